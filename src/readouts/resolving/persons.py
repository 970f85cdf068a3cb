"""A person named, to the office held on a day."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from readouts.reference import Term, terms_named
from readouts.reference.people import people_named
from readouts.resolving.bearers import (
    SURE,
    TOP,
    Near,
    is_listed_in_full,
    near_terms,
    one_person,
    words_of_name,
)
from readouts.resolving.spelling import name_likeness

# Who "the Obama administration" is of.
HEADS = TOP - {"Minister of Foreign Affairs", "Secretary-General of the United Nations",
               "Secretary General of NATO", "Crown Prince", "Pope"}  # fmt: skip
_SOURCE_ENDS = "2015-01-01"  # the list of officials stops there; they may not have
When = Literal["now", "past", "future"]


class Person(NamedTuple):
    """Who a name is: the term that says so, when it held, how it was found, how like it is."""

    term: Term
    when: When
    how: str
    likeness: float

    @property
    def past(self) -> bool:
        """Whether the term is over."""
        return self.when == "past"


def find_person(name: str, code: str | None, office: str | None, day: str | None) -> Person | None:
    """The holder that a name in its context stands for, or None if that is not certain.

    Args:
        name: as written, without titles.
        code: country, if the context names one.
        office: canonical office, if the context names one.
        day: the report's day.

    Spelling is forgiven as far as the context goes: with a country or an office whatever shares
    the consonants, without either only names that sound the same.
    """
    words = words_of_name(name)
    if not words:
        return None
    near = near_terms(name, code, office, day)
    current = [n for n in near if n.term.held(day)]
    told = [n for n in current if office and n.term.office == office]
    if told and (one := one_person(told, words)):
        return Person(one.term, "now", f"{one.term.office} {_since(one.term)}", one.likeness)
    several = len(words) > 1 or is_listed_in_full(name)
    full = current if several or code or office else []
    if one := one_person([n for n in full if n.term.office or not office] or full, words):
        return Person(one.term, "now", _described(one.term), one.likeness)
    return _not_now(near, current, words, day) if several or code else None


def find_mononym(name: str, day: str) -> Person | None:
    """Who is listed under exactly one word on a day, as a nom de guerre is; None if several are."""
    if not name or " " in name:
        return None
    found = (*terms_named(name), *people_named(name))
    one = one_person([Near(term, 1.0) for term in found if term.held(day)], words_of_name(name))
    return Person(one.term, "now", _described(one.term), 1.0) if one else None


def _not_now(
    near: Sequence[Near], current: Sequence[Near], words: Sequence[str], day: str | None
) -> Person | None:
    """Somebody whose terms are all over, or all to come."""
    if day is None or current:
        return None
    ended = [n for n in near if n.term.end and n.term.end <= day and n.term.end != _SOURCE_ENDS]
    if one := one_person(ended, words):
        how = f"{one.term.office or 'official'} until {one.term.end}"
        return Person(one.term, "past", how, one.likeness)
    sure = SURE if len(words) == 1 else 0.0  # a surname that only looks like theirs is another's
    later = [n for n in near if n.term.start > day and n.likeness >= sure]
    if not ended and later and (one := one_person(later, words)):
        own = [n.term for n in later if n.term.code == one.term.code]
        first = min(own, key=lambda term: term.start)
        how = f"{first.office or 'official'} only since {first.start}"
        return Person(first, "future", how, one.likeness)
    return None


def same_name(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether a mention's folded words may be those of a full name, spelling variants allowed."""
    return name_likeness(short, full) > 0


def _since(term: Term) -> str:
    seen = f"last listed {term.seen}" if term.seen else "with no end"
    until = f"until {term.end}" if term.end else seen
    return f"since {term.start or 'an unknown day'}, {until} ({term.source})"


def _described(term: Term) -> str:
    return f"{term.office or 'official'} {_since(term)}"
