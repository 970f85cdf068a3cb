"""Countries: names, demonyms, capitals and metonyms with their days, COW and GW numbers."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from typing import NamedTuple

from readouts.errors import DataError
from readouts.reference.fold import fold
from readouts.reference.tables import parts, rows

_NUMBER = re.compile(r"(\d+)(?:@(\d{4}-\d\d-\d\d)?\.\.(\d{4}-\d\d-\d\d)?)?")
_NAME = re.compile(r"(.+?)(?:@([A-Z]{3})|@(\d{4}-\d\d-\d\d)?\.\.(\d{4}-\d\d-\d\d)?)?")


class Number(NamedTuple):
    """A country number and its first and last day (``YYYY-MM-DD``, empty = open)."""

    number: int
    since: str
    until: str


class Name(NamedTuple):
    """A name, demonym, capital or metonym; it is read so from its first day to its last.

    ``sector`` is that of a metonym: MIL for "Pentagon"; empty means GOV.
    """

    text: str
    sector: str = ""
    since: str = ""
    until: str = ""

    @property
    def dated(self) -> bool:
        """Whether the name holds on some days only."""
        return bool(self.since or self.until)

    def held(self, day: str | None) -> bool:
        """Whether the name is read so on a day; with no day, whether it is today."""
        if day is None:
            return not self.until
        return self.since <= day and (not self.until or day <= self.until)


class Spoken(NamedTuple):
    """What a country is called, with the days on which it is. ``prefixes``: "Sino-Indian"."""

    names: tuple[Name, ...]
    demonyms: tuple[Name, ...]
    prefixes: tuple[Name, ...]
    capitals: tuple[Name, ...]
    metonyms: tuple[Name, ...]


class Country(NamedTuple):
    """One row of ``countries.csv``. ``code`` is ISO 3166 alpha-3, or KOS, or of a former state.

    Names, demonyms, capitals and metonyms are those of today, or of a former state's last day;
    ``spoken`` has all with their days.
    """

    code: str
    iso2: str
    name: str
    names: tuple[str, ...]
    demonyms: tuple[str, ...]
    capitals: tuple[str, ...]
    metonyms: tuple[str, ...]
    cow: tuple[Number, ...]
    gw: tuple[Number, ...]
    spoken: Spoken

    @property
    def since(self) -> str:
        """First day as a state system member; empty if before 1945."""
        return min((number.since for number in self.cow), default="")

    @property
    def until(self) -> str:
        """Last day of a dissolved state; empty for those that exist."""
        return (
            ""
            if any(not n.until for n in self.cow)
            else max((n.until for n in self.cow), default="")
        )


def _numbers(cell: str) -> tuple[Number, ...]:
    found = []
    for part in parts(cell):
        match = _NUMBER.fullmatch(part)
        if match is None:
            raise DataError(f"{part!r} is not number@first..last", where="countries.csv")
        found.append(Number(int(match[1]), match[2] or "", match[3] or ""))
    return tuple(found)


def _name(part: str) -> Name:
    if "@" not in part:  # nearly all
        return Name(part)
    match = _NAME.fullmatch(part)
    if match is None or "@" in match[1]:
        raise DataError(f"{part!r} is not name@first..last or name@SEC", where="countries.csv")
    return Name(match[1], match[2] or "", match[3] or "", match[4] or "")


def _now(names: Iterable[Name]) -> tuple[str, ...]:
    return tuple(name.text for name in names if name.held(None))


def _country(row: list[str]) -> Country:
    code, iso2, name, *cells, cow, gw = row
    said = Spoken(*(tuple(map(_name, parts(cell))) for cell in cells))
    people, seats = (_now(said.demonyms), _now(said.capitals)), _now(said.metonyms)
    return Country(
        code, iso2, name, _now(said.names), *people, seats, _numbers(cow), _numbers(gw), said
    )


@functools.cache
def countries() -> dict[str, Country]:
    """All countries by code, in the order of the table."""
    return {row[0]: _country(row) for row in rows("countries.csv", 10)}


def country(code: str) -> Country | None:
    """The country of a code, or None (also for PLOVER's non-state codes)."""
    return countries().get(code)


def numbers(code: str, day: str | None) -> tuple[int | None, int | None]:
    """The Correlates of War and Gleditsch-Ward numbers of a country on a day.

    None where the country was not a system member then, or no day is known and the number
    changed over time.
    """
    found = countries().get(code)
    if found is None:
        return None, None
    return _at(found.cow, day), _at(found.gw, day)


def _at(known: tuple[Number, ...], day: str | None) -> int | None:
    if day is None:
        every = {number.number for number in known}
        return every.pop() if len(every) == 1 else None
    for number in known:
        if number.since <= day and (not number.until or day <= number.until):
            return number.number
    return None


@functools.cache
def code_of_name() -> dict[str, str]:
    """Code of every country by each of its folded names, for reading other people's tables."""
    found: dict[str, str] = {}
    for land in countries().values():
        for name in (land.name, *land.names):
            found.setdefault(fold(name), land.code)
    return found
