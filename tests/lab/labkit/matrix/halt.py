# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds a script of the stack just before a step, so that a fault strikes exactly there.

Only the practice server of the matrix gets the hook: lines at the end of its common.sh. The scripts
of the stack carry none. A check before the run has no operation and is not held.
"""

from dataclasses import dataclass

from ..command import wait_until
from ..layout import Lab

FOLDER = "/var/lib/leitstand-matrix"
LIBRARY = "opt/odoo-stack/scripts/lib/common.sh"
HOLD = f"""#!/bin/sh
mv {FOLDER}/halt-at {FOLDER}/halted || exit 0
echo "$1 $2" >{FOLDER}/reached.new
mv {FOLDER}/reached.new {FOLDER}/reached
until [ -e {FOLDER}/go ]; do sleep 0.05; done
"""
HOOK = f"""
if [[ -s {FOLDER}/halt-at && -n ${{LEITSTAND_OPERATION:-}} ]]; then
    {{ IFS= read -r HALT_SCRIPT && IFS= read -r HALT_AT; }} <{FOLDER}/halt-at
    if [[ ${{0##*/}} == "$HALT_SCRIPT" ]]; then
        set -T
        trap '[[ $BASH_COMMAND != "$HALT_AT"* || ! -e {FOLDER}/halt-at ]] || \
            {FOLDER}/hold "$LEITSTAND_OPERATION" $$' DEBUG
    fi
fi
"""


@dataclass(frozen=True)
class Held:
    """What stands still: the operation, and the script's process id inside the server."""
    operation: str
    pid: int


class Halt:
    def __init__(self, lab: Lab):
        self.folder = lab.server_root / FOLDER.lstrip("/")
        self.folder.mkdir(mode=0o700)
        hold = self.folder / "hold"
        hold.write_text(HOLD)
        hold.chmod(0o755)
        with open(lab.server_root / LIBRARY, "a", encoding="ascii") as library:
            library.write(HOOK)

    def arm(self, script: str, command: str) -> None:
        for name in ("halted", "reached", "go"):
            (self.folder / name).unlink(missing_ok=True)
        armed = self.folder / "halt-at.new"
        armed.write_text(f"{script}\n{command}\n")
        armed.rename(self.folder / "halt-at")

    def wait(self, what: str, seconds: float = 60) -> Held:
        reached = self.folder / "reached"
        wait_until(f"{what} is reached", reached.exists, seconds)
        operation, pid = reached.read_text().split()
        return Held(operation, int(pid))

    def release(self) -> None:
        (self.folder / "halt-at").unlink(missing_ok=True)
        (self.folder / "go").touch()
