"""What in a text is not the report's prose: its head, its credits, its boilerplate."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from readouts.reading.boilerplate import find_boilerplate
from readouts.reading.credits import find_credits
from readouts.reading.head import Head
from readouts.records import Mark


class Found(NamedTuple):
    """The marks of a text, by start, the longer first, and what its head says of the report."""

    marks: tuple[Mark, ...]
    stamp: str | None
    outlet: str | None


def find_marks(text: str, *, title: str | None = None, published: str | None = None) -> Found:
    """The marks of a text, and the time of publication and the outlet that its head gives.

    Two marks either share no character, or one lies wholly inside the other, as ``(AP)`` lies
    inside its dateline. A credit may stand in the midst of a sentence; the other kinds do not.

    Args:
        text: the text as stored; it is not changed.
        title: the headline given with the report; the line that repeats it is marked.
        published: the stamp given with the report; it lends its year to a dateline's day.

    Returns:
        The marks, an ISO 8601 stamp or None, and the outlet's name as printed or None.
    """
    head = Head(text, title, published)
    head.read()
    small_print = find_boilerplate(text)
    credited = [
        mark for mark in find_credits(text).marks if _fits(mark, small_print.overlapping(mark.span))
    ]
    others = (mark for mark in (*small_print.marks, *credited) if _fits(mark, head.marks))
    marks = [*head.marks, *others]
    ordered = tuple(sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end)))
    return Found(ordered, head.stamp, head.outlet)


def _fits(mark: Mark, others: Iterable[Mark]) -> bool:
    """Whether a mark crosses none of the others and does not say the same again."""
    return all(_nests(mark, other) for other in others if mark.span.overlaps(other.span))


def _nests(mark: Mark, other: Mark) -> bool:
    if mark.kind == other.kind or mark.span == other.span:
        return False
    return mark.span.holds(other.span) or other.span.holds(mark.span)
