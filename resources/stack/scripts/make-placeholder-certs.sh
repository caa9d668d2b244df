#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Self-signed certificates for host names that have none yet, so that nginx starts on a bare server.
# certbot replaces them; security-check.sh reports a self-signed one.
# Usage: make-placeholder-certs.sh [FOLDER] [HOST…]      FOLDER defaults to /etc/letsencrypt
set -Eeuo pipefail
export LC_ALL=C
root=${1:-/etc/letsencrypt}
shift || true
hosts=("$@")
((${#hosts[@]})) || hosts=(odoo.becker-sicherheit.de odoo-test.becker-sicherheit.de)

for host in "${hosts[@]}"; do
    [[ $host =~ ^[a-z0-9][a-z0-9.-]{0,250}$ ]] || { echo "not a host name: $host" >&2; exit 2; }
    folder="$root/live/$host"
    [[ -e $folder/fullchain.pem && -e $folder/privkey.pem ]] && continue
    install -d -m 755 "$root/live" "$folder"
    (umask 077 && openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 90 \
        -subj "/CN=$host" -addext "subjectAltName=DNS:$host" \
        -keyout "$folder/privkey.pem" -out "$folder/fullchain.pem" 2>/dev/null)
    chmod 644 "$folder/fullchain.pem"
done
