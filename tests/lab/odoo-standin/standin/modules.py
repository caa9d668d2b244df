# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Installing and updating modules: -i and -u, with Odoo's exit codes."""
import ast
import os

import psycopg2

from .database import connect, log

BUILTIN = {"base": "17.0.1.3", "web": "17.0.1.0", "mail": "17.0.1.15", "sale": "17.0.1.2",
           "product": "17.0.1.2"}
SCHEMA = os.path.join(os.path.dirname(__file__), "schema.sql")


def manifest(config, name):
    """The manifest of an add-on, or None; a broken one raises, as in Odoo."""
    for folder in config.addons:
        path = os.path.join(folder, name, "__manifest__.py")
        if os.path.exists(path):
            with open(path, encoding="utf-8") as file:
                return ast.literal_eval(file.read())
    return None


def is_initialised(cursor):
    cursor.execute("SELECT to_regclass('public.ir_module_module') IS NOT NULL")
    return cursor.fetchone()[0]


def _upsert(cursor, name, version):
    cursor.execute(
        "INSERT INTO ir_module_module (name, state, latest_version) VALUES (%s, 'installed', %s) "
        "ON CONFLICT (name) DO UPDATE SET state = 'installed', latest_version = %s, "
        "write_date = now() AT TIME ZONE 'UTC'", (name, version, version))


def _apply(cursor, config, name, action):
    """Installs or updates one module inside the caller's transaction."""
    if name in BUILTIN:
        _upsert(cursor, name, BUILTIN[name])
        return
    description = manifest(config, name)
    if description.get("standin_fail"):
        raise RuntimeError(f"module {name}: could not be loaded ({action})")
    migration = description.get("standin_sql")
    if migration:
        cursor.execute(migration)
    _upsert(cursor, name, "17.0." + str(description.get("version", "1.0")))


def _names(config, text, database):
    names = [part.strip() for part in (text or "").split(",") if part.strip()]
    if "all" in names:
        return ["all"]
    known, unknown = [], []
    for name in names:
        (known if name in BUILTIN or manifest(config, name) is not None else unknown).append(name)
    if unknown:
        log("warning", f"invalid module names, ignored: {', '.join(unknown)}", database,
            "odoo.modules.loading")
    return known


def preload(config, database, init, update):
    """0, or -1 when the registry could not be loaded (process exit code 255)."""
    try:
        connection = connect(config, database)
        with connection, connection.cursor() as cursor:
            if not is_initialised(cursor):
                if not init and not update:
                    log("error", f"Database {database} not initialized, you can force it with "
                        "`-i base`", database, "odoo.modules.loading")
                    return 0
                with open(SCHEMA, encoding="utf-8") as file:
                    cursor.execute(file.read())
                for name in BUILTIN:
                    _upsert(cursor, name, BUILTIN[name])
            for action, text in (("install", init), ("update", update)):
                names = _names(config, text, database)
                if names == ["all"]:
                    cursor.execute("SELECT name FROM ir_module_module WHERE state IN "
                                   "('installed', 'to upgrade') ORDER BY id")
                    names = [row[0] for row in cursor.fetchall()]
                for name in names:
                    log("info", f"Loading module {name} ({action})", database,
                        "odoo.modules.loading")
                    _apply(cursor, config, name, action)
        connection.close()
        log("info", "Modules loaded.", database, "odoo.modules.loading")
        return 0
    except (psycopg2.OperationalError, SystemExit):
        raise
    except Exception as error:  # noqa: BLE001 - Odoo catches everything here as well
        log("critical", f"Failed to initialize database `{database}`. {error}", database,
            "odoo.service.server")
        return -1
