"""The small print under and between a report's paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from readouts.reading.disjoint import Disjoint
from readouts.records import Mark, Span

_MAX_LINE = 300  # characters; a longer line that begins like small print is prose

_OPENERS = (  # how such lines begin; seen the same in newspapers of many countries
    r"(?:read|see|watch|listen) (?:more|also|next)\b",
    r"(?:also|must) (?:read|watch)\b",
    r"read (?:the )?(?:full|original) (?:story|article)\b",
    r"(?:more|related) (?:stories|news|articles|topics|coverage)\b(?=[^.]*$)",
    r"related\s*:",
    r"(?:recommended|topics|tags|filed under)\s*:",
    r"(?:please )?(?:follow|like|join|find) us (?:on|at)\b",
    r"follow @?[\w ]{1,40} on (?:twitter|facebook|x|instagram|google|telegram|whatsapp)\b",
    r"(?:subscribe|sign up|register|log in) (?:to|for|now|today|here)\b",
    r"(?:click here|tap here|download (?:the|our) app)\b",
    r"(?:share|print|email|save) (?:this\b|via\b|on (?:facebook|twitter|x|whatsapp|linkedin)\b)",
    r"advertisement\s*$",
    r"(?:published|first published|originally published|updated) in [\w\s.'’-]{2,60}, ",
    r"(?:©|\(c\)\s|&copy;|copyright\s*(?:©|\(c\)|\d{4}|,|by\b))",
    r"(?:with )?(?:additional )?(?:inputs?|reporting) (?:from|by) [^.]*\.?\s*$",
    r"(?:writing|editing|compiled|translated) by [^.]*\.?\s*$",
    r"our standards\s*:",
    r"this (?:story|article|report|copy)\b[^.]{0,80}\b(?:not been edited|auto-generated)",
    r"this (?:story|article|report|material)\b[^.]{0,80}\b(?:may not be|(?:first|originally) app)",
    r"for more (?:information|news|stories)[, ]",
    r"(?:image|photo|file photo|picture) (?:credit|courtesy|source)?\s*:",
    r"-+\s*end[s]?\s*-+\s*$|(?:ends|#\s*#\s*#)\s*$|\*{3,}\s*$",
    r"reuters?\s*(?:&#3;|\x03)|&#3;|\x03",
)
_LINE = re.compile(rf"^[ \t>*•|\[(]*(?:{'|'.join(_OPENERS)})", re.IGNORECASE)
_RESERVED = re.compile(r"\ball rights reserved\b\.?", re.IGNORECASE)
_RESERVED_LINE = re.compile(rf"[^.!?\n]{{0,120}}{_RESERVED.pattern}", re.IGNORECASE)
_MAX_NOTE = 120  # characters before those words that still belong to them
_ENDS = frozenset(".!?:…\"'”’)]|*")
_DESK = re.compile(
    r"\((?:(?:additional |with )?(?:reporting|writing|editing)|compiled|inputs?) "
    r"(?:by|from|in) [^()]{2,300}\)",
    re.IGNORECASE,
)


def is_boilerplate(line: str) -> bool:
    """Whether a line is small print as a whole, such as ``Follow us on Facebook``."""
    if len(line) > _MAX_LINE or line[:1].islower():
        return False
    return bool(_LINE.match(line) or _RESERVED_LINE.match(line))


def find_boilerplate(text: str) -> Disjoint:
    """The lines of small print, and the notes of rights and desks within other lines."""
    found = Disjoint(_whole_lines(text))
    for match in _RESERVED.finditer(text):
        found.add(_mark(text, _sentence_start(text, match.start()), match.end()))
    for match in _DESK.finditer(text):
        found.add(_mark(text, *match.span()))
    return found


def _sentence_start(text: str, end: int) -> int:
    """Where the sentence begins that a note of rights ends."""
    start = max(0, end - _MAX_NOTE)
    return max(start, *(text.rfind(sign, start, end) + 1 for sign in ".!?\n"))


def _whole_lines(text: str) -> Iterator[Mark]:
    """Lines that begin as small print does, unless a line broken off above runs into them."""
    start, before, was_small = 0, "", False
    for line in text.split("\n"):
        ended = was_small or not before or before[-1] in _ENDS
        was_small = bool(line) and ended and is_boilerplate(line)
        if was_small:
            yield _mark(text, start, start + len(line))
        before = line.strip()
        start += len(line) + 1


def _mark(text: str, start: int, end: int) -> Mark:
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    end -= len(words) - len(words.rstrip())
    return Mark("boilerplate", Span(start, end), " ".join(words.split()))
