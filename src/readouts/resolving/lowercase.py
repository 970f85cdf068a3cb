"""Careless text in small letters: "tunisian rioters", "president obama"."""

from __future__ import annotations

import functools

from readouts.reference import agent, is_demonym, terms_named, terms_of_name, titles
from readouts.reference.people import people_named
from readouts.resolving.bearers import TOP
from readouts.resolving.phrase import LINKS

_LONGEST_TITLE = 4  # words: "minister of foreign affairs"
_LONGEST_NAME = 5


@functools.lru_cache(maxsize=16384)
def recased(text: str) -> str:
    """A phrase in small letters with capitals where nationalities and names surely stand.

    A nationality must stand before an agent noun or a title; a name after a title, in full or as
    the surname of a leader. Phrases with any capital are left as they are.
    """
    words = text.split()
    if not text.islower() or len(words) < 2:
        return text
    last = _demonyms(words)
    _name(words, last)
    return " ".join(words)


def _demonyms(words: list[str]) -> int:
    """Puts capitals on nationalities; gives where the words after the last of them begin."""
    after, at = 0, 0
    while at < len(words) - 1:
        size = next((n for n in (2, 1) if _is_demonym(words, at, n)), 0)
        words[at : at + size] = [word.capitalize() for word in words[at : at + size]]
        after = at + size if size else after
        at += size or 1
    return after


def _is_demonym(words: list[str], at: int, size: int) -> bool:
    some, rest = words[at : at + size], words[at + size : at + size + _LONGEST_TITLE]
    if len(some) < size or not rest or not is_demonym(" ".join(some)):
        return False
    return any(_is_noun(" ".join(rest[: n + 1])) for n in range(len(rest)))


def _is_noun(text: str) -> bool:
    return bool(agent(text) or titles(text))


def _name(words: list[str], first: int) -> None:
    """Puts capitals on the name after the first title."""
    for at in range(first, len(words)):
        for size in range(min(_LONGEST_TITLE, len(words) - at - 1), 0, -1):
            if titles(" ".join(words[at : at + size])):
                _capitalise(words, at + size)
                return


def _capitalise(words: list[str], at: int) -> None:
    end = next((i for i in range(at, len(words)) if words[i].strip(",") in LINKS), len(words))
    for size in range(min(_LONGEST_NAME, end - at), 0, -1):
        name = " ".join(words[at : at + size]).removesuffix("'s").removesuffix("’s").strip(",")
        listed = terms_named(name) or people_named(name)
        known = listed if size > 1 else [t for t in terms_of_name([name]) if t.office in TOP]
        if known:
            words[at : at + size] = [
                "-".join(part.capitalize() for part in word.split("-"))
                for word in words[at : at + size]
            ]
            return
