# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The stack's five-minute health check, since the practice server has no systemd.

The other timers (nightly backup, offsite, verify) do not run by themselves on it.
"""

import subprocess
import time

from . import background
from .command import SERVER_ENV
from .layout import Lab

KEY = "timers"
PERIOD_SECONDS = 300
CHECK = "/opt/odoo-stack/scripts/health-check.sh"


def start(lab: Lab) -> None:
    if not (lab.server_root / CHECK.lstrip("/")).exists():
        return

    def work(ready) -> None:
        ready()
        while True:
            time.sleep(PERIOD_SECONDS - time.time() % PERIOD_SECONDS)
            with open("/var/log/health-check.log", "ab") as log:
                subprocess.run([CHECK], env=SERVER_ENV, stdin=subprocess.DEVNULL, stdout=log,
                               stderr=log, cwd="/", check=False)
    background.spawn(lab, KEY, work, inside_files=True)
