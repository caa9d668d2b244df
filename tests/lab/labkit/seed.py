# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The prepared server: filled databases, plans, and three real backup sets.

Made once per state of the stack by running the real thing in a builder, then kept in the cache as
seed-<hash>/ (volumes and the passwords that go with them). `lab up` copies it.
"""

import hashlib
import json
import re
import secrets
import shutil
import time
from pathlib import Path

from . import engine, images, plans, server, stack, volumes
from .command import run_inside
from .layout import CHECKOUT, LAB_SOURCE, STACK_SOURCE, Lab, cache_dir, locked_file

VOLUME_NAMES = ("docker", "odoo-data", "building-plans", "backups")
BACKUP_COUNT = 3
DATA_SIZE = 3
STARTING_SECONDS = 300
# What decides the content of a seed; everything else is installed fresh at every start.
STACK_PARTS = ("docker-compose.yml", ".env.example", "VERSION", "config", "postgres", "nginx",
               "prometheus")
STACK_SCRIPTS = ("backup.sh", "verify-backup.sh")
LAB_PARTS = ("labkit/seed.py", "labkit/plans.py", "labkit/volumes.py", "odoo-standin")
USED_SCRIPT = re.compile(r"\$(?:here|[A-Z_]+)/((?:lib/)?[a-z_-]+\.(?:sh|py))")


def seed_hash() -> str:
    digest = hashlib.sha256(images.images_hash().encode())
    roots = [STACK_SOURCE / part for part in STACK_PARTS] + _scripts()
    roots += [LAB_SOURCE / part for part in LAB_PARTS]
    for root in roots:
        files = sorted(root.rglob("*")) if root.is_dir() else [root]
        for path in files:
            if path.is_file() and "__pycache__" not in path.parts and path.suffix != ".md":
                digest.update(str(path.relative_to(CHECKOUT)).encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def _scripts() -> list[Path]:
    """The scripts that make and verify a set, with all that they use."""
    folder = STACK_SOURCE / "scripts"
    found: list[Path] = []
    waiting = [folder / name for name in STACK_SCRIPTS]
    while waiting:
        path = waiting.pop()
        if path in found or not path.is_file():
            continue
        found.append(path)
        for name in USED_SCRIPT.findall(path.read_text()):
            waiting += [folder / name, path.parent / name]
    return sorted(found)


def ensure(say, any_data: bool = False) -> Path:
    """The seed's folder in the cache, made when it is missing.

    any_data takes the newest one there is, even if the stack has changed since (for development).
    """
    target = cache_dir() / f"seed-{seed_hash()}"
    known = sorted(cache_dir().glob("seed-????????????????"), key=lambda path: path.stat().st_mtime)
    if any_data and known:
        return known[-1]
    if target.exists():
        return target
    with locked_file(cache_dir() / "seed.lock"):
        if not target.exists():  # another lab may have made it meanwhile
            images.remove_orphans()
            prepared = images.ensure(say)
            say("Preparing the server's data: databases, plans, three backups (once) …")
            with images.builder(docker_from=prepared) as lab:
                passwords = {name: secrets.token_hex(24) for name in stack.PASSWORD_NAMES}
                _fill(lab, passwords, say)
                _keep(lab, passwords, target)
            for path in known[:-1]:
                shutil.rmtree(path, ignore_errors=True)
    return target


def use(seed: Path, lab: Lab) -> dict:
    """Private copies of the volumes; returns the passwords that belong to them."""
    for name in VOLUME_NAMES:
        volumes.clone_volume(seed / f"{name}.img", lab.volumes / f"{name}.img")
    return json.loads((seed / "passwords.json").read_text())


def _fill(lab: Lab, passwords: dict, say) -> None:
    began = time.monotonic()

    def note(text: str) -> None:
        say(f"  {text} ({time.monotonic() - began:.0f} s)")

    stack.install(lab, passwords)
    plans.create(lab.server_root / "mnt/building-plans")
    stack.start(lab)
    stack.wait_healthy(lab, STARTING_SECONDS)
    note("the stack is healthy")
    script = (stack.STANDIN_SOURCE / "fill-databases.sh").read_bytes()
    run_inside(lab, "/bin/bash", "-s", "--", engine.CLIENT, str(DATA_SIZE), stdin=script)
    note("the databases are filled")
    for night in range(BACKUP_COUNT):
        run_inside(lab, "curl", "-fsS", "http://127.0.0.1:8069/standin/write")
        run_inside(lab, "/opt/odoo-stack/scripts/backup.sh")
        note(f"backup {night + 1} of {BACKUP_COUNT} is complete")
        if night == 0:  # as the weekly timer does: one set is really restored
            run_inside(lab, "/opt/odoo-stack/scripts/verify-backup.sh", "--restore", "latest")
            note("one of them was restored and compared")
    engine.compose(lab, "stop")


def _keep(lab: Lab, passwords: dict, target: Path) -> None:
    engine.stop(lab)
    server.end(lab)
    partial = target.with_name(target.name + ".partial")
    shutil.rmtree(partial, ignore_errors=True)
    partial.mkdir(mode=0o700)
    for name in VOLUME_NAMES:
        shutil.move(lab.volumes / f"{name}.img", partial / f"{name}.img")
    (partial / "passwords.json").write_text(json.dumps(passwords))
    partial.rename(target)
