#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# run.sh [--preset NAME] [--label NAME]... [-- CTEST-ARGUMENTS]
# Installs what is missing, builds, and runs the tests by ctest. Labels: check, unit, ui, stack,
# lab; without --label all of them. Where the practice server cannot run, its tests are left out
# and that is said; with CI set it is an error instead.
#   LEITSTAND_PRESET     preset (dev, asan, tsan, release), default dev
#   LEITSTAND_BUILD_DIR  build folder, default build/PRESET
#   LEITSTAND_CACHE      folder for what is built once, default ~/.cache/leitstand
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
preset=${LEITSTAND_PRESET:-dev}
labels=()
ctest_arguments=()
while [ $# -gt 0 ]; do
    case $1 in
        --preset) preset=${2:?--preset needs a name}; shift 2 ;;
        --label) labels+=("${2:?--label needs a name}"); shift 2 ;;
        --) shift; ctest_arguments=("$@"); break ;;
        -h | --help) sed -n '5,13s/^# \{0,1\}//p' "$0"; exit 0 ;;
        *) echo "run.sh: unknown argument '$1' (see --help)" >&2; exit 2 ;;
    esac
done
build=${LEITSTAND_BUILD_DIR:-$root/build/$preset}

wants_lab() {
    local label
    [ "${#labels[@]}" -gt 0 ] || return 0
    for label in "${labels[@]}"; do
        [ "$label" != lab ] || return 0
    done
    return 1
}

if wants_lab; then
    "$root/installer/install-deps.sh" build test lab
else
    "$root/installer/install-deps.sh" build test
fi
"$root/installer/build.sh" --preset "$preset" --build-dir "$build"

if wants_lab; then
    if reason=$("$root/installer/lab-possible.sh"); then
        "$root/tests/lab/lab" images
    elif [ -n "${CI:-}" ]; then
        echo "run.sh: the practice server cannot run here: $reason" >&2
        exit 1
    else
        echo "NOTICE: the tests on the practice server are left out. $reason"
        ctest_arguments+=(--label-exclude '^lab$')
    fi
fi
if [ "${#labels[@]}" -gt 0 ]; then
    ctest_arguments+=(--label-regex "^($(IFS='|'; echo "${labels[*]}"))\$")
fi

# Two at a time: more only makes the tests with deadlines wait for each other.
exec ctest --test-dir "$build" --output-on-failure --no-tests=error -j2 "${ctest_arguments[@]}"
