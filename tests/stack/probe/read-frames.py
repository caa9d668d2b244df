#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Decodes a probe stream (stdin or a file) into one JSON object a line; exit 1 on any framing error.

Bundles (payloads made of `F`/`D`/`H` entries) are decoded too: key "entries". Independent of app/probe, so that
tests of the script do not rely on the reader they are to prove. `--follow` prints each frame as it comes.
"""
import json
import re
import sys

HEADER = re.compile(
    rb"LSP1 (hello|section|tick|beat|bye) ([a-z0-9.-]{1,40}) ([a-z]{2,10}) (\d{1,18}) (\d{1,18}) (\d{1,9})\n"
)
BUNDLES = {"cgroups", "md", "df", "hwmon", "os", "stack", "backups", "health", "smart", "disks", "certs"}
STATES = {"ok", "same", "denied", "absent", "hung", "failed", "toobig", "down"}
MAX_PAYLOAD = 16 * 1024 * 1024


class FramingError(Exception):
    pass


def text(raw):
    return raw.decode("utf-8", "backslashreplace")


def entries(payload):
    found, at = [], 0
    while at < len(payload):
        match = re.compile(rb"([FDH]) (\d{1,9}) (\d{1,9})\n").match(payload, at)
        if not match:
            raise FramingError(f"bundle entry expected, found {payload[at:at + 60]!r}")
        kind, path_bytes, content_bytes = match[1], int(match[2]), int(match[3])
        at = match.end()
        path, at = payload[at:at + path_bytes], at + path_bytes
        content, at = payload[at:at + content_bytes], at + content_bytes
        if len(path) != path_bytes or len(content) != content_bytes or payload[at:at + 1] != b"\n":
            raise FramingError(f"bundle entry {path[:60]!r} is cut short")
        at += 1
        found.append({"kind": text(kind), "path": text(path), "content": text(content)})
    return found


def frames(stream):
    line = stream.readline()
    noise = 0
    while line and not line.startswith(b"LSP1 hello"):
        noise += len(line)
        if noise > 65536:
            raise FramingError("no hello within 64 KiB")
        line = stream.readline()
    last = None
    while line:
        match = HEADER.fullmatch(line)
        if not match:
            raise FramingError(f"header expected, found {line[:80]!r}")
        kind, name, state = (text(part) for part in match.groups()[:3])
        uptime, epoch, length = (int(part) for part in match.groups()[3:])
        if length > MAX_PAYLOAD:
            raise FramingError(f"{name}: {length} bytes are over the limit")
        payload = stream.read(length + 1)
        if len(payload) != length + 1 or payload[-1:] != b"\n":
            raise FramingError(f"{name}: payload of {length} bytes is cut short or not ended by a newline")
        payload = payload[:-1]
        if kind == "section" and state not in STATES:
            raise FramingError(f"{name}: unknown state {state}")
        frame = {"type": kind, "name": name, "state": state, "uptimeMs": uptime, "epochMs": epoch,
                 "bytes": length, "wire": len(line) + length + 1, "payload": text(payload)}
        if kind == "section" and state == "ok" and name in BUNDLES:
            frame["entries"] = entries(payload)
        yield frame
        last = kind
        line = stream.readline()
    if last is None:
        raise FramingError("no frame at all")


def main():
    arguments = [word for word in sys.argv[1:] if word != "--follow"]
    stream = open(arguments[0], "rb") if arguments else sys.stdin.buffer
    try:
        for frame in frames(stream):
            print(json.dumps(frame), flush="--follow" in sys.argv)
    except FramingError as error:
        print(f"framing error: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
