#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares a packed filestore with the attachments that the dump of the same set names.

Usage: filestore_check.py DATABASE ATTACHMENTS < filestore.tar
       filestore_check.py --below-filestore DATABASE ATTACHMENTS < plan.tar
       filestore_check.py --folder FOLDER ATTACHMENTS     (an unpacked filestore)
ATTACHMENTS: lines "store_fname TAB file_size TAB checksum" (PostgreSQL COPY text; \\N = null).
The tar stream has members DATABASE/ab/<sha1>, with --below-filestore anywhere below a folder
"filestore", as the plan's own script packs them. Every file is read and its SHA-1 compared with its
name. Prints one JSON object; exit 0 = whole, 4 = faults, 1 = not readable.
"""
import hashlib
import json
import os
import re
import sys
import tarfile

NAME = re.compile(r"^[0-9a-f]{2}/[0-9a-f]{40}$")
LIMIT = 20  # examples per kind of fault


def read_wanted(path):
    wanted, hostile = {}, []
    with open(path, encoding="utf-8", errors="surrogateescape") as file:
        for line in file:
            fields = line.rstrip("\n").split("\t")
            if len(fields) < 2 or fields[0] in ("", "\\N"):
                continue
            if not NAME.match(fields[0]):
                hostile.append(fields[0])
                continue
            size = int(fields[1]) if fields[1].isdigit() else None
            wanted[fields[0]] = size
    return wanted, hostile


def digest_of(stream):
    digest = hashlib.sha1()
    while chunk := stream.read(1 << 20):
        digest.update(chunk)
    return digest.hexdigest()


def folder_files(folder, strange):
    """(name, size, SHA-1) of every plain file below FOLDER; links are never followed."""
    for current, folders, files in os.walk(folder):
        if current == folder and "checklist" in folders:
            folders.remove("checklist")
        for file in files:
            path = os.path.join(current, file)
            name = os.path.relpath(path, folder)
            if os.path.islink(path) or not os.path.isfile(path) or not NAME.match(name):
                strange.append(name)
                continue
            with open(path, "rb") as stream:
                yield name, os.fstat(stream.fileno()).st_size, digest_of(stream)


def archive_files(prefix, below, strange):
    """The same from the tar stream on stdin."""
    with tarfile.open(fileobj=sys.stdin.buffer, mode="r|", bufsize=1 << 20) as archive:
        for member in archive:
            if member.isdir():
                continue
            path = ("/" + member.name).rpartition("/filestore/")[2] if below else member.name
            name = path[len(prefix):] if path.startswith(prefix) else None
            if name is None or not member.isreg() or not NAME.match(name):
                # Links and foreign names are no harm in themselves, but are told.
                strange.append(member.name)
                continue
            yield name, member.size, digest_of(archive.extractfile(member))


def main():
    by_folder, below = sys.argv[1] == "--folder", sys.argv[1] == "--below-filestore"
    database, path = sys.argv[-2:]
    wanted, hostile = read_wanted(path)
    faults = {"missing": [], "size": [], "checksum": [], "strange": hostile}
    counts = {"files": 0, "bytes": 0, "superfluous": 0}
    seen = set()
    strange = faults["strange"]
    files = folder_files(database, strange) if by_folder else archive_files(database + "/", below, strange)
    try:
        for name, size, digest in files:
            counts["files"] += 1
            counts["bytes"] += size
            seen.add(name)
            if digest != name[3:]:
                faults["checksum"].append(name)
            if name not in wanted:
                counts["superfluous"] += 1
            elif wanted[name] is not None and wanted[name] != size:
                faults["size"].append(name)
    except (tarfile.TarError, OSError, EOFError) as error:
        print(json.dumps({"ok": False, "error": str(error)}))
        return 1
    faults["missing"] = sorted(set(wanted) - seen)
    bad = len(faults["missing"]) + len(faults["size"]) + len(faults["checksum"])
    result = {"ok": bad == 0, "attachments": len(wanted), **counts}
    for kind, names in faults.items():
        result[kind] = len(names)
        result[kind + "Names"] = [n.encode("utf-8", "replace").decode() for n in names[:LIMIT]]
    print(json.dumps(result))
    return 0 if bad == 0 else 4


if __name__ == "__main__":
    sys.exit(main())
