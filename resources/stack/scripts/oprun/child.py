# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A script of the stack as a child that outlives its runner, and what is left of it."""
import os
import subprocess

from . import files, locks
from .settings import ENVIRONMENT, MAX_TEXT, SCRIPTS
from .text import clean


def environment_of(meta):
    """The fixed environment; who and where go into the notes of the locks."""
    return {**ENVIRONMENT, "LEITSTAND_OWNER": clean(meta["by"], 100), "LEITSTAND_HOST": clean(meta["console"]["host"], 200),
            "LEITSTAND_OPERATION": meta["id"] or "", "LEITSTAND_REASON": clean(meta.get("reason", ""), 500)}


def start(run, name, command):
    """Starts COMMAND; its words go to script.out, its exit code to the file NAME. Everything that it
    starts inherits the lock on alive.lock; nobody else has it."""
    alive = run.lock("alive.lock")
    if alive is None:
        raise OSError("something of this run is still alive")
    output = run.open("script.out", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    try:
        return subprocess.Popen([f"{SCRIPTS}/oprun/run-script.sh", run.path, name, *command], stdin=subprocess.DEVNULL, stdout=output,
                                stderr=output, close_fds=True, pass_fds=[alive], env=environment_of(run.meta), cwd="/", start_new_session=True)
    finally:
        os.close(output)
        os.close(alive)


class Remains:
    """What still lives of a script that was started under NAME."""

    def __init__(self, run, name):
        self.run, self.name = run, name
        numbers = (files.read_file(run.folder, name + ".pid", 64) or b"").split()
        self.wrapper, self.script = map(int, numbers) if len(numbers) == 2 and all(map(bytes.isdigit, numbers)) else (None, None)
        self.processes = locks.processes_holding(f"{run.path}/alive.lock")

    def at_work(self):
        """Whether the script itself lives, or may be about to begin."""
        return self.script in self.processes or self.wrapper in self.processes or (self.script is None and bool(self.processes))

    def send(self, number):
        """A signal to the script's group; a process that is not of this run never gets one."""
        for pid in self.processes:
            try:
                if os.getpgid(pid) == self.wrapper:
                    os.killpg(self.wrapper, number)
                    return True
            except OSError:
                continue
        return False

    def end(self, number):
        for pid in self.processes:
            try:
                os.kill(pid, number)
            except OSError:
                continue


def ask(command, meta, seconds=3600):
    """Runs a script that changes nothing (--plan, --check); (exit code, lines of its output)."""
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=seconds,
                              env=environment_of(meta), cwd="/", check=False, start_new_session=True)
    except subprocess.TimeoutExpired:
        return 1, [b"It took too long."]
    return done.returncode, done.stdout[-64 * MAX_TEXT:].split(b"\n")
