"""The lines above a report's prose, each with what it can be."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import IntEnum
from typing import NamedTuple

from readouts.reading import outlets
from readouts.reading.boilerplate import is_boilerplate
from readouts.reading.bylines import byline
from readouts.reading.datelines import dateline_at
from readouts.reading.text_dates import FoundDate, date_at

_MAX_LINES = 10  # of a head; real ones have up to six
_MAX_LINE = 150
PARAGRAPH = 120
"""Characters: a longer line is a paragraph, not the first of wrapped lines."""

_MAX_PIECE = 4  # words of a part that is neither name nor known section
_LINE = re.compile(r"[^\r\n]*")
_SPACE = re.compile(r"\s*")
_LINE_END = re.compile(r"\r\n|\r|\n")
_STOP = re.compile(r"[.,;:][\"'”’)]*$")
_YEAR = re.compile(r"\d{4}")
_WORD_START = re.compile(r"(?<![\w.,:/-])\w")
_SEPARATOR = re.compile(r"\s*[|•·\t]\s*|\s+[-–—―/]+\s+|\s{2,}|\s*[()]\s*")
_EDGE = " \t|/,•·-–—―:()"
_BEFORE_DATE = re.compile(
    r"(?:^|[|/,•·–—―:(-]|\s{2}|\b(?:bulletin|edition|issue|news) (?:of|for))\s*$", re.IGNORECASE
)
_AFTER_DATE = re.compile(r"\s*(?:$|[|/,•·–—―)])|\s+-|\s{2}")


class Rank(IntEnum):
    """What a part of a line can be: the higher, the more it is an outlet's name."""

    STRANGE = -1
    BESIDE = 0
    """A section, a place, a state, a kind of paper: it stands beside an outlet."""
    NAME = 1
    ORGAN = 2
    OUTLET = 3


class Masthead(NamedTuple):
    """A line of a masthead: where it ends, the outlet it names, and the date in it, if any."""

    end: int
    outlet: str | None
    rank: Rank
    date_start: int = 0
    date: FoundDate | None = None


class HeadLine(NamedTuple):
    """A line of a head; ``found`` is the masthead that it could be."""

    start: int
    words: str
    blank_above: bool
    kind: str  # date, other (byline, small print), release, line: a headline or a masthead
    found: Masthead | None

    @property
    def has_date(self) -> bool:
        """Whether it is names with a date beside them."""
        return bool(self.found and self.found.date)


class Lines(NamedTuple):
    """The lines of a head, and how the prose under them begins.

    ``opens`` is true if it begins with a dateline; ``apart`` if the head can end right above it.
    """

    lines: tuple[HeadLine, ...]
    opens: bool
    apart: bool


def head_lines(text: str, start: int, title: str) -> Lines:
    """The lines above the first that is prose; none if no prose follows.

    Args:
        text: the text as stored.
        start: where its first line that is not blank begins.
        title: the headline given with the report, or an empty string.
    """
    lines: list[HeadLine] = []
    blank = False
    while start < len(text):
        words = _line(text, start)
        line = _read(text, start, words) if len(lines) < _MAX_LINES else None
        if line is None:
            opens = dateline_at(text, start, None, headed=bool(lines)) is not None
            return Lines(tuple(lines), opens, blank or opens or len(words) > PARAGRAPH)
        if title and words.casefold() == title.casefold():
            line = "line", None
        lines.append(HeadLine(start, words, blank, *line))
        gap = _SPACE.match(text, start + len(words))
        blank = bool(gap and len(_LINE_END.findall(gap[0])) > 1)
        start = gap.end() if gap else len(text)
    return Lines((), opens=False, apart=False)


def _line(text: str, start: int) -> str:
    match = _LINE.match(text, start, start + 2 * _MAX_LINE)
    return match[0].rstrip() if match else ""


def _read(text: str, start: int, words: str) -> tuple[str, Masthead | None] | None:
    """The kind of a line and what masthead it could be; None if it is prose."""
    if len(words) > _MAX_LINE:
        return None
    date = date_at(text, start)
    if date and not words[date.end - start :].strip(_EDGE):
        return "date", None
    if byline(words) or is_boilerplate(words):
        return "other", None
    if found := _dated(text, start, words):
        return "line", found
    return None if _STOP.search(words) else _undated(start, words)


def _undated(start: int, words: str) -> tuple[str, Masthead | None]:
    pieces = _pieces(words)
    begins = not words[0].islower() or outlets.is_neutral(words)
    fits = bool(pieces) and begins and Rank.STRANGE not in map(_rank, pieces)
    ranked = _outlet(pieces) if fits else None
    if ranked is None or (ranked[1] == Rank.NAME and "," in words):
        return "line", None
    kind = "release" if any(map(outlets.is_release, pieces)) else "line"
    return kind, Masthead(start + len(words), *ranked)


def _dated(text: str, start: int, words: str) -> Masthead | None:
    """A line of names and sections with a whole date set apart in it."""
    dates = _WORD_START.finditer(words) if _YEAR.search(words) else ()
    for first in dates:
        date = date_at(text, start + first.start())
        if date is None or date.end > start + len(words):
            continue
        before, after = words[: first.start()], words[date.end - start :]
        pieces = [*_pieces(before), *_pieces(after)]
        apart = any(map(outlets.is_release, pieces)) or (
            _BEFORE_DATE.search(before) and _AFTER_DATE.match(after)
        )
        ranked = _outlet(pieces) if pieces else None
        if ranked is None or not (apart or ranked[1] == Rank.OUTLET):
            return None
        if ranked[1] == Rank.NAME and _is_town(pieces[0]) and _only_commas(before, after):
            ranked = None, Rank.NAME
        return Masthead(start + len(words), *ranked, start + first.start(), date)
    return None


def _is_town(words: str) -> bool:
    """Whether words before a comma and a date are a place: ``Lund, Scania, 4 March 2021``.

    One word that no table knows may be a paper's name as well, so it is not taken for one.
    """
    return " " not in words or outlets.is_place(words)


def _only_commas(*parts: str) -> bool:
    return not any(_SEPARATOR.search(part.strip()) for part in parts)


def _pieces(words: str) -> list[str]:
    parts: list[str] = []
    for part in _SEPARATOR.split(words):
        whole = part.strip(_EDGE)
        parts.extend([whole] if outlets.is_organ(whole) else re.split(r"\s*,\s+", whole))
    return [piece for part in parts if (piece := part.strip(_EDGE))]


def _outlet(pieces: Sequence[str]) -> tuple[str | None, Rank] | None:
    """The outlet among the parts of a line and its rank; None if a part fits no masthead."""
    ranks = [_rank(piece) for piece in pieces]
    best = max(ranks)
    strange = [p for p, rank in zip(pieces, ranks, strict=True) if rank == Rank.STRANGE]
    if best < Rank.NAME and strange:
        return None
    if any(len(piece.split()) > _MAX_PIECE or best < Rank.ORGAN for piece in strange):
        return None
    return (pieces[ranks.index(best)] if best > Rank.BESIDE else None), best


def _rank(piece: str) -> Rank:
    if outlets.is_organ(piece):
        return Rank.ORGAN
    if outlets.is_beside(piece):
        return Rank.BESIDE
    if outlets.is_name(piece):
        return Rank.OUTLET if outlets.is_outlet(piece) else Rank.NAME
    return Rank.STRANGE
