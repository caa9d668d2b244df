#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# build.sh [--build-dir DIR] [--no-build] [--out DIR]
# Builds the Debian package and prints its path as the last line. --no-build packs what is already
# built in DIR (default build/release). --out: where the package goes, default build/packages.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
build=$root/build/release
out=$root/build/packages
with_build=yes
while [ $# -gt 0 ]; do
    case $1 in
        --build-dir) build=${2:?--build-dir needs a folder}; shift 2 ;;
        --out) out=${2:?--out needs a folder}; shift 2 ;;
        --no-build) with_build=; shift ;;
        -h | --help) sed -n '5,8s/^# \{0,1\}//p' "$0"; exit 0 ;;
        *) echo "build.sh: unknown argument '$1' (see --help)" >&2; exit 2 ;;
    esac
done

if [ -n "$with_build" ]; then
    "$root/installer/install-deps.sh" build >&2
    "$root/installer/build.sh" --preset release --build-dir "$build" >&2
fi
build=$(realpath -- "$build")
mkdir -p "$out"
work=$(mktemp -d "${TMPDIR:-/tmp}/leitstand-package.XXXXXX")
trap 'rm -rf "$work"' EXIT
(cd "$work" && cpack -G DEB --config "$build/CPackConfig.cmake" -B "$work") >"$work/log" 2>&1 || {
    cat "$work/log" >&2
    exit 1
}
package=$(find "$work" -maxdepth 1 -name '*.deb')
cp -- "$package" "$out/"
echo "$out/${package##*/}"
