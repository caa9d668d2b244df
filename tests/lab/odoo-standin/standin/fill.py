# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`odoo standin-fill`: rows and attachments of a size one can choose (not an Odoo command)."""
import argparse
import random

from . import attachments
from .config import Config, add_common
from .database import connect, log

# md5 of a number gives text that compresses about as well as real names and notes do.
ROWS = (
    ("partners", "INSERT INTO res_partner (name, email, phone, street, zip, city, comment, company_id)"
     " SELECT 'Kunde ' || i, 'kunde' || i || '@example.invalid', '+49 30 ' || i, 'Musterweg ' || i %% 200,"
     " lpad((i %% 99999)::text, 5, '0'), 'Ort ' || i %% 300, md5(i::text) || ' ' || repeat('Hinweis ', i %% 9), 1"
     " FROM generate_series(1, %s) i"),
    ("products", "INSERT INTO product_template (name, default_code, list_price, description) SELECT"
     " 'Melder ' || i, 'ART-' || lpad(i::text, 6, '0'), (i %% 1000) + 0.99, md5(i::text) || md5((i * 7)::text)"
     " FROM generate_series(1, %s) i"),
    ("orders", "INSERT INTO sale_order (name, partner_id, state, date_order, amount_total, note, company_id)"
     " SELECT 'S' || lpad(i::text, 7, '0'), 1 + i %% (SELECT max(id) FROM res_partner), 'sale',"
     " (now() AT TIME ZONE 'UTC') - (i %% 1000) * interval '1 hour', i %% 5000, md5(i::text), 1"
     " FROM generate_series(1, %s) i"),
    ("lines", "INSERT INTO sale_order_line (order_id, product_id, name, product_uom_qty, price_unit) SELECT"
     " 1 + i %% (SELECT max(id) FROM sale_order), i %% 20000, 'Position ' || md5(i::text), i %% 20, i %% 900"
     " FROM generate_series(1, %s) i"),
    ("messages", "INSERT INTO mail_message (model, res_id, subject, author_id, body) SELECT 'sale.order',"
     " i %% 100000, 'Betreff ' || i, 2, '<p>' || md5(i::text) || repeat(' Sehr geehrte Damen und Herren ', i %% 12)"
     " || md5((i * 3)::text) || '</p>' FROM generate_series(1, %s) i"),
)
FACTORS = {"partners": 100, "products": 200, "orders": 300, "lines": 1000, "messages": 1500}


def run(arguments):
    parser = argparse.ArgumentParser(prog="odoo standin-fill")
    add_common(parser)
    parser.add_argument("--size", type=int, default=1, help="1 is about 1.3 MB of tables")
    parser.add_argument("--attachments", type=int, default=None)
    parser.add_argument("--attachment-bytes", type=int, default=20000)
    options = parser.parse_args(arguments)
    config = Config(options)
    database = config["db_name"]
    connection = connect(config, database)
    with connection, connection.cursor() as cursor:
        for name, statement in ROWS:
            cursor.execute(statement, (FACTORS[name] * options.size,))
        count = options.attachments if options.attachments is not None else 20 * options.size
        source = random.Random(f"{database}-{options.size}")
        for index in range(count):
            size = max(1, int(options.attachment_bytes * source.uniform(0.2, 1.8)))
            attachments.add(cursor, config.filestore(database), f"anhang-{index}.pdf",
                            source.randbytes(size), "sale.order", 1 + index)
    connection.autocommit = True
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    connection.close()
    log("info", f"filled: size {options.size}, {count} attachments", database, "standin")
    return 0
