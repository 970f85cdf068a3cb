"""Who held which office when."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from typing import NamedTuple

from readouts.reference.fold import fold
from readouts.reference.loading import loaded_once
from readouts.reference.tables import parts, rows

# Words of a name that do not tell persons apart: particles, honours, generations.
PARTICLES = frozenset(
    "al el bin ibn bint abu de da do dos del della di du la le van von der den ter y e i ud ul ur "
    "jr sr ii iii iv baron lord lady dame sir sheikh shaikh dr mr mrs ms haji hajji makhdoom syed "
    "sayyid mullah mawlawi maulvi ayatollah".split()
)


# Years after the last sighting in which a person is still taken to be in office, and the holder of
# an office is still named. Ministers stay about two and a half years; a name in a report says more
# than an office alone, so the holder is named for one year, and only where the newest lists end.
_STILL_THERE, _STILL_NAMED = 2, 1
_NEWEST_LISTS = "2025-01-01"


class Term(NamedTuple):
    """One term of one office.

    Days are ISO dates. ``start`` is the first day that is certain, ``end`` the first day that the
    holder was surely no more in office; empty if that is not known. ``seen`` is the last day that
    is certain where the end is not known to the day: between ``seen`` and ``end`` the source does
    not say. ``office`` is canonical as in ``titles.csv``, with its region if it has one
    ("Governor of Punjab"); empty for an official of whom the source gives no office. ``sectors``:
    primary first. ``source``: as in ``SOURCES.md``; ``knowledge`` alone is unchecked.
    ``precision`` of the start: empty = the day; ``month``, ``year`` = from the first full one;
    ``listed`` = in office by then, perhaps long before.
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
    precision: str = ""

    def held(self, day: str | None) -> bool:
        """Whether the term covers a day, or is likely to; True if no day is given.

        A term without end is taken to go on for two years after the last sighting.
        """
        if day is None:
            return True
        if day < self.start:
            return False
        if self.end:
            return day <= self.seen if self.seen else day < self.end
        return not self.seen or day <= _years_after(self.seen, _STILL_THERE)

    def sure(self, day: str) -> bool:
        """Whether the holder of the office may be named for a day: covered, or just after it.

        Just after: within a year of the last sighting, where the newest lists end.
        """
        if day < self.start or not self.seen:
            return self.held(day)
        open_now = not self.end and self.seen >= _NEWEST_LISTS
        return day <= (_years_after(self.seen, _STILL_NAMED) if open_now else self.seen)


def _years_after(day: str, years: int) -> str:
    return f"{int(day[:4]) + years}{day[4:]}"


@loaded_once
def terms() -> tuple[Term, ...]:
    """All terms, sorted by code, office and start."""
    sectors = functools.cache(parts)  # a dozen combinations in all: loads a fifth faster
    return tuple(
        Term(n, parts(a), code, office, sectors(s), start, end, seen, qid, source, precision)
        for n, a, code, office, s, start, end, seen, qid, source, precision in rows(
            "offices.csv", 11
        )
    )


def name_words(name: str) -> tuple[str, ...]:
    """The words of a person's name that tell persons apart, folded, in order.

    Particles and honours are left out unless nothing else remains.
    """
    words = tuple(fold(name).split())
    telling = tuple(word for word in words if word not in PARTICLES and len(word) > 1)
    return telling or words


@loaded_once
def _by_word() -> dict[str, list[Term]]:
    found: dict[str, list[Term]] = {}
    for term in terms():
        for word in {w for name in (term.name, *term.aliases) for w in name_words(name)}:
            found.setdefault(word, []).append(term)
    return found


@loaded_once
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
    """Who held an office on a day; several only where an office is shared."""
    return tuple(term for term in terms_of_office(office, code) if term.sure(day))


def terms_named(name: str) -> tuple[Term, ...]:
    """The terms of everybody who is listed under exactly this name, however it is written."""
    wanted = fold(name)
    lists = [_by_word().get(word, []) for word in name_words(name)]
    rarest = min(lists, key=len, default=[])  # whoever has the name has each of its words
    return tuple(
        term for term in rarest if any(fold(one) == wanted for one in (term.name, *term.aliases))
    )
