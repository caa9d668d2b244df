# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Small Python processes that live inside the server's process namespace and die with it."""

import os
import signal
from collections.abc import Callable

from . import syscalls
from .errors import LabError
from .layout import Lab, start_time


def spawn(lab: Lab, key: str, work: Callable[[Callable[[], None]], None],
          inside_files: bool = False) -> None:
    """Run work(ready) in the background under a key in the state; waits for ready().

    inside_files: work sees the server's file tree and network, not the machine's.
    """
    stop(lab, key)
    read_end, write_end = os.pipe()
    middle = os.fork()
    if middle == 0:
        os.close(read_end)
        _become_background(lab, work, inside_files, write_end)
    os.close(write_end)
    with os.fdopen(read_end) as report:
        answer = report.read()
    os.waitpid(middle, 0)
    words = answer.split(" ", 1)
    if len(words) != 2 or words[1] != "ready":
        raise LabError(f"The helper process {key} did not start: {answer}")
    pid = int(words[0])
    lab.state.setdefault("background", {})[key] = [pid, start_time(pid)]
    lab.save()


def _become_background(lab: Lab, work, inside_files: bool, report: int) -> None:
    code = 1
    try:
        os.setsid()
        log = os.open(lab.logs / "background.log", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        null = os.open("/dev/null", os.O_RDONLY)
        for source, target in ((null, 0), (log, 1), (log, 2)):
            os.dup2(source, target)
        base = f"/proc/{lab.init_pid}/ns"
        namespaces = [os.open(f"{base}/pid", os.O_RDONLY)]
        if inside_files:
            namespaces += [os.open(f"{base}/{name}", os.O_RDONLY) for name in ("net", "mnt")]
        for handle in namespaces:
            syscalls.setns(f"/proc/self/fd/{handle}", 0)
        child = os.fork()
        if child:
            os.write(report, f"{child} ".encode())
            os._exit(0)
        work(lambda: (os.write(report, b"ready"), os.close(report)))
        code = 0
    except OSError as error:
        os.write(2, f"{error}\n".encode())
        os.write(report, str(error).encode())
    finally:
        os._exit(code)


def stop(lab: Lab, key: str) -> None:
    pid, started = lab.state.get("background", {}).pop(key, (0, None))
    if pid and start_time(pid) == started:
        os.kill(pid, signal.SIGKILL)
    lab.save()
