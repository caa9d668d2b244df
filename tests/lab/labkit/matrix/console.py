# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The console as a user without a window has it: the program leitstand, one process a command."""

import json
import os
import signal
import subprocess
import tempfile
from pathlib import Path

from ..command import wait_until
from ..errors import LabError
from ..layout import Lab


class Console:
    """One running leitstand; its output goes to files, so that a kill loses nothing."""

    def __init__(self, process: subprocess.Popen, folder: Path):
        self.process, self.folder = process, folder

    def errors(self) -> str:
        return (self.folder / "err").read_text(errors="replace")

    def output(self) -> str:
        return (self.folder / "out").read_text(errors="replace")

    def ending(self) -> dict:
        """What was told of the end of the operation."""
        lines = [json.loads(line) for line in self.output().splitlines()]
        ends = [line for line in lines if line.get("type") == "end"]
        if not ends:
            raise LabError(f"no end is told: {self.output()[-500:]}{self.errors()[-500:]}")
        return ends[-1]

    def wait_says(self, text: str, seconds: float) -> None:
        wait_until(f"the console says '{text}'", lambda: text in self.errors(), seconds)

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def wait(self, seconds: float = 180) -> int:
        try:
            return self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.kill()
            raise LabError(f"the console did not end within {seconds:.0f} s: "
                           f"{self.errors()[-500:]}") from None


class Consoles:
    def __init__(self, lab: Lab, program: Path):
        self.profile, self.program = lab.dir / "profile.json", program
        self.home = tempfile.TemporaryDirectory(prefix="leitstand-matrix-")
        self.count = 0

    def start(self, *arguments: str) -> Console:
        self.count += 1
        folder = Path(self.home.name) / str(self.count)
        folder.mkdir()
        environment = dict(os.environ, XDG_CONFIG_HOME=f"{self.home.name}/config",
                           XDG_DATA_HOME=f"{self.home.name}/data", LC_ALL="C.UTF-8")
        with open(folder / "out", "wb") as out, open(folder / "err", "wb") as err:
            process = subprocess.Popen(
                [self.program, *arguments, "--profile", self.profile, "--json", "--language", "en"],
                stdin=subprocess.DEVNULL, stdout=out, stderr=err, env=environment)
        return Console(process, folder)

    def ending(self, operation: str) -> dict:
        """How a console that comes later tells the end of an operation."""
        console = self.start("ops", "attach", operation)
        console.wait()
        return console.ending()

    def close(self) -> None:
        self.home.cleanup()
