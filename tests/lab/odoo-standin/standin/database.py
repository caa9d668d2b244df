# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Connections and log lines."""
import os
import sys
import threading
import time

import psycopg2

_local = threading.local()
LEVELS = {"debug": 10, "info": 20, "warn": 30, "warning": 30, "error": 40, "critical": 50}
threshold = 20


def set_level(name):
    global threshold
    threshold = LEVELS.get(name, 20)


def log(level, message, database="?", logger="odoo"):
    if LEVELS[level.lower()] < threshold:
        return
    now = time.time()
    stamp = time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(now))
    print(f"{stamp},{int(now * 1000) % 1000:03d} {os.getpid()} {level.upper()} {database} "
          f"{logger}: {message}", file=sys.stderr, flush=True)


def connect(config, database):
    """A new connection; what is not configured comes from the environment (PGPASSWORD …)."""
    values = {"dbname": database, "application_name": f"odoo-{os.getpid()}", "connect_timeout": 5}
    for key in ("host", "port", "user", "password"):
        if config["db_" + key]:
            values[key] = config["db_" + key]
    return psycopg2.connect(**values)


def thread_connection(config, database):
    """One connection per thread and database, made anew after a failure."""
    pool = _local.__dict__.setdefault("pool", {})
    connection = pool.get(database)
    if connection is None or connection.closed:
        connection = connect(config, database)
        connection.autocommit = True
        pool[database] = connection
    return connection


def drop_thread_connection(database):
    pool = _local.__dict__.setdefault("pool", {})
    connection = pool.pop(database, None)
    if connection is not None:
        try:
            connection.close()
        except psycopg2.Error:
            pass


def list_databases(config):
    """Odoo's own query: databases owned by the current role that allow connections."""
    if config["db_name"]:
        return [name.strip() for name in config["db_name"].split(",")]
    connection = connect(config, "postgres")
    try:
        with connection.cursor() as cursor:
            cursor.execute("select datname from pg_database where datdba=(select usesysid from "
                           "pg_user where usename=current_user) and not datistemplate and "
                           "datallowconn and datname not in ('postgres', 'template0') "
                           "order by datname")
            return [row[0] for row in cursor.fetchall()]
    finally:
        connection.close()
