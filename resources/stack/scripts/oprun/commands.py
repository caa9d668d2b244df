# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be asked for. Each answer is a list of JSON lines or, after the first, raw bytes."""
import os
import re
import sys
import time

from . import audit, deployfacts, diskfacts, fields, files, locks, request as requests, run as runs, start, summary
from .errors import Failure, internal, invalid, refused
from .run import Run
from .settings import CANCEL_SECONDS, MAX_ANSWER, POLL_SECONDS, VERSION
from .journal import state_of
from .text import clean, line_of

_USER = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.@-]{0,99}\$?")


def main(caller):
    caller = caller if _USER.fullmatch(caller) else "root"
    wanted = {}
    try:
        wanted = requests.read()
        answer = _ANSWERS[wanted["do"]](wanted, caller)
        code = 0
    except Failure as failure:
        _note_refusal(wanted, caller, failure)
        answer, code = [failure.answer], failure.exit_code
    except Exception as error:  # Whatever it was: one line of JSON, and no trace of our insides.
        answer, code = [internal(clean(f"{type(error).__name__}: {error}", 500)).answer], 1
    try:
        for part in answer:
            files.write_all(1, part if isinstance(part, bytes) else line_of(part))
    except OSError:
        return 1
    return code


def _note_refusal(wanted, caller, failure):
    if wanted and wanted["do"] not in requests.CHANGING:
        return
    error = failure.answer
    detail = ": ".join(filter(None, [wanted.get("do"), error["error"], error.get("field") or error.get("code") or error.get("id")]))
    kind = wanted.get("kind")
    try:
        audit.append("refused", caller, wanted.get("console", {}).get("host", ""), wanted.get("id"),
                     kind if kind in requests.KINDS else None, None, detail)
    except OSError:
        print("the audit log cannot be written", file=sys.stderr)


def _list(wanted, _):
    found = []
    for identifier in runs.identifiers():
        try:
            fields.uuid("id", identifier)
            with Run(identifier) as run:
                found.append((run.meta["started"], identifier, run.meta["mode"]))
        except (Failure, KeyError):
            continue
    found.sort(reverse=True)
    limit = wanted.get("limit", 50)
    operations = []
    for _, identifier, _ in found[:limit]:
        with Run(identifier) as run:
            start.attend(run)
            operations.append(summary.of(run))
    if not any(map(_is_passed_drill, operations)):
        operations += _last_passed_drill(identifier for _, identifier, mode in found[limit:] if mode == "drill")
    return [{"version": VERSION, "operations": operations}]


def _is_passed_drill(operation):
    return operation["mode"] == "drill" and operation["result"] == "SUCCESS"


def _last_passed_drill(identifiers):
    """Whether a drill is overdue is asked for months after it."""
    for identifier in identifiers:
        with Run(identifier) as run:
            operation = summary.of(run)
        if _is_passed_drill(operation):
            return [operation]
    return []


def _follow(wanted, _):
    with Run(wanted["id"]) as run:
        start.attend(run)
        deadline = time.monotonic() + wanted["waitSeconds"]
        while True:
            ended = run.result() is not None
            data = _whole_lines(run, wanted["offset"])
            if data or ended or time.monotonic() >= deadline:
                break
            time.sleep(POLL_SECONDS)
        head = {"version": VERSION, "id": run.id, "offset": wanted["offset"], "next": wanted["offset"] + len(data), "summary": summary.of(run)}
        return [head, data]


def _whole_lines(run, offset):
    if offset > run.size("journal.jsonl"):
        raise invalid("offset", "The journal is shorter; read it from 0 again.")
    try:
        file = run.open("journal.jsonl")
    except FileNotFoundError:
        return b""
    try:
        data = os.pread(file, MAX_ANSWER, offset)
    finally:
        os.close(file)
    return data[:data.rfind(b"\n") + 1]


def _cancel(wanted, caller):
    with Run(wanted["id"]) as run:
        start.attend(run)
        if run.result() is not None or state_of(run).end is not None:
            raise refused("ended", "The operation has ended.")
        _refuse_cancel(run)
        files.write_file(run.folder, "cancel.json", line_of({"by": caller}))
        audit.append("cancel", caller, "", run.id, run.meta["kind"], run.meta["environment"])
        deadline = time.monotonic() + CANCEL_SECONDS
        while time.monotonic() < deadline and run.result() is None:
            time.sleep(POLL_SECONDS)
            _refuse_cancel(run)
        result = run.result()
        if result is not None and result["result"] != "CANCELLED":
            raise refused("ended", "The operation ended before it could be cancelled: " + result["text"])
        return [{"version": VERSION, "cancelled" if result else "cancelling": run.id}]


def _refuse_cancel(run):
    state = state_of(run)
    if state.end is not None:
        return
    if state.died is not None:
        raise refused("ended", "The operation was killed; what it left is being put right.")
    if state.noreturn is not None:
        raise refused("point-of-no-return", "It is past the point of no return and is brought to its end or taken back by itself.")


def _locks(_wanted, _):
    return [{"version": VERSION, "locks": locks.all_locks()}]


def _break_lock(wanted, caller):
    name, pid = wanted["name"], wanted["pid"]
    note = next((note for note in locks.notes_of(name) if note.get("pid") == pid), {})
    used = locks.break_lock(name, pid, wanted["confirm"])
    audit.append("break-lock", caller, "", note.get("operation"), None, None, f"{name}: process {pid}, {used}: {note.get('reason', '')}")
    return [{"version": VERSION, "broken": name, "pid": pid, "signal": used}]


def _audit(wanted, _):
    head, lines = audit.read(wanted["from"])
    return [{"version": VERSION, **head}, lines]


_ANSWERS = {"plan": start.answer_plan, "check": start.answer_check, "start": start.answer_start, "list": _list, "follow": _follow,
            "cancel": _cancel, "locks": _locks, "deploy-facts": deployfacts.answer, "copy-facts": deployfacts.answer_copy,
            "disk-facts": diskfacts.answer, "break-lock": _break_lock, "audit": _audit}
