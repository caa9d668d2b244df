# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One line per action, each with the hash of the line before: append-only, synced, under a lock."""
import fcntl
import hashlib
import json
import os

from . import files
from .settings import AUDIT, AUDIT_LOCK, MAX_ANSWER, STATE
from .text import clean, line_of, now

NOTHING = "0" * 64


def append(action, who, console="", identifier=None, kind=None, environment=None, detail=""):
    os.makedirs(STATE, mode=0o755, exist_ok=True)
    folder = files.open_folder(STATE)
    try:
        lock = files.open_file(folder, os.path.basename(AUDIT_LOCK), os.O_RDWR | os.O_CREAT)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX)
            log = files.open_file(folder, os.path.basename(AUDIT), os.O_RDWR | os.O_CREAT | os.O_APPEND)
            try:
                number, previous = _head(log)
                line = line_of({"n": number + 1, "at": now(), "who": who, "console": clean(console, 500), "action": action, "id": identifier,
                                "kind": kind, "environment": environment, "detail": clean(detail, 500), "previous": previous})
                files.write_all(log, line)
                os.fsync(log)
            finally:
                os.close(log)
        finally:
            os.close(lock)
    finally:
        os.close(folder)


def _head(log):
    """Number and hash of the last whole line. What is behind it was never answered for and goes."""
    size = os.fstat(log).st_size
    tail = os.pread(log, 65536, max(0, size - 65536))
    if not tail.endswith(b"\n") and size:
        size -= len(tail) - (tail.rfind(b"\n") + 1)
        os.ftruncate(log, size)
        tail = tail[:tail.rfind(b"\n") + 1]
    if not tail:
        return 0, NOTHING
    last = tail[:-1].rsplit(b"\n", 1)[-1]
    return _number(last, log), hashlib.sha256(last).hexdigest()


def _number(line, log):
    """The number of a line; of a line that somebody has spoiled, its place."""
    try:
        number = json.loads(line)["n"]
        if type(number) is int and number > 0:
            return number
    except (ValueError, KeyError, TypeError, RecursionError):
        pass
    with open(os.dup(log), "rb") as file:
        file.seek(0)
        return sum(1 for _ in file)


def read(first):
    """Header and raw lines from number FIRST on."""
    try:
        folder = files.open_folder(STATE)
        try:
            log = files.open_file(folder, os.path.basename(AUDIT))
        finally:
            os.close(folder)
    except FileNotFoundError:
        return {"head": {"n": 0, "hash": NOTHING}}, b""
    lines, size, number, last, more = [], 0, 0, None, False
    with os.fdopen(log, "rb") as file:
        for line in file:
            if not line.endswith(b"\n"):
                break
            number, last = number + 1, line
            if number < first or more:
                continue
            if size + len(line) > MAX_ANSWER:
                more = True
                continue
            lines.append(line)
            size += len(line)
    head = {"n": number, "hash": NOTHING if last is None else hashlib.sha256(last[:-1]).hexdigest()}
    return {"head": head, **({"more": True} if more else {})}, b"".join(lines)
