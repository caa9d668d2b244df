# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which cells there are, and how one is run: prepare, hold at the step, strike, prove."""

from dataclasses import dataclass

from .. import breaks
from ..command import run_inside
from ..errors import LabError
from ..layout import Lab
from . import faults, proof
from .console import Consoles
from .faults import Fault, Strike
from .halt import Halt

SCRIPT = "restore-db.sh"
STEPS = {
    "restore": ("lock", "preflight", "side", "load", "filestore", "prove", "stop", "swap", "start",
                "keep"),
    "undo": ("lock", "check", "stop", "swap-back", "start-back", "gate", "keep"),
}


@dataclass(frozen=True)
class Cell:
    operation: str
    step: str
    fault: Fault

    @property
    def name(self) -> str:
        return f"{self.operation}/{self.step}/{self.fault.name}"


def every_cell() -> list[Cell]:
    return [Cell(operation, step, fault) for operation, steps in STEPS.items() for step in steps
            for fault in faults.ALL]


def each_step_once() -> list[Cell]:
    """Every step of every operation, the faults in turn: also every fault at least twice."""
    steps = [(operation, step) for operation, names in STEPS.items() for step in names]
    return [Cell(operation, step, faults.ALL[number % len(faults.ALL)])
            for number, (operation, step) in enumerate(steps)]


class World:
    """A practice server, the consoles, and the state of the environment between the cells."""

    def __init__(self, lab: Lab, consoles: Consoles):
        self.lab, self.consoles = lab, consoles
        self.halt = Halt(lab)
        self.rows = 0
        self.restored = self._restore()     # checksum of the set's own data
        self.kept = ""                      # an operation that can be undone
        self.before = ""                    # checksum of what its undo brings back

    def run(self, cell: Cell) -> list[str]:
        """What went wrong; empty: nothing."""
        if cell.operation == "undo":
            arguments, old, new = self._prepare_undo()
        else:
            arguments, old, new = self._prepare_restore()
        self.kept, self.before = "", old
        self.halt.arm(SCRIPT, f"step {cell.step} ")
        console = self.consoles.start(*arguments)
        try:
            held = self.halt.wait(f"the step {cell.step}")
            strike = Strike(self.lab, self.halt, held, console, self.consoles, arguments)
            problems = cell.fault.strike(strike)
            strike.wait_ended()
            problems += proof.faults(self.lab)
            end = self.consoles.ending(strike.told)
            found = proof.data(self.lab)
            problems += proof.truth(end, found, old, new)
        finally:
            self.halt.release()
            breaks.mend(self.lab, breaks.ALL)
            if console.process.poll() is None:
                console.kill()
        if found == new:
            self.kept = end.get("undo") or ""
        return problems

    def _arguments(self) -> tuple[str, ...]:
        return ("restore", "--env", proof.ENVIRONMENT, "--set", "latest", "--with-filestore",
                "--yes-i-mean", proof.ENVIRONMENT)

    def _restore(self) -> str:
        console = self.consoles.start(*self._arguments())
        if console.wait() != 0:
            raise LabError(f"even without a fault: {console.output()[-800:]}{console.errors()}")
        self.kept = console.ending().get("undo") or ""
        return proof.data(self.lab)

    def _write(self) -> None:
        """A row and a file that the set does not have."""
        self.rows += 1
        run_inside(self.lab, "docker", "exec", "odoo_postgres", "psql", "-U", "postgres", "-Xqd",
                   proof.DATABASE, "-v", "ON_ERROR_STOP=1", "-c",
                   f"INSERT INTO res_partner (name) VALUES ('matrix {self.rows}')")

    def _prepare_restore(self) -> tuple[tuple[str, ...], str, str]:
        self._write()
        return self._arguments(), proof.data(self.lab), self.restored

    def _prepare_undo(self) -> tuple[tuple[str, ...], str, str]:
        if not self.kept:
            self._write()
            self.before = proof.data(self.lab)
            self._restore()
        arguments = ("ops", "undo", self.kept, "--yes-i-mean", proof.ENVIRONMENT)
        return arguments, proof.data(self.lab), self.before
