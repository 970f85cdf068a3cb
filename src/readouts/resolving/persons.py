"""A person named, to the office held on a day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rapidfuzz.fuzz import ratio

from readouts.reference import Term, fold, name_words, terms_named, terms_of_name, terms_of_office

# Transliterations differ by a letter or two ("Mahmood", "Mehmood": 86); names that are not the
# same rarely reach this (measured on the table: "Ivanov", "Ivanova" 92 is the usual false friend,
# and is kept apart by country and office).
_SAME_WORD = 84
TOP = frozenset(
    {"President", "Prime Minister", "Chancellor", "Minister of Foreign Affairs", "Supreme Leader",
     "Secretary-General of the United Nations", "Secretary General of NATO"}
)  # fmt: skip
_SOURCE_ENDS = "2015-01-01"  # the list of officials stops there; they may not have


class Person(NamedTuple):
    """Who a name is: the term that says so, whether it is past, and how it was found."""

    term: Term
    past: bool
    how: str


def find_person(name: str, code: str | None, office: str | None, day: str | None) -> Person | None:
    """The holder that a name in its context stands for, or None if that is not certain.

    Args:
        name: as written, without titles.
        code: country, if the context names one.
        office: canonical office, if the context names one.
        day: the report's day.
    """
    words = name_words(name)
    near = [t for t in _candidates(words, code, office) if _fits(t, code) and _named(words, t)]
    current = [t for t in near if t.held(day)]
    if office and (one := _one([t for t in current if t.office == office])):
        return Person(one, past=False, how=f"{one.office} {_since(one)}")
    full = [t for t in current if len(words) > 1 or code or office]
    if one := _one([t for t in full if t.office or not office] or full):
        return Person(one, past=False, how=_described(one))
    past = [t for t in near if day and t.end and t.end <= day and t.end != _SOURCE_ENDS]
    if len(words) > 1 and not current and (one := _one(past)):
        return Person(one, past=True, how=f"{one.office or 'official'} until {one.end}")
    return None


def find_prominent(word: str, day: str | None) -> Person | None:
    """The one head of state or government, or foreign minister, with this surname on a day."""
    key = fold(word)
    found = [
        t
        for t in terms_of_name([key])
        if t.office in TOP and day and t.held(day) and key in _family_words(t)
    ]
    one = _one(found)
    return Person(one, past=False, how=f"the only {one.office} of that name then") if one else None


def _candidates(words: Sequence[str], code: str | None, office: str | None) -> Iterable[Term]:
    exact = terms_named(" ".join(words))
    if code and office:
        return (*exact, *terms_of_name(words), *terms_of_office(office, code))
    return (*exact, *terms_of_name(words))


def _fits(term: Term, code: str | None) -> bool:
    return code is None or term.code == code


def _named(words: Sequence[str], term: Term) -> bool:
    return any(same_name(words, name_words(name)) for name in (term.name, *term.aliases))


def same_name(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether every word of a mention is a word of the full name, spelling variants allowed.

    A single word must be the family name: the last word, or the first of an East Asian name
    (two or three short words).
    """
    left = list(full)
    for word in short:
        hit = next((w for w in left if w == word or _alike(word, w)), None)
        if hit is None:
            return len(left) < len(full) and _extra_is_minor(short, full)
        left.remove(hit)
    return len(short) > 1 or short[0] in {full[-1], full[0]} or _alike(short[0], full[-1])


def _extra_is_minor(short: Sequence[str], full: Sequence[str]) -> bool:
    """A mention with more words than the table's name: first and last words must agree."""
    return (
        len(short) > len(full) > 1
        and all(any(w == s or _alike(s, w) for s in short) for w in full)
    )  # fmt: skip


def _alike(a: str, b: str) -> bool:
    return len(a) > 3 and len(b) > 3 and ratio(a, b) >= _SAME_WORD


def _family_words(term: Term) -> set[str]:
    words = name_words(term.name)
    return {words[-1], *(words[:1] if term.code in {"CHN", "KOR", "PRK", "TWN", "VNM"} else ())}


def _one(found: list[Term]) -> Term | None:
    """The best term if all are of one person: with an office, then the latest."""
    if not found:
        return None
    people = {(t.code, name_words(t.name)[-1], name_words(t.name)[0]) for t in found}
    ids = {t.identifier for t in found if t.identifier}
    if len(people) > 1 and not (len(ids) == 1 and all(t.identifier for t in found)):
        return None
    return max(found, key=lambda t: (bool(t.office), _rank(t), t.start))


def _rank(term: Term) -> bool:
    return term.office in TOP


def _since(term: Term) -> str:
    until = f"until {term.end}" if term.end else f"last listed {term.seen}"
    return f"since {term.start or 'an unknown day'}, {until} ({term.source})"


def _described(term: Term) -> str:
    return f"{term.office or 'official'} {_since(term)}"
