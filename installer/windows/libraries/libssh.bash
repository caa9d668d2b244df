# shellcheck shell=bash disable=SC2154 # what it uses is set by part.sh
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# SSH with OpenSSL's cryptography; no server, no compression, no Kerberos.
build_part() {
    cmake_part -DWITH_SERVER=OFF -DWITH_NACL=OFF -DWITH_GSSAPI=OFF -DWITH_ZLIB=OFF \
        -DWITH_EXAMPLES=OFF -DWITH_PKCS11_URI=OFF \
        -DOPENSSL_ROOT_DIR="$LEITSTAND_WINDOWS_PREFIX"
}
