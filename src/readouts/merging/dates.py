"""Dates as intervals: how far two are apart, and which of many to believe."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

import msgspec

from readouts.records import Event, When

# A report's own date says no more than "not after this day, and not long before": what a story
# tells as news is rarely older than three days, and a zone can put the report a day behind.
_BEFORE_OWN_DATE = 3
_AFTER_OWN_DATE = 1

_BASES = ("stated", "relative", "dateline", "publication")
_PRECISIONS = ("day", "week", "month", "year")


class Days(NamedTuple):
    """First and last day as ordinals; ``told`` if the text itself says so."""

    first: int
    last: int
    told: bool


def days(when: When | None) -> Days | None:
    """The interval that a date leaves open, or None if nothing is known."""
    if when is None or when.start is None:
        return None
    first = date.fromisoformat(when.start).toordinal()
    last = date.fromisoformat(when.end or when.start).toordinal()
    if when.basis in {"stated", "relative"}:
        return Days(first, last, told=True)
    return Days(first - _BEFORE_OWN_DATE, last + _AFTER_OWN_DATE, told=False)


def gap(a: Days | None, b: Days | None) -> int:
    """Days between two intervals; 0 if they overlap or one is not known."""
    if a is None or b is None:
        return 0
    return max(0, a.first - b.last, b.first - a.last)


def believe(whens: Sequence[When | None], origins: Sequence[str]) -> When:
    """The date to give an event.

    What a text says goes before a report's own date, which only stands in. Then the day that most
    independent origins leave open, the narrowest interval, the better basis, the earliest day.

    Args:
        whens: the dates of the claims.
        origins: for each, the origin of its words.
    """
    known = [(when, origin) for when, origin in zip(whens, origins, strict=True) if days(when)]
    told = [(when, origin) for when, origin in known if _told(when)] or known
    candidates = {when: None for when, _ in told if when is not None}
    if not candidates:
        return When(reason="no report says when it happened, and none is dated")
    support = {when: _support(when, told) for when in candidates}
    return min(candidates, key=lambda when: _rank(when, support))


def stand_in(event: Event, main: When) -> Event:
    """The event with the day of the story's main event, if no report gives or has a day.

    PLOVER asks for a date of every event (manual 2.0, section 2). What is told as background has
    no part in that day and keeps none.
    """
    old = all(claim.background for claim in event.claims)
    if event.when.start is not None or main.start is None or old:
        return event
    reason = f"the day of the story's main event, since {event.when.reason}; {main.reason}"
    when = msgspec.structs.replace(main, text=None, reason=reason)
    return msgspec.structs.replace(event, when=when)


def _told(when: When | None) -> bool:
    span = days(when)
    return span is not None and span.told


def _support(when: When, others: Sequence[tuple[When | None, str]]) -> int:
    return len({origin for other, origin in others if not gap(days(when), days(other))})


def _rank(when: When, support: Mapping[When, int]) -> tuple[int, int, int, str, str, str, str]:
    precision = _PRECISIONS.index(when.precision) if when.precision else len(_PRECISIONS)
    basis = _BASES.index(when.basis) if when.basis else len(_BASES)
    return (
        -support[when],
        precision,
        basis,
        when.start or "",
        when.end or "",
        when.text or "",
        when.reason,
    )
