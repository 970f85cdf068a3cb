"""Terms out of the list of cabinets that was rebuilt daily from Wikidata, 2021-12 to 2025-01."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from offices.persons import same_name
from offices.rows import Term, days_between, first_full_day, listed_rows, table
from offices.titles import Post, places, posts
from readouts.reference import fold

LAST_LISTED = "2025-01-31"  # the last day of the list
GAP_DAYS = 45  # a name missing for less is a renamed entry, not a new term
# The day that the directory of May 2019 tells of: see others.py.
DIRECTORY_DAY = "2019-04-01"
LAG_DAYS = 60  # the list drops a holder some days or weeks after the successor has come


class Entry(NamedTuple):
    """A row of the list in one canonical office."""

    post: Post
    code: str
    name: str
    identifier: str
    since: str
    first: str
    gone: str


def left_out() -> set[tuple[str, str, str]]:
    """Rows known to be wrong: code, office, and the name or identifier."""
    return {(r["code"], r["office"], r["who"]) for r in table("left_out.csv")}


def entries(folder: Path) -> Iterator[Entry]:
    """The list's rows, one for each canonical office of a title."""
    wrong = left_out()
    for row in listed_rows(folder / "cabinets_history.tsv"):
        place = places().get(row["place"])
        if place is None:
            continue
        for post in posts(place, row["office"]):
            name = re.sub(r"<[^>]*>|\"", "", row["name"])
            who = (row["name"], row["wikidata_id"])
            if wrong & {(place.code, o, w) for o in (post.office, "") for w in who}:
                continue
            if not fold(name).isascii() or not fold(name):  # not romanised yet
                continue
            yield Entry(
                post, place.code, name, row["wikidata_id"], row["since"], row["first_seen"],
                row["gone_by"],
            )  # fmt: skip


def in_seats(found: Iterable[Entry]) -> dict[tuple[str, str], list[Entry]]:
    """Entries by country and office; a broad title keeps its own words beside an exact one."""
    all_of = list(found)
    exact: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in all_of:
        if not entry.post.broad:
            exact[entry.code, entry.post.office].append(entry)
    seats: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in all_of:
        office = entry.post.office
        rivals = exact[entry.code, office] if entry.post.broad else []
        if any(together(entry, r) for r in rivals if r.name != entry.name):
            office = entry.post.title
        seats[entry.code, office].append(entry)
    return seats


def together(a: Entry, b: Entry) -> bool:
    """Whether two entries were on the list at once for longer than it lags."""
    start, end = max(a.first, b.first), min(a.gone or LAST_LISTED, b.gone or LAST_LISTED)
    return start < end and days_between(start, end) > LAG_DAYS


def joined(seat: list[Entry]) -> list[list[Entry]]:
    """The entries of one seat by person and term: renamed entries become one."""
    runs: list[list[Entry]] = []
    for entry in sorted(seat, key=lambda e: (e.first, e.gone or "9999", e.name)):
        run = next((r for r in reversed(runs) if _same(r[-1], entry)), None)
        if run is None:
            runs.append([entry])
        else:
            run.append(entry)
    return runs


def _same(a: Entry, b: Entry) -> bool:
    close = not a.gone or days_between(a.gone, b.first) <= GAP_DAYS
    if not close:
        return False
    if a.identifier and b.identifier:
        return a.identifier == b.identifier
    if fold(a.name) == fold(b.name):
        return True
    return bool(a.since) and a.since == b.since and same_name(a.name, b.name)


def gone(run: list[Entry]) -> str:
    """When a run of entries was off the list; empty: never."""
    days = [e.gone for e in run]
    return max(days) if all(days) else ""


def shared(runs: list[list[Entry]]) -> bool:
    """Whether several held a seat at once: listed together longer than the list lags."""
    whole = [run[0]._replace(gone=gone(run)) for run in runs]
    return any(together(a, b) for a, b in itertools.combinations(whole, 2))


def began(run: list[Entry], others: list[list[Entry]], in_2019: list[str]) -> tuple[str, str]:
    """A term's first certain day and its precision.

    Wikidata's first day is sometimes that of an earlier term, or of another office: where somebody
    else was on the list after it, or in the directory of May 2019, the person's own first day on
    the list holds.
    """
    first = min(e.first for e in run)
    sinces = sorted(first_full_day(e.since) for e in run if e.since)
    if not sinces or days_between(first, sinces[0][0]) > GAP_DAYS:
        return first, "listed"
    since = sinces[0]
    for other in others:
        left = gone(other) or LAST_LISTED
        if other[0].first < first and since[0] < left and days_between(since[0], left) > LAG_DAYS:
            return first, "listed"
    if in_2019 and since[0] < DIRECTORY_DAY < first:
        names = {e.name for e in run}
        if not any(same_name(n, o) for n in names for o in in_2019):
            return first, "listed"
    return since


def from_cabinets(
    folder: Path, in_2019: dict[tuple[str, str], list[str]]
) -> tuple[list[Term], set[tuple[str, str]]]:
    """Terms of the list, and the seats that several hold at once.

    Args:
        folder: where the list is.
        in_2019: names in the directory of May 2019 by country and office.
    """
    terms, several = [], set()
    for (code, office), seat in in_seats(entries(folder)).items():
        runs = joined(seat)
        is_shared = shared(runs)
        if is_shared:
            several.add((code, office))
        for run in runs:
            others = [] if is_shared else [r for r in runs if r is not run]
            start = began(run, others, in_2019.get((code, office), []))
            terms.append(_open_if_dropped(_term(run, code, office, start), runs))
    return [t for t in terms if not t.end or t.start < t.end], several


def _term(run: list[Entry], code: str, office: str, start: tuple[str, str]) -> Term:
    names = list(dict.fromkeys(e.name for e in reversed(run)))
    end = gone(run)
    return Term(
        names[0], tuple(names[1:]), code, office, run[0].post.sectors, start[0], end,
        "" if end else LAST_LISTED, next((e.identifier for e in run if e.identifier), ""),
        "wikidata-cabinets", start[1],
    )  # fmt: skip


# The list dropped provinces at times (296 rows on 2022-10-25): their leaders went on.
OF_PROVINCES = ("Governor of ", "Chief Minister of ", "Premier of ", "Mayor of ",
                "Lieutenant Governor of ", "Minister-President of ")  # fmt: skip


def _open_if_dropped(term: Term, runs: list[list[Entry]]) -> Term:
    """A provincial leader's term without its end, if nobody follows on the list."""
    if not term.end or not term.office.startswith(OF_PROVINCES):
        return term
    if any(abs(days_between(term.end, run[0].first)) <= LAG_DAYS for run in runs):
        return term
    return term._replace(end="", seen=term.end)
