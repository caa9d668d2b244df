# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The ways in which a request ends badly; each is one JSON line and one exit code."""


class Failure(Exception):
    """A request that is answered with an error."""

    def __init__(self, exit_code, error, text, **fields):
        super().__init__(text)
        self.exit_code = exit_code
        self.answer = {"error": error, **fields, "text": text}


def invalid(field, text):
    return Failure(2, "invalid", text, field=field)


def faults(lines):
    return Failure(4, "faults", "\n".join(lines), faults=lines)


def unknown(identifier):
    return Failure(5, "unknown", "There is no such operation.", id=identifier)


def refused(code, text, **fields):
    return Failure(6, "refused", text, code=code, **fields)


def busy(text, owners):
    return Failure(75, "busy", text, owners=owners)


def internal(text):
    return Failure(1, "internal", text)
