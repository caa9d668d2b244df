# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the one request on stdin and knows the fields of each thing that can be asked for."""
import json
import os
import select
import time

from . import fields
from .errors import invalid
from .fields import OPTIONAL, REQUIRED, check_object
from .settings import MAX_REQUEST, REQUEST_SECONDS, VERSION

_CONSOLE = {"host": (fields.text(200), REQUIRED), "user": (fields.text(200), REQUIRED), "version": (fields.text(100), REQUIRED)}


def _console(field, value):
    return check_object(value, _CONSOLE, field + ".")


_KIND = {"kind": (fields.text(40), REQUIRED), "mode": (fields.choice("emergency", "drill"), REQUIRED),
         "request": (fields.anything_object, REQUIRED)}
_ID = {"id": (fields.uuid, REQUIRED)}
_KNOWN = {
    "plan": _KIND,
    "check": _KIND,
    "start": {**_ID, **_KIND, "reason": (fields.text(500), OPTIONAL), "confirm": (fields.text(100), OPTIONAL),
              "console": (_console, REQUIRED)},
    "list": {"limit": (fields.number(1, 1000), OPTIONAL)},
    "follow": {**_ID, "offset": (fields.number(0, 1 << 40), REQUIRED), "waitSeconds": (fields.number(0, 25), REQUIRED)},
    "cancel": _ID,
    "locks": {},
    "break-lock": {"name": (fields.lock, REQUIRED), "pid": (fields.number(2, 1 << 22), REQUIRED), "confirm": (fields.text(100), REQUIRED)},
    "deploy-facts": {"environment": (fields.environment, REQUIRED), "addons": (fields.git_ref, OPTIONAL),
                     "config": (fields.configuration, OPTIONAL)},
    "disk-facts": {},
    "copy-facts": {"environment": (fields.choice("test", "dev"), REQUIRED)},
    "audit": {"from": (fields.number(1, 1 << 40), REQUIRED)},
}
CHANGING = ("start", "cancel", "break-lock")

# Fields of "request", by kind.
KINDS = {
    "restore-database": {
        "environment": (fields.environment, REQUIRED), "set": (fields.backup_set, REQUIRED), "from": (fields.environment, OPTIONAL),
        "filestore": (fields.boolean, REQUIRED), "acceptMissing": (fields.boolean, OPTIONAL), "target": (fields.choice("live", "scratch"), REQUIRED)},
    "restore-filestore": {"environment": (fields.environment, REQUIRED), "set": (fields.backup_set, REQUIRED)},
    "restore-plans": {"set": (fields.backup_set, REQUIRED), "path": (fields.plan_path, OPTIONAL)},
    "undo": {"operation": (fields.operation, REQUIRED), "acceptLoss": (fields.boolean, OPTIONAL)},
    "release": {"operation": (fields.operation, REQUIRED)},
    "backup": {},
    "verify": {"set": (fields.backup_set, REQUIRED), "restore": (fields.boolean, REQUIRED)},
    "disk-remove": {"serial": (fields.disk_serial, REQUIRED)},
    "disk-add": {"serial": (fields.disk_serial, REQUIRED)},
    "container": {"environment": (fields.environment, REQUIRED), "action": (fields.choice("start", "stop", "restart"), REQUIRED)},
    "deploy": {
        "environment": (fields.environment, REQUIRED), "image": (fields.image, OPTIONAL), "addons": (fields.git_ref, OPTIONAL),
        "config": (fields.configuration, OPTIONAL), "update": (fields.modules, OPTIONAL), "backup": (fields.boolean, OPTIONAL),
        "untested": (fields.boolean, OPTIONAL)},
    "copy-environment": {
        "environment": (fields.choice("test", "dev"), REQUIRED), "filestore": (fields.boolean, REQUIRED), "fresh": (fields.boolean, OPTIONAL)},
    "rollback-deploy": {"operation": (fields.operation, REQUIRED), "acceptLoss": (fields.boolean, OPTIONAL)},
}
_DRILL = {"incidentAt": (fields.incident, REQUIRED), "keep": (fields.boolean, OPTIONAL)}


def read():
    """The request, checked but for the fields of its kind."""
    value = _parse(_bytes_of_stdin())
    if type(value) is not dict:
        raise invalid("request", "The request must be one JSON object.")
    if type(value.get("version")) is not int or value["version"] != VERSION:
        raise invalid("version", f"This op-run speaks version {VERSION}.")
    wanted = value.get("do")
    if type(wanted) is not str or wanted not in _KNOWN:
        raise invalid("do", "This must be one of: " + ", ".join(_KNOWN))
    rest = {field: entry for field, entry in value.items() if field not in ("version", "do")}
    return {"do": wanted, **check_object(rest, _KNOWN[wanted])}


def _bytes_of_stdin():
    data, deadline = b"", time.monotonic() + REQUEST_SECONDS
    while b"\n" not in data:
        if not select.select([0], [], [], max(0, deadline - time.monotonic()))[0]:
            raise invalid("request", "No whole request came.")
        chunk = os.read(0, 65536)
        data += chunk
        if len(data.split(b"\n", 1)[0]) > MAX_REQUEST:
            raise invalid("request", f"A request has at most {MAX_REQUEST} bytes.")
        if not chunk:
            break
    return data.split(b"\n", 1)[0]


def _parse(data):
    try:
        return json.loads(data.decode("utf-8"), object_pairs_hook=_once, parse_constant=_no_constant)
    except (ValueError, RecursionError):
        raise invalid("request", "The request is no JSON object in UTF-8.") from None


def _once(pairs):
    value = dict(pairs)
    if len(value) != len(pairs):
        raise ValueError("a field appears twice")
    return value


def _no_constant(name):
    raise ValueError(name)


def check_kind(request):
    """Checks the fields of the kind and what belongs together; returns them."""
    kind, drill = request["kind"], request["mode"] == "drill"
    if kind not in KINDS:
        raise invalid("kind", "This must be one of: " + ", ".join(KINDS))
    if drill and kind != "restore-database":
        raise invalid("mode", "Only restores of databases are drilled.")
    wanted = check_object(request["request"], {**KINDS[kind], **(_DRILL if drill else {})}, "request.")
    if kind == "restore-database":
        _check_restore(wanted, drill)
    if kind == "deploy" and not wanted.keys() & {"image", "addons", "config", "update"}:
        raise invalid("request", "Nothing is named that is to be deployed.")
    return wanted


def _check_restore(wanted, drill):
    source = wanted.setdefault("from", wanted["environment"])
    if wanted["environment"] == "prod" and source != "prod":
        raise invalid("request.from", "Production is only restored from production.")
    if drill and wanted["target"] == "live":
        if wanted["environment"] == "prod":
            raise invalid("request.target", "A drill never touches production; its target is scratch.")
        if source != "prod":
            raise invalid("request.from", "A drill on " + wanted["environment"] + " restores production, neutralised.")
