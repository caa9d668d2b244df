#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the two translation files; Qt 6.4's lrelease accepts what this refuses.

check-translations.py [--lupdate PROGRAM] [--self-test] [FILE...]
Without FILE: translations/leitstand_{de,en}.ts, and that lupdate would not change them.
Exit 0: complete. 1: findings on stdout, one a line. 2: wrong use.
"""

import argparse
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from collections import Counter

ROOT = pathlib.Path(__file__).resolve().parent.parent
PLACEHOLDER = re.compile(r"%L?(?:[1-9][0-9]?|n)")
# Both languages have two forms: one and other.
NUMERUS_FORMS = {"de": 2, "en": 2}
ENDINGS = (":", "…", "...", "?", "!")


def placeholders(text):
    return Counter(PLACEHOLDER.findall(text))


def accelerators(text):
    return text.replace("&&", "").count("&")


def ending(text):
    for mark in ENDINGS:
        if text.endswith(mark):
            return "…" if mark == "..." else mark
    return ""


def edge_space(text):
    return (text[:1].isspace(), text[-1:].isspace())


def compare(source, translation, plural):
    """Findings for one source text and one of its translations."""
    if not translation.strip():
        return ["is empty"]
    found = []
    wanted, given = placeholders(source), placeholders(translation)
    if plural:
        # "one file" may do without the number; nothing else may be missing or extra.
        for counter in (wanted, given):
            counter.pop("%n", None)
            counter.pop("%Ln", None)
    if wanted != given:
        found.append(f"has the placeholders {sorted(given.elements())}, "
                     f"the source {sorted(wanted.elements())}")
    if accelerators(source) != accelerators(translation):
        found.append(f"has {accelerators(translation)} accelerators (&), "
                     f"the source {accelerators(source)}")
    if ending(source) != ending(translation):
        found.append(f"ends with '{ending(translation)}', the source with '{ending(source)}'")
    if edge_space(source) != edge_space(translation):
        found.append("begins or ends with a space where the source does not, or the other way")
    if re.search(r"\{[^{}]*\?\}", translation):
        found.append("holds a guess of lupdate, {…?}")
    if "  " in translation:
        found.append("has a double space")
    return found


def check_message(context, message, language):
    source = message.findtext("source") or ""
    where = f"{context}: “{source}”"
    found = []
    if "  " in source:
        found.append(f"{where}: the source has a double space")
    node = message.find("translation")
    if node is None:
        return found + [f"{where}: has no translation"]
    state = node.get("type")
    if state in ("unfinished", "vanished", "obsolete"):
        return found + [f"{where}: is {state}"]
    if message.get("numerus") == "yes":
        forms = [form.text or "" for form in node.findall("numerusform")]
        if "%n" not in source and "%Ln" not in source:
            found.append(f"{where}: is a plural without %n")
        if len(forms) != NUMERUS_FORMS[language]:
            found.append(f"{where}: has {len(forms)} plural forms, "
                         f"not {NUMERUS_FORMS[language]}")
        if forms and not re.search(r"%L?n", forms[-1]):
            found.append(f"{where}: the form for many does not show %n")
        for index, form in enumerate(forms, start=1):
            found += [f"{where}: form {index} {text}" for text in compare(source, form, True)]
    else:
        found += [f"{where}: {text}"
                  for text in compare(source, "".join(node.itertext()), False)]
    return found


def check_file(path):
    try:
        root = ElementTree.parse(path).getroot()
    except (OSError, ElementTree.ParseError) as error:
        return [f"{path.name}: cannot be read: {error}"]
    language = (root.get("language") or "").split("_")[0]
    if language not in NUMERUS_FORMS:
        return [f"{path.name}: unknown language “{language}”"]
    found = []
    for context in root.findall("context"):
        name = context.findtext("name") or "?"
        for message in context.findall("message"):
            found += [f"{path.name}: {text}"
                      for text in check_message(name, message, language)]
    return found


def messages(path):
    """What lupdate looks after: context, source, comment and plural of every message."""
    result = set()
    for context in ElementTree.parse(path).getroot().findall("context"):
        for message in context.findall("message"):
            result.add((context.findtext("name"), message.findtext("source"),
                        message.findtext("comment"), message.get("numerus")))
    return result


def check_up_to_date(lupdate):
    with tempfile.TemporaryDirectory() as folder:
        command = [str(ROOT / "installer/update-translations.sh"), "--into", folder]
        if lupdate:
            command += ["--lupdate", lupdate]
        run = subprocess.run(command, capture_output=True, text=True, check=False)
        if run.returncode != 0:
            return [f"lupdate failed: {run.stderr.strip()}"]
        found = []
        if "warning" in run.stderr.lower():
            found += [f"lupdate: {line}" for line in run.stderr.splitlines() if line.strip()]
        for language in NUMERUS_FORMS:
            name = f"leitstand_{language}.ts"
            ours, fresh = ROOT / "translations" / name, pathlib.Path(folder) / name
            if ours.read_bytes() == fresh.read_bytes():
                continue
            old, new = messages(ours), messages(fresh)
            found += [f"{name}: “{entry[1]}” ({entry[0]}) is in the code, not in the file"
                      for entry in sorted(new - old, key=str)]
            found += [f"{name}: “{entry[1]}” ({entry[0]}) is in the file, not in the code"
                      for entry in sorted(old - new, key=str)]
            found.append(f"{name}: lupdate changes it: run installer/update-translations.sh")
        return found


SELF_TEST = [
    # source, translation inside of <message>, expected number of findings
    ("Good %1", "<translation>Gut %1</translation>", 0),
    ("Good %1", "<translation>Gut %2</translation>", 1),
    ("Good %L1", "<translation>Gut %1</translation>", 1),
    ("Good", "<translation type='unfinished'>Gut</translation>", 1),
    ("Good", "<translation type='vanished'>Gut</translation>", 1),
    ("Good", "<translation></translation>", 1),
    ("&amp;Good", "<translation>Gut</translation>", 1),
    ("Good:", "<translation>Gut</translation>", 1),
    ("Good…", "<translation>Gut ...</translation>", 0),
    ("Good", "<translation>Gut  so</translation>", 1),
    ("Good", "<translation>Gut </translation>", 1),
    ("Good %1", "<translation>Gut %1 {1 ?}</translation>", 1),
    ("%n a", "N<numerusform>ein</numerusform><numerusform>%n b</numerusform>", 0),
    ("%n a", "N<numerusform>ein</numerusform>", 2),
    ("%n a", "N<numerusform>ein</numerusform><numerusform></numerusform>", 2),
    ("%n a %1", "N<numerusform>ein %1</numerusform><numerusform>%n b</numerusform>", 1),
]


def self_test():
    failed = 0
    for source, translation, expected in SELF_TEST:
        numerus = ""
        if translation.startswith("N"):
            numerus, translation = " numerus='yes'", f"<translation>{translation[1:]}</translation>"
        message = ElementTree.fromstring(
            f"<message{numerus}><source>{source}</source>{translation}</message>")
        found = check_message("self-test", message, "de")
        if len(found) != expected:
            failed += 1
            print(f"self-test “{source}” {translation}: {len(found)} findings, "
                  f"not {expected}: {found}")
    print(f"self-test: {len(SELF_TEST) - failed} of {len(SELF_TEST)} pass")
    return 1 if failed else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--lupdate")
    parser.add_argument("--self-test", action="store_true")
    parser.add_argument("files", nargs="*", type=pathlib.Path)
    arguments = parser.parse_args()
    if arguments.self_test:
        return self_test()
    found = []
    files = arguments.files or sorted((ROOT / "translations").glob("leitstand_*.ts"))
    if not arguments.files:
        names = [path.name for path in files]
        for language in NUMERUS_FORMS:
            if f"leitstand_{language}.ts" not in names:
                found.append(f"translations/leitstand_{language}.ts is missing")
        if not found:
            found += check_up_to_date(arguments.lupdate)
    for path in files:
        found += check_file(path)
    for text in found:
        print(text)
    if not found:
        print(f"{len(files)} translation files are complete.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
