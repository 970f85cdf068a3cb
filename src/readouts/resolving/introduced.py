"""Names that only what stands beside them explains: a rank before, an age behind."""

from __future__ import annotations

import re

from readouts.records import Span
from readouts.resolving.phrase import take_apart
from readouts.resolving.ranked import rank_at
from readouts.resolving.words import words_of

_REACH = 24  # characters before a name in which a rank may stand: "Det. Chief Supt. "
_LAST_WORDS = re.compile(r"(?:[A-Z][\w.]*\s+){1,3}$")
# Behind a name, as in "Ann Lee, 46, of Wichita" and "Ann Lee (46) from Leeds".
_AGE = (
    r"(?:['’]s)?(?:,\s+(?:aged\s+|age\s+)?[1-9]\d(?=[,.;]|\s+and\b|$)|\s+\([1-9]\d\))"
    r"(?:,?\s+(?:of|from)\s+(?P<place>[A-Z][\w'’-]*(?:\s[A-Z][\w'’-]*)*))?"
)


def introduced(text: str, span: Span, fuller: str | None, report: str) -> str | None:
    """The fuller words for a name alone, with its rank, or as a resident of somewhere.

    Args:
        text: the words of the mention.
        span: where they stand in the report.
        fuller: what the report calls them elsewhere, if that is known.
        report: the text of the report.

    Whoever is told by name and age and by no role is a private person: "resident Ann Lee". None
    if nothing of the kind stands there.
    """
    name = fuller or text
    told = take_apart(name, None)
    if told.owner or told.of("title", "agent", "country", "organisation", "former"):
        return None
    if ranked := _ranked(span, report):
        return f"{ranked} {text}"
    bare = told.name
    if " " not in bare or told.link:
        return None
    match = re.search(rf"\b{re.escape(bare)}{_AGE}", report)
    if match is None:
        return None
    place = match["place"]
    return f"{place} resident {bare}" if place else f"resident {bare}"


def _ranked(span: Span, report: str) -> str:
    """The rank right before a name that the parser left out of it, as after a dot."""
    before = _LAST_WORDS.search(report[max(0, span.start - _REACH) : span.start])
    words = before.group().split() if before else []
    for first in range(len(words)):
        rank = " ".join(words[first:])
        found = rank_at(words_of(f"{rank} {span.of(report)}"), 0)
        if found and found[2] == len(words) - first:
            return rank
    return ""
