# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Text that came from elsewhere, made harmless; times as they are written everywhere here."""
import datetime
import json

from .settings import MAX_TEXT

_CONTROL = {code: None for code in (*range(0x00, 0x09), *range(0x0B, 0x20), *range(0x7F, 0xA0))}
# Characters that turn or hide text in a terminal or a window.
_CONTROL.update({code: None for code in (*range(0x200E, 0x2010), *range(0x2028, 0x202F), *range(0x2066, 0x206A), 0xFEFF)})


def clean(value, limit=MAX_TEXT):
    """Without control characters, at most LIMIT bytes of UTF-8."""
    value = value.translate(_CONTROL).encode("utf-8", "replace")
    return value[:limit].decode("utf-8", "ignore")


def line_of(value):
    """One JSON line, bytes; ASCII, so that nothing in it is more than one line."""
    return json.dumps(value, separators=(",", ":"), ensure_ascii=True).encode() + b"\n"


def now():
    stamp = datetime.datetime.now(datetime.timezone.utc)
    return stamp.strftime("%Y-%m-%dT%H:%M:%S.") + f"{stamp.microsecond // 1000:03d}Z"


def moment(value):
    """A time of the stack (with or without milliseconds) as datetime; None when it is none."""
    for form in ("%Y-%m-%dT%H:%M:%S.%fZ", "%Y-%m-%dT%H:%M:%SZ"):
        try:
            return datetime.datetime.strptime(value, form).replace(tzinfo=datetime.timezone.utc)
        except (TypeError, ValueError):
            continue
    return None


def seconds_between(earlier, later):
    first, second = moment(earlier), moment(later)
    return None if first is None or second is None else (second - first).total_seconds()
