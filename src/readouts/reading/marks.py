"""What in a text is not the report's prose: its head, its credits, its boilerplate."""

from __future__ import annotations

from collections.abc import Iterable

from readouts.reading.boilerplate import find_boilerplate
from readouts.reading.credits import find_credits
from readouts.reading.head import Head
from readouts.records import Mark


def find_marks(
    text: str, *, title: str | None = None, published: str | None = None
) -> tuple[tuple[Mark, ...], str | None]:
    """The marks of a text, and the stamp of publication that its head gives.

    Two marks either share no character, or one lies wholly inside the other, as ``(AP)`` lies
    inside its dateline. A credit may stand in the midst of a sentence; the other kinds do not.

    Args:
        text: the text as stored; it is not changed.
        title: the headline given with the report; the line that repeats it is marked.
        published: the stamp given with the report; it lends its year to a dateline's day.

    Returns:
        The marks, by start, the longer first; and an ISO 8601 stamp or None.
    """
    head = Head(text, title, published)
    head.read()
    marks = _nested([*head.marks, *find_boilerplate(text), *find_credits(text)])
    return tuple(sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end))), head.stamp


def _nested(marks: Iterable[Mark]) -> list[Mark]:
    """The marks without those that cross an earlier one, or say the same in the same place."""
    kept: list[Mark] = []
    for mark in marks:
        if all(_fits(mark, other) for other in kept):
            kept.append(mark)
    return kept


def _fits(mark: Mark, other: Mark) -> bool:
    if not mark.span.overlaps(other.span):
        return True
    if mark.kind == other.kind or mark.span == other.span:
        return False
    return mark.span.holds(other.span) or other.span.holds(mark.span)
