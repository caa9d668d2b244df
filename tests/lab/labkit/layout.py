# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where things are: the checkout, the cache, and the folder and state file of one lab."""

import fcntl
import json
import os
from contextlib import contextmanager
from pathlib import Path

from .errors import LabError

LAB_SOURCE = Path(__file__).resolve().parent.parent
CHECKOUT = LAB_SOURCE.parent.parent
STACK_SOURCE = CHECKOUT / "resources" / "stack"
PROBE_SOURCE = CHECKOUT / "resources" / "probe" / "probe.sh"

HOSTNAME = "becker-lab"


def cache_dir() -> Path:
    explicit = os.environ.get("LEITSTAND_CACHE")
    if explicit:
        return Path(explicit) / "lab"
    base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "leitstand" / "lab"


def default_dir() -> Path:
    return Path(os.environ.get("XDG_RUNTIME_DIR") or "/tmp") / "leitstand-lab"


class Lab:
    """One practice server: its folder on the machine and what state.json says about it."""

    def __init__(self, folder: Path):
        self.dir = folder.absolute()
        self.state_file = self.dir / "state.json"
        self.volumes = self.dir / "volumes"
        self.keys = self.dir / "keys"
        self.logs = self.dir / "log"
        self.relay_socket = self.dir / "relay.sock"
        self.rootfs = self.dir / "rootfs"
        self.state: dict = {}
        if self.state_file.exists():
            self.state = json.loads(self.state_file.read_text())

    def save(self) -> None:
        temporary = self.state_file.with_suffix(".tmp")
        temporary.write_text(json.dumps(self.state, indent=1) + "\n")
        temporary.chmod(0o600)
        temporary.replace(self.state_file)

    @property
    def init_pid(self) -> int:
        return int(self.state.get("initPid", 0))

    def is_running(self) -> bool:
        return self.init_pid > 0 and start_time(self.init_pid) == self.state.get("initStart")

    def require_running(self) -> None:
        if not self.is_running():
            raise LabError(f"No practice server is running in {self.dir}. Start it with: lab up")

    @property
    def server_root(self) -> Path:
        """The server's file tree as seen from the machine."""
        return Path(f"/proc/{self.init_pid}/root")

    @contextmanager
    def locked(self):
        """One command at a time per lab; the lock file lies beside the folder, not in it."""
        lock_path = self.dir.with_name(self.dir.name + ".lock")
        with locked_file(lock_path):
            yield


@contextmanager
def locked_file(path: Path):
    """Hold a lock file as long as the block runs; it is gone afterwards."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = _lock(path)
    try:
        yield
    finally:
        path.unlink(missing_ok=True)
        handle.close()


def _lock(path: Path):
    """Lock a file that its holder deletes at the end: only the one at the path counts."""
    while True:
        handle = open(path, "w", encoding="ascii")  # noqa: SIM115  (closed by the caller)
        fcntl.flock(handle, fcntl.LOCK_EX)
        try:
            if os.fstat(handle.fileno()).st_ino == path.stat().st_ino:
                return handle
        except FileNotFoundError:
            pass
        handle.close()


def start_time(pid: int) -> str | None:
    """Kernel start time of a process; guards against a reused process id."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return None
    fields = stat.rpartition(")")[2].split()
    return None if fields[0] in ("Z", "X") else fields[19]
