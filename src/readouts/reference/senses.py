"""What names of countries and territories may stand for on a day."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Literal, NamedTuple

from readouts.reference.countries import Country, Name, countries
from readouts.reference.index import Index
from readouts.reference.loading import loaded_once
from readouts.reference.tables import parts, rows

SenseKind = Literal["country", "demonym", "capital", "metonym"]


class Sense(NamedTuple):
    """What a name may stand for: a country, in one of four ways.

    ``sector`` is PRE for an entity that few recognise, GOV for a region's government, that of a
    metonym if it is not GOV, else empty; ``name`` is the table's name of the country or territory.
    """

    kind: SenseKind
    code: str
    name: str
    sector: str = ""
    since: str = ""
    until: str = ""
    dated: bool = False

    def held(self, day: str | None) -> bool:
        """Whether the state existed on that day; True if no day is given."""
        return day is None or (self.since <= day and (not self.until or day <= self.until))

    def read(self, day: str | None) -> bool:
        """Whether the name is read so: "Bonn" is no capital in 2010; without a day, today."""
        return not self.dated or (self.held(day) if day else not self.until)


def _sense(kind: SenseKind, land: Country, name: Name) -> Sense:
    if name.dated:
        since, until = max(name.since, land.since), name.until or land.until
        return Sense(kind, land.code, land.name, name.sector, since, until, dated=True)
    return Sense(kind, land.code, land.name, name.sector, land.since, land.until)


def _of_country(land: Country) -> Iterator[tuple[str, Sense]]:
    spoken = land.spoken
    for name in (Name(land.name), *spoken.names):
        yield name.text, _sense("country", land, name)
    for name in spoken.demonyms:
        yield name.text, _sense("demonym", land, name)
        yield _plural(name.text), _sense("demonym", land, name)
    for name in spoken.capitals:
        yield name.text, _sense("capital", land, name)
    for name in spoken.metonyms:
        yield name.text, _sense("metonym", land, name)


def _of_territories() -> Iterator[tuple[str, Sense]]:
    for row in rows("territories.csv", 8):
        name, aliases, demonyms, code, sector, _, since, until = row
        days = (since, until, bool(since or until))
        for other in (name, *parts(aliases)):
            yield other, Sense("country", code, name, sector, *days)
        for people in parts(demonyms):
            yield people, Sense("demonym", code, name, sector, *days)
            yield _plural(people), Sense("demonym", code, name, sector, *days)


@loaded_once
def _senses() -> Index[Sense]:
    entries = [entry for land in countries().values() for entry in _of_country(land)]
    entries += _of_territories()
    return Index((name, sense) for name, sense in entries if name)


def _plural(demonym: str) -> str:
    """The plural of a demonym; empty where English has none, as for "Chinese"."""
    return "" if demonym.endswith(("ese", "ish", "ch", "s", "men", "i-Kiribati")) else demonym + "s"


def senses(name: str, day: str | None = None) -> tuple[Sense, ...]:
    """What a name may stand for on a day, best first; empty if it names no country then.

    Args:
        name: such as "Pakistan", "Russian", "the Kremlin", "Western Sahara".
        day: ``YYYY-MM-DD``; senses of states that did not exist then come last.
    """
    found = (sense for sense in _senses().get(name) if sense.read(day))
    return tuple(sorted(found, key=lambda sense: not sense.held(day)))


def is_demonym(text: str) -> bool:
    """Whether a word or phrase is a nationality: "Pakistani", "South Koreans"."""
    return any(sense.kind == "demonym" for sense in _senses().get(text))


@functools.cache
def _prefixes() -> Index[Sense]:
    every = ((land, name) for land in countries().values() for name in land.spoken.prefixes)
    return Index((name.text, _sense("demonym", land, name)) for land, name in every)


def combining_form(word: str, day: str | None = None) -> Sense | None:
    """The country that a combining form means on a day, as "Sino" in "Sino-Indian"; or None.

    Not among the senses of a word, as Franco and Luso are also names.
    """
    found = sorted(
        (sense for sense in _prefixes().get(word) if sense.read(day)),
        key=lambda sense: not sense.held(day),
    )
    return found[0] if found and word[:1].isupper() else None
