# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The steps of a work, as its script tells them with --plan."""
import json

from . import child
from .errors import internal
from .text import clean


def steps_of(work, meta):
    command = work.command_as(meta["id"], "--plan") if meta["id"] else work.command("--plan")
    code, lines = child.ask(command, meta, 60)
    steps = [step for step in map(_step, lines) if step is not None]
    if code != 0 or not steps:
        raise internal("The plan cannot be told: " + clean(b" ".join(lines).decode("utf-8", "replace"), 500))
    return steps


def _step(line):
    try:
        value = json.loads(line)
        if value["type"] != "step":
            return None
        return {"id": clean(value["step"], 40), "text": clean(value["text"], 500), "command": clean(value.get("command", ""), 2000),
                "cancellable": value.get("cancellable") is True, "cleanup": value.get("cleanup") is True}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def messages_of(lines):
    """(texts of messages by level, facts) of a script's answer; plain lines count as errors."""
    texts, facts = {"info": [], "warning": [], "error": []}, {}
    for line in lines:
        try:
            value = json.loads(line)
            if value["type"] == "message":
                texts[value["level"]].append(clean(value["text"]))
            elif value["type"] == "facts":
                facts.update((name, clean(entry, 100)) for name, entry in value.items() if isinstance(entry, str))
        except (ValueError, KeyError, TypeError, RecursionError):
            text = clean(line.decode("utf-8", "replace"), 500).strip()
            if text:
                texts["error"].append(text)
    return texts, facts
