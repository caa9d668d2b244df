# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What `lab status` says."""

from . import engine, relayclient, sshserver, stack
from .errors import LabError
from .layout import Lab

ANSWER_SECONDS = 10.0


def collect(lab: Lab) -> dict:
    facts: dict = {"dir": str(lab.dir), "running": lab.is_running()}
    if facts["running"]:
        for key in ("port", "initPid", "relayPid", "upSeconds", "hostKeySha256"):
            facts[key] = lab.state.get(key)
        facts["profile"] = str(lab.dir / "profile.json")
        facts["breaks"] = sorted(lab.state.get("breaks", {}))
        facts["sshd"] = sshserver.listener_pid(lab) > 0
        try:
            facts["line"] = relayclient.control(lab)
        except (OSError, ValueError):
            facts["line"] = None
        facts["containers"] = _containers(lab)
    return facts


def _containers(lab: Lab) -> dict | None:
    """None: no engine, or one that does not answer."""
    if not engine.daemon_pid(lab):
        return None
    try:
        return stack.container_states(lab, ANSWER_SECONDS)
    except LabError:
        return None


def as_text(facts: dict) -> str:
    if not facts["running"]:
        return f"No practice server is running in {facts['dir']}."
    lines = [f"Practice server in {facts['dir']}: ssh port {facts['port']}, "
             f"sshd {'running' if facts['sshd'] else 'stopped'}"]
    if facts["line"]:
        lines.append(f"Line: {facts['line']['mode']}, {facts['line']['delayMs']} ms each way")
    if facts["containers"] is not None:
        states = [f"{name} {state}" for name, state in sorted(facts["containers"].items())]
        lines.append(f"Containers: {', '.join(states)}")
    else:
        lines.append("Containers: the Docker engine is not running or does not answer")
    lines.append(f"Broken on purpose: {', '.join(facts['breaks']) or 'nothing'}")
    return "\n".join(lines)
