# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What `lab status` says."""

from . import relayclient, sshserver
from .layout import Lab


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
    return facts


def as_text(facts: dict) -> str:
    if not facts["running"]:
        return f"No practice server is running in {facts['dir']}."
    lines = [f"Practice server in {facts['dir']}: ssh port {facts['port']}, "
             f"sshd {'running' if facts['sshd'] else 'stopped'}"]
    if facts["line"]:
        lines.append(f"Line: {facts['line']['mode']}, {facts['line']['delayMs']} ms each way")
    lines.append(f"Broken on purpose: {', '.join(facts['breaks']) or 'nothing'}")
    return "\n".join(lines)
