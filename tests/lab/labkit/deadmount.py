# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A mount whose server never answers, as a dead NFS or sshfs: `df` on it hangs, unkillable.

The kernel's FUSE protocol: the first request (INIT) is answered, all others are read and left.
"""

import os
import struct
import subprocess

from . import background
from .command import run_inside
from .layout import Lab

KEY = "deadmount"
SOURCE = "storagebox:/backups"
FUSE_INIT = 26
HEADER = struct.Struct("<IIQQIIIHH")        # len, opcode, unique, nodeid, uid, gid, pid, …
INIT_IN = struct.Struct("<IIII")            # major, minor, max_readahead, flags
INIT_OUT = struct.Struct("<IIIIHHIIHHI28x")
REPLY = struct.Struct("<IiQ")               # len, error, unique


def mount(lab: Lab, point: str) -> None:
    unmount(lab, point)

    def work(ready) -> None:
        fuse = os.open("/dev/fuse", os.O_RDWR)
        os.makedirs(point, exist_ok=True)
        options = f"fd={fuse},rootmode=40000,user_id=0,group_id=0,allow_other"
        subprocess.run(["mount", "-i", "-t", "fuse.sshfs", "-o", options, SOURCE, point],
                       pass_fds=[fuse], check=True)
        _answer_init(fuse)
        ready()
        while os.read(fuse, 1024 * 1024):
            pass
    background.spawn(lab, KEY, work, inside_files=True)


def _answer_init(fuse: int) -> None:
    request = os.read(fuse, 1024 * 1024)
    _, opcode, unique, *_ = HEADER.unpack_from(request)
    if opcode != FUSE_INIT:
        raise OSError(f"the kernel's first request was {opcode}, not INIT")
    major, minor, readahead, _ = INIT_IN.unpack_from(request, HEADER.size)
    body = INIT_OUT.pack(major, min(minor, 31), readahead, 0, 12, 9, 65536, 1, 0, 0, 0)
    os.write(fuse, REPLY.pack(REPLY.size + len(body), 0, unique) + body)


def unmount(lab: Lab, point: str) -> None:
    """The end of the helper aborts the connection: whatever hangs gets an error."""
    background.stop(lab, KEY)
    mounts = run_inside(lab, "cat", "/proc/self/mounts").stdout.decode()
    if f"{SOURCE} {point} " in mounts:
        run_inside(lab, "umount", "-l", point)
