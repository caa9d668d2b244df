# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Attachments as Odoo keeps them: file named by its SHA-1 below <filestore>/<first two hex>/."""
import hashlib
import os


def add(cursor, filestore, name, content, model=None, record=None, mimetype="application/pdf"):
    digest = hashlib.sha1(content).hexdigest()
    stored = f"{digest[:2]}/{digest}"
    path = os.path.join(filestore, stored)
    if not os.path.exists(path):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(content)
    cursor.execute(
        "INSERT INTO ir_attachment (name, res_model, res_id, store_fname, checksum, file_size, "
        "mimetype, company_id) VALUES (%s, %s, %s, %s, %s, %s, %s, 1) RETURNING id",
        (name, model, record, stored, digest, len(content), mimetype))
    return cursor.fetchone()[0]


def remove(cursor, filestore, identifier):
    """Marks the file for the collector, as Odoo's unlink does."""
    cursor.execute("DELETE FROM ir_attachment WHERE id = %s RETURNING store_fname", (identifier,))
    row = cursor.fetchone()
    if row and row[0]:
        mark = os.path.join(filestore, "checklist", row[0])
        os.makedirs(os.path.dirname(mark), exist_ok=True)
        with open(mark, "a", encoding="ascii"):
            pass


def collect(cursor, filestore):
    """Deletes marked files that no row references (under Odoo's SHARE lock)."""
    marked = []
    for folder, _, files in os.walk(os.path.join(filestore, "checklist")):
        marked += [f"{os.path.basename(folder)}/{file}" for file in files]
    if not marked:
        return
    cursor.execute("LOCK ir_attachment IN SHARE MODE")
    cursor.execute("SELECT store_fname FROM ir_attachment WHERE store_fname = ANY(%s)", (marked,))
    kept = {row[0] for row in cursor.fetchall()}
    for stored in marked:
        if stored not in kept:
            try:
                os.unlink(os.path.join(filestore, stored))
            except FileNotFoundError:
                pass
        os.unlink(os.path.join(filestore, "checklist", stored))
