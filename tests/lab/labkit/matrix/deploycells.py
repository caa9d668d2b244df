# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The cells of deployments: image and configuration go forward together, a rollback takes the data along."""

import json

from .. import breaks
from ..command import run_inside
from ..errors import LabError
from ..layout import Lab
from . import faults, proof
from .cells import Cell
from .console import Console, Consoles
from .faults import Strike
from .halt import Halt

SCRIPT = "deploy.sh"
STEPS = {
    "deploy": ("lock", "preflight", "pull", "stop", "copy", "switch", "start", "gate", "prove", "keep"),
    "rollback": ("lock", "check", "stop", "switch", "start", "gate", "prove", "keep"),
}
FAULTS = (*faults.ALL, faults.SCRIPT_KILLED)
IMAGES = ("odoo:matrix-a", "odoo:matrix-b")
CPU = ("600", "700")
# No registry has the images of the matrix: a deployment says so and takes those that are here.
NOTICES = (1,)

# Image of the container, configuration as the container itself shows it.
CODE = r"""
docker inspect --format '{{.Image}}' "odoo_$1"
docker exec "odoo_$1" cat /etc/odoo/odoo.conf | sha256sum | cut -c 1-16
"""
IMAGE_MAKER = r"""
for name in "$@"; do
    docker commit --change "LABEL matrix=$name" odoo_test "$name" >/dev/null
done
"""


def every_cell() -> list[Cell]:
    return [Cell(operation, step, fault) for operation, steps in STEPS.items() for step in steps
            for fault in FAULTS]


def each_step_once() -> list[Cell]:
    """Every step with one of the faults by turns, and every step cut off by killing the script."""
    steps = [(operation, step) for operation, names in STEPS.items() for step in names]
    return [cell for number, (operation, step) in enumerate(steps)
            for cell in (Cell(operation, step, faults.ALL[number % len(faults.ALL)]),
                         Cell(operation, step, faults.SCRIPT_KILLED))]


class DeployWorld:
    """A practice server, the consoles, and what the environment runs between the cells."""

    def __init__(self, lab: Lab, consoles: Consoles):
        self.lab, self.consoles = lab, consoles
        run_inside(lab, "/bin/bash", "-c", IMAGE_MAKER, "-", *IMAGES)
        self.config = lab.server_root / "opt/odoo-stack/config/odoo-test.conf"
        self.next = 0               # which of the two releases comes next
        self.rows = 0
        self.folder = consoles.home.name
        self.halt = Halt(lab)

    def run(self, cell: Cell) -> list[str]:
        """What went wrong; empty: nothing."""
        if cell.operation == "deploy":
            arguments, old, new = self._prepare_deploy()
        else:
            arguments, old, new = self._prepare_rollback()
        self.halt.arm(SCRIPT, f"step {cell.step} ")
        console = self.consoles.start(*arguments)
        try:
            held = self.halt.wait(f"the step {cell.step}")
            strike = Strike(self.lab, self.halt, held, console, self.consoles, arguments,
                            locks_first=True, notices=NOTICES)
            problems = cell.fault.strike(strike)
            strike.wait_ended()
            problems += proof.faults(self.lab)
            end = self.consoles.ending(strike.told)
            found = self._all()
            problems += _truth(end, found, old, new)
        finally:
            self.halt.release()
            breaks.mend(self.lab, breaks.ALL)
            if console.process.poll() is None:
                console.kill()
        return problems

    def _all(self) -> tuple[str, str, str]:
        """Data, image and configuration."""
        image, config = run_inside(self.lab, "/bin/bash", "-c", CODE, "-",
                                   proof.ENVIRONMENT).stdout.decode().split()
        return proof.data(self.lab), image, config

    def _arguments(self) -> tuple[str, ...]:
        """Always the release that does not run."""
        self.next = 1 - self.next
        config = f"{self.folder}/odoo.conf"
        lines = [f"limit_time_cpu = {CPU[self.next]}" if line.startswith("limit_time_cpu") else line
                 for line in self.config.read_text().splitlines()]
        with open(config, "w", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")
        return ("deploy", "--env", proof.ENVIRONMENT, "--image", IMAGES[self.next], "--config", config,
                "--yes-i-mean", proof.ENVIRONMENT)

    def _write(self) -> None:
        self.rows += 1
        run_inside(self.lab, "docker", "exec", "odoo_postgres", "psql", "-U", "postgres", "-Xqd",
                   proof.DATABASE, "-v", "ON_ERROR_STOP=1", "-c",
                   f"INSERT INTO res_partner (name) VALUES ('matrix {self.rows}')")

    def _prepare_deploy(self):
        arguments = self._arguments()
        data, image, config = self._all()
        wanted = run_inside(self.lab, "docker", "image", "inspect", "--format", "{{.Id}}",
                            IMAGES[self.next]).stdout.decode().strip()
        if wanted == image:         # the cell before was taken back
            return self._prepare_deploy()
        return arguments, (data, image, config), (data, wanted, None)

    def _prepare_rollback(self):
        arguments, before, _ = self._prepare_deploy()
        operation = self._deployed(self.consoles.start(*arguments))
        self._write()
        back = ("rollback", "--env", proof.ENVIRONMENT, "--to-before", operation, "--accept-loss",
                "--yes-i-mean", proof.ENVIRONMENT)
        return back, self._all(), before

    def _deployed(self, console: Console) -> str:
        if console.wait() > 1:      # 1: with notices
            raise LabError(f"even without a fault: {console.output()[-800:]}{console.errors()}")
        return console.ending()["undo"]


def _is(found, wanted) -> bool:
    """A configuration that nobody has seen in the container yet is only known to be another one."""
    return found[:2] == wanted[:2] and wanted[2] in (None, found[2])


def _truth(end: dict, found, old, new) -> list[str]:
    """Does what the console tells fit to data and code?"""
    if not _is(found, old) and not _is(found, new):
        return [f"neither old nor new ({end['result']}): {json.dumps([found, old, new])}"]
    made = end["result"] in ("SUCCESS", "WARNINGS") or end.get("recovered") == "forward"
    if not _is(found, new if made else old):
        return [f"told is {end['result']} {end.get('recovered') or ''}, it is "
                f"{'new' if _is(found, new) else 'old'}"]
    if made and new[2] is None and found[2] == old[2]:
        return ["the image is the new one, the configuration the old one"]
    return []
