#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# part.sh PART ARCHIVE FOLDER
# Builds one part by its recipe, PART.bash, in FOLDER and leaves what it installs in FOLDER/stage,
# below /windows. Called by libraries.sh, which says in LEITSTAND_WINDOWS_PREFIX where the parts
# before it are.
set -euo pipefail

part=${1:?usage: part.sh PART ARCHIVE FOLDER}
archive=${2:?usage: part.sh PART ARCHIVE FOLDER}
work=${3:?usage: part.sh PART ARCHIVE FOLDER}
recipes=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
toolchain=$(dirname "$recipes")/toolchain.cmake
# Debian's folder of CMake packages: the host's Qt with its moc, rcc and uic.
# shellcheck disable=SC2034 # for the recipes
host_cmake=/usr/lib/$(dpkg-architecture -qDEB_HOST_MULTIARCH)/cmake
jobs=${LEITSTAND_JOBS:-$(nproc)}
source=$work/source build=$work/build stage=$work/stage

# For the recipes: configures, builds and installs $source with the toolchain file.
cmake_part() {
    cmake -S "$source" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release \
        -DCMAKE_TOOLCHAIN_FILE="$toolchain" -DCMAKE_INSTALL_PREFIX=/windows \
        -DBUILD_TESTING=OFF "$@"
    cmake --build "$build" --parallel "$jobs"
    DESTDIR=$stage cmake --install "$build" --strip
}

# A build that was interrupted goes on.
mkdir -p "$work"
if [ ! -f "$source/.unpacked" ]; then
    rm -rf "$source" "$build"
    mkdir "$source"
    tar -xf "$archive" -C "$source" --strip-components=1
    touch "$source/.unpacked"
fi
rm -rf "$stage"
mkdir -p "$build" "$stage"
# Objects are found again although the folder's name changes with the recipe.
export CCACHE_BASEDIR=$work CCACHE_NOHASHDIR=1
export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
if command -v ccache >/dev/null; then
    export CMAKE_C_COMPILER_LAUNCHER=ccache CMAKE_CXX_COMPILER_LAUNCHER=ccache
fi
# shellcheck source=/dev/null
. "$recipes/$part.bash"
build_part
