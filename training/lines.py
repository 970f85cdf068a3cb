"""The labelled lines, without duplicates, parted into those to learn from and those held out."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from check import faults
from read import BadLine, Line, masked, read_files, read_line

HERE = Path(__file__).parent
HELD_OUT = 16  # one line in so many, by its words alone; the vote is calibrated on them


def lines() -> Iterator[tuple[Line, bool]]:
    """The distinct lines of all files, and whether each is held out.

    Raises:
        BadLine: A line does not follow the guide; ``check.py`` lists all that do not.
    """
    seen: set[str] = set()
    for path, number, raw in read_files(sorted((HERE / "sentences").glob("*.txt"))):
        line = read_line(raw)
        if problems := faults(line):
            raise BadLine(f"{path.name}:{number}: {problems[0]}")
        key = masked(line)
        if key in seen:
            continue
        seen.add(key)
        digest = int.from_bytes(hashlib.sha256(key.encode()).digest()[:4], "big")
        yield line, digest % HELD_OUT == 0


def held_out_lines() -> list[Line]:
    """The lines that are not trained on."""
    return [line for line, is_held in lines() if is_held]
