#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# run.sh [--preset NAME] | --stack
# Measures what the project sets itself a figure for and prints one line a row, separated by tabs:
# name, ours, peer, ratio, goal (of the ratio), ok|short. Where there is no peer, the goal's own
# figure stands in its place. Starts a practice server of its own. No row is a test: a machine that
# does something else meanwhile makes every figure worse.
# --stack: only backup and restore against the plan's own scripts, without building anything.
#   LEITSTAND_BUILD_DIR  build folder, default build/PRESET
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
preset=${LEITSTAND_PRESET:-release}
while [ $# -gt 0 ]; do
    case $1 in
        --preset) preset=${2:?--preset needs a name}; shift 2 ;;
        --stack)
            "$root/installer/install-deps.sh" test lab >&2
            printf '# name\tours\tpeer\tratio\tgoal\tresult\n'
            exec "$root/tests/stack/bench-stack.sh"
            ;;
        -h | --help) sed -n '5,11s/^# \{0,1\}//p' "$0"; exit 0 ;;
        *) echo "run.sh: unknown argument '$1' (see --help)" >&2; exit 2 ;;
    esac
done
build=${LEITSTAND_BUILD_DIR:-$root/build/$preset}

"$root/installer/install-deps.sh" build test lab >&2
"$root/installer/build.sh" --preset "$preset" --build-dir "$build" >&2
"$root/tests/lab/lab" images >&2

work=$(mktemp -d "${TMPDIR:-/tmp}/leitstand-bench.XXXXXX")
trap '"$root/tests/lab/lab" down --dir "$work/server" >&2 || true; rm -rf "$work"' EXIT
"$root/tests/lab/lab" up --dir "$work/server" >&2

printf '# name\tours\tpeer\tratio\tgoal\tresult\n'
python3 "$root/tests/bench/measure.py" "$build" "$work/server"
"$build/tests/bench_refresh"
