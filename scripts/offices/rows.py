"""A row of offices.csv, and days."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
COLUMNS = "name aliases code office sectors start end seen identifier source precision".split()
NEVER = "9999-12-31"
_DAY = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$")
_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])$")


class Term(NamedTuple):
    """A row of offices.csv; the columns are told in readouts.reference.offices."""

    name: str
    aliases: tuple[str, ...]
    code: str
    office: str
    sectors: str
    start: str
    end: str
    seen: str
    identifier: str
    source: str
    precision: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """All names."""
        return (self.name, *self.aliases)

    @property
    def until(self) -> str:
        """The first day that the term surely does not reach, as far as it is known."""
        if self.seen:
            return after(self.seen)
        return self.end or NEVER


def is_day(text: str) -> bool:
    """Whether a date is given to the day."""
    return bool(_DAY.match(text))


def days_between(a: str, b: str) -> int:
    """Days from one day to another."""
    return (date.fromisoformat(b) - date.fromisoformat(a)).days


def after(day: str, days: int = 1) -> str:
    """The day some days later."""
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()


def first_full_day(text: str) -> tuple[str, str]:
    """The first day that is certain when a term began in a month or a year, and the precision."""
    if is_day(text):
        return text, ""
    if match := _MONTH.match(text):
        year, month = int(match[1]), int(match[2])
        return (f"{year + month // 12}-{month % 12 + 1:02d}-01", "month")
    return f"{int(text[:4]) + 1}-01-01", "year"


def table(name: str) -> Iterator[dict[str, str]]:
    """The rows of one of this folder's tables, without its comment lines."""
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(line for line in file if not line.startswith("#"))


def listed_rows(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a source file, tab- or comma-separated by its ending."""
    tab = path.suffix == ".tsv"
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t" if tab else ",")
