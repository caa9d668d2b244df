# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What this machine's kernel lacks, as files below /etc/leitstand/simulation (see PROTOCOL.md).

One RAID 1 (md0) of two NVMe partitions, SMART reports of both disks, temperatures. The console
marks all of it as simulated.
"""

import json
import os
import shutil
from dataclasses import dataclass, field, replace
from pathlib import Path

from .layout import CHECKOUT, Lab

SIMULATION = "etc/leitstand/simulation"
ARRAY_KIB = 499_975_488
DISK_SECTORS = 1_000_215_216
SYNC_KIB_PER_SECOND = 204_800


@dataclass(frozen=True)
class Disk:
    name: str
    serial: str
    percent_used: int
    celsius: int
    slot: str

    @property
    def partition(self) -> str:
        return f"{self.name}p3"


DISKS = (Disk("nvme0n1", "S64DNX0R701234", 4, 38, "0000:01:00.0"),
         Disk("nvme1n1", "S64DNX0R705678", 4, 41, "0000:02:00.0"))
MODEL = "SAMSUNG MZVL2512HCJQ-00B00"
FIRMWARE = "GXA7801Q"


@dataclass
class Array:
    """State of md0: which members work, and what is being synchronised (action, KiB done)."""
    working: list[bool] = field(default_factory=lambda: [True, True])
    faulty_present: bool = False
    action: str = "idle"
    done_kib: int = 0


NEW_SERIAL = "S64DNX0R709999"
TOOLS = CHECKOUT / "tests" / "lab" / "simulated-disks"


def create(lab: Lab) -> None:
    write_array(lab, Array())
    for disk in DISKS:
        write_disk(lab, disk)
    _write_temperatures(lab)
    tools = lab.server_root / SIMULATION / "tools"
    tools.mkdir()
    shutil.copy(TOOLS / "mdadm", tools / "mdadm")
    for name in ("sgdisk", "partprobe", "grub-install", "mkfs.vfat", "mount", "umount", "cp",
                 "efibootmgr"):
        shutil.copy(TOOLS / "nothing", tools / name)


def write_disk(lab: Lab, disk: Disk) -> None:
    write_smart(lab, disk, failing=False)
    _write(lab, f"disks/{disk.name}/size", f"{DISK_SECTORS}\n")
    _write(lab, f"disks/{disk.name}/model", f"{MODEL}\n")
    _write(lab, f"disks/{disk.name}/serial", f"{disk.serial}\n")
    _write(lab, f"disks/{disk.name}/rotational", "0\n")
    _write(lab, f"disks/{disk.name}/slot", f"{disk.slot}\n")
    _write(lab, f"disks/{disk.name}/by-id",
           f"nvme-{MODEL.replace(' ', '_')}_{disk.serial}\nnvme-eui.00253855{disk.serial[-8:]}\n")


def take_out(lab: Lab, disk: Disk) -> None:
    """It is gone from the bus, all at once; md notices at its next write to it."""
    shutil.rmtree(lab.server_root / SIMULATION / f"disks/{disk.name}")
    for ending in ("json", "exit"):
        (lab.server_root / SIMULATION / f"smart/{disk.name}.{ending}").unlink(missing_ok=True)


def new_disk(disk: Disk) -> Disk:
    """What the data centre puts in its place."""
    return replace(disk, serial=NEW_SERIAL, percent_used=0)


def members(lab: Lab, disk: Disk) -> bool:
    """Whether the disk is in an array."""
    return (lab.server_root / SIMULATION / f"sys/block/md0/md/dev-{disk.partition}").is_dir()


def mdstat(array: Array) -> str:
    members = []
    for role, disk in enumerate(DISKS):
        if array.working[role]:
            members.append(f"{disk.partition}[{role}]")
        elif array.action == "recover":
            members.append(f"{disk.partition}[{role + 1}]")
        elif array.faulty_present:
            members.append(f"{disk.partition}[{role}](F)")
    up = "".join("U" if works else "_" for works in array.working)
    count = sum(array.working)
    text = (f"Personalities : [raid1] \n"
            f"md0 : active raid1 {' '.join(reversed(members))}\n"
            f"      {ARRAY_KIB} blocks super 1.2 [{len(DISKS)}/{count}] [{up}]\n")
    if array.action != "idle":
        text += _progress(array)
    return text + "      bitmap: 1/4 pages [4KB], 65536KB chunk\n\nunused devices: <none>\n"


def _progress(array: Array) -> str:
    word = {"recover": "recovery"}.get(array.action, array.action)
    percent = 100 * array.done_kib / ARRAY_KIB
    bar = "=" * int(percent / 5) + ">" + "." * (20 - int(percent / 5))
    minutes = (ARRAY_KIB - array.done_kib) / SYNC_KIB_PER_SECOND / 60
    return (f"      [{bar}]  {word} ={percent:5.1f}% ({array.done_kib}/{ARRAY_KIB}) "
            f"finish={minutes:.1f}min speed={SYNC_KIB_PER_SECOND}K/sec\n")


def write_array(lab: Lab, array: Array) -> None:
    md = "sys/block/md0/md"
    syncing = array.action != "idle"
    _write(lab, "sys/block/md0/size", f"{ARRAY_KIB * 2}\n")
    values = {"array_state": "clean" if all(array.working) else "active", "level": "raid1",
              "raid_disks": len(DISKS), "degraded": len(DISKS) - sum(array.working),
              "sync_action": array.action, "mismatch_cnt": 0, "metadata_version": "1.2",
              "sync_completed":
                  f"{array.done_kib * 2} / {ARRAY_KIB * 2}" if syncing else "none",
              "sync_speed": SYNC_KIB_PER_SECOND if syncing else "none"}
    for name, value in values.items():
        _write(lab, f"{md}/{name}", f"{value}\n")
    for role, disk in enumerate(DISKS):
        member = f"{md}/dev-{disk.partition}"
        if array.working[role]:
            state, slot = "in_sync", str(role)
        elif array.action == "recover":
            state, slot = "spare", str(role)
        else:
            state, slot = "faulty", "none"
        present = array.working[role] or array.action == "recover" or array.faulty_present
        for name, value in (("state", state), ("slot", slot), ("errors", "0")):
            if present:
                _write(lab, f"{member}/{name}", f"{value}\n")
            else:
                (lab.server_root / SIMULATION / member / name).unlink(missing_ok=True)
        folder = lab.server_root / SIMULATION / member
        if not present and folder.is_dir():
            folder.rmdir()
    _write(lab, "proc/mdstat", mdstat(array))


def write_smart(lab: Lab, disk: Disk, failing: bool) -> None:
    """smartctl -j -a as version 7.3 prints it for an NVMe disk, shortened to what matters."""
    warning = 0x04 if failing else 0
    report = {
        "json_format_version": [1, 0],
        "smartctl": {"version": [7, 3], "svn_revision": "5338",
                     "argv": ["smartctl", "-n", "standby", "-j", "-a", f"/dev/{disk.name}"],
                     "exit_status": 8 if failing else 0},
        "device": {"name": f"/dev/{disk.name}", "info_name": f"/dev/{disk.name}",
                   "type": "nvme", "protocol": "NVMe"},
        "model_name": MODEL, "serial_number": disk.serial, "firmware_version": FIRMWARE,
        "nvme_total_capacity": DISK_SECTORS * 512,
        "user_capacity": {"blocks": DISK_SECTORS, "bytes": DISK_SECTORS * 512},
        "logical_block_size": 512,
        "smart_status": {"passed": not failing, "nvme": {"value": warning}},
        "nvme_smart_health_information_log": {
            "critical_warning": warning, "temperature": disk.celsius,
            "available_spare": 6 if failing else 100, "available_spare_threshold": 10,
            "percentage_used": 103 if failing else disk.percent_used,
            "data_units_read": 41_502_118, "data_units_written": 68_911_204,
            "host_reads": 512_345_678, "host_writes": 1_734_567_890,
            "controller_busy_time": 4012, "power_cycles": 31, "power_on_hours": 9120,
            "unsafe_shutdowns": 7, "media_errors": 42 if failing else 0,
            "num_err_log_entries": 42 if failing else 0, "warning_temp_time": 0,
            "critical_comp_time": 0,
            "temperature_sensors": [disk.celsius, disk.celsius + 6]},
        "temperature": {"current": disk.celsius},
        "power_cycle_count": 31, "power_on_time": {"hours": 9120},
    }
    _write(lab, f"smart/{disk.name}.json", json.dumps(report, indent=2) + "\n")
    _write(lab, f"smart/{disk.name}.exit", "8\n" if failing else "0\n")


def _write_temperatures(lab: Lab) -> None:
    sensors = [("k10temp", [("Tctl", 52_000, None)])]
    sensors += [("nvme", [("Composite", disk.celsius * 1000, 84_850)]) for disk in DISKS]
    for number, (name, values) in enumerate(sensors):
        folder = f"sys/class/hwmon/hwmon{number}"
        _write(lab, f"{folder}/name", f"{name}\n")
        for index, (label, milli, critical) in enumerate(values, 1):
            _write(lab, f"{folder}/temp{index}_label", f"{label}\n")
            _write(lab, f"{folder}/temp{index}_input", f"{milli}\n")
            if critical:
                _write(lab, f"{folder}/temp{index}_crit", f"{critical}\n")


def _write(lab: Lab, relative: str, content: str) -> None:
    """In one step: a reader never sees half a file."""
    path: Path = lab.server_root / SIMULATION / relative
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.new")
    temporary.write_text(content)
    temporary.chmod(0o644)
    os.replace(temporary, path)
