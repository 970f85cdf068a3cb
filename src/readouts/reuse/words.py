"""Words with their places: folded so that case, accents and quote marks make no difference."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from functools import lru_cache

import msgspec

from readouts.records import MarkKind, Report

# A word is letters and digits with apostrophes inside; all other signs only separate words, so
# that "long-term" is the same as "long term" and COVID-19 the same as Covid 19.
_WORD = re.compile(r"[^\W_]+(?:['\u2019\u02bc`][^\W_]+)*")
_APOSTROPHES = str.maketrans("", "", "'\u2019\u02bc`")

# What every report of an outlet has says nothing about whose words its prose is.
NOT_PROSE: tuple[MarkKind, ...] = ("masthead", "date", "dateline", "byline", "boilerplate")


class Words(msgspec.Struct, frozen=True):
    """The words of a text: ``folded[i]`` stands at ``starts[i]`` to ``ends[i]``."""

    folded: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """A word without case, accents and apostrophes."""
    plain = word.translate(_APOSTROPHES).casefold()
    if plain.isascii():
        return plain
    parts = unicodedata.normalize("NFKD", plain)
    return "".join(sign for sign in parts if not unicodedata.combining(sign)) or plain


def folded_words(text: str) -> list[str]:
    """The folded words of a text, in order."""
    return [fold(word) for word in _WORD.findall(text)]


def prose(report: Report) -> Words:
    """The words of a report's prose, with their places in its text.

    A word that touches a mark of a kind in ``NOT_PROSE`` becomes the empty string: it keeps its
    place, so that words on its two sides are not taken for neighbours.
    """
    found = list(_WORD.finditer(report.text))
    starts = tuple(match.start() for match in found)
    ends = tuple(match.end() for match in found)
    folded = [fold(match.group()) for match in found]
    for mark in report.marked(*NOT_PROSE):
        first, last = bisect_right(ends, mark.span.start), bisect_left(starts, mark.span.end)
        folded[first:last] = [""] * (last - first)
    return Words(tuple(folded), starts, ends)
