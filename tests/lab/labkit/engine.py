# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The server's Docker engine (Debian's docker.io) and its client, called by full path."""

import os
import subprocess
from pathlib import Path

from .command import SERVER_ENV, enter_argv, run_inside, wait_until
from .errors import LabError, LabImpossible
from .layout import Lab

CLIENT = "/usr/bin/docker"
COMPOSE = "/usr/bin/docker-compose"
DAEMON = "/usr/sbin/dockerd"
SOCKET = "run/docker.sock"
PID_FILE = "run/docker.pid"
CGROUP_ROOT = Path("/sys/fs/cgroup")


def require_installed() -> None:
    for program in (CLIENT, COMPOSE, DAEMON):
        if not os.access(program, os.X_OK):
            raise LabImpossible(f"{program} is missing: install docker.io and docker-compose.")


def cgroup_name(lab: Lab) -> str:
    return f"leitstand-lab-{lab.state['id']}"


def daemon_pid(lab: Lab) -> int:
    """Process id of dockerd inside the server, 0 when it is not running."""
    try:
        pid = int((lab.server_root / PID_FILE).read_text())
        comm = (lab.server_root / f"proc/{pid}/comm").read_text().strip()
    except (OSError, ValueError):
        return 0
    return pid if comm == "dockerd" else 0


def start(lab: Lab) -> None:
    if daemon_pid(lab):
        return
    for stale in (PID_FILE, SOCKET):
        (lab.server_root / stale).unlink(missing_ok=True)
    command = [DAEMON, "--data-root", "/var/lib/docker", "--exec-root", "/run/docker",
               "--pidfile", f"/{PID_FILE}", "--host", f"unix:///{SOCKET}", "--group", "docker",
               "--cgroup-parent", f"/{cgroup_name(lab)}",
               "--exec-opt", "native.cgroupdriver=cgroupfs", "--log-level", "warn"]
    log = open(lab.logs / "dockerd.log", "ab")
    with log:
        subprocess.Popen(enter_argv(lab, "/usr/bin/setsid", "--fork", *command),
                         env=SERVER_ENV, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                         start_new_session=True).wait()
    try:
        wait_until("the Docker engine", lambda: _answers(lab), 30)
    except LabError as error:
        tail = (lab.logs / "dockerd.log").read_text(errors="replace")[-1500:]
        raise LabError(f"{error}\n{tail}") from error


def _answers(lab: Lab) -> bool:
    return ((lab.server_root / SOCKET).is_socket() and
            docker(lab, "version", check=False).returncode == 0)


def stop(lab: Lab) -> None:
    """As systemd stops the service: the engine first stops its containers."""
    pid = daemon_pid(lab)
    if pid:
        run_inside(lab, "kill", "-CONT", str(pid))
        run_inside(lab, "kill", "-TERM", str(pid))
        wait_until("end of the Docker engine", lambda: daemon_pid(lab) == 0, 90)


def docker(lab: Lab, *arguments: str, check: bool = True, timeout: float = 600,
           stdin: bytes | None = None):
    return run_inside(lab, CLIENT, *arguments, check=check, timeout=timeout, stdin=stdin)


def compose(lab: Lab, *arguments: str, timeout: float = 600):
    """Compose in the stack's folder, so that it finds the override file and .env by itself."""
    return run_inside(lab, "/usr/bin/env", "--chdir=/opt/odoo-stack", "COMPOSE_HTTP_TIMEOUT=900",
                      COMPOSE, *arguments, timeout=timeout)


def remove_cgroups(lab: Lab) -> None:
    """The kernel keeps empty cgroups after their processes; innermost first they go."""
    if "id" not in lab.state:
        return
    roots = list(CGROUP_ROOT.glob(f"*/{cgroup_name(lab)}"))
    roots += [CGROUP_ROOT / cgroup_name(lab)]
    for root in roots:
        if root.is_dir():
            wait_until(f"removal of {root}", lambda top=root: _remove_tree(top), 10)


def _remove_tree(top: Path) -> bool:
    for folder, _, _ in os.walk(top, topdown=False):
        try:
            os.rmdir(folder)
        except OSError:
            return False
    return True


def import_image(lab: Lab, stream, tag: str) -> None:
    """docker import from an open tar file of the machine."""
    done = subprocess.run(enter_argv(lab, CLIENT, "import", "-", tag), stdin=stream,
                          capture_output=True, env=SERVER_ENV, check=False)
    if done.returncode != 0:
        raise LabError(f"docker import: {done.stderr.decode(errors='replace')[-1000:]}")
