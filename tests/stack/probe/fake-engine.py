#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""fake-engine.py SOCKET FOLDER: stands in for the Docker engine where a test needs none.

Answers the requests of the probe (HTTP/1.0 on SOCKET) from files in FOLDER: mode ("hang": says nothing any more;
"cut": ends in the middle of a container), inspect (JSON of the only container), version, psql (what a command in a container prints), and the FIFO events.
Every request is logged in FOLDER/calls.
"""
import json
import socketserver
import struct
import sys
import time
from pathlib import Path

FOLDER = Path(sys.argv[2])


class Request(socketserver.StreamRequestHandler):
    def handle(self):
        method, path, _ = self.rfile.readline().decode().split(" ")
        length = 0
        while line := self.rfile.readline().strip():
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        self.rfile.read(length)
        with (FOLDER / "calls").open("a") as calls:
            calls.write(f"{method} {path}\n")
        mode = (FOLDER / "mode").read_text().strip() if (FOLDER / "mode").exists() else ""
        if mode == "hang":
            time.sleep(1000)
        try:
            self.answer(path.partition("?")[0], mode == "cut")
        except BrokenPipeError:
            pass

    def answer(self, path, cut):
        inspect = (FOLDER / "inspect").read_text()
        container = json.loads(inspect)["Id"]
        if path == "/containers/json":
            self.say(json.dumps([{"Id": container, "Labels": {"secret": "MARKER_LABEL_8842"}}]))
        elif path == f"/containers/{container}/json":
            self.say(inspect[:300] if cut else inspect)
        elif path == "/version":
            self.say((FOLDER / "version").read_text())
        elif path == "/containers/odoo_postgres/exec":
            self.say('{"Id":"e1"}', "201 Created")
        elif path == "/exec/e1/start":
            self.say("")
            for stream, text in ((2, b"a notice\n"), (1, (FOLDER / "psql").read_bytes())):
                self.wfile.write(struct.pack(">B3xI", stream, len(text)) + text)
        elif path == "/exec/e1/json":
            self.say('{"ID":"e1","Running":false,"ExitCode":0}')
        elif path == "/events":
            self.say("")
            with (FOLDER / "events").open("rb") as events:
                for event in events:
                    self.wfile.write(event)
        else:
            self.say('{"message":"No such container"}', "404 Not Found")

    def say(self, body, status="200 OK"):
        self.wfile.write(f"HTTP/1.0 {status}\r\nContent-Type: application/json\r\n\r\n{body}".encode())


class Engine(socketserver.ThreadingUnixStreamServer):
    daemon_threads = True
    request_queue_size = 50


Engine(sys.argv[1], Request).serve_forever()
