#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Puts the stand-in and the entrypoints into an unpacked root file system.
# Usage: install-into-rootfs.sh ROOT
# The root file system needs: bash coreutils util-linux curl python3 python3-psycopg2 postgresql-15
# nginx-light prometheus prometheus-node-exporter openssl ca-certificates.
set -Eeuo pipefail
root=${1:?usage: install-into-rootfs.sh ROOT}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

install -d -m 755 "$root/usr/lib/leitstand-standin/standin" "$root/usr/local/bin" \
    "$root/docker-entrypoint-initdb.d" "$root/etc/odoo" "$root/mnt/extra-addons" "$root/var/lib/odoo" \
    "$root/prometheus" "$root/textfile" "$root/host"
install -m 644 "$here"/standin/*.py "$here"/standin/*.sql "$root/usr/lib/leitstand-standin/standin/"
install -m 755 "$here/odoo" "$root/usr/bin/odoo"
install -m 755 "$here"/entrypoints/* "$root/usr/local/bin/"
