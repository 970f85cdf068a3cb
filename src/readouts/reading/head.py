"""The head of a report: everything above and before its first sentence."""

from __future__ import annotations

import re

from readouts.reading.boilerplate import is_boilerplate
from readouts.reading.bylines import byline
from readouts.reading.datelines import dateline_at
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
    """Reads a head from the first character on; ``marks`` and ``stamp`` are what it found."""

    def __init__(self, text: str, title: str | None, published: str | None) -> None:
        self.marks: list[Mark] = []
        self.stamp: str | None = None
        self._text = text
        self._title = _folded(title or "")
        self._published = published
        self._pos = 0
        self._headed = False

    def read(self) -> None:
        """Take part after part until prose begins."""
        for _ in range(_MAX_PARTS):
            self._skip(_SPACE)
            line = self._line()
            if not line or not (self._whole_line(line) or self._in_line()):
                return

    def _whole_line(self, line: str) -> bool:
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
        found = dateline_at(self._text, self._pos, self.stamp or self._published)
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
        """A short first line without a full stop, a blank line under it, a text under that."""
        if self._headed or len(line) > _MAX_HEADLINE or _NO_HEADLINE_END.search(line):
            return False
        blank = _BLANK_LINE.match(self._text, self._pos + len(line))
        return blank is not None and " " in line and bool(self._text[blank.end() :].strip())

    def _line(self) -> str:
        match = _LINE.match(self._text, self._pos)
        return match[0].rstrip() if match else ""

    def _skip(self, pattern: re.Pattern[str]) -> None:
        if match := pattern.match(self._text, self._pos):
            self._pos = match.end()


def _folded(line: str) -> str:
    return " ".join(_LETTERS.findall(line.casefold()))
