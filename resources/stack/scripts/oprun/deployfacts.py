# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What an environment runs and what could be deployed (deploy-facts.sh), what a copy of production would do
(copy-facts.sh); a look, nothing is started."""
import contextlib
import json

from . import attached, child
from .errors import faults, internal
from .settings import SCRIPTS
from .text import clean

_FAULTS = 4
SECONDS = 120


def answer_copy(wanted, caller):
    return _told([f"{SCRIPTS}/copy-facts.sh", "--environment", wanted["environment"]], caller)


def answer(wanted, caller):
    command = [f"{SCRIPTS}/deploy-facts.sh", "--environment", wanted["environment"]]
    if "addons" in wanted:
        command += ["--addons", wanted["addons"]]
    with contextlib.ExitStack() as stack:
        if "config" in wanted:
            command += ["--config", stack.enter_context(attached.text_as_file(wanted["config"]))]
        return _told(command, caller)


def _told(command, caller):
    code, lines = child.ask(command, {"id": None, "by": caller, "console": {"host": ""}}, SECONDS)
    words = clean(b" ".join(lines).decode("utf-8", "replace"), 500).strip()
    if code == _FAULTS:
        raise faults([words])
    for line in lines:
        with contextlib.suppress(ValueError, RecursionError):
            value = json.loads(line)
            if code == 0 and isinstance(value, dict):
                return [value]
    raise internal("The facts cannot be told: " + words)
