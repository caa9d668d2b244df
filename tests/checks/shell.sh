#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs shellcheck over every shell script of the repository: by its first line, not by its name.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/../.."
scripts=()
libraries=()
test_libraries=()
bats=()
while IFS= read -r -d '' file; do
    first=
    IFS= read -r first <"$file" 2>/dev/null || true
    case $first in
        '#!'*[/\ ]sh | '#!'*[/\ ]sh\ * | '#!'*[/\ ]bash | '#!'*[/\ ]bash\ * | '#!'*[/\ ]dash)
            scripts+=("$file") ;;
        '# shellcheck shell='*) scripts+=("$file") ;;
        *)
            case $file in
                tests/*.bash) test_libraries+=("$file") ;;
                *.bash | */lib/*.sh) libraries+=("$file") ;;
                *.bats) bats+=("$file") ;;
                *.sh)
                    echo "$file: begins with neither #! nor '# shellcheck shell=…'" >&2
                    exit 1
                    ;;
            esac
            ;;
    esac
done < <(find .ci installer resources tests -type f -not -name '*.md' -print0 | sort -z)
bad=0
shellcheck "${scripts[@]}" || bad=1
[ "${#libraries[@]}" = 0 ] || shellcheck --shell=bash "${libraries[@]}" || bad=1
# Test code leans on what bats and `load` provide, which shellcheck cannot see: errors only.
[ "${#bats[@]}" = 0 ] || shellcheck --severity=error --shell=bats "${bats[@]}" || bad=1
[ "${#test_libraries[@]}" = 0 ] ||
    shellcheck --severity=error --shell=bash "${test_libraries[@]}" || bad=1
[ "$bad" = 0 ] || exit 1
echo "$((${#scripts[@]} + ${#libraries[@]} + ${#bats[@]} + ${#test_libraries[@]})) shell scripts are clean."
