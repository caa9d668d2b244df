# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a list of operations shows about a run."""
from . import files, records
from .journal import state_of


def static_part(run, state):
    """What no longer changes once the run has ended, and stands for it until then."""
    meta, end = run.meta, state.end
    text = end["text"] if end else state.text
    return {"id": run.id, "kind": meta["kind"], "mode": meta["mode"], "environment": meta["environment"], "set": meta["set"], "by": meta["by"],
            "host": meta["console"]["host"], "started": meta["started"], "ended": end["at"] if end else None,
            "state": "ENDED" if end else "RUNNING", "result": end["result"] if end else None, "step": state.step,
            "stepText": state.step_text, "percent": state.percent, "cancellable": state.cancellable(), "text": text,
            "undo": end.get("undo") if end else None}


def of(run):
    result = run.result() or static_part(run, state_of(run))
    record = records.find(run.id)
    state = record["state"] if record else None
    if state != "kept":
        result["undo"] = None
    return {**result, "undoState": state, "expires": record["expires"] if state == "kept" else None, "journalBytes": run.size("journal.jsonl")}


def cancelled_by(run):
    request = files.read_object(run.folder, "cancel.json") or {}
    return request["by"] if isinstance(request.get("by"), str) else "root"
