"""Phrases that people write down as cues, found in running text fast."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import pairwise

import msgspec

_POSSESSIVE = re.compile(r"['’]s?(?!\w)")
_WORD = re.compile(r"[^\W_]+")
_GAP = ".."
_GAP_WORDS = 3  # at most so many words stand where a cue has the sign of a gap
_KNOWN_WORDS = 1 << 16  # how many different words the finder keeps the cues of


class Hit(msgspec.Struct, frozen=True):
    """A cue in a text: what it is a cue of, the cue as written, and its words, end excluded."""

    label: str
    cue: str
    start: int
    end: int

    def overlaps(self, other: Hit) -> bool:
        """Whether the two share a word."""
        return self.start < other.end and other.start < self.end


class _Place(msgspec.Struct, frozen=True):
    """What may stand in one place of a cue; a gap if nothing is given."""

    words: frozenset[str] = frozenset()
    openings: tuple[str, ...] = ()
    written: frozenset[str] = frozenset()
    gap: bool = False

    def takes(self, word: str, folded: str) -> bool:
        return folded in self.words or folded.startswith(self.openings) or word in self.written


class _Start(msgspec.Struct, frozen=True):
    """A cue, known by its first word: what it is a cue of, and the places after that word."""

    label: str
    cue: str
    first: _Place
    rest: tuple[_Place, ...]


class Finder:
    """Finds the cues of many labels in a text.

    A cue is one or more words. Case does not matter; hyphens part words; a possessive ``'s`` is
    left out. The last word stands for its plural too. ``word*`` begins so, ``a|b`` is either,
    ``..`` stands for up to three words, and a word with a capital is found only as it is written,
    or all in capitals.
    """

    def __init__(self, cues: Mapping[str, Iterable[str]]) -> None:
        """Index the cues of each label by what they begin with."""
        self._words: dict[str, list[_Start]] = {}
        self._openings: dict[str, list[_Start]] = {}
        for label, written in cues.items():
            for cue in written:
                self._add(label, cue)
        self._lengths = sorted({len(opening) for opening in self._openings})
        self._starting = lru_cache(_KNOWN_WORDS)(self._look_up)

    def find(self, text: str) -> list[Hit]:
        """The cues in a text, in the order of their first words."""
        words = _WORD.findall(_POSSESSIVE.sub("", text))
        folded = [word.lower() for word in words]
        hits = []
        for at, word in enumerate(words):
            for start in self._starting(word):
                end = _end(start.rest, words, folded, at + 1) if start.rest else at + 1
                if end:
                    hits.append(Hit(start.label, start.cue, at, end))
        return hits

    def _add(self, label: str, cue: str) -> None:
        first, *rest = _places(cue)
        entry = _Start(label, cue, first, tuple(rest))
        for word in sorted(first.words | {written.lower() for written in first.written}):
            self._words.setdefault(word, []).append(entry)
        for opening in first.openings:
            self._openings.setdefault(opening, []).append(entry)

    def _look_up(self, word: str) -> tuple[_Start, ...]:
        folded = word.lower()
        found = list(self._words.get(folded, ()))
        for length in self._lengths:
            found += self._openings.get(folded[:length], ())
        return tuple(entry for entry in dict.fromkeys(found) if entry.first.takes(word, folded))


def _places(cue: str) -> tuple[_Place, ...]:
    parts = [part for spaced in cue.split() for part in _parted(spaced)]
    return tuple(_place(part, last=at == len(parts) - 1) for at, part in enumerate(parts))


def _parted(spaced: str) -> Iterator[str]:
    """The places of one written word: hyphens part words, within an alternative they cannot."""
    if spaced == _GAP or "|" in spaced:
        yield spaced
        return
    bare = _POSSESSIVE.sub("", spaced)
    ends = [match.end() for match in _WORD.finditer(bare)]
    for start, end in pairwise([0, *ends]):
        word = _WORD.search(bare, start, end)
        assert word is not None
        yield word.group() + ("*" if bare[end : end + 1] == "*" else "")


def _place(part: str, *, last: bool) -> _Place:
    if part == _GAP:
        return _Place(gap=True)
    words: set[str] = set()
    openings: list[str] = []
    written: set[str] = set()
    for word in part.split("|"):
        if word.endswith("*"):
            openings.append(word[:-1].lower())
        elif word != word.lower():
            written |= {word, word.upper()}
        else:
            words |= {word, *(_plurals(word) if last else ())}
    return _Place(frozenset(words), tuple(openings), frozenset(written))


def _plurals(word: str) -> Iterator[str]:
    yield word + "s"
    if word.endswith("y"):
        yield word[:-1] + "ies"
    elif word.endswith(("s", "x", "ch", "sh")):
        yield word + "es"


def _end(places: tuple[_Place, ...], words: list[str], folded: list[str], start: int) -> int:
    """Where the rest of a cue that begins here ends, or 0 if it does not stand here."""
    for at, place in enumerate(places):
        if place.gap:
            reach = range(start, start + _GAP_WORDS + 1)
            ends = (_end(places[at + 1 :], words, folded, begin) for begin in reach)
            return next((end for end in ends if end), 0)
        if start >= len(words) or not place.takes(words[start], folded[start]):
            return 0
        start += 1
    return start
