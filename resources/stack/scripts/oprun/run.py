# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The folder of one run: what was asked for, what the script said, how it ended, who is alive.

meta.json: written with the folder. script.out, rc: the script's words and exit code (recover.out and
recover.rc: the same of the recovery). alive.lock is held by everything that the run started,
runner.lock by its runner. journal.jsonl and result.json are the runner's.
"""
import fcntl
import os
import shutil
import time

from . import files
from .errors import unknown
from .settings import KEEP_RUNS, KEEP_SECONDS, OPERATIONS
from .text import line_of


class Run:
    def __init__(self, identifier):
        """Opens the folder of a run; unknown when there is none."""
        self.id = identifier
        self.path = f"{OPERATIONS}/{identifier}"
        try:
            self.folder = files.open_folder(OPERATIONS, identifier)
        except OSError:
            raise unknown(identifier) from None
        self.meta = files.read_object(self.folder, "meta.json")
        if self.meta is None:
            os.close(self.folder)
            raise unknown(identifier)

    def close(self):
        os.close(self.folder)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def open(self, name, flags=os.O_RDONLY):
        return files.open_file(self.folder, name, flags)

    def result(self):
        return files.read_object(self.folder, "result.json")

    def write_result(self, summary):
        files.write_file(self.folder, "result.json", line_of(summary))

    def has(self, name):
        return name in os.listdir(self.folder)

    def number(self, name):
        """The number in a small file, None when it is not (yet) there."""
        data = files.read_file(self.folder, name, 64)
        try:
            return int(data) if data else None
        except ValueError:
            return None

    def size(self, name):
        try:
            return os.stat(name, dir_fd=self.folder, follow_symlinks=False).st_size
        except OSError:
            return 0

    def lock(self, name):
        """Takes a lock file of the run; its descriptor, or None when somebody has it."""
        descriptor = self.open(name, os.O_RDWR | os.O_CREAT)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(descriptor)
            return None
        return descriptor

    def has_runner(self):
        descriptor = self.lock("runner.lock")
        if descriptor is None:
            return True
        os.close(descriptor)
        return False


def create(identifier, meta, more=None):
    """Makes the folder of a run; False when it exists. The name appears with meta.json, and the files of MORE, in it."""
    os.makedirs(OPERATIONS, mode=0o700, exist_ok=True)
    temporary = f"{OPERATIONS}/.new-{identifier}-{os.getpid()}"
    os.mkdir(temporary, 0o700)
    try:
        folder = files.open_folder(temporary)
        try:
            for name, data in (more or {}).items():
                files.write_file(folder, name, data)
            files.write_file(folder, "meta.json", line_of(meta))
        finally:
            os.close(folder)
        os.rename(temporary, f"{OPERATIONS}/{identifier}")
    except OSError:
        shutil.rmtree(temporary, ignore_errors=True)
        if files.is_folder(OPERATIONS, identifier):
            return False
        raise
    parent = files.open_folder(OPERATIONS)
    os.fsync(parent)
    os.close(parent)
    return True


def identifiers():
    """Names of all runs, in no order."""
    try:
        return [name for name in os.listdir(OPERATIONS) if not name.startswith(".")]
    except FileNotFoundError:
        return []


def forget_old():
    """Removes folders of runs that ended long ago, but for the newest ones."""
    ended = []
    for name in identifiers():
        try:
            ended.append((os.lstat(f"{OPERATIONS}/{name}/result.json").st_mtime, name))
        except OSError:
            continue
    for at, name in sorted(ended, reverse=True)[KEEP_RUNS:]:
        if time.time() - at > KEEP_SECONDS:
            shutil.rmtree(f"{OPERATIONS}/{name}", ignore_errors=True)
