"""Who held which office when."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from typing import NamedTuple

from readouts.reference.fold import fold
from readouts.reference.tables import parts, rows

# Words of a name that do not tell persons apart: particles, honours, generations.
PARTICLES = frozenset(
    "al el bin ibn bint abu de da do dos del della di du la le van von der den ter y e i ud ul ur "
    "jr sr ii iii iv baron lord lady dame sir sheikh shaikh dr mr mrs ms haji hajji makhdoom syed "
    "sayyid mullah mawlawi maulvi ayatollah".split()
)


class Term(NamedTuple):
    """One term of one office.

    ``start`` and ``end`` are days; an empty ``start`` is unknown, an empty ``end`` means that the
    holder was there when last listed, on ``seen``. ``office`` is canonical as in ``titles.csv``;
    empty for an official of whom the source gives no office. ``sectors``: primary first.
    """

    name: str
    aliases: tuple[str, ...]
    code: str
    office: str
    sectors: tuple[str, ...]
    start: str
    end: str
    seen: str
    identifier: str
    source: str

    def held(self, day: str | None) -> bool:
        """Whether the term covers a day; True if no day is given."""
        return day is None or (self.start <= day and (not self.end or day < self.end))


@functools.cache
def terms() -> tuple[Term, ...]:
    """All terms, sorted by code, office and start."""
    return tuple(
        Term(n, parts(a), code, office, parts(sectors), start, end, seen, qid, source)
        for n, a, code, office, sectors, start, end, seen, qid, source in rows("offices.csv", 10)
    )


def name_words(name: str) -> tuple[str, ...]:
    """The words of a person's name that tell persons apart, folded, in order.

    Particles and honours are left out unless nothing else remains.
    """
    words = tuple(fold(name).split())
    telling = tuple(word for word in words if word not in PARTICLES and len(word) > 1)
    return telling or words


@functools.cache
def _by_word() -> dict[str, list[Term]]:
    found: dict[str, list[Term]] = {}
    for term in terms():
        for word in {w for name in (term.name, *term.aliases) for w in name_words(name)}:
            found.setdefault(word, []).append(term)
    return found


@functools.cache
def _by_office() -> dict[tuple[str, str], tuple[Term, ...]]:
    found: dict[tuple[str, str], list[Term]] = {}
    for term in terms():
        found.setdefault((term.code, term.office), []).append(term)
    return {key: tuple(known) for key, known in found.items()}


def terms_of_name(words: Iterable[str]) -> tuple[Term, ...]:
    """Terms of everybody whose name has one of these folded words; in the table's order."""
    found = {id(t): t for word in words for t in _by_word().get(word, ())}
    return tuple(sorted(found.values()))


def terms_of_office(office: str, code: str) -> tuple[Term, ...]:
    """Every known term of an office in a country."""
    return _by_office().get((code, office), ())


def holders(office: str, code: str, day: str) -> tuple[Term, ...]:
    """Who held an office on a day; several only where the sources overlap."""
    return tuple(term for term in terms_of_office(office, code) if term.held(day))


@functools.cache
def _by_name() -> dict[str, list[Term]]:
    found: dict[str, list[Term]] = {}
    for term in terms():
        for name in {fold(name) for name in (term.name, *term.aliases)}:
            found.setdefault(name, []).append(term)
    return found


def terms_named(name: str) -> tuple[Term, ...]:
    """The terms of everybody who is listed under exactly this name, however it is written."""
    return tuple(_by_name().get(fold(name), ()))
