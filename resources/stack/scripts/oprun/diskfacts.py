# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Disks and arrays, and what may be done to them (disk-facts.sh); a look, nothing is started."""
import contextlib
import json

from . import child
from .errors import internal
from .settings import SCRIPTS
from .text import clean

SECONDS = 90


def answer(_wanted, caller):
    code, lines = child.ask([f"{SCRIPTS}/disk-facts.sh", "--json"], {"id": None, "by": caller, "console": {"host": ""}}, SECONDS)
    for line in lines:
        with contextlib.suppress(ValueError, RecursionError):
            value = json.loads(line)
            if code == 0 and isinstance(value, dict):
                return [value]
    raise internal("The disks cannot be told: " + clean(b" ".join(lines).decode("utf-8", "replace"), 500).strip())
