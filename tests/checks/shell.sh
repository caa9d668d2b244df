#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs shellcheck over every shell script of the repository: by its first line, not by its name.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/../.."
scripts=()
libraries=()
while IFS= read -r -d '' file; do
    first=
    IFS= read -r first <"$file" 2>/dev/null || true
    case $first in
        '#!'*[/\ ]sh | '#!'*[/\ ]sh\ * | '#!'*[/\ ]bash | '#!'*[/\ ]bash\ * | '#!'*[/\ ]dash | '#!'*bats)
            scripts+=("$file") ;;
        '# shellcheck shell='*) scripts+=("$file") ;;
        *)
            case $file in
                *.bash) libraries+=("$file") ;;
                *.sh | *.bats)
                    echo "$file: begins with neither #! nor '# shellcheck shell=…'" >&2
                    exit 1
                    ;;
            esac
            ;;
    esac
done < <(find .ci installer resources tests -type f -not -name '*.md' -print0 | sort -z)
shellcheck --external-sources "${scripts[@]}"
if [ "${#libraries[@]}" -gt 0 ]; then
    shellcheck --external-sources --shell=bash "${libraries[@]}"
fi
echo "$((${#scripts[@]} + ${#libraries[@]})) shell scripts are clean."
