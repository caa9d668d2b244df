#!/bin/sh
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# /etc/letsencrypt/renewal-hooks/deploy/: nginx takes a renewed certificate without an interruption.
# A configuration that does not hold is not loaded; certbot then tells that the hook failed.
set -eu
docker exec odoo_nginx nginx -t -c /etc/nginx/stack/nginx.conf
docker exec odoo_nginx nginx -s reload -c /etc/nginx/stack/nginx.conf
