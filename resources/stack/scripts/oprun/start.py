# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""plan, check and start: what happens before and until a script holds its locks."""
import dataclasses
import hashlib
import time

from . import attached, audit, child, kinds, locks, plan, run as runs, summary
from .errors import busy, faults, internal, invalid, refused
from .journal import state_of
from .launch import launch
from .run import Run
from .settings import OPERATIONS, POLL_SECONDS, START_SECONDS, VERSION
from .text import now

_BUSY, _USAGE = 75, 2


def _nobody(caller):
    return {"id": None, "by": caller, "console": {"host": ""}}


def answer_plan(wanted, caller):
    _, work = kinds.work_of(wanted)
    with attached.config_of(work) as work:
        return [{"version": VERSION, "steps": plan.steps_of(work, _nobody(caller))}]


def answer_check(wanted, caller):
    _, work = kinds.work_of(wanted)
    if work.check is None:
        return [{"version": VERSION, "ok": True, "text": "", "newestWrite": None}]
    texts, facts = _check(work, caller)
    return [{"version": VERSION, "ok": True, "text": "\n".join(texts["info"][-1:]), "warnings": texts["warning"],
             "newestWrite": facts.get("newestWriteRestored") or facts.get("newestWriteLive")}]


def _check(work, caller):
    with attached.config_of(work) as work:
        code, lines = child.ask(work.check_command(), _nobody(caller))
    texts, facts = plan.messages_of(lines)
    if code == _BUSY:
        raise busy(" ".join(texts["error"]), locks.owners_of(work.locks))
    if code != 0:
        if "newestWriteLive" in facts:
            raise refused("new-writes", " ".join(texts["error"]), newestWrite=facts["newestWriteLive"])
        found = [line for text in texts["error"] for line in text.split("\n")] or [f"The check ended with {code}."]
        raise invalid("request", found[0]) if code == _USAGE else faults(found)
    return texts, facts


def answer_start(wanted, caller):
    identifier = wanted["id"]
    if identifier in runs.identifiers():
        return [_exists(identifier)]
    value, work = kinds.work_of(wanted)
    kinds.check_confirmation(work, wanted.get("confirm"))
    kinds.check_reason(value, wanted.get("reason", ""))
    if wanted["kind"] in ("undo", "rollback-deploy") and work.check is not None and not value.get("acceptLoss"):
        _check(work, caller)
    more = {}
    if work.config is not None:
        more[attached.NAME] = work.config.encode()
        # Journal and summary say which one it was, not what is in it.
        value = {**value, "config": "sha256:" + hashlib.sha256(more[attached.NAME]).hexdigest()}
        work = work.with_config(f"{OPERATIONS}/{identifier}/{attached.NAME}")
    meta = {"version": VERSION, "id": identifier, "kind": wanted["kind"], "mode": wanted["mode"], "environment": work.environment,
            "set": work.set, "request": value, "by": caller, "console": wanted["console"], "reason": wanted.get("reason", ""), "started": now(),
            "boot": locks.boot_id(), "argv": work.command_as(identifier), "work": dataclasses.asdict(work)}
    # First the line, then the run: what cannot be written down is not done.
    audit.append("start", caller, wanted["console"]["host"], identifier, wanted["kind"], work.environment,
                 " ".join(filter(None, [wanted["mode"], work.set, meta["reason"]])))
    if not runs.create(identifier, meta, more):
        return [_exists(identifier)]
    runs.forget_old()
    with Run(identifier) as run:
        launch(run)
        return [_started(run, work)]


def _exists(identifier):
    with Run(identifier) as run:
        attend(run)
        return {"version": VERSION, "exists": identifier, "state": summary.of(run)["state"]}


def _started(run, work):
    """Waits until the script holds its locks (its first step after "lock" began) or has ended."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        state = state_of(run)
        if state.end is not None and run.result() is not None:
            if state.end.get("code") == "busy":
                raise busy(state.end["text"], locks.owners_of(work.locks, run.id))
            return {"version": VERSION, "started": run.id}
        if state.step not in (None, "lock"):
            return {"version": VERSION, "started": run.id}
        time.sleep(POLL_SECONDS)
        if run.has("spawned"):
            attend(run)
    if state_of(run).begun is None:
        raise internal("The operation could not be started.")
    return {"version": VERSION, "exists": run.id, "state": "RUNNING"}


def attend(run):
    """A run that has not ended and lost its runner gets one that adopts it."""
    if run.result() is None and not run.has_runner():
        launch(run)
