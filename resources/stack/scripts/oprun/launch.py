# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts the runner of a run so that it outlives the login: as a transient unit where systemd is process 1,
else in a session of its own."""
import os
import subprocess

from .settings import ENVIRONMENT, SCRIPTS

SYSTEMD = "/run/systemd/system"


def launch(run):
    command = ["/usr/bin/python3", "-I", f"{SCRIPTS}/oprun/detached.py", run.id]
    if not os.path.isdir(SYSTEMD) or not _as_unit(run, command):
        _as_session(command)


def _as_unit(run, command):
    # A unit of that name may still be there when its runner was killed: the script lives on in it.
    name = f"leitstand-op-{run.id}" + (f"-{os.getpid()}" if run.has("spawned") else "")
    unit = ["systemd-run", f"--unit={name}", "--collect", "--quiet", "--property=KillMode=process", "--property=UMask=0077",
            "--property=StandardInput=null", "--property=StandardOutput=null", "--property=StandardError=journal", "--", *command]
    try:
        return subprocess.run(unit, env=ENVIRONMENT, cwd="/", stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL, timeout=20, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def _as_session(command):
    first = os.fork()
    if first:
        os.waitpid(first, 0)
        return
    try:
        os.setsid()
        if os.fork():
            os._exit(0)
        null = os.open(os.devnull, os.O_RDWR)
        for descriptor in range(3):
            os.dup2(null, descriptor)
        os.closerange(3, 4096)
        os.execve(command[0], command, ENVIRONMENT)
    finally:
        os._exit(1)
