# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A configuration that came with a request, as a file for the script: in the folder of its run, or, for a look
that has none, as one that goes again."""
import contextlib
import os
import tempfile

NAME = "odoo.conf"


@contextlib.contextmanager
def text_as_file(text):
    descriptor, path = tempfile.mkstemp(prefix="leitstand-", suffix=".conf")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(text.encode())
        yield path
    finally:
        os.unlink(path)


@contextlib.contextmanager
def config_of(work):
    if work.config is None:
        yield work
        return
    with text_as_file(work.config) as path:
        yield work.with_config(path)
