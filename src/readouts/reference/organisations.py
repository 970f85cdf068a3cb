"""Organisations, parties and armed groups; news agencies and broadcasters."""

from __future__ import annotations

import functools
from typing import NamedTuple

from readouts.reference.index import Index
from readouts.reference.loading import loaded_once
from readouts.reference.tables import parts, rows

_TABLES = ("bodies", "state", "armed_groups", "parties", "ngos", "companies", "media")


class Organisation(NamedTuple):
    """One row of ``organisations/*.csv``; ``sectors`` primary first, may be empty.

    A body that changed what it is has several rows: the Taliban are rebels until 2021-08-15 and
    a government since. ``until`` is exclusive; empty days are open.
    """

    name: str
    aliases: tuple[str, ...]
    code: str
    sectors: tuple[str, ...]
    kind: str
    since: str = ""
    until: str = ""

    def held(self, day: str | None) -> bool:
        """Whether the row holds on a day; True if no day is given."""
        return day is None or (self.since <= day and (not self.until or day < self.until))


class Agency(NamedTuple):
    """A news agency, broadcaster or newspaper; ``country`` may be empty."""

    name: str
    aliases: tuple[str, ...]
    country: str
    kind: str


@loaded_once
def organisations() -> tuple[Organisation, ...]:
    """All organisations, table after table, in the order of the rows."""
    return tuple(
        Organisation(name, parts(aliases), code, parts(sectors), kind, since, until)
        for table in _TABLES
        for name, aliases, code, sectors, kind, since, until in rows(
            f"organisations/{table}.csv", 7
        )
    )


@loaded_once
def _organisations() -> Index[Organisation]:
    return Index((name, o) for o in organisations() for name in (o.name, *o.aliases))


def organisations_named(name: str, day: str | None = None) -> tuple[Organisation, ...]:
    """Every organisation that a name or acronym may stand for, those of the day first."""
    return tuple(sorted(_organisations().get(name), key=lambda found: not found.held(day)))


def organisation(name: str, day: str | None = None) -> Organisation | None:
    """The first organisation that a name or acronym stands for on a day, or None."""
    found = organisations_named(name, day)
    return found[0] if found else None


@functools.cache
def agencies() -> tuple[Agency, ...]:
    """News agencies, broadcasters and newspapers that credit lines name."""
    return tuple(
        Agency(name, parts(aliases), country, kind)
        for name, aliases, country, kind in rows("agencies.csv", 4)
    )


@functools.cache
def _agencies() -> Index[Agency]:
    return Index((name, a) for a in agencies() for name in (a.name, *a.aliases))


def agency(name: str) -> Agency | None:
    """The agency that a credit names, or None."""
    found = _agencies().get(name)
    return found[0] if found else None
