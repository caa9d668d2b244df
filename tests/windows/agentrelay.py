#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""agentrelay.py SOCKET PORTFILE: passes TCP connections on this computer on to an SSH agent.

Wine's programs reach no unix socket. Writes the port it listens on to PORTFILE; runs until killed.
"""

import socket
import sys
import threading


def copy(source, target):
    while data := source.recv(65536):
        target.sendall(data)
    target.shutdown(socket.SHUT_WR)


def main():
    listener = socket.create_server(("127.0.0.1", 0))
    with open(sys.argv[2], "w", encoding="utf-8") as file:
        file.write(str(listener.getsockname()[1]))
    while True:
        caller, _ = listener.accept()
        agent = socket.socket(socket.AF_UNIX)
        agent.connect(sys.argv[1])
        for pair in ((caller, agent), (agent, caller)):
            threading.Thread(target=copy, args=pair, daemon=True).start()


main()
