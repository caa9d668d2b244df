# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Breaks of containers and of the Docker engine."""

import signal

from .. import engine, stack
from ..command import run_inside, wait_until
from ..errors import LabError
from ..layout import Lab
from .registry import Break

SECONDS = 120
# Fills the container's memory until the kernel kills it; the container's own process lives on.
HOG = "data = []\nwhile True: data.append(bytearray(4 << 20))"
KILLED = 137
ODOO_CONTAINERS = ("odoo_prod", "odoo_test", "odoo_dev")


def _state(lab: Lab, name: str, form: str) -> str:
    return engine.docker(lab, "inspect", "--format", form, name).stdout.decode().strip()


def _wait(lab: Lab, name: str, form: str, wanted: str) -> None:
    wait_until(f"{name} {wanted}", lambda: _state(lab, name, form) == wanted, SECONDS, 0.2)


def _wait_healthy(lab: Lab, name: str) -> None:
    _wait(lab, name, "{{.State.Health.Status}}", "healthy")


def _stop(lab: Lab, name: str) -> None:
    engine.docker(lab, "stop", "--time", "5", name)


def _start(lab: Lab, name: str) -> None:
    engine.docker(lab, "start", name)
    _wait_healthy(lab, name)


def _require_container(lab: Lab, name: str) -> None:
    if name not in stack.container_states(lab):
        raise LabError(f"There is no container {name} on this server.")


def _require_odoo(_lab: Lab, name: str) -> None:
    if name not in ODOO_CONTAINERS:
        raise LabError(f"{name} is not one of {', '.join(ODOO_CONTAINERS)}.")


def _fault(lab: Lab, name: str, fault: str):
    """The stand-in's fault file (see odoo-standin/README.md)."""
    environment = name.removeprefix("odoo_")
    folder = lab.server_root / "mnt/odoo-data" / environment / "standin"
    folder.mkdir(exist_ok=True)
    folder.chmod(0o755)
    return folder / fault


def _unhealthy(lab: Lab, name: str) -> None:
    _fault(lab, name, "fail-health").touch()
    _wait(lab, name, "{{.State.Health.Status}}", "unhealthy")


def _healthy(lab: Lab, name: str) -> None:
    _fault(lab, name, "fail-health").unlink(missing_ok=True)
    _wait_healthy(lab, name)


def _oom(lab: Lab, name: str) -> None:
    """The main process eats its memory. Without a restart the engine's verdict stays to be seen."""
    if _state(lab, name, "{{.State.OOMKilled}}") == "true":
        return
    engine.docker(lab, "update", "--restart", "no", name)
    _fault(lab, name, "eat-memory").touch()
    _wait(lab, name, "{{.State.OOMKilled}}", "true")
    _fault(lab, name, "eat-memory").unlink()


def _after_oom(lab: Lab, name: str) -> None:
    """Docker 20.10 keeps OOMKilled over a start; only an orderly stop clears it."""
    _fault(lab, name, "eat-memory").unlink(missing_ok=True)
    engine.docker(lab, "update", "--restart", "unless-stopped", name)
    engine.docker(lab, "start", name)
    engine.docker(lab, "restart", "--time", "5", name)
    _wait_healthy(lab, name)


def _oom_process(lab: Lab, name: str) -> None:
    done = engine.docker(lab, "exec", name, "/usr/bin/python3", "-c", HOG, check=False)
    if done.returncode != KILLED:
        raise LabError(f"The kernel killed no process of {name} for memory.")


def _after_oom_process(lab: Lab, name: str) -> None:
    """A restart gives the container a new cgroup, whose counter starts at nought."""
    engine.docker(lab, "restart", "--time", "5", name)
    _wait_healthy(lab, name)


def _restart_loop(lab: Lab, name: str) -> None:
    _fault(lab, name, "crash-on-start").touch()
    if int(_state(lab, name, "{{.RestartCount}}")) < 2:
        pid = _state(lab, name, "{{.State.Pid}}")
        if pid != "0":  # not `docker kill`: that counts as wanted and is not restarted
            run_inside(lab, "kill", "-KILL", pid)
    wait_until(f"restarts of {name}",
               lambda: int(_state(lab, name, "{{.RestartCount}}")) >= 2, SECONDS, 0.2)


def _end_loop(lab: Lab, name: str) -> None:
    _fault(lab, name, "crash-on-start").unlink(missing_ok=True)
    engine.docker(lab, "restart", "--time", "5", name)
    _wait_healthy(lab, name)


def _stop_engine(lab: Lab, _argument: str) -> None:
    engine.stop(lab)


def _start_engine(lab: Lab, _argument: str) -> None:
    """All containers come at once, so an Odoo may have had to wait for PostgreSQL by restarting."""
    engine.start(lab)
    stack.start(lab)
    stack.wait_healthy(lab)
    for name in stack.container_states(lab):
        if _state(lab, name, "{{.RestartCount}}") != "0":
            engine.docker(lab, "restart", "--time", "5", name)
    stack.wait_healthy(lab)


def _signal_engine(lab: Lab, number: signal.Signals) -> None:
    pid = engine.daemon_pid(lab)
    if not pid:
        raise LabError("The Docker engine is not running.")
    run_inside(lab, "kill", f"-{number.name.removeprefix('SIG')}", str(pid))


def _container_break(name: str, text: str, apply, restore, default: str, check=_require_odoo):
    return Break(name, text, apply, restore, "container", default, needs_docker=True, check=check)


BREAKS = (
    _container_break("stop-container", "stop a container", _stop, _start, "odoo_test",
                     _require_container),
    _container_break("unhealthy", "let the health check of an Odoo fail", _unhealthy, _healthy,
                     "odoo_test"),
    _container_break("oom", "let the kernel kill an Odoo for its memory limit; it stays down",
                     _oom, _after_oom, "odoo_test"),
    _container_break("oom-process",
                     "let the kernel kill one process of an Odoo, the container lives on",
                     _oom_process, _after_oom_process, "odoo_test"),
    _container_break("restart-loop", "let an Odoo crash at every start", _restart_loop,
                     _end_loop, "odoo_dev"),
    Break("docker-stop", "stop the Docker engine and with it all containers", _stop_engine,
          _start_engine, needs_docker=True),
    Break("docker-hang", "the Docker engine accepts and never answers",
          lambda lab, _: _signal_engine(lab, signal.SIGSTOP),
          lambda lab, _: _signal_engine(lab, signal.SIGCONT), needs_docker=True),
)
