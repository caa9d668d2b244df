# shellcheck shell=bash disable=SC2154 # what it uses is set by part.sh
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The same version as on Debian 12 (../../build-ksyntaxhighlighting.sh says why). Its index of
# syntax definitions is made by a program of its own, which is built for this computer first.
build_part() {
    local host=$work/host
    sed -i -E 's/^(find_package\(ECM )[0-9.]+/\15.103.0/' "$source/CMakeLists.txt"
    sed -i 's/::rcc --name/::rcc --no-zstd --name/' "$source/data/CMakeLists.txt"
    cmake -S "$source" -B "$host" -G Ninja -DCMAKE_BUILD_TYPE=Release -DQT_MAJOR_VERSION=6 \
        -DBUILD_TESTING=OFF -DCMAKE_DISABLE_FIND_PACKAGE_Qt6Quick=ON
    cmake --build "$host" --parallel "$jobs" --target katehighlightingindexer
    cmake_part -DQT_HOST_PATH=/usr -DQT_HOST_PATH_CMAKE_DIR="$host_cmake" \
        -DQT_MAJOR_VERSION=6 -DKDE_SKIP_UNINSTALL_TARGET=ON \
        -DCMAKE_DISABLE_FIND_PACKAGE_Qt6Quick=ON -DECM_DIR=/usr/share/ECM/cmake \
        -DCMAKE_AUTORCC_OPTIONS=--no-zstd -DKDE_INSTALL_USE_QT_SYS_PATHS=OFF \
        -DKATEHIGHLIGHTINGINDEXER_EXECUTABLE="$host/bin/katehighlightingindexer"
}
