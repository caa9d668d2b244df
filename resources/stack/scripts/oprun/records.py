# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What finished restores have kept for an undo (written by the restore scripts)."""
import os

from . import files
from .fields import operation as operation_id
from .errors import Failure
from .settings import ENVIRONMENTS, INTENTS, PLANS, RECORDS

_STATES = ("kept", "undone", "released")


def find(operation):
    """{kind, environment, state, expires, at} or None."""
    try:
        operation_id("operation", operation)
    except Failure:
        return None
    try:
        folder = files.open_folder(RECORDS)
    except OSError:
        return _plans_only(operation)
    try:
        record = files.read_object(folder, operation + ".json")
    finally:
        os.close(folder)
    if record is None:
        return _plans_only(operation)
    kind, environment = record.get("kind", "database"), record.get("environment")
    if kind not in ("database", "filestore", "scratch", "plans", "deploy") or record.get("state") not in _STATES or \
            (environment not in ENVIRONMENTS and kind != "plans"):
        return None
    return {"kind": kind, "environment": None if kind == "plans" else environment, "state": record["state"],
            "expires": _text(record.get("expires")), "at": _text(record.get("at"))}


def _text(value):
    return value if isinstance(value, str) and len(value) < 40 else None


def _plans_only(operation):
    """Replaced plans whose run died before it could write a record."""
    if not files.is_folder(PLANS, f".before_{operation}"):
        return None
    return {"kind": "plans", "environment": None, "state": "kept", "expires": None, "at": None}


def intent_open(environment):
    """Whether an exchange of this environment was begun and neither finished nor taken back."""
    return os.path.lexists(f"{INTENTS}/{environment}.json")
