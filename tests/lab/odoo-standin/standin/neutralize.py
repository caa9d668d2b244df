# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`odoo neutralize`: every installed module's data/neutralize.sql; a missing file is passed over."""
import argparse
import os
import sys

from .config import Config, add_common
from .database import connect, log

BUILTIN = {
    "base": """
UPDATE ir_mail_server SET active = false;
INSERT INTO ir_mail_server (name, smtp_port, smtp_host, smtp_encryption, active, smtp_authentication)
VALUES ('neutralization - disable emails', 1025, 'invalid', 'none', true, 'login');
UPDATE ir_cron SET active = false WHERE cron_name <> 'Base: Auto-vacuum internal data';
INSERT INTO ir_config_parameter (key, value) VALUES ('database.is_neutralized', 'true')
ON CONFLICT (key) DO UPDATE SET value = 'true'""",
    "mail": "UPDATE mail_template SET mail_server_id = NULL",
}


def queries(config, cursor):
    cursor.execute("SELECT name FROM ir_module_module WHERE state IN "
                   "('installed', 'to upgrade', 'to remove') ORDER BY id")
    for (name,) in cursor.fetchall():
        if name in BUILTIN:
            yield BUILTIN[name].strip()
        for folder in config.addons:
            path = os.path.join(folder, name, "data", "neutralize.sql")
            if os.path.exists(path):
                with open(path, encoding="utf-8") as file:
                    yield file.read().strip()


def run(arguments):
    parser = argparse.ArgumentParser(prog="odoo neutralize")
    add_common(parser)
    parser.add_argument("--stdout", action="store_true", dest="to_stdout")
    options = parser.parse_args(arguments)
    config = Config(options)
    database = config["db_name"]
    logger = "odoo.cli.neutralize"
    if not database:
        log("error", 'Neutralize command needs a database name. Use "-d" argument', "?", logger)
        return 1
    if not options.to_stdout:
        log("info", f"Starting {database} database neutralization", database, logger)
    try:
        connection = connect(config, database)
        with connection, connection.cursor() as cursor:
            statements = list(queries(config, cursor))
            if options.to_stdout:
                print("BEGIN;")
                for statement in statements:
                    print(statement.rstrip(";") + ";")
                print("COMMIT;")
            else:
                for statement in statements:
                    cursor.execute(statement)
                log("info", "Neutralization finished", database, logger)
        connection.close()
        sys.stdout.flush()
        return 0
    except Exception as error:  # noqa: BLE001
        log("critical", "An error occurred during the neutralization. "
            f"THE DATABASE IS NOT NEUTRALIZED! {error}", database, logger)
        return 1
