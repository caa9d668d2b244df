# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Exact types and full patterns of the fields of a request. Each check takes (field, value) and returns
the value or raises; `check_object` refuses what it does not know."""
import re

from .errors import invalid
from .settings import ENVIRONMENTS
from .text import clean, moment, now

_UUID4 = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
_OPERATION = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,63}")
_SET = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{6}Z)?|latest")
_LOCK = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,79}")
_SERIAL = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,6})?Z")
_IMAGE = re.compile(r"[a-z0-9][a-z0-9._/:-]{0,199}(:[A-Za-z0-9_][A-Za-z0-9._-]{0,127})?(@sha256:[0-9a-f]{64})?")
_GIT_REF = re.compile(r"(?!.*(\.\.|//|/$|\.lock$))[A-Za-z0-9][A-Za-z0-9._/+-]{0,199}")
_MODULES = re.compile(r"[a-z_][a-z0-9_]{0,99}(,[a-z_][a-z0-9_]{0,99}){0,99}")
_CONFIG = re.compile(r"[^\x00-\x08\x0b-\x1f\x7f-\x9f]{1,32768}")
# One name of a path below the plans: any letters, no control characters.
_NAME = re.compile(r"[^/\x00-\x1f\x7f-\x9f]{1,255}")
REQUIRED, OPTIONAL = True, False


def text(limit):
    def check(field, value):
        if type(value) is not str or len(value) > limit:
            raise invalid(field, f"This must be text of at most {limit} characters.")
        try:
            value.encode()
        except UnicodeEncodeError:
            raise invalid(field, "This must be text of whole characters.") from None
        return clean(value)
    return check


def pattern(expression, what):
    def check(field, value):
        if type(value) is not str or not expression.fullmatch(value):
            raise invalid(field, f"This must be {what}.")
        return value
    return check


def choice(*values):
    def check(field, value):
        if type(value) is not str or value not in values:
            raise invalid(field, "This must be one of: " + ", ".join(values))
        return value
    return check


def boolean(field, value):
    if type(value) is not bool:
        raise invalid(field, "This must be true or false.")
    return value


def number(low, high):
    def check(field, value):
        if type(value) is not int or not low <= value <= high:
            raise invalid(field, f"This must be a whole number from {low} to {high}.")
        return value
    return check


def anything_object(field, value):
    if type(value) is not dict:
        raise invalid(field, "This must be an object.")
    return value


def incident(field, value):
    if type(value) is not str or not _MOMENT.fullmatch(value) or moment(value) is None:
        raise invalid(field, "This must be a time like 2026-11-24T16:02:03Z.")
    if moment(value) > moment(now()):
        raise invalid(field, "The incident cannot be in the future.")
    return value


def plan_path(field, value):
    names = value.rstrip("/").split("/") if type(value) is str else []
    if not 1 <= len(names) <= 32 or len(value) > 1000 or \
            any(name in (".", "..") or not _NAME.fullmatch(name) for name in names):
        raise invalid(field, "This must be a path below the building plans.")
    try:
        value.encode()
    except UnicodeEncodeError:
        raise invalid(field, "This must be text of whole characters.") from None
    return "/".join(names)


def configuration(field, value):
    if type(value) is not str or not _CONFIG.fullmatch(value):
        raise invalid(field, "This must be the text of a configuration, at most 32768 characters.")
    try:
        value.encode()
    except UnicodeEncodeError:
        raise invalid(field, "This must be text of whole characters.") from None
    return value


image = pattern(_IMAGE, "the name of an image")
git_ref = pattern(_GIT_REF, "the name of a branch, tag or commit")
modules = pattern(_MODULES, "names of modules with commas between, or \"all\"")
uuid = pattern(_UUID4, "a UUID of version 4 in lower case")
operation = pattern(_OPERATION, "the id of an operation")
backup_set = pattern(_SET, "the name of a backup set or \"latest\"")
environment = choice(*ENVIRONMENTS)
disk_serial = pattern(_SERIAL, "the serial number of a disk")
lock = pattern(_LOCK, "the name of a lock")


def check_object(value, known, prefix=""):
    """KNOWN: field -> (check, required). A copy with the checked values, nothing else in it."""
    if type(value) is not dict:
        raise invalid(prefix.rstrip(".") or "request", "This must be an object.")
    for field in value:
        if field not in known:
            raise invalid(clean(prefix + field, 100), "There is no such field.")
    result = {}
    for field, (check, required) in known.items():
        if field in value:
            result[field] = check(prefix + field, value[field])
        elif required:
            raise invalid(prefix + field, "This is missing.")
    return result
