#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# tidy.sh [--build-dir DIR] [NAME...]
# Runs clang-tidy with .clang-tidy over the sources of a built folder (default build/dev), or over
# those whose path contains NAME. Ends with 1 when it found something. Not part of the tests: it
# takes several seconds a file.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$root/build/dev
if [ "${1:-}" = --build-dir ]; then
    build=$(cd "${2:?--build-dir needs a folder}" && pwd)
    shift 2
fi
if [ ! -e "$build/compile_commands.json" ]; then
    echo "tidy.sh: $build is no build folder (installer/build.sh makes one)." >&2
    exit 2
fi
names=$(IFS='|'; echo "${*:-}")
# Only what lies in the source tree: not what moc, rcc and the resources' step wrote.
exec run-clang-tidy -p "$build" -quiet -j "$(nproc)" \
    "^$root/(app|models|ui)/.*($names).*\\.cpp\$"
