# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Running programs on the machine and inside the server."""

import subprocess
import time

from .errors import LabError
from .layout import Lab

SERVER_ENV = {
    "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
    "HOME": "/root",
    "USER": "root",
    "LOGNAME": "root",
    "SHELL": "/bin/bash",
    "LC_ALL": "C",
    "TZ": "UTC",
    "TERM": "dumb",
}


def run(*argv: str, stdin: bytes | None = None, check: bool = True, timeout: float = 600,
        env: dict | None = None) -> subprocess.CompletedProcess:
    """Run a program, keep its output; a failure becomes a LabError with the tail of stderr."""
    feed = {"stdin": subprocess.DEVNULL} if stdin is None else {"input": stdin}
    try:
        done = subprocess.run(argv, capture_output=True, timeout=timeout, env=env, check=False,
                              **feed)
    except FileNotFoundError as error:
        raise LabError(f"The program {argv[0]} is not installed.") from error
    except subprocess.TimeoutExpired as error:
        raise LabError(f"{' '.join(argv)}: no answer within {timeout:.0f} s.") from error
    if check and done.returncode != 0:
        tail = (done.stderr or done.stdout).decode(errors="replace").strip()[-2000:]
        raise LabError(f"{' '.join(argv)}: exit code {done.returncode}\n{tail}")
    return done


def enter_argv(lab: Lab, *argv: str) -> list[str]:
    """The command line that runs argv as root inside the server."""
    lab.require_running()
    pid = str(lab.init_pid)
    return ["nsenter", "--target", pid, "--mount", "--net", "--pid", "--uts", "--ipc",
            "--root", "--", *argv]


def run_inside(lab: Lab, *argv: str, stdin: bytes | None = None, check: bool = True,
               timeout: float = 600) -> subprocess.CompletedProcess:
    return run(*enter_argv(lab, *argv), stdin=stdin, check=check, timeout=timeout,
               env=SERVER_ENV)


def wait_until(what: str, condition, seconds: float, step: float = 0.05) -> None:
    """Poll condition() until it is true; a LabError names what never came."""
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            raise LabError(f"{what}: not within {seconds:.0f} s.")
        time.sleep(step)
