# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads odoo.conf and the command line the way Odoo does (the few options that we use)."""
import argparse
import configparser
import os

DEFAULTS = {
    "db_host": "", "db_port": "", "db_user": "", "db_password": "", "db_name": "",
    "data_dir": "/var/lib/odoo", "addons_path": "/mnt/extra-addons", "list_db": "True",
    "http_port": "8069", "gevent_port": "8072", "workers": "0", "max_cron_threads": "2",
    "log_level": "info", "proxy_mode": "False", "dbfilter": "",
}


class Config:
    """Values of [options], overridden by the command line."""

    def __init__(self, options):
        path = options.config or os.environ.get("ODOO_RC") or "/etc/odoo/odoo.conf"
        parser = configparser.RawConfigParser()
        # A file that was asked for and cannot be read is an error, as with Odoo.
        if options.config and not os.path.exists(path):
            raise SystemExit(f"ERROR: The config file '{path}' selected with -c/--config doesn't exist"
                             " or is not readable, use -s/--save if you want to generate it")
        parser.read(path)
        self.values = dict(DEFAULTS)
        if parser.has_section("options"):
            self.values.update({k: v for k, v in parser.items("options") if v != "False" or
                                k in ("list_db", "proxy_mode")})
        for key in ("db_host", "db_port", "db_user", "db_password", "data_dir", "http_port",
                    "addons_path", "workers", "max_cron_threads", "log_level"):
            given = getattr(options, key, None)
            if given is not None:
                self.values[key] = given
        if options.database:
            self.values["db_name"] = options.database
        # The comment trap of the plan (E19): int() fails here exactly as it does in Odoo.
        for key in ("http_port", "gevent_port", "workers", "max_cron_threads"):
            int(self.values[key])
        for key in ("limit_memory_hard", "limit_memory_soft"):
            if key in self.values:
                int(self.values[key])

    def __getitem__(self, key):
        return self.values[key]

    def number(self, key):
        return int(self.values[key])

    @property
    def addons(self):
        return [p.strip() for p in self["addons_path"].split(",") if p.strip()]

    def filestore(self, database):
        return os.path.join(self["data_dir"], "filestore", database)


def add_common(parser):
    parser.add_argument("-c", "--config", dest="config")
    parser.add_argument("-d", "--database", dest="database")
    parser.add_argument("-r", "--db_user", dest="db_user")
    parser.add_argument("-w", "--db_password", dest="db_password")
    parser.add_argument("--db_host", dest="db_host")
    parser.add_argument("--db_port", dest="db_port")
    parser.add_argument("-D", "--data-dir", dest="data_dir")
    parser.add_argument("--addons-path", dest="addons_path")
    parser.add_argument("-p", "--http-port", dest="http_port")
    parser.add_argument("--workers", dest="workers")
    parser.add_argument("--max-cron-threads", dest="max_cron_threads")
    parser.add_argument("--log-level", dest="log_level")
    parser.add_argument("--logfile", dest="logfile")
    parser.add_argument("--no-http", action="store_true", dest="no_http")


def server_parser():
    parser = argparse.ArgumentParser(prog="odoo", allow_abbrev=False)
    add_common(parser)
    parser.add_argument("-i", "--init", dest="init")
    parser.add_argument("-u", "--update", dest="update")
    parser.add_argument("--stop-after-init", action="store_true", dest="stop_after_init")
    parser.add_argument("--without-demo", dest="without_demo")
    parser.add_argument("--version", action="store_true", dest="version")
    return parser
