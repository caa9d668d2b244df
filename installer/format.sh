#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# format.sh [--check]
# Brings every C++ file into the form of .clang-format; --check only lists the files that are not.
# clang-format 14 decides (Debian 12); other versions form a few places differently, so --check
# ends with 77 ("not checked") when it is not there.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
tool=
for candidate in clang-format-14 clang-format; do
    if command -v "$candidate" >/dev/null && "$candidate" --version | grep -q ' version 14\.'; then
        tool=$candidate
        break
    fi
done
if [ -z "$tool" ]; then
    echo "format.sh: clang-format 14 is not installed, nothing was checked." >&2
    exit 77
fi
mapfile -d '' -t files < <(find app models ui tests \( -name '*.cpp' -o -name '*.h' \) -print0 | sort -z)
[ "${#files[@]}" -gt 0 ] || exit 0
case ${1:-} in
    "") "$tool" -i "${files[@]}" ;;
    --check)
        bad=$(printf '%s\0' "${files[@]}" |
            xargs -0 -n 40 "$tool" --dry-run 2>&1 | sed -n 's/:[0-9]*:[0-9]*: warning: .*//p' |
            sort -u)
        if [ -n "$bad" ]; then
            printf '%s\n' "Not in the form of .clang-format:" "$bad"
            echo "$(wc -l <<<"$bad") of ${#files[@]} files: run installer/format.sh" >&2
            exit 1
        fi
        echo "${#files[@]} files are in form."
        ;;
    *) echo "usage: format.sh [--check]" >&2; exit 2 ;;
esac
