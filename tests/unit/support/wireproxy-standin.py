#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Stands in for wireproxy (-c FILE) and onetun: answers --version, reads its configuration and
relays a local port to the target. No WireGuard: it shows how the console starts, configures and
ends such a program, not that the program works.

STANDIN is a folder: `version` is what --version prints, `behaviour` one of relay (default), die,
deaf; what was seen is written to `seen` (process id, mode of the file, its content)."""

import os
import pathlib
import re
import socket
import stat
import sys
import threading
import time

FOLDER = pathlib.Path(os.environ["STANDIN"])


def setting(name, default):
    path = FOLDER / name
    return path.read_text().strip() if path.exists() else default


def pump(source, target):
    try:
        while data := source.recv(65536):
            target.sendall(data)
    except OSError:
        pass
    for end in (source, target):
        try:
            end.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass


def relay(listen_port, host, port):
    listener = socket.create_server(("127.0.0.1", listen_port))
    while True:
        near, _ = listener.accept()
        try:
            far = socket.create_connection((host, port))
        except OSError:
            near.close()
            continue
        for pair in ((near, far), (far, near)):
            threading.Thread(target=pump, args=pair, daemon=True).start()


def main():
    if sys.argv[1:] == ["--version"]:
        print(setting("version", "wireproxy, version v1.0.9"))
        return 0
    if sys.argv[1] == "-c":
        file = pathlib.Path(sys.argv[2])
    else:
        file = pathlib.Path(sys.argv[sys.argv.index("--private-key-file") + 1])
    content = file.read_text()
    mode = stat.S_IMODE(file.stat().st_mode)
    folder_mode = stat.S_IMODE(file.parent.stat().st_mode)
    (FOLDER / "seen").write_text(
        f"{os.getpid()}\n{file}\n{mode:o} {folder_mode:o}\n{' '.join(sys.argv[1:])}\n{content}")
    behaviour = setting("behaviour", "relay")
    if behaviour == "die":
        print("cannot use " + content, file=sys.stderr)
        return 1
    if behaviour == "deaf":
        time.sleep(60)
        return 0
    if sys.argv[1] == "-c":
        bind = re.search(r"BindAddress = 127\.0\.0\.1:(\d+)", content).group(1)
        host, port = re.search(r"Target = (.+):(\d+)", content).groups()
    else:
        _, bind, host, port = sys.argv[1].split(":")
    relay(int(bind), host, int(port))
    return 0


sys.exit(main())
