# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The form of a break, and the book-keeping that makes break and mend idempotent."""

from collections.abc import Callable
from dataclasses import dataclass

from ..errors import LabError
from ..layout import Lab


@dataclass(frozen=True)
class Break:
    """apply and restore get the lab and the argument; both may be called twice."""
    name: str
    text: str
    apply: Callable[[Lab, str], None]
    restore: Callable[[Lab, str], None]
    argument: str = ""          # what the optional argument means, empty: takes none
    default: str = ""
    needs_docker: bool = False
    check: Callable[[Lab, str], object] | None = None   # raises for a wrong argument


def _key(name: str, argument: str) -> str:
    return f"{name} {argument}" if argument else name


def break_it(lab: Lab, item: Break, argument: str | None) -> None:
    if argument and not item.argument:
        raise LabError(f"{item.name} takes no argument.")
    if item.needs_docker and not lab.state.get("docker"):
        raise LabError(f"{item.name} needs the Docker engine; this lab runs without it.")
    chosen = argument or item.default
    if item.check:
        item.check(lab, chosen)
    # Written first: a break that fails halfway is still mended.
    lab.state.setdefault("breaks", {})[_key(item.name, chosen)] = [item.name, chosen]
    lab.save()
    item.apply(lab, chosen)


def mend(lab: Lab, known: dict[str, Break], only: str | None = None) -> list[str]:
    """Undo all breaks, or those of one name, newest first; returns what was mended."""
    active = lab.state.setdefault("breaks", {})
    mended = []
    for key, (name, argument) in reversed(list(active.items())):
        if only and only not in (name, key):
            continue
        known[name].restore(lab, argument)
        del active[key]
        lab.save()
        mended.append(key)
    return mended
