# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The line to the server: a relay from a loopback port of the machine to sshd inside.

It can be slow (a delay each way), cut (nothing passes any more, nothing is closed), refused, or
silent (accepts and says nothing). Runs as its own process: `relay.py INIT_PID SOCKET PORT`; ends
with the server. Control: one JSON object a line on the Unix socket, answered by the status.
"""

import asyncio
import json
import os
import signal
import socket
import sys
from pathlib import Path

if __package__ in (None, ""):
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from labkit.syscalls import CLONE_NEWNET, setns  # noqa: E402

MODES = ("open", "cut", "refuse", "silent")
CHUNK_BYTES = 64 * 1024
QUEUED_CHUNKS = 128
BACKLOG = 128


class Line:
    """What all connections share: mode and delay, changed at run time."""

    def __init__(self):
        self.mode = "open"
        self.delay_seconds = 0.0
        self.flowing = asyncio.Event()
        self.flowing.set()


class Direction:
    """Carries bytes one way, each chunk no sooner than its arrival plus the delay."""

    def __init__(self, line: Line, reader: asyncio.StreamReader, writer: asyncio.StreamWriter):
        self.line, self.reader, self.writer = line, reader, writer
        self.queue: asyncio.Queue = asyncio.Queue(QUEUED_CHUNKS)

    async def run(self) -> None:
        await asyncio.gather(self._receive(), self._deliver())

    async def _receive(self) -> None:
        loop = asyncio.get_running_loop()
        data = b"first"
        while data:
            await self.line.flowing.wait()
            data = await self.reader.read(CHUNK_BYTES)
            await self.queue.put((loop.time() + self.line.delay_seconds, data))

    async def _deliver(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            due, data = await self.queue.get()
            wait = due - loop.time()
            if wait > 0:
                await asyncio.sleep(wait)
            await self.line.flowing.wait()
            if not data:
                self.writer.write_eof()
                return
            self.writer.write(data)
            await self.writer.drain()


def _bind(port: int) -> socket.socket:
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.setblocking(False)
    listener.bind(("127.0.0.1", port))
    return listener


def _free_port() -> int:
    """Only a port bound by its number stays bound over shutdown() and listen() (see refuse)."""
    with _bind(0) as probe:
        return probe.getsockname()[1]


class Relay:
    def __init__(self, port: int, upstream_port: int, inner_net: str):
        self.line = Line()
        self.upstream_port = upstream_port
        self.inner_net = inner_net
        self.outer_net = os.open("/proc/self/ns/net", os.O_RDONLY | os.O_CLOEXEC)
        self.fillers: list[socket.socket] = []
        self.connections: set[asyncio.Task] = set()
        self.accepting: asyncio.Task | None = None
        self.listener = _bind(port or _free_port())
        self.port = self.listener.getsockname()[1]

    def start(self) -> None:
        self.listener.listen(BACKLOG)
        self.accepting = asyncio.create_task(self._accept())

    async def _accept(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            client, _ = await loop.sock_accept(self.listener)
            client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            task = asyncio.create_task(self._serve(client))
            self.connections.add(task)
            task.add_done_callback(self.connections.discard)

    async def _serve(self, client: socket.socket) -> None:
        writers = []
        try:
            reader, writer = await asyncio.open_connection(sock=client)
            writers.append(writer)
            if self.line.mode == "silent":
                while await reader.read(CHUNK_BYTES):
                    pass
                return
            up_reader, up_writer = await asyncio.open_connection("127.0.0.1", self.upstream_port)
            writers.append(up_writer)
            up_writer.get_extra_info("socket").setsockopt(
                socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            await asyncio.gather(Direction(self.line, reader, up_writer).run(),
                                 Direction(self.line, up_reader, writer).run())
        except OSError:
            pass
        finally:
            for writer in writers:
                writer.transport.abort()

    async def set_mode(self, mode: str) -> None:
        """Idempotent. Connections survive a cut, as they do on a real line; the rest ends them."""
        if mode == self.line.mode:
            return
        await self._end_mode()
        self.line.mode = mode
        if mode == "cut":
            self.line.flowing.clear()
            self._stop_accepting()
            self._fill_backlog()
        elif mode == "refuse":
            self._stop_accepting()
            self._drop_connections()
            # Unlike close(), this keeps the port ours while nobody can connect to it.
            self.listener.shutdown(socket.SHUT_RDWR)
        elif mode == "silent":
            self._drop_connections()

    async def _end_mode(self) -> None:
        if self.line.mode == "silent":
            self._drop_connections()
        for filler in self.fillers:
            filler.close()
        self.fillers.clear()
        self.line.flowing.set()
        if self.accepting is None:
            self.start()

    def _stop_accepting(self) -> None:
        if self.accepting:
            self.accepting.cancel()
            self.accepting = None

    def _fill_backlog(self) -> None:
        """A full queue makes the kernel drop SYNs: new connections hang as on a dead line."""
        self.listener.listen(0)
        address = ("127.0.0.1", self.port)
        setns(f"/proc/self/fd/{self.outer_net}", CLONE_NEWNET)
        for _ in range(3):
            filler = socket.socket()
            filler.setblocking(False)
            filler.connect_ex(address)
            self.fillers.append(filler)
        setns(self.inner_net, CLONE_NEWNET)

    def _drop_connections(self) -> None:
        for task in list(self.connections):
            task.cancel()

    def status(self) -> dict:
        return {"mode": self.line.mode, "delayMs": round(self.line.delay_seconds * 1000),
                "connections": len(self.connections), "port": self.port}

    async def control(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while raw := await reader.readline():
                request = json.loads(raw)
                if "delayMs" in request:
                    self.line.delay_seconds = max(0.0, float(request["delayMs"]) / 1000)
                if request.get("mode") in MODES:
                    await self.set_mode(request["mode"])
                writer.write(json.dumps(self.status()).encode() + b"\n")
                await writer.drain()
        except (OSError, ValueError):
            pass
        finally:
            writer.close()


async def serve(init_pid: int, control_path: str, port: int) -> None:
    """The port is the machine's; everything opened after setns() is inside the server."""
    server_end = os.pidfd_open(init_pid)
    relay = Relay(port, upstream_port=22, inner_net=f"/proc/{init_pid}/ns/net")
    control = await asyncio.start_unix_server(relay.control, control_path)
    relay.start()
    setns(relay.inner_net, CLONE_NEWNET)
    ended = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.add_reader(server_end, ended.set)
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, ended.set)
    print(relay.port, flush=True)
    await ended.wait()
    control.close()


def main() -> None:
    os.chdir("/")
    init_pid, control_path, port = int(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    asyncio.run(serve(init_pid, control_path, port))


if __name__ == "__main__":
    main()
