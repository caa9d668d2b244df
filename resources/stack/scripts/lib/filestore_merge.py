#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Moves files of an unpacked filestore into a side folder where they are missing or damaged.

Usage: filestore_merge.py SOURCE TARGET      (same file system; TARGET may consist of hard links)
A file is its SHA-1; one whose content does not fit its name is never taken. Prints counts as JSON.
"""
import hashlib
import json
import os
import re
import sys

NAME = re.compile(r"^[0-9a-f]{2}/[0-9a-f]{40}$")


def sha1(path):
    digest = hashlib.sha1()
    with open(path, "rb") as file:
        while chunk := file.read(1 << 20):
            digest.update(chunk)
    return digest.hexdigest()


def main():
    source, target = sys.argv[1], sys.argv[2]
    counts = {"added": 0, "replaced": 0, "refused": 0}
    for folder, _, files in os.walk(source):
        for file in files:
            path = os.path.join(folder, file)
            name = os.path.relpath(path, source)
            if not NAME.match(name) or os.path.islink(path) or sha1(path) != file:
                counts["refused"] += 1
                continue
            wanted = os.path.join(target, name)
            exists = os.path.lexists(wanted)
            if exists and os.path.isfile(wanted) and not os.path.islink(wanted) and sha1(wanted) == file:
                continue
            parent = os.path.dirname(wanted)
            if os.path.islink(parent):
                os.unlink(parent)
            if not os.path.isdir(parent):
                os.makedirs(parent)
                status = os.stat(target)
                os.chown(parent, status.st_uid, status.st_gid)
            # A rename replaces the name only: the hard link in the live folder keeps its content.
            os.replace(path, wanted)
            counts["replaced" if exists else "added"] += 1
    print(json.dumps(counts))


if __name__ == "__main__":
    main()
