#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# build.sh [--preset NAME] [--build-dir DIR] [--target NAME]...
# Configures and builds; also builds KSyntaxHighlighting once where the system has none for Qt 6.
# The packages must be there (install-deps.sh).
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
preset=dev
build=
targets=()
while [ $# -gt 0 ]; do
    case $1 in
        --preset) preset=${2:?--preset needs a name}; shift 2 ;;
        --build-dir) build=${2:?--build-dir needs a folder}; shift 2 ;;
        --target) targets+=(--target "${2:?--target needs a name}"); shift 2 ;;
        *) echo "usage: build.sh [--preset NAME] [--build-dir DIR] [--target NAME]..." >&2; exit 2 ;;
    esac
done
build=${build:-$root/build/$preset}

"$root/installer/build-ksyntaxhighlighting.sh"
mkdir -p "$build"
# One build at a time in a folder.
exec 9>"$build/.leitstand-build.lock"
flock 9
# The build itself notices changed CMake files; configuring again is needed only at first.
if [ ! -f "$build/build.ninja" ]; then
    cmake -S "$root" --preset "$preset" -B "$build"
fi
cmake --build "$build" "${targets[@]}"
