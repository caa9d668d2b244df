# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The server as a set of namespaces: birth of its process 1, and its end without leftovers."""

import os
import signal
import socket
import sys

from . import rootfs, syscalls
from .command import wait_until
from .errors import LabError, LabImpossible
from .layout import HOSTNAME, Lab, start_time

NAMESPACES = (syscalls.CLONE_NEWNS | syscalls.CLONE_NEWUTS | syscalls.CLONE_NEWIPC |
              syscalls.CLONE_NEWPID | syscalls.CLONE_NEWNET)

# Process 1: bash reaps whatever is orphaned inside and waits for nothing else.
INIT = ("/bin/bash", "-c", "trap : HUP INT TERM; while :; do sleep infinity & wait; done")


def require_possible() -> None:
    if os.geteuid() != 0:
        raise LabImpossible("The practice server needs root: it is made of namespaces and mounts.")
    child = os.fork()
    if child == 0:
        try:
            syscalls.unshare(NAMESPACES)
            os._exit(0)
        except OSError:
            os._exit(1)
    if os.waitpid(child, 0)[1] != 0:
        raise LabImpossible("This machine does not allow new namespaces (unshare was refused).")


def boot(lab: Lab, etc_files: dict) -> None:
    """Create the namespaces and process 1; returns when the server's file tree stands."""
    report_read, report_write = os.pipe()
    middle = os.fork()
    if middle == 0:
        _become_server(lab, etc_files, report_write)
    os.close(report_write)
    with os.fdopen(report_read) as report:
        words = report.read().split(" ", 1)
    os.waitpid(middle, 0)
    if len(words) != 2 or words[1] != "ok":
        raise LabError(f"The server's namespaces did not come up: {' '.join(words)}")
    lab.state.update(initPid=int(words[0]), initStart=start_time(int(words[0])))


def _become_server(lab: Lab, etc_files: dict, report: int) -> None:
    """In the forked child; never returns."""
    try:
        os.setsid()
        _redirect_output(lab)
        syscalls.unshare(NAMESPACES)
        child = os.fork()
        if child:
            os.write(report, f"{child} ".encode())
            os._exit(0)
        try:
            socket.sethostname(HOSTNAME)
            rootfs.build(lab.dir, etc_files)
            os.write(report, b"ok")
            os.execve(INIT[0], INIT, {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C"})
        except OSError as error:
            os.write(report, str(error).encode())
    except OSError as error:
        os.write(report, f"0 {error}".encode())
    os._exit(1)


def _redirect_output(lab: Lab) -> None:
    null = os.open("/dev/null", os.O_RDONLY)
    log = os.open(lab.logs / "init.log", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    os.dup2(null, 0)
    os.dup2(log, 1)
    os.dup2(log, 2)
    sys.stdout = sys.stderr = open(2, "w", encoding="utf-8", closefd=False)


def end(lab: Lab) -> None:
    """Kill process 1; the kernel ends everything inside and drops mounts and loop devices."""
    pid, started = lab.init_pid, lab.state.get("initStart")
    if not pid or start_time(pid) != started:
        return
    pidfd = os.pidfd_open(pid)
    try:
        signal.pidfd_send_signal(pidfd, signal.SIGKILL)
    finally:
        os.close(pidfd)
    wait_until("end of the server", lambda: start_time(pid) != started, 20, 0.01)
