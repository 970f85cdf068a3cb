"""Organisations, parties and armed groups; news agencies and broadcasters."""

from __future__ import annotations

import functools
from typing import NamedTuple

from readouts.reference.index import Index
from readouts.reference.tables import parts, rows


class Organisation(NamedTuple):
    """One row of ``organisations.csv``; ``sectors`` primary first, may be empty."""

    name: str
    aliases: tuple[str, ...]
    code: str
    sectors: tuple[str, ...]
    kind: str


class Agency(NamedTuple):
    """A news agency, broadcaster or newspaper; ``country`` may be empty."""

    name: str
    aliases: tuple[str, ...]
    country: str
    kind: str


@functools.cache
def organisations() -> tuple[Organisation, ...]:
    """All organisations, in the order of the table."""
    return tuple(
        Organisation(name, parts(aliases), code, parts(sectors), kind)
        for name, aliases, code, sectors, kind in rows("organisations.csv", 5)
    )


@functools.cache
def _organisations() -> Index[Organisation]:
    return Index((name, o) for o in organisations() for name in (o.name, *o.aliases))


def organisation(name: str) -> Organisation | None:
    """The organisation that a name or acronym stands for, or None."""
    found = _organisations().get(name)
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
