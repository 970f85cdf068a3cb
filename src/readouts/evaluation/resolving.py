"""Measure what names, places, dates and references are resolved to, one subject at a time."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Literal

from readouts.errors import InputError
from readouts.evaluation.actors import actors_table
from readouts.evaluation.dates import DateRow, DatesTable, dates_table
from readouts.evaluation.gsr_actors import gsr_actors
from readouts.evaluation.model import Absent, Evaluation, Figure, Result, Row, Wrong
from readouts.evaluation.places import own_places, places_table
from readouts.evaluation.references import references_table
from readouts.evaluation.sets import OWN, VARIABLE, public
from readouts.evaluation.tally import row, share
from readouts.evaluation.third import reports_table
from readouts.language import model_name
from readouts.version import __version__

Subject = Literal["actors", "places", "dates", "references"]
_OURS = "evals/sets of the project's repository"


def evaluate_resolving(subject: Subject) -> Evaluation:
    """Measure one subject on the project's own set and on the public ones that are there.

    Of the project's own sets a part was developed on (``dev``) and a part never looked at
    (``held``): both are told.

    Raises:
        InputError: none of its sets is there.
        BadRecord: a set is not in its format.
    """
    found = _SUBJECTS[subject]()
    absent = tuple(one for one in found if isinstance(one, Absent))
    results = tuple(one for one in found if isinstance(one, Result))
    if not results:
        looked = ", ".join(one.looked_for for one in absent)
        fix = f"run it in a checkout, and set {VARIABLE} to a folder with the public sets"
        raise InputError(f"none of the sets is there: {looked}", fix=fix)
    return Evaluation(
        version=__version__, parser=model_name(None), scorer="", results=results, absent=absent
    )


def _own(subject: str, measure: Callable[[], Sequence[Result]]) -> Sequence[Result | Absent]:
    file = f"{subject}.txt"
    if not (OWN / file).is_file():
        return [Absent(set=subject, looked_for=f"evals/sets/{file}", where=_OURS)]
    return measure()


def _actors() -> Sequence[Result | Absent]:
    items = public("gsr")
    gsr = items if isinstance(items, Absent) else gsr_actors(items)
    ours = _own("actors", lambda: [actors_table(part="dev"), actors_table(part="held")])
    return [*ours, *_own("reports_third", lambda: reports_table()[:1]), gsr]


def _places() -> Sequence[Result | Absent]:
    ours = _own("places", lambda: [own_places("dev"), own_places("held")])
    ours = [*ours, *_own("reports_third", lambda: reports_table()[1:])]
    folder = os.environ.get(VARIABLE)
    if folder:
        return [*ours, *places_table(Path(folder))]
    where = "github.com/milangritta/Pragmatic-Guide-to-Geoparsing-Evaluation, data"
    return [*ours, Absent(set="lgl", looked_for=f"${VARIABLE}/places/geo_*.jsonl", where=where)]


def _references() -> Sequence[Result | Absent]:
    ours = _own("references", lambda: [references_table(half="dev"), references_table(half="held")])
    second = "references_second"
    return [*ours, *_own(second, lambda: [references_table(OWN / f"{second}.txt")])]


def _dates() -> Sequence[Result | Absent]:
    ours = _own("dates", lambda: [*_of_dates("dates", dates_table())])
    strangers = ("dates_second", "dates_third")
    return [
        *ours,
        *(result for name in strangers for result in _own(name, partial(_by_strangers, name))),
    ]


def _by_strangers(name: str) -> list[Result]:
    """A set by another hand, whole: its first run stands in evals/sets/README.md."""
    return [_of_rows(name, "by another hand", dates_table(OWN / f"{name}.txt").rows)]


def _of_dates(name: str, table: DatesTable) -> Iterator[Result]:
    errors = tuple(
        Wrong(text=f"{e.stamp}: {e.text}", gold=e.wanted, found=e.found, entry=e.words, sure=0.0)
        for e in table.errors
    )
    for part, half in (("dev", "develop"), ("held", "held")):
        rows = [row for row in table.rows if row.half == half]
        yield _of_rows(name, part, rows, errors if part == "dev" else ())


def _of_rows(
    name: str, part: str, rows: Sequence[DateRow], errors: tuple[Wrong, ...] = ()
) -> Result:
    kinds = {row.kind: [one for one in rows if one.kind == row.kind] for row in rows}
    return Result(
        set=name,
        title=f"Dates: {sum(map(_every, rows))} words for days and days of events, {part}",
        figures=(
            _figure(rows, "right", "share with the right day, or the right first and last day"),
            _figure(rows, "wrong", "share with another day than the right one"),
        ),
        rows=tuple(_row(kind, of_kind) for kind, of_kind in sorted(kinds.items())),
        errors=errors,
    )


def _every(row: DateRow) -> int:
    return row.right + row.wrong + row.missed


def _figure(rows: Sequence[DateRow], name: Literal["right", "wrong"], meaning: str) -> Figure:
    count = sum(map(_every, rows))
    part = sum(row.right if name == "right" else row.wrong for row in rows)
    return Figure(name=name, value=share(part, count), of=count, meaning=meaning)


def _row(kind: str, rows: Sequence[DateRow]) -> Row:
    right = sum(row.right for row in rows)
    found = right + sum(row.wrong for row in rows)
    wanted = sum(map(_every, rows))
    return row(kind, right, found, wanted)


_SUBJECTS: Mapping[Subject, Callable[[], Sequence[Result | Absent]]] = {
    "actors": _actors,
    "places": _places,
    "dates": _dates,
    "references": _references,
}
