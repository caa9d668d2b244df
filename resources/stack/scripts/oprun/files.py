# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files below a root, opened name by name; a link is never followed, whoever planted it."""
import json
import os
import stat

_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC


def open_folder(root, *names):
    """Descriptor of the folder ROOT/name/name…; every step must be a folder and no link."""
    current = os.open(root, _FOLDER)
    for name in names:
        _one_name(name)
        try:
            below = os.open(name, _FOLDER, dir_fd=current)
        finally:
            os.close(current)
        current = below
    return current


def _one_name(name):
    if not name or name in (".", "..") or "/" in name or "\0" in name:
        raise ValueError(f"not one name: {name!r}")


def is_folder(root, *names):
    try:
        os.close(open_folder(root, *names))
    except OSError:
        return False
    return True


def exists_without_links(root, path):
    """Whether ROOT/path is a folder or a plain file with no link on the way."""
    *above, last = path.split("/")
    try:
        folder = open_folder(root, *above)
    except OSError:
        return False
    try:
        mode = os.stat(last, dir_fd=folder, follow_symlinks=False).st_mode
    except OSError:
        return False
    finally:
        os.close(folder)
    return stat.S_ISDIR(mode) or stat.S_ISREG(mode)


def open_file(folder, name, flags=os.O_RDONLY, mode=0o600):
    """A plain file in an opened folder."""
    _one_name(name)
    descriptor = os.open(name, flags | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK, mode, dir_fd=folder)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise OSError(f"not a plain file: {name}")
    return descriptor


def read_file(folder, name, limit=1 << 20):
    """Its bytes, or None when it is missing, no plain file or too long."""
    try:
        descriptor = open_file(folder, name)
    except OSError:
        return None
    with os.fdopen(descriptor, "rb") as file:
        data = file.read(limit + 1)
    return data if len(data) <= limit else None


def read_object(folder, name):
    """A JSON object of a file of the server's own, or None."""
    try:
        value = json.loads(read_file(folder, name) or b"null")
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def write_file(folder, name, data):
    """Old or new bytes, never half of them: written beside, synced, renamed, folder synced."""
    _one_name(name)
    temporary = f".{name}.{os.getpid()}"
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600, dir_fd=folder)
    try:
        write_all(descriptor, data)
        os.fsync(descriptor)
    except OSError:
        os.unlink(temporary, dir_fd=folder)
        raise
    finally:
        os.close(descriptor)
    os.rename(temporary, name, src_dir_fd=folder, dst_dir_fd=folder)
    os.fsync(folder)


def write_all(descriptor, data):
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view):]
