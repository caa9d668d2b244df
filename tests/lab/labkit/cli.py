# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line of the practice server."""

import argparse
import json
import os
import signal
import sys
import time
from pathlib import Path

from . import breaks, lifecycle, seed, server, status
from .command import SERVER_ENV, enter_argv
from .errors import LabError, LabImpossible
from .layout import Lab, default_dir


def _up(lab: Lab, options) -> int:
    with lab.locked():
        lifecycle.up(lab, lifecycle.UpOptions(
            port=options.port, docker=not options.no_docker, fast=options.fast,
            any_data=options.any_data or bool(os.environ.get("LEITSTAND_LAB_ANY_DATA"))), _say)
    return 0


def _down(lab: Lab, _options) -> int:
    with lab.locked():
        lifecycle.down(lab)
    return 0


def _status(lab: Lab, options) -> int:
    facts = status.collect(lab)
    print(json.dumps(facts, indent=1) if options.json else status.as_text(facts))
    return 0 if facts["running"] else 1


def _exec(lab: Lab, options) -> int:
    command = options.command[1:] if options.command[:1] == ["--"] else options.command
    argv = enter_argv(lab, *(command or ["/bin/bash"]))
    os.execvpe(argv[0], argv, SERVER_ENV)
    return 127


def _list_breaks(_lab: Lab, options) -> int:
    for item in breaks.ALL.values():
        detail = f" [{item.argument}; default {item.default}]" if item.argument else ""
        print(f"{item.name:18}{item.text}{detail}" if options.verbose else item.name)
    return 0


def _break(lab: Lab, options) -> int:
    lab.require_running()
    if options.name not in breaks.ALL:
        raise LabError(f"There is no break {options.name}. See: lab list-breaks")
    with lab.locked():
        breaks.break_it(lab, breaks.ALL[options.name], options.argument)
    return 0


def _mend(lab: Lab, options) -> int:
    lab.require_running()
    if options.name and options.name.split()[0] not in breaks.ALL:
        raise LabError(f"There is no break {options.name}. See: lab list-breaks")
    with lab.locked():
        mended = breaks.mend(lab, breaks.ALL, options.name)
    _say(f"Mended: {', '.join(mended) or 'nothing was broken'}")
    return 0


def _images(_lab: Lab, _options) -> int:
    began = time.monotonic()
    seed.ensure(_say)
    _say(f"Images and data are ready ({time.monotonic() - began:.0f} s).")
    return 0


def _check(_lab: Lab, _options) -> int:
    server.require_possible()
    _say("This machine can run a practice server.")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="lab", description="The practice server of Leitstand.")
    commands = parser.add_subparsers(dest="what", required=True, metavar="COMMAND")

    def add(name: str, function, text: str) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=text, description=text)
        sub.add_argument("--dir", type=Path, default=default_dir(), help="the lab's folder")
        sub.set_defaults(function=function)
        return sub

    sub = add("up", _up, "Start a practice server.")
    sub.add_argument("--port", type=int, default=0, help="ssh port on 127.0.0.1 (default: free)")
    sub.add_argument("--no-docker", action="store_true", help="only the server and its sshd")
    sub.add_argument("--fast", action="store_true", help="do not wait until healthy")
    sub.add_argument("--any-data", action="store_true",
                     help="take the newest prepared data, even of an older state of the stack")
    add("images", _images, "Build what `up` needs into the cache folder, once.")
    add("down", _down, "End it; nothing stays behind.")
    add("status", _status, "Say what is running.").add_argument("--json", action="store_true")
    sub = add("list-breaks", _list_breaks, "Names of all breaks, one a line.")
    sub.add_argument("--verbose", action="store_true", help="with what they do")
    sub = add("break", _break, "Break something.")
    sub.add_argument("name", metavar="WHAT")
    sub.add_argument("argument", nargs="?")
    sub = add("mend", _mend, "Undo all breaks, or one.")
    sub.add_argument("name", metavar="WHAT", nargs="?")
    sub = add("exec", _exec, "Run a command as root inside the server.")
    sub.add_argument("command", nargs=argparse.REMAINDER)
    add("check", _check, "Say whether this machine can run a practice server (exit code 3: no).")
    return parser


def _say(text: str) -> None:
    print(text, flush=True)


def main(arguments: list[str]) -> int:
    options = _parser().parse_args(arguments)
    for number in (signal.SIGTERM, signal.SIGHUP):  # so that what was begun is cleared away
        signal.signal(number, lambda received, _frame: sys.exit(128 + received))
    try:
        return options.function(Lab(options.dir), options)
    except LabImpossible as error:
        print(f"lab: {error}", file=sys.stderr)
        return 3
    except LabError as error:
        print(f"lab: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 128 + signal.SIGINT
