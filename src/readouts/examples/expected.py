"""What a careful coder would say of the example reports, read from ``expected/*.yaml``.

``expected/README.md`` explains every field to those who write such files; here stands what a
scorer needs. None in a field means that it is not judged, unless said otherwise.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec

from readouts.errors import DataError
from readouts.examples import folder
from readouts.records import DateBasis

ANY = "*"
"""Stands for any value: a place that careful coders may give or leave out."""


class ExpectedEvent(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An event that must be found, or must not.

    Attributes:
        type: one of PLOVER's 16 types.
        mode: its modes; empty if none fits.
        actor, recipient: parties as ``CODE`` or ``CODE/SECTOR``; empty if there must be none.
            ``CODE`` and ``CODE/GOV`` name the same party, see `same_party`.
        directed: False when all parties are in ``actor`` alike.
        date, date_basis: the day of the event, and the best ground that any report gives for it.
        place, place_country: the reports' word for the place and its ISO 3166 alpha-3 code. In a
            headline, None means that no place must be given, and `ANY` that it is not judged.
    """

    type: str
    mode: tuple[str, ...] | None = None
    actor: tuple[str, ...] | None = None
    recipient: tuple[str, ...] | None = None
    directed: bool | None = None
    date: dt.date | None = None
    date_basis: DateBasis | None = None
    place: str | None = None
    place_country: str | None = None


class ExpectedDisagreement(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A field on which the reports differ, and the values they give."""

    field: Literal["dead", "injured", "arrested", "size", "reality", "date", "place"]
    values: tuple[str, ...]


class ExpectedOnlyIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that show something which this report alone says."""

    report: str
    contains: str


class Expected(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One happening: its reports and what must come out of them.

    Attributes:
        happening: its name, the same as that of the file.
        about: it in one sentence.
        reports: ``file``, or ``file#external_id`` for one record of a file with many.
        stories: how many stories the reports make.
        why: the coding, by PLOVER's rules.
        headline: the event that the story is about; None if the reports tell of no event.
        also: further events that must be found.
        never: events that must not be found; a field that is None matches anything.
        origins: the reports grouped by whose words they print; empty if not judged.
        apart_from: happenings that are much alike and must stay other stories.
        disagreements: what the reports must be found to differ on.
        credited: agencies that must be found credited.
        only_in: a few things that one report alone says; far from all.
    """

    happening: str
    about: str
    reports: tuple[str, ...]
    stories: int
    why: str
    headline: ExpectedEvent | None
    also: tuple[ExpectedEvent, ...] = ()
    never: tuple[ExpectedEvent, ...] = ()
    origins: tuple[tuple[str, ...], ...] = ()
    apart_from: tuple[str, ...] = ()
    disagreements: tuple[ExpectedDisagreement, ...] = ()
    credited: tuple[str, ...] = ()
    only_in: tuple[ExpectedOnlyIn, ...] = ()


def same_party(a: str, b: str) -> bool:
    """Whether two keys name one party: a state acting (``TUR``) is its government (``TUR/GOV``)."""
    return a.removesuffix("/GOV") == b.removesuffix("/GOV")


@cache
def load_expected() -> tuple[Expected, ...]:
    """All happenings, by name.

    Raises:
        DataError: a file cannot be read as an `Expected`, or names what does not exist.
    """
    return load_folder(folder() / "expected", folder() / "reports")


def load_folder(expected: Path, reports: Path) -> tuple[Expected, ...]:
    """The happenings of one folder, by name, checked against the folder of their reports.

    Raises:
        DataError: as `load_expected`.
    """
    happenings = tuple(_load(path) for path in sorted(expected.glob("*.yaml")))
    names = {one.happening for one in happenings}
    for one in happenings:
        for mistake in _mistakes(one, names, reports):
            raise DataError(
                mistake, where=f"{one.happening}.yaml", fix="correct the name, or add what it names"
            )
    return happenings


def _load(path: Path) -> Expected:
    try:
        one = msgspec.yaml.decode(path.read_bytes(), type=Expected)
    except msgspec.DecodeError as error:
        raise DataError(
            str(error), where=path.name, fix="see README.md beside it for the fields"
        ) from error
    if one.happening != path.stem:
        raise DataError(
            f"the happening is named {one.happening!r}, unlike its file",
            where=path.name,
            fix="give both the same name",
        )
    return one


def _mistakes(one: Expected, names: set[str], reports: Path) -> Iterator[str]:
    known = set(one.reports)
    yield from (
        f"there is no report file {name!r}"
        for name in one.reports
        if not (reports / name.partition("#")[0]).is_file()
    )
    yield from (f"apart_from names no happening {n!r}" for n in one.apart_from if n not in names)
    yield from _strangers("only_in", (item.report for item in one.only_in), known)
    grouped = [name for origin in one.origins for name in origin]
    yield from _strangers("origins", grouped, known)
    if one.origins and sorted(grouped) != sorted(known):
        yield "origins must hold each report once"


def _strangers(field: str, names: Iterable[str], known: set[str]) -> Iterator[str]:
    return (
        f"{field} names {name!r}, which is not among its reports"
        for name in names
        if name not in known
    )
