# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The server's disks: sparse ext4 images with real limits, so that a full mount is really full."""

from pathlib import Path

from .command import run

MIB = 1024 * 1024

# name, mount point inside the server, size
VOLUMES = (
    ("root", "/", 2048 * MIB),
    ("docker", "/var/lib/docker", 6144 * MIB),
    ("odoo-data", "/mnt/odoo-data", 2048 * MIB),
    ("building-plans", "/mnt/building-plans", 512 * MIB),
    ("backups", "/mnt/backups", 1024 * MIB),
)


def create_volume(path: Path, size_bytes: int, label: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "wb") as handle:
        handle.truncate(size_bytes)
    run("mke2fs", "-q", "-F", "-t", "ext4", "-m", "0", "-L", label[:16],
        "-E", "lazy_itable_init=1,lazy_journal_init=1,root_owner=0:0", "-O", "^has_journal",
        str(path))


def clone_volume(source: Path, target: Path) -> None:
    """A private copy of a prepared image; holes stay holes."""
    target.parent.mkdir(parents=True, exist_ok=True)
    run("cp", "--reflink=auto", "--sparse=always", str(source), str(target))


def create_missing(folder: Path) -> None:
    for name, _, size in VOLUMES:
        image = folder / f"{name}.img"
        if not image.exists():
            create_volume(image, size, name)
