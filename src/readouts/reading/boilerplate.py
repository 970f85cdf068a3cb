"""The small print under and between a report's paragraphs."""

from __future__ import annotations

import re

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
    r"(?:subscribe|sign up|click here|tap here|download (?:the|our) app|log in|register)\b",
    r"(?:share|print|email|save) (?:this|on|via)\b",
    r"advertisement\s*$",
    r"(?:published|first published|originally published|updated) in [\w\s.'’-]{2,60}, ",
    r"(?:©|\(c\)\s|&copy;|copyright\s*(?:©|\(c\)|\d{4}|,|by\b))",
    r"(?:with )?(?:additional )?(?:inputs?|reporting) (?:from|by) [^.]*\.?\s*$",
    r"(?:writing|editing|compiled|translated) by [^.]*\.?\s*$",
    r"our standards\s*:",
    r"this (?:story|article|report|copy)\b[^.]{0,80}\b(?:not been edited|auto-generated|syndicated)",
    r"this (?:story|article|report|material)\b[^.]{0,80}\b(?:may not be|(?:first|originally) appeared)",
    r"for more (?:information|news|stories)[, ]",
    r"(?:image|photo|file photo|picture) (?:credit|courtesy|source)?\s*:",
    r"-+\s*end[s]?\s*-+\s*$|(?:ends|#\s*#\s*#)\s*$|\*{3,}\s*$",
    r"reuters?\s*&#3;|&#3;|\x03",
)
_LINE = re.compile(rf"^[ \t>*•|\[(]*(?:{'|'.join(_OPENERS)})", re.IGNORECASE)
_OPENING = re.compile(  # a cheap first look: the first letters of the above
    r"^[ \t>*•|\[(]*(?:[RrSsWwLlAaMmTtFfPpJjCcDdEeUuOoIi©\-#*&\x03])", re.MULTILINE
)
_RESERVED = re.compile(r"\ball rights reserved\b", re.IGNORECASE)
_DESK = re.compile(
    r"\((?:(?:additional |with )?(?:reporting|writing|editing)|compiled|inputs?) "
    r"(?:by|from|in) [^()]{2,300}\)",
    re.IGNORECASE,
)


def is_boilerplate(line: str) -> bool:
    """Whether a line is small print as a whole, such as ``Follow us on Facebook``."""
    if len(line) > _MAX_LINE:
        return False
    return bool(_LINE.match(line) or _RESERVED.search(line))


def find_boilerplate(text: str) -> list[Mark]:
    """The lines of small print and the desk notes in brackets, in the order of the text."""
    found = [_mark(text, start, end) for start, end in _lines(text)]
    if ")" in text:
        spans = [mark.span for mark in found]
        for match in _DESK.finditer(text):
            mark = _mark(text, *match.span())
            if not any(mark.span.overlaps(span) for span in spans):
                found.append(mark)
    return sorted(found, key=lambda mark: mark.span)


def _lines(text: str) -> list[tuple[int, int]]:
    found, start = [], 0
    for line in text.split("\n"):
        if line and is_boilerplate(line):
            found.append((start, start + len(line)))
        start += len(line) + 1
    return found


def _mark(text: str, start: int, end: int) -> Mark:
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    end -= len(words) - len(words.rstrip())
    return Mark("boilerplate", Span(start, end), " ".join(words.split()))
