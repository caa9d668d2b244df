# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Breaks of the backup sets. What is taken away lies in a hidden folder on the same mount."""

import os
import shutil
from datetime import datetime, timedelta, timezone
from pathlib import Path

from .. import nights
from ..errors import LabError
from ..layout import Lab
from .registry import Break

STALE_DAYS = 3


def _root(lab: Lab) -> Path:
    return lab.server_root / nights.BACKUPS


def _saved(lab: Lab) -> Path:
    folder = _root(lab) / ".practice-server-saved"
    folder.mkdir(mode=0o700, exist_ok=True)
    return folder


def _point_latest(lab: Lab, name: str) -> None:
    latest = _root(lab) / "daily" / "latest"
    latest.unlink(missing_ok=True)
    latest.symlink_to(name)


def _newest(lab: Lab) -> Path:
    sets = nights.set_folders(lab)
    if not sets:
        raise LabError("There is no backup set.")
    return sets[-1]


def _remove(lab: Lab, _argument: str) -> None:
    place = _saved(lab) / "removed"
    if place.exists():
        return
    place.mkdir()
    newest = _newest(lab)
    newest.rename(place / newest.name)
    if sets := nights.set_folders(lab):
        _point_latest(lab, sets[-1].name)


def _bring_back(lab: Lab, _argument: str) -> None:
    place = _saved(lab) / "removed"
    if not place.exists():
        return
    for folder in place.iterdir():
        folder.rename(_root(lab) / "daily" / folder.name)
    place.rmdir()
    _point_latest(lab, _newest(lab).name)


def _truncate(lab: Lab, _argument: str) -> None:
    place = _saved(lab) / "truncated"
    if place.exists():
        return
    dump = next(iter(sorted(_newest(lab).glob("db-prod.dump*"))), None)
    if dump is None:
        raise LabError("The newest set holds no dump of prod.")
    place.mkdir()
    (place / "set").write_text(dump.parent.name)
    shutil.copy2(dump, place / dump.name)
    os.truncate(dump, dump.stat().st_size // 2)


def _untruncate(lab: Lab, _argument: str) -> None:
    place = _saved(lab) / "truncated"
    if not place.exists():
        return
    name = (place / "set").read_text()
    dump = next(place.glob("db-prod.dump*"))
    folder = _root(lab) / "daily" / name
    if folder.is_dir():
        shutil.copy2(dump, folder / dump.name)
    shutil.rmtree(place)


def _make_stale(lab: Lab, _argument: str) -> None:
    night = nights.last_night(datetime.now(timezone.utc))
    nights.date_sets(lab, night - timedelta(days=STALE_DAYS))


def _make_fresh(lab: Lab, _argument: str) -> None:
    nights.date_sets(lab)


BREAKS = tuple(
    Break(name, text, apply, restore, needs_docker=True) for name, text, apply, restore in (
        ("remove-backup", "last night's backup set is gone", _remove, _bring_back),
        ("truncate-dump", "half of the newest dump of prod is missing", _truncate, _untruncate),
        ("stale-backup", f"the newest backup is {STALE_DAYS} days older", _make_stale,
         _make_fresh),
    ))
