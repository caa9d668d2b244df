# shellcheck shell=bash disable=SC2154 # what it uses is set by part.sh
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Qt 6.4.2: TLS by Schannel, no OpenGL, no printing (reports are written by QtGui's QPdfWriter).
# Debian's source archive lacks wintab, hence no tablet events, and the bundled libraries are
# what Windows has none of.
build_part() {
    local library options=()
    for library in zlib pcre2 freetype harfbuzz png jpeg doubleconversion textmarkdownreader; do
        options+=("-DFEATURE_system_$library=OFF")
    done
    cmake_part -DQT_HOST_PATH=/usr -DQT_HOST_PATH_CMAKE_DIR="$host_cmake" \
        -DQT_QMAKE_TARGET_MKSPEC=win32-g++ \
        -DQT_BUILD_EXAMPLES=OFF -DQT_BUILD_TESTS=OFF -DQT_BUILD_TOOLS_WHEN_CROSSCOMPILING=OFF \
        -DFEATURE_pkg_config=OFF -DFEATURE_dbus=OFF -DFEATURE_vulkan=OFF -DFEATURE_icu=OFF \
        -DFEATURE_zstd=OFF -DFEATURE_brotli=OFF -DFEATURE_glib=OFF -DFEATURE_gssapi=OFF \
        -DFEATURE_tabletevent=OFF -DFEATURE_sql=OFF -DFEATURE_printsupport=OFF \
        -DINPUT_opengl=no -DINPUT_openssl=no -DFEATURE_schannel=ON "${options[@]}"
}
