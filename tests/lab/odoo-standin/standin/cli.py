# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Command line: server (default), neutralize, standin-fill."""
import sys

import psycopg2

from . import fill, neutralize
from .config import Config, server_parser
from .database import log, set_level
from .modules import preload
from .server import serve


def main(arguments):
    if arguments and not arguments[0].startswith("-"):
        command, rest = arguments[0], arguments[1:]
        commands = {"server": run_server, "neutralize": neutralize.run, "standin-fill": fill.run}
        if command not in commands:
            print(f"Unknown command '{command}'", file=sys.stderr)
            return 1
        return commands[command](rest)
    return run_server(arguments)


def run_server(arguments):
    options = server_parser().parse_args(arguments)
    if options.version:
        print("Odoo Server 17.0-standin")
        return 0
    try:
        config = Config(options)
    except ValueError as error:
        print(f"odoo: error: {error}", file=sys.stderr)
        return 1
    set_level(config["log_level"])
    try:
        if options.stop_after_init:
            return preload(config, config["db_name"], options.init, options.update)
        return serve(config, options.init, options.update)
    except psycopg2.OperationalError as error:
        log("critical", f"Database connection failure: {error}".strip(), config["db_name"],
            "odoo.sql_db")
        return 1
