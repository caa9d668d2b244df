# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Odoo stand-in of the practice server: same commands, tables and files as Odoo 17 Community."""
