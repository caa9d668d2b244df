# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The journal of a run: written by its runner only, one whole line at a time, and what its lines add up
to, so that a runner that adopts the run and everybody who asks see the same."""
import json
import os
import time

from . import files
from .settings import MAX_JOURNAL
from .text import clean, line_of, now, seconds_between

FINAL = ("COMPLETED", "FAILED", "TIMED_OUT", "SKIPPED")


class State:
    """Adds the events up."""

    def __init__(self):
        self.n = self.offset = 0
        self.last = None
        self.begun = self.plan = self.end = self.died = None
        self.step = self.step_text = self.step_at = None
        self.percent = self.cancel = self.noreturn = self.proven = None
        self.steps, self.facts = {}, {}
        self.text = ""
        self.recovering = self.warned = False

    def add(self, event):
        self.n, self.last = event["n"], event.get("type")
        self.offset = event.get("o", self.offset)
        apply = getattr(self, "_" + str(event.get("type")), None)
        if apply is not None:
            apply(event)

    def _begin(self, event):
        self.begun = event

    def _plan(self, event):
        self.plan = event["steps"]

    def _step(self, event):
        step, state = event["step"], event["state"]
        self.steps[step] = state
        if state == "EXECUTING":
            self.step, self.step_text, self.step_at, self.percent = step, event.get("text", ""), event["at"], None
            self.recovering = self.recovering or step == "recover"

    def _output(self, event):
        if event["level"] != "output" and event["text"]:
            self.text = event["text"]
        self.warned = self.warned or event["level"] == "warning"
        self.facts.update(event.get("facts", {}))
        if event.get("facts", {}).get("proven"):
            self.proven = event["at"]

    def _progress(self, event):
        self.percent = event["percent"]

    def _noreturn(self, event):
        self.noreturn = event["step"]

    def _cancel(self, event):
        self.cancel = event["by"]

    def _died(self, event):
        self.died = event

    def _end(self, event):
        self.end = event

    @property
    def open_step(self):
        return self.step if self.step is not None and self.steps[self.step] not in FINAL else None

    def cancellable(self):
        if self.end or self.noreturn or self.died:
            return False
        planned = {step["id"]: step["cancellable"] for step in self.plan or []}
        return planned.get(self.step, True)


def read_state(descriptor):
    """State after all whole lines; the second value is where the last of them ends."""
    state, end = State(), 0
    with os.fdopen(os.dup(descriptor), "rb") as file:
        file.seek(0)
        for line in file:
            if not line.endswith(b"\n"):
                break
            end += len(line)
            try:
                state.add(json.loads(line))
            except (ValueError, KeyError, TypeError):
                continue
    return state, end


def state_of(run):
    try:
        descriptor = run.open("journal.jsonl")
    except OSError:
        return State()
    try:
        return read_state(descriptor)[0]
    finally:
        os.close(descriptor)


class Journal:
    """The runner's side. A full disk makes it wait, never lose or halve a line."""

    def __init__(self, run):
        self.file = run.open("journal.jsonl", os.O_RDWR | os.O_CREAT | os.O_APPEND)
        self.state, self.size = read_state(self.file)
        os.ftruncate(self.file, self.size)

    def write(self, what, /, sync=False, **values):
        if self.size > MAX_JOURNAL and what in ("output", "progress"):
            return
        event = {"n": self.state.n + 1, "at": now(), "type": what}
        event.update((key, clean(value) if isinstance(value, str) else value) for key, value in values.items()
                     if value is not None or key not in ("o", "text"))
        line = line_of(event)
        while True:
            try:
                files.write_all(self.file, line)
                if sync:
                    os.fsync(self.file)
                break
            except OSError:
                os.ftruncate(self.file, self.size)
                time.sleep(1)
        self.size += len(line)
        self.state.add(event)

    def begin_step(self, step, text, offset=None):
        self.end_step("COMPLETED")
        self._skip_to(step)
        self.write("step", step=step, state="EXECUTING", text=text, o=offset)

    def end_step(self, state):
        """The one terminal state of the step that is open; none when there is none."""
        step = self.state.open_step
        if step is not None:
            seconds = seconds_between(self.state.step_at, now())
            self.write("step", sync=True, step=step, state=state, seconds=round(seconds or 0, 1))

    def _skip_to(self, step):
        """Steps of the plan that were passed over."""
        planned = [entry["id"] for entry in self.state.plan or []]
        if step not in planned:
            return
        for earlier in planned[:planned.index(step)]:
            if earlier not in self.state.steps:
                self.write("step", step=earlier, state="SKIPPED")
