"""Days apart, for days written ``YYYY-MM-DD``."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from datetime import date

WEEKDAYS = tuple(calendar.day_name)
YESTERDAY = "yesterday"


def number(day: str | None) -> int | None:
    """The day's number, counted from the year 1; None if there is none or it is no day."""
    try:
        return date.fromisoformat(day).toordinal() if day else None
    except ValueError:
        return None


def apart(a: Sequence[str | None], b: Sequence[str | None]) -> int | None:
    """The least distance between a day of one and a day of the other; None if one has none."""
    first = [day for day in map(number, a) if day is not None]
    second = [day for day in map(number, b) if day is not None]
    return min((abs(x - y) for x in first for y in second), default=None)


def latest(word: str | None, day: str | None) -> str | None:
    """The day that "yesterday" or a weekday means in a report of this day; None if unknown.

    A weekday is the last such day up to and with the report's own.
    """
    last = number(day)
    if word is None or last is None:
        return None
    # Day 1 of the calendar is a Monday.
    back = 1 if word == YESTERDAY else (last - 1 - WEEKDAYS.index(word)) % 7
    return date.fromordinal(max(1, last - back)).isoformat()
