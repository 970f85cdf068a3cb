"""Actors of the user's own: looked up before the packaged ones, and in their place.

A process uses one set of them at a time, set by ``using``; without it the packaged tables stand
alone. Whoever keeps results of look-ups registers with ``on_change``, so that none outlives the set
it was made with.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Literal

import msgspec

from readouts.reference import offices
from readouts.reference.fold import fold, is_acronym
from readouts.reference.offices import Term, name_words
from readouts.reference.organisations import Organisation
from readouts.reference.organisations import organisations_named as _packaged_organisations

Kind = Literal["person", "organisation"]


class OwnActor(msgspec.Struct, frozen=True, array_like=True):
    """One row of a user's table.

    ``office`` is canonical where ``titles.csv`` knows the words, else as the user wrote it;
    ``start`` is inclusive and ``end`` exclusive, ``YYYY-MM-DD``, empty if open; ``file`` is the
    name of the table.
    """

    name: str
    aliases: tuple[str, ...]
    kind: Kind
    code: str
    sectors: tuple[str, ...]
    office: str
    start: str
    end: str
    identifier: str
    file: str


class Keys(msgspec.Struct, frozen=True, array_like=True):
    """Numbers of rows by folded full name, by a word of a person's name, by office and code."""

    names: dict[str, list[int]]
    words: dict[str, list[int]]
    offices: dict[str, list[int]]


class OwnActors(msgspec.Struct, frozen=True, array_like=True):
    """The rows of a user's tables with their keys: kept together, as the keys take seconds."""

    rows: tuple[OwnActor, ...]
    keys: Keys

    @classmethod
    def of(cls, rows: Iterable[OwnActor]) -> OwnActors:
        """Rows with their keys; equal rows count once."""
        distinct = tuple(dict.fromkeys(rows))
        return cls(distinct, _keys(distinct))

    def terms_named(self, name: str) -> tuple[Term, ...]:
        """Terms of everybody of exactly this name."""
        return tuple(_term(row) for row in self._named(name, "person"))

    def organisations_named(self, name: str) -> tuple[Organisation, ...]:
        """Organisations of this name or acronym."""
        return tuple(_body(row) for row in self._named(name, "organisation"))

    def _named(self, name: str, kind: Kind) -> Iterator[OwnActor]:
        """The rows of a name; one in capitals alone is found in capitals only."""
        key, capitals = fold(name), is_acronym(name)
        for number in self.keys.names.get(key, ()):
            row = self.rows[number]
            written = (n for n in (row.name, *row.aliases) if fold(n) == key)
            if row.kind == kind and (capitals or not all(is_acronym(n) for n in written)):
                yield row

    def terms_of_name(self, words: Iterable[str]) -> tuple[Term, ...]:
        """Terms of everybody whose name has one of these folded words."""
        numbers = {number for word in words for number in self.keys.words.get(word, ())}
        return tuple(_term(self.rows[number]) for number in sorted(numbers))

    def terms_of_office(self, office: str, code: str) -> tuple[Term, ...]:
        """Terms of an office in a country."""
        numbers = self.keys.offices.get(f"{code}/{office}", ())
        return tuple(_term(self.rows[number]) for number in numbers)


def _keys(rows: Sequence[OwnActor]) -> Keys:
    names: dict[str, list[int]] = {}
    words: dict[str, list[int]] = {}
    offices: dict[str, list[int]] = {}
    for number, row in enumerate(rows):
        written = (row.name, *row.aliases)
        for key in {fold(name) for name in written}:
            names.setdefault(key, []).append(number)
        if row.kind == "person":
            for word in {word for name in written for word in name_words(name)}:
                words.setdefault(word, []).append(number)
            offices.setdefault(f"{row.code}/{row.office}", []).append(number)
    return Keys(names, words, offices)


def _term(row: OwnActor) -> Term:
    return Term(
        name=row.name, aliases=row.aliases, code=row.code, office=row.office, sectors=row.sectors,
        start=row.start, end=row.end, seen="", identifier=row.identifier, source=row.file,
    )  # fmt: skip


def _body(row: OwnActor) -> Organisation:
    return Organisation(
        row.name, row.aliases, row.code, row.sectors, f"of {row.file}", row.start, row.end
    )


NO_ACTORS = OwnActors.of(())
_used: list[OwnActors] = [NO_ACTORS]
_listeners: list[Callable[[], None]] = []


@contextmanager
def using(actors: OwnActors) -> Iterator[None]:
    """Look names up in these actors first, until the block ends."""
    before = _used[-1]
    use(actors)
    try:
        yield
    finally:
        use(before)


def use(actors: OwnActors) -> None:
    """Look names up in these actors first from now on: for worker processes."""
    if actors is not _used[-1]:
        _used[-1] = actors
        for forget in _listeners:
            forget()


def in_use() -> OwnActors:
    """The actors that names are looked up in first."""
    return _used[-1]


def on_change(forget: Callable[[], None]) -> None:
    """Have ``forget`` called whenever other actors come into use."""
    _listeners.append(forget)


def terms_named(name: str) -> tuple[Term, ...]:
    """The terms of everybody who is listed under exactly this name, however it is written.

    Those of the user's own table, if it has the name; else the packaged ones.
    """
    return _used[-1].terms_named(name) or offices.terms_named(name)


def terms_of_name(words: Iterable[str]) -> tuple[Term, ...]:
    """Terms of everybody whose name has one of these folded words; the user's own first.

    People whom the user's table has by full name are left out of the packaged ones.
    """
    sought = list(words)
    packaged = offices.terms_of_name(sought)
    own = _used[-1].terms_of_name(sought)
    return (*own, *_without(packaged, _used[-1])) if own else packaged


def _without(packaged: Sequence[Term], own: OwnActors) -> Iterator[Term]:
    for term in packaged:
        if not any(own.terms_named(name) for name in (term.name, *term.aliases)):
            yield term


def terms_of_office(office: str, code: str) -> tuple[Term, ...]:
    """Every known term of an office in a country, the user's own first."""
    packaged = offices.terms_of_office(office, code)
    own = _used[-1].terms_of_office(office, code)
    return (*own, *packaged) if own else packaged


def holders(office: str, code: str, day: str) -> tuple[Term, ...]:
    """Who held an office on a day: the user's own, if there is one, else the packaged ones."""
    own = [term for term in _used[-1].terms_of_office(office, code) if term.held(day)]
    return tuple(own) or offices.holders(office, code, day)


def organisations_named(name: str, day: str | None = None) -> tuple[Organisation, ...]:
    """Every organisation that a name or acronym may stand for, those of the day first.

    Those of the user's own table, if it has the name; else the packaged ones.
    """
    own = _used[-1].organisations_named(name)
    if own:
        return tuple(sorted(own, key=lambda found: not found.held(day)))
    return _packaged_organisations(name, day)


def organisation(name: str, day: str | None = None) -> Organisation | None:
    """The first organisation that a name or acronym stands for on a day, or None."""
    found = organisations_named(name, day)
    return found[0] if found else None
