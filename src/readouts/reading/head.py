"""The head of a report: everything above and before its first sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable

from readouts.reading.boilerplate import is_boilerplate
from readouts.reading.bylines import byline
from readouts.reading.datelines import dateline_at
from readouts.reading.head_lines import PARAGRAPH, Masthead
from readouts.reading.masthead import mastheads
from readouts.reading.text_dates import FoundDate, date_at
from readouts.records import Mark, Span

_MAX_PARTS = 10  # of a head; real ones have up to five
_MAX_HEADLINE = 150
_SPACE = re.compile(r"\s*")
_LINE = re.compile(r"[^\r\n]*")
_BLANK_LINE = re.compile(r"[ \t]*\r?\n[ \t]*\r?\n")
_AFTER_DATE = re.compile(r"\s*(?:[-–—―|:]+\s*|$)")
_SEPARATORS = re.compile(r"[\s|,–—―-]*")
_NO_HEADLINE_END = re.compile(r"[.,;:][\"'”’)]*$")
_LETTERS = re.compile(r"[^\W_]+")


class Head:
    """Reads a head from the first character on.

    ``marks``, the ``stamp`` of publication and the ``outlet`` are what it found.
    """

    def __init__(self, text: str, title: str | None, published: str | None) -> None:
        self.marks: list[Mark] = []
        self.stamp: str | None = None
        self.outlet: str | None = None
        self._text = text
        self._title = _folded(title or "")
        self._published = published
        self._pos = 0
        self._headed = False
        self._mastheads: dict[int, Masthead] = {}

    def read(self) -> None:
        """Take part after part until prose begins."""
        self._skip(_SPACE)
        self._mastheads = mastheads(self._text, self._pos, self._title)
        self.outlet = _best_outlet(self._mastheads.values())
        for _ in range(_MAX_PARTS):
            self._skip(_SPACE)
            line = self._line()
            if not line or not (self._whole_line(line) or self._in_line()):
                return

    def _whole_line(self, line: str) -> bool:
        if masthead := self._mastheads.get(self._pos):
            return self._take_masthead(masthead, line)
        date = date_at(self._text, self._pos)
        if date and not line[date.end - self._pos :].strip(" \t|-–—"):
            return self._take_date(date)
        if self._is_title(line):
            return self._take_headline(line)
        if writer := byline(line):
            return self._take("byline", line, writer)
        if is_boilerplate(line):
            self._pos += len(line)
            return True
        return self._is_headline(line) and self._take_headline(line)

    def _in_line(self) -> bool:
        date = date_at(self._text, self._pos)
        if date and (date.labelled or self._dates_a_report(date)):
            return self._take_date(date)
        known = self.stamp or self._published
        found = dateline_at(self._text, self._pos, known, headed=self._headed)
        if found is None or any(mark.kind == "dateline" for mark in self.marks):
            return False
        self.marks.extend(found.marks)
        self.stamp = self.stamp or found.day
        self._pos = found.end
        return True

    def _dates_a_report(self, date: FoundDate) -> bool:
        """Whether a date is set apart: "June 18, 2020 was a day of …" is a sentence."""
        if _AFTER_DATE.match(self._text, date.end):
            return True
        after = _SEPARATORS.match(self._text, date.end)
        return bool(after and dateline_at(self._text, after.end(), date.stamp))

    def _take_date(self, date: FoundDate) -> bool:
        self.marks.append(Mark("date", Span(self._pos, date.end), date.stamp[:10]))
        self.stamp = self.stamp or date.stamp
        self._pos = date.end
        self._skip(_SEPARATORS)
        return True

    def _take_masthead(self, masthead: Masthead, line: str) -> bool:
        if masthead.date:
            span = Span(masthead.date_start, masthead.date.end)
            self.marks.append(Mark("date", span, masthead.date.stamp[:10]))
            self.stamp = self.stamp or masthead.date.stamp
        return self._take("masthead", line, masthead.outlet or " ".join(line.split()))

    def _take_headline(self, line: str) -> bool:
        self._headed = True
        return self._take("headline", line, " ".join(line.split()).strip("*#• "))

    def _take(self, kind: str, line: str, value: str) -> bool:
        span = Span(self._pos, self._pos + len(line))
        self.marks.append(Mark(kind, span, value))  # type: ignore[arg-type]  # our literals
        self._pos += len(line)
        return True

    def _is_title(self, line: str) -> bool:
        return not self._headed and bool(self._title) and _folded(line) == self._title

    def _is_headline(self, line: str) -> bool:
        """A short line without a full stop, set apart from the text under it.

        The first is the headline; one more right below it is its deck.
        """
        if len(line) > _MAX_HEADLINE or _NO_HEADLINE_END.search(line) or " " not in line:
            return False
        if self._headed and not self._is_deck():
            return False
        end = self._pos + len(line)
        blank = _BLANK_LINE.match(self._text, end)
        rest = self._text[blank.end() :] if blank else ""
        if blank is None:
            return self._head_goes_on(end) or self._has_deck(end)
        return bool(rest.strip())

    def _is_deck(self) -> bool:
        heads = [mark for mark in self.marks if mark.kind == "headline"]
        return len(heads) == 1 and self.marks[-1] is heads[0]

    def _has_deck(self, end: int) -> bool:
        """Under a masthead, whether a second short line, set apart, stands right below."""
        below = _SPACE.match(self._text, end)
        start = below.end() if below else end
        deck = self._line(start)
        short = 0 < len(deck) <= _MAX_HEADLINE and not _NO_HEADLINE_END.search(deck)
        apart = bool(_BLANK_LINE.match(self._text, start + len(deck)))
        return bool(self._mastheads) and not self._headed and short and apart

    def _head_goes_on(self, end: int) -> bool:
        """Whether the line under one that ends here is no wrapped prose."""
        below = _SPACE.match(self._text, end)
        start = below.end() if below else end
        line = self._line(start)
        if start in self._mastheads or byline(line):
            return True
        date = date_at(self._text, start)
        if date and not line[date.end - start :].strip(" \t|-–—"):
            return True
        long = len(line) > PARAGRAPH and bool(self._mastheads)
        return bool(line) and (long or dateline_at(self._text, start, self._published) is not None)

    def _line(self, start: int | None = None) -> str:
        match = _LINE.match(self._text, self._pos if start is None else start)
        return match[0].rstrip() if match else ""

    def _skip(self, pattern: re.Pattern[str]) -> None:
        if match := pattern.match(self._text, self._pos):
            self._pos = match.end()


def _best_outlet(found: Iterable[Masthead]) -> str | None:
    """The likeliest outlet, the first of equals."""
    named = [masthead for masthead in found if masthead.outlet]
    return max(named, key=lambda masthead: masthead.rank).outlet if named else None


def _folded(line: str) -> str:
    return " ".join(_LETTERS.findall(line.casefold()))
