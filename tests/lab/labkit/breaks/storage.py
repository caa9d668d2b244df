# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Breaks of mounts, of the (simulated) RAID and of the disks' SMART reports."""

import os
import re
import time

from .. import background, deadmount, simulation
from ..command import run_inside
from ..errors import LabError
from ..layout import Lab
from ..simulation import ARRAY_KIB, DISKS, Array
from ..volumes import VOLUMES
from .registry import Break

FILL_FILE = ".practice-server-fill"
SPARED_BYTES = 2 * 1024 * 1024
SYNC_KEY = "raidsync"
SYNC_SECONDS = 600
SYNC_FROM = 0.085


def _require_mount(_lab: Lab, point: str) -> None:
    if point not in [mount for _, mount, _ in VOLUMES]:
        raise LabError(f"{point} is none of the server's mounts: "
                       f"{', '.join(mount for _, mount, _ in VOLUMES)}")


def _require_below_mnt(_lab: Lab, point: str) -> None:
    if not re.fullmatch(r"/mnt/[a-z0-9-]{1,40}", point):
        raise LabError(f"{point} is not a folder directly below /mnt.")


def _require_disk(_lab: Lab, name: str) -> None:
    if name not in [disk.name for disk in DISKS]:
        raise LabError(f"{name} is none of the disks: {', '.join(d.name for d in DISKS)}")


def _mount_root(lab: Lab, point: str):
    return lab.server_root / point.lstrip("/")


def _fill(lab: Lab, point: str) -> None:
    path = _mount_root(lab, point) / FILL_FILE
    with open(path, "ab") as handle:
        stats = os.statvfs(handle.fileno())
        free = stats.f_bavail * stats.f_frsize - SPARED_BYTES
        if free > 0:
            os.posix_fallocate(handle.fileno(), handle.tell(), free)


def _empty(lab: Lab, point: str) -> None:
    (_mount_root(lab, point) / FILL_FILE).unlink(missing_ok=True)


def _remount(option: str):
    def apply(lab: Lab, point: str) -> None:
        run_inside(lab, "mount", "-o", f"remount,{option}", point)
    return apply


def _degrade(lab: Lab, _argument: str) -> None:
    background.stop(lab, SYNC_KEY)
    simulation.write_array(lab, Array(working=[True, False], faulty_present=True))


def _sync(action: str, working: list[bool]):
    """A synchronisation whose percentages move, until it is complete."""
    def apply(lab: Lab, _argument: str) -> None:
        def work(ready) -> None:
            done = SYNC_FROM * ARRAY_KIB
            while done < ARRAY_KIB:
                simulation.write_array(lab, Array(list(working), action=action,
                                                  done_kib=int(done)))
                if ready:
                    ready()
                    ready = None
                time.sleep(1)
                done += ARRAY_KIB / SYNC_SECONDS
            simulation.write_array(lab, Array())
        background.spawn(lab, SYNC_KEY, work)
    return apply


def _whole(lab: Lab, _argument: str) -> None:
    background.stop(lab, SYNC_KEY)
    simulation.write_array(lab, Array())


def _smart(failing: bool):
    def apply(lab: Lab, name: str) -> None:
        disk = next(disk for disk in DISKS if disk.name == name)
        simulation.write_smart(lab, disk, failing)
    return apply


def _replace(lab: Lab, name: str) -> None:
    disk = next(disk for disk in DISKS if disk.name == name)
    if simulation.members(lab, disk):
        raise LabError(f"{name} is still in an array: take it out first (leitstand disk remove).")
    simulation.write_disk(lab, simulation.new_disk(disk))


def _pull(lab: Lab, name: str) -> None:
    simulation.take_out(lab, next(disk for disk in DISKS if disk.name == name))


def _put_back(lab: Lab, name: str) -> None:
    simulation.write_disk(lab, next(disk for disk in DISKS if disk.name == name))
    simulation.write_array(lab, Array())


BREAKS = (
    Break("fill-mount", "fill a mount", _fill, _empty, "mount point", "/mnt/backups",
          check=_require_mount),
    Break("mount-readonly", "a mount can only be read, as after errors in its file system",
          _remount("ro"), _remount("rw"), "mount point", "/mnt/building-plans",
          check=_require_mount),
    Break("df-hang", "a dead network mount: df on it never returns", deadmount.mount,
          deadmount.unmount, "mount point", "/mnt/building-plans", check=_require_below_mnt),
    Break("raid-degrade", "one member of md0 is faulty (simulated)", _degrade, _whole),
    Break("raid-rebuild", "md0 is rebuilding, percentages move (simulated)",
          _sync("recover", [True, False]), _whole),
    Break("raid-check", "md0 is being checked, percentages move (simulated)",
          _sync("check", [True, True]), _whole),
    Break("smart-fail", "a disk's SMART report says failing (simulated)", _smart(True),
          _smart(False), "disk", "nvme1n1", check=_require_disk),
    Break("disk-gone", "a disk is gone from the bus, md still lists it (simulated)", _pull,
          _put_back, "disk", "nvme1n1", check=_require_disk),
    Break("replace-disk", "the data centre has put a new disk in place of one that was taken out of "
          "the RAID (simulated)", _replace, _put_back, "disk", "nvme1n1", check=_require_disk),
)
