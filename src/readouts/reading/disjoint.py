"""Spans that share no character, found again in logarithmic time: hostile texts have thousands."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Iterable

from readouts.records import Mark, Span


class Disjoint:
    """Marks of which no two overlap, in the order of the text."""

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        self.marks: list[Mark] = []
        for mark in marks:
            self.add(mark)

    def add(self, mark: Mark) -> None:
        """Take a mark, unless it overlaps one that is there."""
        if not self.overlapping(mark.span):
            insort(self.marks, mark, key=_start)

    def overlapping(self, span: Span) -> list[Mark]:
        """The marks that share a character with a span, in order."""
        first = max(0, bisect_right(self.marks, span.start, key=_start) - 1)
        found = []
        for number in range(first, len(self.marks)):
            mark = self.marks[number]
            if mark.span.start >= span.end:
                break
            if mark.span.overlaps(span):
                found.append(mark)
        return found


def _start(mark: Mark) -> int:
    return mark.span.start
