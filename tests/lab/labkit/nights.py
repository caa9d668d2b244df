# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Gives the prepared sets, which are real, the dates of the last nights; and makes a history.

The sets were written and verified by the real scripts when the seed was made; here only their
dates are moved (names, manifest, verify.json, file times). The health history and the offsite
state are made up: nobody watched this server before it existed. README.md says so.
"""

import json
import os
from datetime import datetime, timedelta, timezone
from pathlib import Path

from .layout import Lab

BACKUPS = "mnt/backups"
HISTORY = "var/lib/odoo-stack/health/history.jsonl"
BACKUP_HOUR = 2
HISTORY_DAYS = 3
STEP = timedelta(minutes=5)
# One production failure and one longer one of test, counted back from now.
PROD_FAILS_BACK = (timedelta(hours=41), timedelta(hours=41, minutes=5))
TEST_FAILS_BACK = (timedelta(hours=29), timedelta(hours=30))


def stamp(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def set_name(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H%M%SZ")


def _moment(text: str) -> datetime:
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=timezone.utc)


def last_night(now: datetime) -> datetime:
    night = now.replace(hour=BACKUP_HOUR, minute=0, second=0, microsecond=0)
    return night if night < now - timedelta(minutes=5) else night - timedelta(days=1)


def set_folders(lab: Lab) -> list[Path]:
    """The backup sets, oldest first."""
    daily = lab.server_root / BACKUPS / "daily"
    return sorted(path for path in daily.iterdir()
                  if path.is_dir() and not path.is_symlink() and path.name[:1].isdigit())


def date_sets(lab: Lab, newest: datetime | None = None) -> None:
    """Newest set: last night (or the given moment); each older one a day before the next."""
    sets = set_folders(lab)
    target = newest or last_night(datetime.now(timezone.utc))
    if not sets:
        return
    # Oldest first when moving back, so that no name is taken twice.
    for index, folder in enumerate(sets):
        moved = move_set(folder, target - timedelta(days=len(sets) - 1 - index))
    latest = lab.server_root / BACKUPS / "daily" / "latest"
    latest.unlink(missing_ok=True)
    latest.symlink_to(moved.name)
    _date_last_run(lab, moved)
    _write_offsite(lab, set_folders(lab))


def move_set(folder: Path, started: datetime) -> Path:
    manifest_file = folder / "manifest.json"
    manifest = json.loads(manifest_file.read_text())
    shift = started - _moment(manifest["started"])
    manifest["set"] = set_name(started)
    for key in ("started", "finished"):
        manifest[key] = stamp(_moment(manifest[key]) + shift)
    for database in manifest["databases"]:
        if database.get("newestWrite"):
            database["newestWrite"] = stamp(_moment(database["newestWrite"]) + shift)
    rewrite(manifest_file, manifest)
    verify_file = folder / "verify.json"
    if verify_file.exists():
        verify = json.loads(verify_file.read_text())
        for proof in verify.values():
            if isinstance(proof, dict):
                proof["at"] = stamp(_moment(proof["at"]) + shift)
        rewrite(verify_file, verify)
    finished = _moment(manifest["finished"]).timestamp()
    for path in [*folder.iterdir(), folder]:
        os.utime(path, (finished, finished))
    target = folder.with_name(manifest["set"])
    if target != folder:
        folder.rename(target)
    return target


def rewrite(path: Path, content: dict) -> None:
    """Keeps mode and owner of the script's own file."""
    path.write_text(json.dumps(content, indent=1) + "\n")


def _date_last_run(lab: Lab, newest: Path) -> None:
    manifest = json.loads((newest / "manifest.json").read_text())
    path = lab.server_root / BACKUPS / "state" / "last-run.json"
    run = json.loads(path.read_text())
    message = run["message"].replace(run["set"] or "-", newest.name)
    run.update(started=manifest["started"], finished=manifest["finished"], set=newest.name,
               message=message)
    rewrite(path, run)


def _write_offsite(lab: Lab, sets: list[Path]) -> None:
    state = lab.server_root / BACKUPS / "state"
    archives = []
    for folder in sets:
        manifest = json.loads((folder / "manifest.json").read_text())
        at = stamp(_moment(manifest["started"]) + timedelta(hours=3))
        size = sum(entry["bytes"] for entry in manifest["files"])
        archives.append({"set": folder.name, "at": at, "bytes": size,
                         "stored": {"at": at, "ok": True, "detail": ""}})
    newest = archives[-1]
    rewrite(state / "offsite.json", {
        "version": 1, "lastAttempt": newest["at"], "lastSuccess": newest["at"],
        "lastError": None, "lastArchive": newest["set"], "archives": archives})
    tested = stamp(datetime.now(timezone.utc) - timedelta(days=12))
    rewrite(state / "custody.json", {
        "version": 1, "lastTest": tested, "ok": True,
        "keyFingerprint": "0000000000000000000000000000000000000000", "keyExpires": None})


def write_history(lab: Lab) -> None:
    """One line every five minutes, as health-check.sh appends them."""
    now = datetime.now(timezone.utc).replace(microsecond=0)
    boot = Path("/proc/sys/kernel/random/boot_id").read_text().strip()
    first = now - timedelta(days=HISTORY_DAYS)
    first -= timedelta(minutes=first.minute % 5, seconds=first.second)
    lines = []
    moment = first
    while moment <= now:
        lines.append(json.dumps(_health(moment, now - moment, boot), separators=(",", ":")))
        moment += STEP
    path = lab.server_root / HISTORY
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines) + "\n")


def _health(moment: datetime, back: timedelta, boot: str) -> dict:
    failing = {"prod": PROD_FAILS_BACK[0] <= back < PROD_FAILS_BACK[1],
               "test": TEST_FAILS_BACK[0] <= back < TEST_FAILS_BACK[1], "dev": False}
    envs = {}
    for env, fails in failing.items():
        word = "fail" if fails else "ok"
        envs[env] = {"ok": not fails, "probes": {"container": "ok", "health": word,
                                                 "login": word, "database": "ok",
                                                 "modules": "ok"}}
    return {"at": stamp(moment), "boot": boot, "envs": envs, "raid": "ok", "disk": "ok",
            "backup": "ok", "cert": "ok"}
