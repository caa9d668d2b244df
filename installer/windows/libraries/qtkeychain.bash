# shellcheck shell=bash disable=SC2154 # what it uses is set by part.sh
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Secrets in the Windows Credential Manager. Its option for Visual Studio goes to every compiler.
build_part() {
    find "$source" -name CMakeLists.txt -exec sed -i 's,/utf-8,,' {} +
    cmake_part -DQT_HOST_PATH=/usr -DQT_HOST_PATH_CMAKE_DIR="$host_cmake" \
        -DBUILD_WITH_QT6=ON -DUSE_CREDENTIAL_STORE=ON \
        -DBUILD_TRANSLATIONS=OFF -DBUILD_TEST_APPLICATION=OFF
}
