"""Terms from knowledge of the public record: the tables of known/, written by hand."""

from __future__ import annotations

import csv
from collections.abc import Iterator

from offices.rows import HERE, Term, first_full_day
from offices.titles import Place, posts

NO_SECTOR = {"UNO", "IGO", "NGO"}


def from_known() -> Iterator[Term]:
    """The rows of all tables, with their own source where they name one.

    A start without its day holds from the first certain day.
    """
    for path in sorted((HERE / "known").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(line for line in file if not line.startswith("#")):
                yield _term(row)


def _term(row: dict[str, str]) -> Term:
    start, precision = first_full_day(row["start"])
    return Term(
        row["name"], tuple(filter(None, row["aliases"].split(";"))), row["code"], row["office"],
        _sector(row["code"], row["office"]), start, row["end"], row["seen"], row["identifier"],
        row.get("source") or "knowledge", precision,
    )  # fmt: skip


def _sector(code: str, office: str) -> str:
    if code in NO_SECTOR:
        return ""
    return posts(Place(code, "", ""), office)[0].sectors
