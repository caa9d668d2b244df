# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Turns what a script says (script.out) into events of the journal.

A line is a JSON object as lib/common.sh writes it, or plain output. Each event carries in "o" where
the next line begins, so that a runner that adopts the run goes on there: no line lost, none twice.
"""
import json
import os
import re

from .settings import MAX_OUTPUT_LINE
from .text import clean

_STEP = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
_FACTS = {"downMilliseconds": int, "newestWriteRestored": str, "newestWriteBefore": str, "newestWriteLive": str,
          "recovered": str, "proven": bool}


class Feed:
    def __init__(self, run, journal):
        self.file = run.open("script.out", os.O_RDONLY | os.O_CREAT)
        self.journal = journal
        self.offset = journal.state.offset
        self.skipping = False

    def pump(self, last=False):
        """All whole lines that are there; with LAST also what is left without a line's end."""
        while data := os.pread(self.file, 4 * MAX_OUTPUT_LINE, self.offset):
            end = data.rfind(b"\n") + 1
            if end == 0 and len(data) < MAX_OUTPUT_LINE and not last:
                return
            # A line without an end is taken in pieces; what follows the first piece is dropped.
            whole = [line + b"\n" for line in data[:end].split(b"\n")[:-1]]
            for line in whole or [data[:MAX_OUTPUT_LINE]]:
                self.offset += len(line)
                if not self.skipping:
                    self._line(line)
                self.skipping = not line.endswith(b"\n")

    def _line(self, data):
        text = data.decode("utf-8", "replace").rstrip("\n")
        try:
            event = json.loads(text) if text.startswith("{") and len(data) < MAX_OUTPUT_LINE else None
        except (ValueError, RecursionError):
            event = None
        if not isinstance(event, dict) or not self._event(event):
            if text.strip():
                self._write("output", level="output", step=self._step(), text=text)

    def _step(self):
        return self.journal.state.step or ""

    def _write(self, what, sync=False, **values):
        self.journal.write(what, sync, o=self.offset, **values)

    def _event(self, event):
        """False when it is nothing that a script of the stack would say."""
        known = {"step": self._begin, "message": self._message, "progress": self._progress, "evidence": self._evidence,
                 "noreturn": self._noreturn, "waiting": self._waiting, "ended": self._ended, "facts": self._facts}
        act = known.get(event.get("type")) if isinstance(event.get("type"), str) else None
        return act is not None and act(event)

    def _begin(self, event):
        step, text = event.get("step"), event.get("text")
        if not isinstance(step, str) or not _STEP.fullmatch(step) or not isinstance(text, str):
            return False
        self.journal.begin_step(step, text, self.offset)
        return True

    def _message(self, event):
        level, text = event.get("level"), event.get("text")
        if level not in ("info", "warning", "error") or not isinstance(text, str):
            return False
        self._write("output", level=level, step=self._step(), text=text)
        return True

    def _progress(self, event):
        percent = event.get("percent")
        if not isinstance(percent, (int, float)) or isinstance(percent, bool) or not 0 <= percent <= 100:
            return False
        if percent != self.journal.state.percent:
            text = event.get("text")
            self._write("progress", step=self._step(), percent=percent, text=text if isinstance(text, str) and text else None)
        return True

    def _evidence(self, event):
        command, code, seconds, tail = (event.get(name) for name in ("command", "exit", "seconds", "tail"))
        if not isinstance(command, list) or not all(isinstance(word, str) for word in command) or type(code) is not int or \
                not isinstance(seconds, (int, float)) or not isinstance(tail, str):
            return False
        self._write("evidence", step=self._step(), command=[clean(word, 300) for word in command[:64]], exit=code, seconds=seconds, tail=tail)
        return True

    def _noreturn(self, _):
        self._write("noreturn", True, step=self._step())
        return True

    def _waiting(self, event):
        text = event.get("text")
        if self.journal.state.open_step is None or not isinstance(text, str):
            return False
        self._write("step", step=self._step(), state="WAITING", text=text)
        return True

    def _ended(self, event):
        if event.get("state") not in ("COMPLETED", "FAILED", "TIMED_OUT"):
            return False
        self.journal.end_step(event["state"])
        return True

    def _facts(self, event):
        facts = {name: event[name] for name, kind in _FACTS.items() if type(event.get(name)) is kind}
        facts = {name: clean(value, 100) if isinstance(value, str) else value for name, value in facts.items() if value != ""}
        text = event.get("text")
        self._write("output", level="info", step=self._step(), text=text if isinstance(text, str) else "", facts=facts)
        return True
