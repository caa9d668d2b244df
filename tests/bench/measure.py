#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""measure.py BUILD SERVER: the figures that need a running practice server (see run.sh).

BUILD is the build folder, SERVER the folder of a practice server that is up. Prints one line a row:
name, ours, peer, ratio, goal, ok|short, separated by tabs. Units are part of the name.
"""
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TICKS_PER_SECOND = os.sysconf("SC_CLK_TCK")
LAB = Path(__file__).resolve().parent.parent / "lab" / "lab"
CONNECT_RUNS = 9
STEADY_SECONDS = 60
REFRESH_SECONDS = 2  # the pace of the fast facts
# The facts of one refresh, fetched the usual way: each by a login of its own.
USUAL_WAY = ("docker stats --no-stream", "docker ps -a", "df", "cat /proc/stat", "cat /proc/meminfo",
             "cat /proc/loadavg", "cat /proc/net/dev", "cat /proc/diskstats",
             "cat /proc/mdstat 2>/dev/null || true")
USUAL_ROUNDS = 5


class Server:
    def __init__(self, folder: Path):
        self.folder = folder
        self.profile_file = folder / "profile-root.json"
        self.profile = json.loads(self.profile_file.read_text())
        self.init = json.loads(self.lab("status", "--json"))["initPid"]

    def lab(self, *arguments: str) -> str:
        command = [str(LAB), arguments[0], "--dir", str(self.folder), *arguments[1:]]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    def ssh(self, command: str) -> float:
        """Seconds that `ssh HOST command` takes, connection and end included."""
        began = time.monotonic()
        subprocess.run(
            ["ssh", "-F", "none", "-i", self.profile["auth"]["keyFile"], "-o", "IdentitiesOnly=yes",
             "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null", "-o", "LogLevel=ERROR",
             "-p", str(self.profile["port"]), f"{self.profile['user']}@{self.profile['host']}", command],
            check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        return time.monotonic() - began

    def session_seconds(self) -> float:
        """CPU time of sshd, of everything it started and of what ended below it. Not the engine's own work."""
        listener = next(pid for pid in children_of(self.init) if command_of(pid) == "sshd")
        return tree_seconds(listener)


def stat_fields(pid: int) -> list:
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()


def command_of(pid: int) -> str:
    return Path(f"/proc/{pid}/comm").read_text().strip()


def children_of(pid: int) -> list:
    return [int(child) for task in Path(f"/proc/{pid}/task").iterdir()
            for child in (task / "children").read_text().split()]


def own_seconds(pid: int, with_ended_children: bool) -> float:
    # proc_pid_stat(5): utime, stime, cutime, cstime are fields 14 to 17
    times = [int(field) for field in stat_fields(pid)[11:15]]
    return sum(times if with_ended_children else times[:2]) / TICKS_PER_SECOND


def tree_seconds(pid: int) -> float:
    try:
        return own_seconds(pid, True) + sum(tree_seconds(child) for child in children_of(pid))
    except (FileNotFoundError, ProcessLookupError):
        return 0.0


def row(name: str, ours: float, peer: float, goal: float) -> None:
    ratio = ours / peer
    print(f"{name}\t{ours:.4g}\t{peer:.4g}\t{ratio:.3f}\t{goal:.3g}\t{'ok' if ratio <= goal else 'short'}", flush=True)


def measure_connect(build: Path, server: Server, name: str) -> None:
    """Ours and the peer in turns, so that a busy moment meets both."""
    ours, peer = [], []
    for _ in range(CONNECT_RUNS):
        peer.append(server.ssh("true") * 1000)
        run = subprocess.run([build / "tests/bench_connect", server.profile_file, "1"], check=True,
                             capture_output=True, text=True)
        ours.append(float(run.stdout))
    row(name, statistics.median(ours), statistics.median(peer), 1.5)


def wire_bytes(pid: int) -> tuple:
    """Payload bytes of TCP that all connections of a process received and sent (ss(8), -i)."""
    listing = subprocess.run(["ss", "-tinpOH", "state", "established"], check=True, capture_output=True, text=True)
    mine = [line for line in listing.stdout.splitlines() if f"pid={pid}," in line]
    return tuple(sum(int(found) for line in mine for found in re.findall(rf"\b{field}:(\d+)", line))
                 for field in ("bytes_received", "bytes_sent"))


def measure_refresh(build: Path, server: Server) -> None:
    console = subprocess.Popen([build / "tests/bench_connect", server.profile_file, "stay"], stdin=subprocess.PIPE,
                               stdout=subprocess.PIPE, text=True)
    assert console.stdout.readline() == "complete\n"
    time.sleep(15)  # SMART, sizes and the first cycle of the slow facts are through
    received, sent = wire_bytes(console.pid)
    cpu = server.session_seconds()
    time.sleep(STEADY_SECONDS)
    received, sent = (now - then for now, then in zip(wire_bytes(console.pid), (received, sent)))
    cpu = server.session_seconds() - cpu
    console.stdin.close()
    console.wait()
    refreshes = STEADY_SECONDS / REFRESH_SECONDS
    row("refresh received, bytes", received / refreshes, 5 * 1024, 1)
    row("refresh sent, bytes", sent / refreshes, 5 * 1024, 1)
    before = server.session_seconds()
    for _ in range(USUAL_ROUNDS):
        for command in USUAL_WAY:
            server.ssh(command)
    time.sleep(1)  # the last sshd is reaped
    usual = (server.session_seconds() - before) / USUAL_ROUNDS
    row("refresh server CPU, ms", cpu / refreshes * 1000, usual * 1000, 1 / 20)


def measure_window(build: Path, server: Server) -> None:
    starts = []
    with tempfile.TemporaryDirectory() as home:
        environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", QT_LOGGING_RULES="leitstand.start.info=true",
                           XDG_CONFIG_HOME=home, XDG_DATA_HOME=home, XDG_CACHE_HOME=home, XDG_STATE_HOME=home)
        for attempt in range(6):
            began = time.monotonic()
            window = subprocess.Popen([build / "leitstand", "--profile", server.profile_file], env=environment,
                                      stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
            for line in window.stderr:
                if "usable" in line:
                    break
            if attempt:  # the first one warms the caches of the file system
                starts.append((time.monotonic() - began) * 1000)
            if attempt < 5:
                window.terminate()
                window.wait()
        row("start to usable window, ms", statistics.median(starts), 400, 1)
        time.sleep(20)
        cpu = own_seconds(window.pid, False)
        time.sleep(STEADY_SECONDS)
        row("idle CPU, percent of a core", (own_seconds(window.pid, False) - cpu) / STEADY_SECONDS * 100, 1, 1)
        status = Path(f"/proc/{window.pid}/status").read_text()
        row("resident set, MB", int(re.search(r"VmRSS:\s+(\d+)", status)[1]) * 1024 / 1e6, 90, 1)
        window.terminate()
        window.wait()


def main() -> None:
    build, server = Path(sys.argv[1]), Server(Path(sys.argv[2]))
    measure_connect(build, server, "connect to complete dashboard on loopback, ms")
    server.lab("break", "slow-link", "30")
    measure_connect(build, server, "connect to complete dashboard through a relay of 30 ms each way, ms")
    server.lab("mend", "slow-link")
    measure_refresh(build, server)
    measure_window(build, server)


main()
