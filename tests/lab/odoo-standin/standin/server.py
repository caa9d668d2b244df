# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The long-running server: HTTP, websocket port, crons, and the faults of `lab break`.

Faults are files in <data_dir>/standin/: crash-on-start, crash, eat-memory, fail-health, old-health,
fail-login, hang.
"""
import base64
import hashlib
import json
import os
import signal
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import psycopg2

from . import attachments
from .database import connect, drop_thread_connection, list_databases, log, thread_connection
from .modules import is_initialised, preload

WEBSOCKET_GUID = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
LOGIN_PAGE = ("<!DOCTYPE html><html><head><title>Odoo</title></head><body><form class="
              "\"oe_login_form\" action=\"/web/login\" method=\"post\"><input name=\"login\"/>"
              "<input name=\"password\" type=\"password\"/><button>Log in</button></form>{}"
              "</body></html>")


def fault(config, name):
    return os.path.exists(os.path.join(config["data_dir"], "standin", name))


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    config = None
    database = ""
    websocket_only = False

    def log_message(self, template, *values):
        log("info", f"{self.client_address[0]} - - \"{template % values}\"", self.database,
            "werkzeug")

    def answer(self, status, body, kind="text/html; charset=utf-8", headers=()):
        data = body.encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        for key, value in headers:
            self.send_header(key, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def do_GET(self):
        if fault(self.config, "hang"):
            time.sleep(3600)
        address = urlsplit(self.path)
        if address.path == "/websocket":
            return self.websocket()
        routes = {"/web/health": self.health, "/web/login": self.login, "/standin/write": self.write}
        route = routes.get(address.path)
        if route:
            return route(parse_qs(address.query))
        if address.path in ("/", "/web", "/odoo"):
            return self.answer(303, "", headers=[("Location", "/web/login")])
        return self.answer(404, "<h1>Not Found</h1>")

    do_HEAD = do_GET

    def health(self, query):
        if fault(self.config, "fail-health"):
            return self.answer(500, "<h1>Internal Server Error</h1>")
        result, status = {"status": "pass"}, 200
        if query.get("db_server_status", ["0"])[0] not in ("0", "false", "") \
                and not fault(self.config, "old-health"):
            try:
                connect(self.config, "postgres").close()
                result["db_server_status"] = True
            except psycopg2.Error:
                result = {"status": "fail", "db_server_status": False}
                status = 500
        return self.answer(status, json.dumps(result), "application/json",
                           [("Cache-Control", "no-store")])

    def login(self, _query):
        try:
            if fault(self.config, "fail-login"):
                raise RuntimeError("registry cannot be loaded")
            connection = thread_connection(self.config, self.database)
            with connection.cursor() as cursor:
                if not is_initialised(cursor):
                    raise RuntimeError("database is not initialized")
                cursor.execute("SELECT value FROM ir_config_parameter WHERE key = "
                               "'database.is_neutralized'")
                banner = "<p>This database is neutralized.</p>" if cursor.fetchone() else ""
            return self.answer(200, LOGIN_PAGE.format(banner))
        except Exception as error:  # noqa: BLE001
            drop_thread_connection(self.database)
            log("error", f"Exception during request handling: {error}", self.database, "odoo.http")
            return self.answer(500, "<h1>Internal Server Error</h1>")

    def write(self, _query):
        """Writes an order and an attachment, as working users do (for consistency tests)."""
        try:
            connection = connect(self.config, self.database)
            with connection, connection.cursor() as cursor:
                cursor.execute("INSERT INTO sale_order (name, partner_id, state, date_order) VALUES"
                               " ('S' || nextval('sale_order_id_seq'), 1, 'draft', now()) RETURNING id")
                order = cursor.fetchone()[0]
                attachments.add(cursor, self.config.filestore(self.database), f"order-{order}.pdf",
                                os.urandom(2048), "sale.order", order)
            connection.close()
            return self.answer(200, json.dumps({"order": order}), "application/json")
        except psycopg2.Error as error:
            return self.answer(500, str(error), "text/plain")

    def websocket(self):
        key = self.headers.get("Sec-WebSocket-Key")
        if "websocket" not in (self.headers.get("Upgrade") or "").lower() or not key:
            return self.answer(400, "<h1>Bad Request</h1>")
        if not self.websocket_only and self.config.number("workers") > 0:
            # Odoo's HTTP workers refuse it as well: the proxy must send it to the gevent port.
            return self.answer(500, "<h1>Couldn't bind the websocket</h1>")
        accept = base64.b64encode(hashlib.sha1(key.encode() + WEBSOCKET_GUID).digest()).decode()
        self.send_response(101)
        for name, value in (("Upgrade", "websocket"), ("Connection", "Upgrade"),
                            ("Sec-WebSocket-Accept", accept)):
            self.send_header(name, value)
        self.end_headers()
        self.close_connection = True
        self.connection.settimeout(30)
        try:
            self.rfile.read(1)
        except OSError:
            pass
        return None


class WebsocketHandler(Handler):
    websocket_only = True


def run_crons(config, stop):
    """Runs due jobs of every database that Odoo would see; leaves a line in ir_logging."""
    while not stop.wait(5):
        try:
            for database in list_databases(config):
                connection = connect(config, database)
                with connection, connection.cursor() as cursor:
                    if is_initialised(cursor):
                        cursor.execute(
                            "UPDATE ir_cron SET lastcall = now() AT TIME ZONE 'UTC', nextcall = "
                            "(now() AT TIME ZONE 'UTC') + interval '1 minute' WHERE active AND "
                            "nextcall <= now() AT TIME ZONE 'UTC' RETURNING cron_name")
                        for (name,) in cursor.fetchall():
                            cursor.execute("INSERT INTO ir_logging (name, level, message) VALUES "
                                           "('ir.cron', 'INFO', %s)", (f"ran {name}",))
                            if name.startswith("Base: Auto-vacuum"):
                                attachments.collect(cursor, config.filestore(database))
                connection.close()
        except psycopg2.Error as error:
            log("warning", f"cron: {error}".strip(), "?", "odoo.service.server")


def watch_faults(config, stop):
    hoard = []
    while not stop.wait(0.5):
        if fault(config, "crash"):
            os.unlink(os.path.join(config["data_dir"], "standin", "crash"))
            log("critical", "stand-in: told to crash", config["db_name"])
            os._exit(139)
        if fault(config, "eat-memory"):
            log("warning", "stand-in: eating memory", config["db_name"])
            while True:
                hoard.append(b"x" * (16 << 20))


def serve(config, init, update):
    database = config["db_name"]
    log("info", f"Odoo version 17.0 (stand-in), database {database}", database)
    if fault(config, "crash-on-start"):
        log("critical", "stand-in: told to crash at start", database)
        return 1
    preload(config, database, init, update)
    Handler.config = config
    Handler.database = database
    stop = threading.Event()
    servers = [ThreadingHTTPServer(("0.0.0.0", config.number("http_port")), Handler)]
    if config.number("workers") > 0:
        servers.append(ThreadingHTTPServer(("0.0.0.0", config.number("gevent_port")),
                                           WebsocketHandler))
    for server in servers:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
    if config.number("max_cron_threads") > 0:
        threading.Thread(target=run_crons, args=(config, stop), daemon=True).start()
    threading.Thread(target=watch_faults, args=(config, stop), daemon=True).start()
    log("info", f"HTTP service (werkzeug) running on port {config['http_port']}", database,
        "odoo.service.server")
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    stop.wait()
    log("info", "Initiating shutdown", database, "odoo.service.server")
    return 0
