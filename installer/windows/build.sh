#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# build.sh [--build-dir DIR] [--out DIR] [--program-only] [--version X.Y.Z]
# Builds the Windows x64 installer on Debian 12 and prints its path as the last line. The first run
# builds the libraries (libraries.sh, about 40 minutes on two processors); afterwards it takes
# minutes. --program-only: stops when the program's folder is complete (DIR/program) and prints
# that. --version: another number than CMakeLists.txt has, for tests of upgrading.
# Signed when LEITSTAND_SIGN_CERTIFICATE names a PKCS#12 file (the password, if any, in the file
# LEITSTAND_SIGN_PASSWORD_FILE; a time stamp from LEITSTAND_SIGN_TIMESTAMP_URL, if given).
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
build=$root/build/windows
out=$root/build/packages
program_only=
version=$(sed -n 's/^project(leitstand VERSION \([0-9.]*\).*/\1/p' "$root/CMakeLists.txt")
while [ $# -gt 0 ]; do
    case $1 in
        --build-dir) build=${2:?--build-dir needs a folder}; shift 2 ;;
        --out) out=${2:?--out needs a folder}; shift 2 ;;
        --program-only) program_only=yes; shift ;;
        --version) version=${2:?--version needs a number}; shift 2 ;;
        -h | --help) sed -n '5,12s/^# \{0,1\}//p' "$0"; exit 0 ;;
        *) echo "build.sh: unknown argument '$1' (see --help)" >&2; exit 2 ;;
    esac
done
[[ $version =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]] || {
    echo "build.sh: '$version' is no version number like 1.2.3" >&2
    exit 2
}

"$root/installer/install-deps.sh" windows >&2
prefix=$("$here/libraries.sh" | tail -n 1)
export LEITSTAND_WINDOWS_PREFIX=$prefix
# Only what was built for Windows is found.
export PKG_CONFIG_LIBDIR=$prefix/lib/pkgconfig PKG_CONFIG_SYSROOT_DIR=

mkdir -p "$build" "$out"
build=$(realpath -- "$build")
exec 9>"$build/.leitstand-build.lock"
flock 9
if ! [ -f "$build/build.ninja" ] || [ "$(cat "$build/.prefix" 2>/dev/null)" != "$prefix" ]; then
    rm -rf "$build/CMakeCache.txt" "$build/CMakeFiles"
    host_cmake=/usr/lib/$(dpkg-architecture -qDEB_HOST_MULTIARCH)/cmake
    cmake -S "$root" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DLEITSTAND_WERROR=ON \
        -DBUILD_TESTING=OFF -DCMAKE_TOOLCHAIN_FILE="$here/toolchain.cmake" \
        -DQT_HOST_PATH=/usr -DQT_HOST_PATH_CMAKE_DIR="$host_cmake" \
        -DLEITSTAND_ICON_DIR=/usr/share/icons >&2
    echo "$prefix" >"$build/.prefix"
fi
cmake --build "$build" >&2

program=$build/program
rm -rf "$program"
DESTDIR=$build/program.new cmake --install "$build" --prefix / --strip >&2
mv "$build/program.new/bin" "$program"
rm -rf "$build/program.new"
"$here/collect.sh" "$prefix" "$program" >&2
"$here/sign.sh" "$program/leitstand.exe" "$program/leitstand.com"
if [ -n "$program_only" ]; then
    echo "$program"
    exit 0
fi

# The uninstaller removes the files that this build has, and the folders when they are empty.
list=$build/installed-files.nsh
# shellcheck disable=SC2016 # $INSTDIR is the installer's
(
    cd "$program"
    find . -type f -printf 'Delete "$INSTDIR\\%P"\n' | sort
    find . -mindepth 1 -type d -printf 'RMDir "$INSTDIR\\%P"\n' | sort -r
) | tr / "\\\\" >"$list"

installer=$out/leitstand-$version-setup.exe
makensis -V2 -NOCD -INPUTCHARSET UTF8 -DVERSION="$version" -DPROGRAM="$program" -DFILES="$list" \
    -DICON="$build/leitstand.ico" -DLICENSE="$root/LICENSE" -DOUT="$installer" \
    "$here/leitstand.nsi" >&2
"$here/sign.sh" "$installer"
echo "$installer"
