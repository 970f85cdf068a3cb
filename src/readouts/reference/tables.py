"""Packaged tables as rows: CSV files that a person can read and edit."""

from __future__ import annotations

import csv
from importlib import resources

from readouts.errors import DataError


def rows(name: str, columns: int) -> list[list[str]]:
    """The rows of a packaged table, without its comment lines and its header.

    Args:
        name: file name in ``reference/data``, such as ``countries.csv``.
        columns: how many cells each row must have.

    Raises:
        DataError: a row has another number of cells.
    """
    text = (resources.files(__package__) / "data" / name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    found = list(csv.reader(lines))[1:]
    for row in found:
        if len(row) != columns:
            raise DataError(
                f"a row has {len(row)} cells, not {columns}: {','.join(row)[:60]!r}",
                where=f"reference/data/{name}",
                fix="quote cells that hold commas, and give every column",
            )
    return found


def parts(cell: str) -> tuple[str, ...]:
    """The values of a cell that holds several, joined with semicolons."""
    if not cell:  # most cells: the tables load a fifth faster
        return ()
    return tuple(part.strip() for part in cell.split(";") if part.strip())
