# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The stack's locks (lib/lock.sh): who really holds them, what notes lie beside them, breaking one.

A lock is looked at without being taken: a try would make somebody else's attempt fail.
"""
import os
import re
import signal
import time

from . import files
from .errors import invalid, refused
from .settings import BOOT_ID, LOCKS
from .text import clean

_NAME = re.compile(r"([A-Za-z0-9][A-Za-z0-9._-]{0,79})\.lock")
_NOTE = re.compile(r"([0-9]{1,7})\.json")
KILL_SECONDS = 10


def boot_id():
    with open(BOOT_ID, encoding="ascii") as file:
        return file.read().strip()


def processes_holding(path):
    """Process ids that have a kernel lock on the file PATH, inherited ones included."""
    try:
        wanted = os.stat(path, follow_symlinks=False)
    except OSError:
        return []
    return [pid for pid in map(int, filter(str.isdigit, os.listdir("/proc"))) if _holds(pid, wanted)]


def _holds(pid, wanted):
    try:
        for descriptor in os.listdir(f"/proc/{pid}/fd"):
            try:
                status = os.stat(f"/proc/{pid}/fd/{descriptor}")
                if (status.st_dev, status.st_ino) != (wanted.st_dev, wanted.st_ino):
                    continue
                with open(f"/proc/{pid}/fdinfo/{descriptor}", encoding="ascii") as file:
                    if "FLOCK" in file.read():
                        return True
            except OSError:
                continue
    except OSError:
        pass
    return False


def notes_of(name):
    """Notes beside a lock; only known fields, as text and numbers."""
    try:
        folder = files.open_folder(LOCKS, name + ".d")
    except (OSError, ValueError):
        return []
    try:
        found = []
        for entry in sorted(os.listdir(folder)):
            if _NOTE.fullmatch(entry) and (note := files.read_object(folder, entry)):
                found.append(_note(note))
        return found
    finally:
        os.close(folder)


def _note(note):
    result = {field: clean(note[field], 500) for field in ("name", "mode", "owner", "host", "program", "operation", "boot", "since",
                                                          "heartbeat", "step", "reason") if isinstance(note.get(field), str)}
    if type(note.get("pid")) is int:
        result["pid"] = note["pid"]
    return result


def all_locks():
    try:
        names = sorted(match[1] for entry in os.listdir(LOCKS) if (match := _NAME.fullmatch(entry)))
    except OSError:
        names = []
    result = []
    for name in names:
        held, notes = bool(processes_holding(f"{LOCKS}/{name}.lock")), notes_of(name)
        if held or notes:
            result.append({"name": name, "held": held, "stale": bool(notes) and not held, "owners": notes})
    return result


def owners_of(names, without=None):
    """Notes of those who hold one of the locks now, but for the operation WITHOUT."""
    found = []
    for name in names:
        holders = processes_holding(f"{LOCKS}/{name}.lock")
        found += [note for note in notes_of(name) if note.get("pid") in holders and note.get("operation") != without]
    return found


def break_lock(name, pid, confirm):
    """Ends the process that holds the lock; returns the signal it needed."""
    if confirm != name:
        raise invalid("confirm", "This must be the name of the lock.")
    path = f"{LOCKS}/{name}.lock"
    try:
        process = os.pidfd_open(pid)
    except OSError:
        raise refused("no-holder", f"There is no process {pid}.") from None
    try:
        named = any(note.get("pid") == pid and note.get("boot") == boot_id() for note in notes_of(name))
        if not named or pid not in processes_holding(path) or pid == os.getpid():
            raise refused("no-holder", f"The process {pid} does not hold the lock {name} and is not named in its note.")
        group = os.getpgid(pid)
        signal.pidfd_send_signal(process, signal.SIGTERM)
        deadline = time.monotonic() + KILL_SECONDS
        while time.monotonic() < deadline:
            if pid not in processes_holding(path):
                return "TERM"
            time.sleep(0.2)
        if group not in (0, 1, os.getpgid(0)) and os.getpgid(pid) == group:
            os.killpg(group, signal.SIGKILL)
        signal.pidfd_send_signal(process, signal.SIGKILL)
    except ProcessLookupError:
        pass
    finally:
        os.close(process)
    return "KILL"
