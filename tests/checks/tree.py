#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks what the house rules say about the tree and can be read from the files.

The fixed top level, SPDX headers, file sizes and names, what may not be included or called where.
Exit 0: clean. 1: findings on stdout, one a line.
"""

import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
TOP_LEVEL = {"CMakeLists.txt", "CMakePresets.json", "LICENSE", "README.md", "app", "ui", "models",
             "resources", "translations", "tests", "installer"}
NOT_OURS = {"build", "CMakeUserPresets.json", "compile_commands.json"}
# These hold captured or generated text, where a comment is impossible or would change the sample.
NO_HEADER = {".json", ".md", ".ts", ".svg", ".png", ".pdf", ".lsp", ".gz", ".zst", ".qm", ".bin",
             ".txt"}
CODE = {".cpp", ".h"}
MAX_LINES = 600
# Where a rule of the architecture forbids a call: pattern, folders, reason.
FORBIDDEN = [
    (re.compile(r"#include\s*[<\"]Q(Widget|Application|Dialog|Main|Message|Label|Push|Table|Tree)"
                r"[A-Za-z]*[>\"]"),
     ("app", "models"), "no widget in app/ or models/"),
    (re.compile(r"#include\s*<QtWidgets"), ("app", "models"), "no widget in app/ or models/"),
    (re.compile(r"\bQEventLoop\b"), ("app", "models", "ui"), "no nested event loop"),
    (re.compile(r"\bprocessEvents\s*\("), ("app", "models", "ui"), "no processEvents()"),
    (re.compile(r"\bBlockingQueuedConnection\b"), ("app", "models", "ui"),
     "no blocking connection"),
    (re.compile(r"(->|\.)terminate\s*\("), ("app", "models", "ui"), "no terminate()"),
    (re.compile(r"#include\s*<libssh"), ("app/parsers", "app/domain", "app/core", "app/services",
                                         "models", "ui"), "only the transport talks SSH"),
    (re.compile(r"#include\s*<(QFile|QDir|QProcess)>"), ("app/parsers",),
     "parsers read no file and start no program"),
    (re.compile(r"#include\s*<QTimer>"), ("models", "app/parsers"), "no timer here"),
    (re.compile(r"#include\s*<Q(tCharts|Chart|ChartView|LineSeries|ValueAxis|DateTimeAxis)"),
     ("ui",), "Qt Charts stays behind chartpanel"),
    (re.compile(r"setInsecureFallback\s*\(\s*true"), ("app",), "never an insecure keychain"),
]
CHARTS_ALLOWED = re.compile(r"/chartpanel[^/]*\.(cpp|h)$")
CLASS_NAME = re.compile(r"^\s*(?:class|struct)\s+(\w*(?:Manager|Helper|Utils|Util))\b")
FILE_NAME = re.compile(r"^[a-z0-9_]+\.(cpp|h)$")


def our_files():
    for path in sorted(ROOT.rglob("*")):
        relative = path.relative_to(ROOT)
        if relative.parts[0] in NOT_OURS or relative.parts[0] == ".git":
            continue
        if "__pycache__" in relative.parts or not path.is_file():
            continue
        yield path, relative.as_posix()


def check_top_level():
    for path in sorted(ROOT.iterdir()):
        if path.name not in TOP_LEVEL | NOT_OURS and not path.name.startswith("."):
            yield f"{path.name}: does not belong at the top level"
    for name in sorted(TOP_LEVEL):
        if not (ROOT / name).exists():
            yield f"{name}: is missing at the top level"


def check_header(path, name, text):
    if path.suffix in NO_HEADER or path.name in ("LICENSE", "VERSION") or "/fixtures/" in name:
        return
    head = "\n".join(text.splitlines()[:5])
    if "SPDX-FileCopyrightText:" not in head or "SPDX-License-Identifier:" not in head:
        yield f"{name}: has no SPDX header of two lines"


def check_code(name, text):
    lines = text.splitlines()
    if len(lines) > MAX_LINES:
        yield f"{name}: has {len(lines)} lines, more than {MAX_LINES}: split it"
    if not FILE_NAME.match(name.rsplit("/", 1)[-1]):
        yield f"{name}: file names are lower-case and joined"
    if name.endswith(".h") and "#pragma once" not in text:
        yield f"{name}: has no #pragma once"
    for number, line in enumerate(lines, start=1):
        found = CLASS_NAME.match(line)
        if found:
            yield f"{name}:{number}: {found.group(1)} says nothing about its role"
        for pattern, folders, reason in FORBIDDEN:
            if not pattern.search(line) or line.lstrip().startswith(("//", "*")):
                continue
            if "chartpanel" in reason and CHARTS_ALLOWED.search("/" + name):
                continue
            # main and the composition root are the program, which is the only place that joins all.
            if "widget" in reason and re.fullmatch(r"app/[^/]+", name):
                continue
            if any(name.startswith(folder + "/") for folder in folders):
                yield f"{name}:{number}: {reason}"


def main():
    found = list(check_top_level())
    count = 0
    for path, name in our_files():
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        count += 1
        found += check_header(path, name, text)
        if path.suffix in CODE:
            found += check_code(name, text)
    for text in found:
        print(text)
    print(f"{count} files checked, {len(found)} findings.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
