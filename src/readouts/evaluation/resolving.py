"""Measure what names, places, dates and references are resolved to, one subject at a time."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
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
from readouts.evaluation.tally import f1, share
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
    return [*_own("actors", lambda: [actors_table(part="dev"), actors_table(part="held")]), gsr]


def _places() -> Sequence[Result | Absent]:
    ours = _own("places", lambda: [own_places("dev"), own_places("held")])
    folder = os.environ.get(VARIABLE)
    if folder:
        return [*ours, *places_table(Path(folder))]
    where = "github.com/milangritta/Pragmatic-Guide-to-Geoparsing-Evaluation, data"
    return [*ours, Absent(set="lgl", looked_for=f"${VARIABLE}/places/geo_*.jsonl", where=where)]


def _references() -> Sequence[Result | Absent]:
    return _own("references", lambda: [references_table(half="dev"), references_table(half="held")])


def _dates() -> Sequence[Result | Absent]:
    return _own("dates", lambda: _of_dates(dates_table()))


def _of_dates(table: DatesTable) -> list[Result]:
    return [
        Result(
            set="dates",
            title=f"Dates: {sum(map(_every, rows))} words for days and days of events, {part}",
            figures=(
                _figure(rows, "right", "share with the right day, or the right first and last day"),
                _figure(rows, "wrong", "share with another day than the right one"),
            ),
            rows=tuple(_row(row) for row in rows),
            errors=tuple(
                Wrong(text=f"{e.stamp}: {e.text}", gold=e.wanted, found=e.found, entry=e.words,
                      sure=0.0)
                for e in table.errors
            )
            if part == "dev"
            else (),
        )
        for part, half in (("dev", "develop"), ("held", "held"))
        if (rows := [row for row in table.rows if row.half == half])
    ]  # fmt: skip


def _every(row: DateRow) -> int:
    return row.right + row.wrong + row.missed


def _figure(rows: Sequence[DateRow], name: Literal["right", "wrong"], meaning: str) -> Figure:
    count = sum(map(_every, rows))
    part = sum(row.right if name == "right" else row.wrong for row in rows)
    return Figure(name=name, value=share(part, count), of=count, meaning=meaning)


def _row(row: DateRow) -> Row:
    found, wanted = row.right + row.wrong, _every(row)
    return Row(
        type=row.kind,
        right=row.right,
        found=found,
        wanted=wanted,
        precision=share(row.right, found),
        recall=share(row.right, wanted),
        f1=f1(row.right, found, wanted),
    )


_SUBJECTS: Mapping[Subject, Callable[[], Sequence[Result | Absent]]] = {
    "actors": _actors,
    "places": _places,
    "dates": _dates,
    "references": _references,
}
