# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts the relay process and talks to its control socket."""

import json
import os
import signal
import socket
import subprocess
import sys

from .command import wait_until
from .errors import LabError
from .layout import LAB_SOURCE, Lab, start_time


def start_relay(lab: Lab, port: int) -> None:
    """Port 0: any free one. Adds port, relayPid and relayStart to the state."""
    lab.relay_socket.unlink(missing_ok=True)
    with open(lab.logs / "relay.log", "ab") as log:
        process = subprocess.Popen(
            [sys.executable, "-B", str(LAB_SOURCE / "labkit" / "relay.py"), str(lab.init_pid),
             str(lab.relay_socket), str(port)],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=log, start_new_session=True)
    assert process.stdout is not None
    line = process.stdout.readline()
    process.stdout.close()
    if not line:
        raise LabError(f"The relay did not start; see {lab.logs / 'relay.log'}.")
    lab.state.update(port=int(line), relayPid=process.pid, relayStart=start_time(process.pid))


def control(lab: Lab, **request) -> dict:
    """Send one request; returns the relay's status."""
    with socket.socket(socket.AF_UNIX) as client:
        client.settimeout(5)
        client.connect(str(lab.relay_socket))
        client.sendall(json.dumps(request).encode() + b"\n")
        with client.makefile("rb") as answer:
            return json.loads(answer.readline())


def stop_relay(lab: Lab) -> None:
    pid = lab.state.get("relayPid", 0)
    started = lab.state.get("relayStart")
    if pid and start_time(pid) == started:
        os.kill(pid, signal.SIGTERM)
        wait_until("end of the relay", lambda: start_time(pid) != started, 5, 0.01)
