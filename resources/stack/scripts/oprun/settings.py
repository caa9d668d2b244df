# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where things lie, what the children's environment is, how much may be read or written."""

VERSION = 1

STACK = "/opt/odoo-stack"
SCRIPTS = STACK + "/scripts"
STATE = "/var/lib/odoo-stack"
OPERATIONS = STATE + "/operations"
RECORDS = STATE + "/restores"
INTENTS = STATE + "/intents"
AUDIT = STATE + "/audit.jsonl"
AUDIT_LOCK = STATE + "/audit.lock"
DAILY = "/mnt/backups/daily"
PLANS = "/mnt/building-plans"
LOCKS = "/run/leitstand/locks"
BOOT_ID = "/proc/sys/kernel/random/boot_id"

ENVIRONMENTS = ("prod", "test", "dev")

MAX_REQUEST = 65536
MAX_ANSWER = 262144
MAX_TEXT = 4000
MAX_OUTPUT_LINE = 65536
# A script that never stops talking does not fill the disk: later output is dropped, steps are not.
MAX_JOURNAL = 16 << 20

# Folders of ended runs: the newest, and all of the last year and a bit, stay. The audit log keeps all.
KEEP_RUNS = 100
KEEP_SECONDS = 400 * 86400

REQUEST_SECONDS = 30
START_SECONDS = 60
CANCEL_SECONDS = 10
# A run whose runner never got hold of it is not started any more after this time.
FRESH_SECONDS = 60
POLL_SECONDS = 0.1

ENVIRONMENT = {
    "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
    "LC_ALL": "C",
    "TZ": "UTC",
    "HOME": "/root",
}
