"""A person named, to the office held on a day."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Sequence
from typing import Literal, NamedTuple

from readouts.reference import (
    Term,
    fold,
    name_words,
    on_change,
    terms,
    terms_named,
    terms_of_name,
)
from readouts.resolving.spelling import close, joined, name_likeness, skeleton

TOP = frozenset(
    {"President", "Prime Minister", "Chancellor", "Minister of Foreign Affairs", "Supreme Leader",
     "Monarch", "Crown Prince", "Chairman of the Presidency", "Emir", "Pope",
     "Secretary-General of the United Nations", "Secretary General of NATO"}
)  # fmt: skip
# Who "the Obama administration" is of.
HEADS = TOP - {"Minister of Foreign Affairs", "Secretary-General of the United Nations",
               "Secretary General of NATO", "Crown Prince", "Pope"}  # fmt: skip
_SOURCE_ENDS = "2015-01-01"  # the list of officials stops there; they may not have
_FAMILY_FIRST = frozenset({"CHN", "KOR", "PRK", "TWN", "VNM", "KHM"})
_SURE = 0.95  # spelled so that it sounds the same
_FEW = 2  # namesakes abroad beside whom a head of government is still meant by surname alone
_MANY = 40  # terms of one word beyond which a word alone tells nothing

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


class _Near(NamedTuple):
    term: Term
    likeness: float


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
    words = _words(name)
    if not words:
        return None
    near = near_terms(name, code, office, day)
    current = [n for n in near if n.term.held(day)]
    told = [n for n in current if office and n.term.office == office]
    if told and (one := _one(told, words)):
        return Person(one.term, "now", f"{one.term.office} {_since(one.term)}", one.likeness)
    full = current if len(words) > 1 or code or office else []
    if one := _one([n for n in full if n.term.office or not office] or full, words):
        return Person(one.term, "now", _described(one.term), one.likeness)
    return _not_now(near, current, words, day) if len(words) > 1 or code else None


def _not_now(
    near: Sequence[_Near], current: Sequence[_Near], words: Sequence[str], day: str | None
) -> Person | None:
    """Somebody whose terms are all over, or all to come."""
    if day is None or current:
        return None
    ended = [n for n in near if n.term.end and n.term.end <= day and n.term.end != _SOURCE_ENDS]
    if one := _one(ended, words):
        how = f"{one.term.office or 'official'} until {one.term.end}"
        return Person(one.term, "past", how, one.likeness)
    later = [n for n in near if n.term.start > day]
    if not ended and later and (one := _one(later, words)):
        own = [n.term for n in later if n.term.code == one.term.code]
        first = min(own, key=lambda term: term.start)
        how = f"{first.office or 'official'} only since {first.start}"
        return Person(first, "future", how, one.likeness)
    return None


def near_terms(name: str, code: str | None, office: str | None, day: str | None) -> list[_Near]:
    """Terms of everybody whom a name may stand for in its context, the likest first."""
    words = _words(name)
    least = 0.85 if code or (office and day) else _SURE
    found = {}
    for term in _candidates(name, words, code, office):
        if code is not None and term.code != code:
            continue
        like = _likeness(words, term)
        if like >= least or (like and len(words) > 1 and _shares_word(words, term)):
            found[term] = like
    best = max(found.values(), default=0.0)
    kept = [_Near(term, like) for term, like in found.items() if like >= min(best, _SURE)]
    return sorted(kept, key=lambda n: -n.likeness)


def _shares_word(words: Sequence[str], term: Term) -> bool:
    return any(word in _words(name) for word in words for name in (term.name, *term.aliases))


def _likeness(words: Sequence[str], term: Term) -> float:
    return max(name_likeness(words, _words(name)) for name in (term.name, *term.aliases))


@functools.lru_cache(maxsize=65536)
def _words(name: str) -> tuple[str, ...]:
    return name_words(joined(name))


def _candidates(
    name: str, words: Sequence[str], code: str | None, office: str | None
) -> Iterable[Term]:
    """Exact names; then those that share words; then, within a country or office, by skeleton."""
    exact = terms_named(name)
    if exact and len(words) > 1:
        return exact
    sets = sorted((_of_word(word) for word in words), key=len)
    both = [term for term in sets[0] if term in set(sets[1])] if len(sets) > 1 else []
    if any(code is None or term.code == code for term in both):
        return (*exact, *both)
    some = [t for found in sets for t in found if code is None or t.code == code]
    some = some if code or len(some) <= _MANY else []
    if code:
        return (*exact, *some, *_spelled(code, words))
    return (*exact, *some, *_prominent_spelled(words, office))


@functools.lru_cache(maxsize=8192)
def _of_word(word: str) -> tuple[Term, ...]:
    return terms_of_name([word])


def _spelled(code: str, words: Sequence[str]) -> Iterable[Term]:
    index = _skeletons(code)
    return [term for word in words for term in index.get(skeleton(word), ())]


@functools.lru_cache(maxsize=256)
def _skeletons(code: str) -> dict[str, list[Term]]:
    return _by_key((t for t in _by_code().get(code, ())), skeleton)


def _by_key(some: Iterable[Term], key_of: Callable[[str], str]) -> dict[str, list[Term]]:
    found: dict[str, list[Term]] = {}
    for term in some:
        for key in {key_of(w) for name in (term.name, *term.aliases) for w in _words(name)}:
            found.setdefault(key, []).append(term)
    return found


@functools.cache
def _by_code() -> dict[str, list[Term]]:
    found: dict[str, list[Term]] = {}
    for term in terms():
        found.setdefault(term.code, []).append(term)
    return found


@functools.cache
def _top() -> dict[str, list[Term]]:
    """Heads of state and government and foreign ministers by the sound of each word."""
    return _by_key((t for t in terms() if t.office in TOP), close)


def _prominent_spelled(words: Sequence[str], office: str | None) -> Iterable[Term]:
    found = [term for word in words for term in _top().get(close(word), ())]
    return [term for term in found if not office or term.office == office]


def find_prominent(
    word: str, day: str | None, lands: Sequence[str] = (), offices: frozenset[str] = TOP
) -> Person | None:
    """The one head of state or government, or foreign minister, with this surname on a day.

    Args:
        word: the surname; transliterations that sound the same count, others do not.
        day: None finds nobody.
        lands: countries that the report names; where several bear the surname, one of these.
        offices: which offices count.
    """
    key = fold(word)
    if day is None or not key or " " in joined(word):
        return None
    near = dict.fromkeys((*_of_word(key), *_top().get(close(key), ())))
    family = [term for term in near if _is_family(key, term)]
    held = [_Near(t, 1.0) for t in family if t.office in offices and t.held(day)]
    here = [n for n in held if n.term.code in lands]
    one = _one(here, (key,)) or _one(held, (key,))
    if one is None or not (one in here or _is_known_by(one.term, family)):
        return None
    like = 1.0 if key in _words(one.term.name) else _SURE
    return Person(one.term, "now", f"the only {one.term.office} of that name then", like)


def _is_known_by(term: Term, family: Sequence[Term]) -> bool:
    """Whether a surname alone is enough: officials of one country bear it, or hardly others."""
    others = {t.name for t in family if t.code != term.code}
    return len(others) <= (_FEW if term.office in HEADS else 0)


def _is_family(key: str, term: Term) -> bool:
    families = {
        words[0] if term.code in _FAMILY_FIRST else words[-1]
        for name in (term.name, *term.aliases)
        if (words := _words(name))
    }
    return any(close(key) == close(word) for word in families)


def same_name(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether a mention's folded words may be those of a full name, spelling variants allowed."""
    return name_likeness(short, full) > 0


def _one(found: Sequence[_Near], words: Sequence[str]) -> _Near | None:
    """The best term if all are of one person: with an office, then the latest.

    Of several the one whose name is exactly as written, or whose office is a top one.
    """
    if not found:
        return None
    groups = _people(found)
    if len(groups) > 1:
        exact = [g for g in groups if any(set(words) == set(_words(n.term.name)) for n in g)]
        groups = exact if len(exact) == 1 else groups
    if len(groups) > 1:
        best = max(n.likeness for n in found)
        near = [g for g in groups if any(n.likeness == best for n in g)]
        groups = near if best >= _SURE else groups
    if len(groups) > 1:
        top = [g for g in groups if any(n.term.office in TOP for n in g)]
        groups = top if len({n.term.code for n in found}) == 1 else groups
    if len(groups) != 1:
        return None
    return max(groups[0], key=lambda n: (bool(n.term.office), n.term.office in TOP, n.term.start))


def _people(found: Sequence[_Near]) -> list[list[_Near]]:
    """Terms by person: one Wikidata id, or one country and the same first and last words."""
    groups: list[list[_Near]] = []
    for near in found:
        group = next((g for g in groups if _same_person(g[0].term, near.term)), None)
        if group is None:
            groups.append([near])
        else:
            group.append(near)
    return groups


@functools.lru_cache(maxsize=16384)
def _same_person(a: Term, b: Term) -> bool:
    if a.identifier and a.identifier == b.identifier:
        return True
    if a.code != b.code or (a.identifier and b.identifier):
        return False
    names = [_words(name) for name in (b.name, *b.aliases)]
    return any(
        name_likeness(words, other) >= _SURE
        for words in map(_words, (a.name, *a.aliases))
        for other in names
        if len(other) > 1 and len(words) > 1
    )


def _since(term: Term) -> str:
    until = f"until {term.end}" if term.end else f"last listed {term.seen}"
    return f"since {term.start or 'an unknown day'}, {until} ({term.source})"


def _described(term: Term) -> str:
    return f"{term.office or 'official'} {_since(term)}"


on_change(_of_word.cache_clear)
