"""Countries and territories: names, demonyms, capitals, metonyms, COW and GW numbers."""

from __future__ import annotations

import functools
from typing import Literal, NamedTuple

from readouts.errors import DataError
from readouts.reference.fold import fold
from readouts.reference.index import Index
from readouts.reference.tables import parts, rows

SenseKind = Literal["country", "demonym", "capital", "metonym"]


class Number(NamedTuple):
    """A country number and the days (``YYYY-MM-DD``, empty = open) for which it is valid."""

    number: int
    since: str
    until: str


class Country(NamedTuple):
    """One row of ``countries.csv``. ``code`` is ISO 3166 alpha-3, or KOS, or of a former state."""

    code: str
    iso2: str
    name: str
    names: tuple[str, ...]
    demonyms: tuple[str, ...]
    capitals: tuple[str, ...]
    metonyms: tuple[str, ...]
    cow: tuple[Number, ...]
    gw: tuple[Number, ...]

    @property
    def since(self) -> str:
        """First day as a state system member; empty if before 1985."""
        return min((number.since for number in self.cow), default="")

    @property
    def until(self) -> str:
        """Last day of a dissolved state; empty for those that exist."""
        return (
            ""
            if any(not n.until for n in self.cow)
            else max((n.until for n in self.cow), default="")
        )


class Sense(NamedTuple):
    """What a name may stand for: a country, in one of four ways.

    ``sector`` is PRE for an entity that few recognise, else empty; ``name`` is the table's name
    of the country or territory.
    """

    kind: SenseKind
    code: str
    name: str
    sector: str = ""
    since: str = ""
    until: str = ""

    def held(self, day: str | None) -> bool:
        """Whether the state existed on that day; True if no day is given."""
        return day is None or (self.since <= day and (not self.until or day <= self.until))


def _numbers(cell: str) -> tuple[Number, ...]:
    found = []
    for part in parts(cell):
        number, _, days = part.partition("@")
        since, _, until = days.partition("..")
        if not number.isdigit():
            raise DataError(f"{part!r} is not number@first..last", where="countries.csv")
        found.append(Number(int(number), since, until))
    return tuple(found)


def _country(row: list[str]) -> Country:
    code, iso2, name, names, demonyms, capitals, metonyms, cow, gw = row
    lists = (parts(names), parts(demonyms), parts(capitals), parts(metonyms))
    return Country(code, iso2, name, *lists, _numbers(cow), _numbers(gw))


@functools.cache
def countries() -> dict[str, Country]:
    """All countries by code, in the order of the table."""
    return {row[0]: _country(row) for row in rows("countries.csv", 9)}


@functools.cache
def _senses() -> Index[Sense]:
    entries: list[tuple[str, Sense]] = []
    for country in countries().values():
        kinds: dict[SenseKind, tuple[str, ...]] = {
            "country": (country.name, *country.names),
            "demonym": country.demonyms,
            "capital": country.capitals,
            "metonym": country.metonyms,
        }
        # A former state has a last day; the first day matters only where another state held the
        # same name or capital before, and there the former state's row comes with its last day.
        for kind, names in kinds.items():
            sense = Sense(kind, country.code, country.name, "", country.since, country.until)
            entries += [(name, sense) for name in names]
            if kind == "demonym":
                entries += [(plural, sense) for plural in map(_plural, names) if plural]
    for row in rows("territories.csv", 6):
        name, aliases, demonyms, code, sector, _ = row
        entries += [(n, Sense("country", code, name, sector)) for n in (name, *parts(aliases))]
        people = parts(demonyms)
        entries += [(n, Sense("demonym", code, name, sector)) for n in people]
        entries += [(_plural(n), Sense("demonym", code, name, sector)) for n in people]
    return Index((name, sense) for name, sense in entries if name)


def _plural(demonym: str) -> str:
    """The plural of a demonym; empty where English has none, as for "Chinese"."""
    return "" if demonym.endswith(("ese", "ish", "ch", "s", "i-Kiribati")) else demonym + "s"


def senses(name: str, day: str | None = None) -> tuple[Sense, ...]:
    """What a name may stand for on a day, best first; empty if it names no country.

    Args:
        name: such as "Pakistan", "Russian", "the Kremlin", "Western Sahara".
        day: ``YYYY-MM-DD``; senses of states that did not exist then come last.
    """
    found = _senses().get(name)
    return tuple(sorted(found, key=lambda sense: not sense.held(day)))


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
        return known[0].number if len(known) == 1 else None
    for number in known:
        if number.since <= day and (not number.until or day <= number.until):
            return number.number
    return None


def is_demonym(text: str) -> bool:
    """Whether a word or phrase is a nationality: "Pakistani", "South Koreans"."""
    return any(sense.kind == "demonym" for sense in _senses().get(text))


@functools.cache
def code_of_name() -> dict[str, str]:
    """Code of every country by each of its folded names, for reading other people's tables."""
    return {fold(n): c.code for c in countries().values() for n in (c.name, *c.names)}
