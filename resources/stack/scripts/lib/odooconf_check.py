#!/usr/bin/python3 -I
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""odooconf_check.py FILE CURRENT DATABASE MEMORY-BYTES: what stands against running an environment by FILE instead of
CURRENT (both odoo.conf), one line each; lines with "warning: " do not. MEMORY-BYTES is the container's limit, 0 when it has none. Never prints a value that may be secret."""
import configparser
import sys

MAX_BYTES = 65536
NUMBERS = ("workers", "max_cron_threads", "http_port", "gevent_port", "limit_memory_soft", "limit_memory_hard", "limit_time_cpu",
           "limit_time_real", "limit_time_real_cron", "limit_request", "db_port", "db_maxconn", "db_maxconn_gevent")
DEFAULTS = {"workers": 0, "max_cron_threads": 2, "limit_memory_hard": 2684354560}


def read(data):
    """(values of [options], numbers among them, faults)."""
    if len(data) > MAX_BYTES:
        return {}, {}, [f"the configuration is larger than {MAX_BYTES} bytes"]
    parser = configparser.RawConfigParser(strict=True)
    try:
        parser.read_string(data.decode("utf-8"))
    except (configparser.Error, UnicodeDecodeError) as error:
        return {}, {}, ["the configuration cannot be read: " + type(error).__name__]
    if not parser.has_section("options"):
        return {}, {}, ["the configuration has no section [options]"]
    values, found, numbers = dict(parser.items("options")), [], dict(DEFAULTS)
    for name in NUMBERS:
        if name in values and values[name] not in ("False", ""):
            try:
                numbers[name] = int(values[name])
            except ValueError:
                found.append(f"{name} is no whole number (a comment behind the value?)")
    return values, numbers, found


def need(numbers):
    """(processes, bytes that they may take together before Odoo ends one)."""
    processes = numbers["workers"] + numbers["max_cron_threads"] + 1 if numbers["workers"] > 0 else 1
    return processes, processes * numbers["limit_memory_hard"]


def faults(data, current, database, memory):
    values, numbers, found = read(data)
    if not values:
        return found
    for name, wanted in (("db_name", database), ("db_user", database), ("list_db", "False")):
        if values.get(name) != wanted:
            found.append(f"{name} must be {wanted}")
    processes, bytes_needed = need(numbers)
    if memory and bytes_needed > memory:
        old = read(current)[1]
        # What was there before and is made no worse is no reason to refuse.
        known = "warning: " if old and need(old)[1] >= bytes_needed else ""
        found.append(f"{known}{processes} processes with a hard limit of {megabytes(numbers['limit_memory_hard'])} MB each may need more than the "
                     f"container's {megabytes(memory)} MB; the kernel would end them before Odoo does")
    return found


def megabytes(count):
    return round(count / 1e6)


def main(arguments):
    path, current, database, memory = arguments
    texts = []
    for name in (path, current):
        with open(name, "rb") as file:
            texts.append(file.read(MAX_BYTES + 1))
    for fault in faults(*texts, database, int(memory)):
        print(fault)


if __name__ == "__main__":
    main(sys.argv[1:])
