# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Building plans for the practice server: folders as the plan draws them, harmless content."""

import json
import random
from pathlib import Path

OBJECT_COUNT = 24
FLOORS = ("Erdgeschoss", "1. Obergeschoss", "Keller & Technik")


def create(root: Path) -> None:
    """Always the same files for the same code; about 4 MB."""
    source = random.Random("building-plans")
    for number in range(1, OBJECT_COUNT + 1):
        folder = root / "objects" / f"OBJ-{number:05d}"
        (folder / "floor-plans").mkdir(parents=True)
        (folder / "photos").mkdir()
        for floor in FLOORS[: 1 + number % len(FLOORS)]:
            content = b"%PDF-1.4\n" + source.randbytes(source.randint(20_000, 90_000))
            (folder / "floor-plans" / f"Grundriss {floor}.pdf").write_bytes(content)
        photo = b"\xff\xd8\xff\xe0" + source.randbytes(source.randint(30_000, 60_000))
        (folder / "photos" / f"ansicht-{number:05d}.jpg").write_bytes(photo)
        metadata = {"object": f"OBJ-{number:05d}", "name": f"Übungsobjekt {number}",
                    "floors": 1 + number % len(FLOORS)}
        (folder / "metadata.json").write_text(json.dumps(metadata, ensure_ascii=False),
                                              encoding="utf-8")
    (root / "archive").mkdir()
