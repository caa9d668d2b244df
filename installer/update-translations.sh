#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# update-translations.sh [--lupdate PROGRAM] [--into DIR]
# Brings translations/leitstand_{de,en}.ts up to date with the texts in app, models and ui.
# The English file holds the plural forms only. --into DIR works on a copy of the two files in
# DIR (the check that they are up to date uses that).
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
lupdate=
into=$root/translations
while [ $# -gt 0 ]; do
    case $1 in
        --lupdate) lupdate=${2:?}; shift 2 ;;
        --into) into=$(cd "${2:?}" && pwd); shift 2 ;;
        *) echo "usage: update-translations.sh [--lupdate PROGRAM] [--into DIR]" >&2; exit 2 ;;
    esac
done
if [ -z "$lupdate" ]; then
    for candidate in /usr/lib/qt6/bin/lupdate lupdate6 lupdate-qt6; do
        if command -v "$candidate" >/dev/null; then
            lupdate=$candidate
            break
        fi
    done
fi
if [ -z "$lupdate" ]; then
    echo "update-translations.sh: lupdate of Qt 6 is not installed (package qt6-l10n-tools)." >&2
    exit 1
fi
for language in de en; do
    file=$into/leitstand_$language.ts
    if [ "$into" != "$root/translations" ]; then
        cp "$root/translations/leitstand_$language.ts" "$file"
    fi
    plural=()
    [ "$language" = de ] || plural=(-pluralonly)
    # The guesses of lupdate put texts like "{1 ?}" into the file: switched off.
    "$lupdate" -silent "$root/app" "$root/models" "$root/ui" -extensions cpp,h \
        -I "$root/app" -I "$root" \
        -locations none -no-obsolete -no-ui-lines -source-language en \
        -disable-heuristic sametext -disable-heuristic similartext -disable-heuristic number \
        -target-language "$language" "${plural[@]}" -ts "$file"
done
