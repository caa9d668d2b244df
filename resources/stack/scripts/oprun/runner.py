# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Follows one run to its end: starts its script or adopts one whose runner died, writes the journal,
passes a cancel on, ends what is left over, has a cut exchange recovered, writes the result."""
import os
import signal
import time

from . import audit, child, kinds, plan, records, summary
from .errors import Failure
from .feed import Feed
from .journal import Journal
from .settings import FRESH_SECONDS, POLL_SECONDS, SCRIPTS
from .text import now, seconds_between

# Commands that a dead script has left behind may end by themselves (docker stop waits a minute).
REMAINS_SECONDS = 75
RECOVER_TRIES = 60
RECOVER_PAUSE = 5
STOPPED = (129, 130, 143)
BUSY, FAULTS = 75, 4


def main(run):
    for _ in range(20):
        # Somebody may only have asked whether there is a runner.
        if run.lock("runner.lock") is not None:
            break
        time.sleep(POLL_SECONDS)
    else:
        return
    if run.result() is None:
        Runner(run).go()


class Runner:
    def __init__(self, run):
        self.run = run
        self.journal = Journal(run)
        self.state = self.journal.state
        self.work = kinds.Work(**run.meta["work"])
        self.feed = None
        self.children = []
        self.cancel_sent = False

    def go(self):
        if self.state.end is None:
            if self.state.begun is not None and self.state.last != "adopted":
                self.journal.write("adopted", sync=True)
            code = self._run_script()
            self._finish(code)
        end, meta = self.state.end, self.run.meta
        audit.append("end", meta["by"], meta["console"]["host"], self.run.id, meta["kind"], meta["environment"],
                     f"{end['result']}: {end['text']}")
        self.run.write_result(summary.static_part(self.run, self.state))

    def _run_script(self):
        """The script's exit code; None when it was killed, a text when it was never started."""
        if not self.run.has("spawned"):
            if seconds_between(self.run.meta["started"], now()) > FRESH_SECONDS:
                return "The operation was not started: its starter died."
            try:
                self._begin()
            except Failure as failure:
                return str(failure)
            os.close(self.run.open("spawned", os.O_WRONLY | os.O_CREAT))
            os.fsync(self.run.folder)
            self._spawn("rc", self.run.meta["argv"])
        self.feed = Feed(self.run, self.journal)
        if self.state.died or self.state.recovering:
            return self.run.number("rc")
        return self._wait("rc")

    def _begin(self):
        meta = self.run.meta
        if self.state.begun is None:
            self.journal.write("begin", sync=True, **{name: meta[name] for name in ("id", "kind", "mode", "environment", "request", "by", "console",
                                                                                 "reason")})
        if self.state.plan is None:
            self.journal.write("plan", sync=True, steps=plan.steps_of(self.work, meta))

    def _spawn(self, name, command):
        self.children.append(child.start(self.run, name, command))

    def _wait(self, name):
        """Until nothing of the script lives; its exit code, or None when it left none."""
        over_since = None
        look_at = 0.0
        while True:
            alive = self.run.lock("alive.lock")
            self.feed.pump(last=alive is not None)
            if alive is not None:
                os.close(alive)
                self.children = [process for process in self.children if process.poll() is None]
                return self.run.number(name)
            if name == "rc":
                self._pass_cancel_on()
            if time.monotonic() >= look_at:
                look_at = time.monotonic() + 1
                over_since = self._end_remains(name, over_since)
            for process in self.children:
                process.poll()
            time.sleep(POLL_SECONDS)

    def _end_remains(self, name, over_since):
        """What a script that is over has left running gets time, then TERM, then KILL."""
        remains = child.Remains(self.run, name)
        if self.run.number(name) is None and remains.at_work():
            return None
        over_since = over_since or time.monotonic()
        late = time.monotonic() - over_since - REMAINS_SECONDS
        if late > 0:
            remains.end(signal.SIGKILL if late > 5 else signal.SIGTERM)
        return over_since

    def _pass_cancel_on(self):
        if self.cancel_sent or self.state.noreturn is not None or not self.run.has("cancel.json"):
            return
        if self.state.cancel is None:
            self.journal.write("cancel", sync=True, by=summary.cancelled_by(self.run))
        self.cancel_sent = child.Remains(self.run, "rc").send(signal.SIGTERM)

    def _finish(self, code):
        if isinstance(code, str):
            self._end("ERRORS", 1, code)
            return
        died = code is None or (code > 128 and code not in STOPPED)
        if died and self.state.died is None:
            step = self.state.open_step
            self.journal.end_step("FAILED")
            self.journal.write("died", sync=True, step=step or self.state.step or "", exit=code)
        died = self.state.died is not None
        recovered = None
        # Without its locks it has begun nothing: an open exchange is that of the run which holds them.
        left_open = code != BUSY and records.intent_open(self.work.environment)
        if self.work.recovers and (died or self.state.recovering or left_open):
            recovered = self._recover()
        if died:
            recovered = recovered or "nothing"
            self._end("ERRORS", code, _DIED[recovered], died=True, recovered=None if recovered == "failed" else recovered)
            return
        self.journal.end_step("COMPLETED" if code == 0 else "FAILED")
        result = self._result(code)
        self._end(result, code, _CANCELLED if result == "CANCELLED" else self.state.text or f"The script ended with {code}.",
                  recovered=None if recovered == "failed" else recovered, code="busy" if code == BUSY else None)

    def _result(self, code):
        if code == 0:
            return "WARNINGS" if self.state.warned else "SUCCESS"
        if self.state.cancel is not None and self.state.noreturn is None:
            return "CANCELLED"
        healed = code == FAULTS and self.run.meta["kind"] == "restore-filestore" and records.find(self.run.id) is not None
        return "WARNINGS" if healed else "ERRORS"

    def _recover(self):
        """Brings a cut exchange to one state; forward, back, nothing or failed."""
        command = [f"{SCRIPTS}/restore-db.sh", "--json", "--recover", self.work.environment]
        for _ in range(RECOVER_TRIES):
            if self.run.number("recover.rc") is None:
                if not self._is_alive():
                    if self.state.step != "recover":
                        self.journal.begin_step("recover", "Bringing data and service to one state")
                    self._spawn("recover.rc", command)
            self._wait("recover.rc")
            code = self.run.number("recover.rc")
            if code == 0:
                self.journal.end_step("COMPLETED")
                return self._recovered()
            if code is not None:
                os.unlink("recover.rc", dir_fd=self.run.folder)
            time.sleep(RECOVER_PAUSE)
        self.journal.end_step("FAILED")
        return "failed"

    def _recovered(self):
        word = self.state.facts.get("recovered")
        if word in ("forward", "back"):
            return word
        # The record is written before the exchange is called done.
        return "forward" if records.find(self.run.id) is not None else "nothing"

    def _is_alive(self):
        alive = self.run.lock("alive.lock")
        if alive is None:
            return True
        os.close(alive)
        return False

    def _end(self, result, exit_code, text, /, **more):
        facts = self.state.facts
        kept = records.find(self.run.id)
        undo = self.run.id if kept and kept["state"] == "kept" and kept["kind"] != "scratch" else None
        times = {name: facts.get(name) for name in ("downMilliseconds", "newestWriteRestored", "newestWriteBefore")}
        incident = self.run.meta["request"].get("incidentAt")
        if incident and self.state.proven and result in ("SUCCESS", "WARNINGS"):
            more["rtoSeconds"] = _whole(seconds_between(incident, self.state.proven))
            more["rpoSeconds"] = _whole(seconds_between(facts.get("newestWriteRestored"), incident))
        self.journal.write("end", sync=True, result=result, exit=exit_code, text=text, undo=undo,
                           **{name: value for name, value in {**times, **more}.items() if value is not None})


_CANCELLED = "The operation was cancelled; nothing had been exchanged."
_DIED = {
    "forward": "The operation was killed; the exchange had been made and was finished.",
    "back": "The operation was killed; the old data is in place and the service was started again.",
    "nothing": "The operation was killed before anything was exchanged.",
    "failed": "The operation was killed and could not be recovered; see the last lines. The next restore tries it again.",
}


def _whole(seconds):
    return None if seconds is None else round(seconds)
