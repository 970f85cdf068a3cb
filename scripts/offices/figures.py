"""Public figures without cabinet office, from knowledge: the tables of figures/, by hand.

Opposition and party leaders, rebels, clergy, dissidents, legislators, tycoons, envoys: people who
act in political news and whom lists of ministers do not have.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from offices.rows import HERE, Term, first_full_day
from readouts.reference import fold

# The day on which the tables were last gone through: a role without an end was held on it. Those
# who died are not said to have left their role: reports go on calling them by it.
GONE_THROUGH = "2025-12-31"


def from_figures() -> Iterator[Term]:
    """The rows of all tables; those with an office compete for it with the other lists."""
    for path in sorted((HERE / "figures").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            lines = (line for line in file if not line.startswith("#"))
            for row in csv.DictReader(lines, restval=""):
                yield _term(row)


def _term(row: dict[str, str]) -> Term:
    start, precision = first_full_day(row["start"])
    end = first_full_day(row["end"])[0] if row["end"] else ""
    seen = row["seen"] or ("" if end else GONE_THROUGH)
    if end and len(row["end"]) < len(GONE_THROUGH):  # the day is not known: certain until before
        seen = seen or _first_of(row["end"])
    return Term(
        row["name"], tuple(filter(None, row["aliases"].split(";"))), row["code"], row["office"],
        row["sectors"], start, end, max(seen, start) if seen else "", "", "knowledge", precision,
    )  # fmt: skip


def _first_of(month_or_year: str) -> str:
    return f"{month_or_year}-01-01"[: len(GONE_THROUGH)]


def overlapping(figures: Iterable[Term]) -> list[tuple[Term, Term]]:
    """Rows of one person that tell of the same days twice: mistakes of these tables."""
    own: dict[tuple[str, str], list[Term]] = defaultdict(list)
    for term in figures:
        own[term.code, fold(term.name)].append(term)
    pairs = [p for rows in own.values() for p in pairwise(sorted(rows, key=lambda t: t.start))]
    return [(a, b) for a, b in pairs if b.start < (a.seen or a.end)]
