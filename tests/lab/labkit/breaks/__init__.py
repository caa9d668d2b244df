# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be broken on purpose, and mended again."""

from . import backups, containers, line, storage
from .registry import Break, break_it, mend

ALL: dict[str, Break] = {
    item.name: item
    for group in (containers, storage, backups, line) for item in group.BREAKS}

__all__ = ["ALL", "Break", "break_it", "mend"]
