# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What goes wrong while an operation stands at a step, and what the console must make of it."""

from collections.abc import Callable
from dataclasses import dataclass

from .. import breaks
from ..command import run_inside, wait_until
from ..errors import LabError
from ..layout import Lab
from .console import Console, Consoles
from .halt import Halt, Held

LINE_DOWN = "The line is down"
NOTICED_SECONDS = 20        # the console's own watchdog: 8 s
ENDED_SECONDS = 150
BUSY, FAILED = 75, 2
DATA_MOUNT = "/mnt/odoo-data"
OPERATIONS = "var/lib/odoo-stack/operations"


@dataclass
class Strike:
    """One cell of the matrix while it runs."""
    lab: Lab
    halt: Halt
    held: Held
    console: Console
    consoles: Consoles
    arguments: tuple[str, ...]      # of the console, to start the same once more
    told: str = ""                  # the operation whose end tells of the data
    locks_first: bool = False       # a lock is held before the first step
    notices: tuple[int, ...] = ()   # exit codes of a success with notices

    def __post_init__(self) -> None:
        self.told = self.held.operation

    def break_it(self, name: str, argument: str | None = None) -> None:
        breaks.break_it(self.lab, breaks.ALL[name], argument)

    def mend(self) -> None:
        breaks.mend(self.lab, breaks.ALL)

    def folder(self):
        return self.lab.server_root / OPERATIONS / self.held.operation

    def wait_ended(self) -> None:
        wait_until("the run ends", (self.folder() / "result.json").exists, ENDED_SECONDS)


@dataclass(frozen=True)
class Fault:
    """strike: applies it, releases the script and sees to it that all is mended at the end; returns
    what is wrong with what the console did."""
    name: str
    text: str
    strike: Callable[[Strike], list[str]]


def _follows_to_the_end(cell: Strike, allowed=(0,)) -> list[str]:
    code = cell.console.wait()
    return [] if code in (*allowed, *cell.notices) else \
        [f"the console ended with {code}: {cell.console.errors()[-300:]}"]


def _without_line(name: str):
    """The run goes on without a line; the console says that it is gone and finds back."""
    def strike(cell: Strike) -> list[str]:
        cell.break_it(name)
        if _was_started(cell):
            cell.console.wait_says(LINE_DOWN, NOTICED_SECONDS)
        cell.halt.release()
        cell.wait_ended()
        cell.mend()
        return _follows_to_the_end(cell)
    return strike


def _was_started(cell: Strike) -> bool:
    """The server has answered the console's start: from then on it says when the line is down."""
    return "EXECUTING" in cell.console.output()


def _console_killed(cell: Strike) -> list[str]:
    cell.console.kill()
    cell.halt.release()
    cell.wait_ended()
    return []


def _runner_killed(cell: Strike) -> list[str]:
    script = r"""
        for fd in /proc/[0-9]*/fd/*; do
            [ "$(readlink "$fd")" = "$1/runner.lock" ] || continue
            pid=${fd#/proc/}; echo "${pid%%/*}"
        done | sort -u | xargs -r kill -KILL"""
    run_inside(cell.lab, "/bin/bash", "-c", script, "-", f"/{OPERATIONS}/{cell.held.operation}")
    cell.halt.release()
    problems = _follows_to_the_end(cell)
    if '"adopted"' not in (cell.folder() / "journal.jsonl").read_text():
        problems.append("the run was not adopted")
    return problems


def _script_killed(cell: Strike) -> list[str]:
    """What is left is brought to one state, and the journal says which."""
    run_inside(cell.lab, "/bin/kill", "-KILL", str(cell.held.pid))
    cell.halt.release()
    problems = _follows_to_the_end(cell, (FAILED,))
    if '"died"' not in (cell.folder() / "journal.jsonl").read_text():
        problems.append("the journal does not say that it was killed")
    return problems


def _database_restarted(cell: Strike) -> list[str]:
    run_inside(cell.lab, "docker", "restart", "--time", "20", "odoo_postgres")
    cell.halt.release()
    return _follows_to_the_end(cell, (0, FAILED))


def _disk_full(cell: Strike) -> list[str]:
    cell.break_it("fill-mount", DATA_MOUNT)
    cell.halt.release()
    try:
        return _follows_to_the_end(cell, (0, 1, FAILED))
    finally:
        cell.mend()


def _second_console(cell: Strike) -> list[str]:
    """Before the locks are taken the second one may be first; then the first one is told so."""
    second = cell.consoles.start(*cell.arguments)
    held = cell.locks_first or _was_started(cell)
    code = second.wait()
    cell.halt.release()
    if held:
        problems = [] if code == BUSY else [f"the second console ended with {code}, not {BUSY}"]
        return problems + _follows_to_the_end(cell)
    cell.told = second.ending()["id"]
    return ([] if code in (0, *cell.notices) else [f"the second console ended with {code}"]) \
        + _follows_to_the_end(cell, (0, FAILED))


ALL = (
    Fault("line-cut", "nothing passes any more, nothing is closed", _without_line("cut-link")),
    Fault("console-killed", "kill -9 of the console", _console_killed),
    Fault("runner-killed", "kill -9 of the runner on the server", _runner_killed),
    Fault("sshd-restarted", "sshd and its sessions end, and come back", _without_line("sshd-stop")),
    Fault("postgresql-restarted", "docker restart of PostgreSQL", _database_restarted),
    Fault("disk-full", f"{DATA_MOUNT} is full to the last 2 MB", _disk_full),
    Fault("second-console", "another console starts the same", _second_console),
)


# Of deployments: a restore that is killed has tests of its own (tests/stack).
SCRIPT_KILLED = Fault("script-killed", "kill -9 of the script itself", _script_killed)


def named(name: str) -> Fault:
    for fault in (*ALL, SCRIPT_KILLED):
        if fault.name == name:
            return fault
    raise LabError(f"There is no fault {name}: {', '.join(fault.name for fault in ALL)}")
