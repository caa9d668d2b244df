#!/bin/bash
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Fills the three databases of a running practice stack, through the containers themselves.
# Usage: fill-databases.sh DOCKER [SIZE]      DOCKER = docker client with its options, e.g.
#        "docker -H unix:///…"; SIZE of production, test and dev get a third and a fifth.
set -Eeuo pipefail
read -r -a docker <<<"${1:?usage: fill-databases.sh DOCKER [SIZE]}"
size=${2:-3}
for pair in "prod:$size" "test:$(((size + 2) / 3))" "dev:$(((size + 4) / 5))"; do
    env=${pair%%:*}
    "${docker[@]}" exec "odoo_$env" /usr/bin/odoo -c /etc/odoo/odoo.conf -i base \
        --stop-after-init --log-level warn
    "${docker[@]}" exec "odoo_$env" /usr/bin/odoo standin-fill -c /etc/odoo/odoo.conf \
        --size "${pair#*:}" --log-level warn
done
