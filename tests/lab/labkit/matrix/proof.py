# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What must be true after a fault: data exactly old or exactly new, nothing held or half open."""

import time

from ..command import run_inside
from ..layout import Lab

ENVIRONMENT = "test"
DATABASE = "odoo_test"
# What Odoo itself writes all the time is nobody's data.
OWN_ROWS = ("ir_logging", "ir_cron", "bus_bus", "bus_presence")

DATA = r"""
set -euo pipefail
db=$1 env=$2 own=$3
shift 3
{ docker exec odoo_postgres pg_dump -U postgres --no-owner --no-acl "$@" "$db" |
      grep -v -E -e '^--' -e '^.(un)?restrict ' -e "($own)_id_seq"
  cd "/mnt/odoo-data/$env/filestore/$db"
  find . -type f -not -path './checklist/*' -print0 | sort -z | xargs -0r sha256sum
} | sha256sum | cut -c 1-16
"""

WHOLE = r"""
env=$1 db=$2
for lock in shared "env-$env" "deploy-$env"; do
    file=/run/leitstand/locks/$lock.lock
    [ ! -e "$file" ] || flock -n "$file" true || echo "the lock $lock is held"
done
[ ! -e "/var/lib/odoo-stack/intents/$env.json" ] || echo "an exchange is open"
[ ! -e "/opt/odoo-stack/nginx/maintenance/$env.on" ] || echo "the maintenance page is on"
ask() { docker exec odoo_postgres psql -U postgres -XAtqc "$1" 2>&1; }
state=$(ask "SELECT datallowconn || pg_get_userbyid(datdba) FROM pg_database WHERE datname = '$db'")
[ "$state" = "true$db" ] || echo "the database is not open: $state"
sides=$(ask "SELECT count(*) FROM pg_database WHERE datname LIKE '${db}\\_\\_r%'")
[ "$sides" = 0 ] || echo "side databases are left: $sides"
left=$(find "/mnt/odoo-data/$env/filestore" -mindepth 1 -maxdepth 1 \( -name '*__r*' -o -name '.unpack*' \))
[ -z "$left" ] || echo "files are left: $left"
port=$(sed -n 's/^ODOO_TEST_PORT=//p' /opt/odoo-stack/.env | tail -n 1)
curl -fsS -m 10 -o /dev/null "http://127.0.0.1:${port:-8070}/web/login" 2>&1 || echo "Odoo does not serve"
"""


def data(lab: Lab) -> str:
    """Checksum over all rows of all tables and all files of the environment."""
    return run_inside(lab, "/bin/bash", "-c", DATA, "-", DATABASE, ENVIRONMENT, "|".join(OWN_ROWS),
                      *(f"--exclude-table-data={name}" for name in OWN_ROWS)
                      ).stdout.decode().strip()


def faults(lab: Lab, seconds: float = 60) -> list[str]:
    """What is not as it must be; waits that long for all to be well."""
    deadline = time.monotonic() + seconds
    while True:
        said = run_inside(lab, "/bin/bash", "-c", WHOLE, "-", ENVIRONMENT, DATABASE,
                          check=False).stdout.decode().splitlines()
        if not said or time.monotonic() > deadline:
            return said
        time.sleep(0.3)


def truth(end: dict, found: str, old: str, new: str) -> list[str]:
    """Does what the console tells fit to the data?"""
    if found not in (old, new):
        return [f"the data is neither old nor new ({end['result']})"]
    made = end["result"] in ("SUCCESS", "WARNINGS") or end.get("recovered") == "forward"
    expected = new if made else old
    return [] if found == expected else \
        [f"told is {end['result']} {end.get('recovered') or ''}, the data is "
         f"{'new' if found == new else 'old'}"]
