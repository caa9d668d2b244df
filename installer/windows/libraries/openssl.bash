# shellcheck shell=bash disable=SC2154 # what it uses is set by part.sh
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The cryptography of libssh: libcrypto alone, without providers to load.
build_part() {
    rmdir "$build"
    cp -a "$source" "$build"
    (
        cd "$build" || exit
        ./Configure mingw64 --cross-compile-prefix=x86_64-w64-mingw32- --prefix=/windows \
            --libdir=lib --openssldir=C:/Windows/System32/leitstand-none \
            no-tests no-legacy no-engine no-dso no-ssl3 no-comp no-module shared
        make -j"$jobs" build_libs
        make DESTDIR="$stage" install_dev
    )
}
