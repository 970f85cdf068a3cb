"""Terms of some months that end on a day: "the year to March 31", "the quarter ended June"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from readouts.resolving.days.containers import bare_month
from readouts.resolving.days.explicit import near
from readouts.resolving.days.found import Frame, Read, Rule, rule
from readouts.resolving.days.spans import month, moved
from readouts.resolving.days.words import (
    COUNT,
    MONTH,
    NUMBER,
    YEAR,
    count,
    day_number,
    month_number,
)

_KIND = "fiscal |financial |tax |budget |marketing |crop |trading "
_END = (
    rf"(?:the )?(?:end[- ](?:of )?)?(?:(?P<d1>{NUMBER}) )?(?P<month>{MONTH})(?: (?P<d2>\d\d?)\b)?"
    rf"(?:,? (?P<year>{YEAR}))?"
)


def rules() -> Iterator[Rule]:
    """Terms with the day or month of their end; a fiscal year without one hangs on a law."""
    yield rule(
        rf"\b(?:in |for |over |during )?the (?:(?:{_KIND})?(?P<unit>year|quarter|half-year)"
        rf"|(?:first )?{COUNT} months) (?:to|ended|ending|through|up to|until)(?: on)? {_END}",
        _term,
    )


def _term(m: re.Match[str], frame: Frame) -> Read | None:
    last = _last(m, frame)
    if last is None:
        return None
    unit = (m["unit"] or "").lower()
    months = {"year": 12, "half-year": 6, "quarter": 3}.get(unit) or count(m["n"])
    first = moved(last + timedelta(1), -months, "month")
    return Read(first, last, "year" if months >= 12 else "month", "stated")


def _last(m: re.Match[str], frame: Frame) -> date | None:
    """The day of the end; a month alone ends with its last day."""
    number, day = month_number(m["month"]), m["d1"] or m["d2"]
    if day is None:
        if m["year"]:
            return month(int(m["year"]), number)[1]
        span = bare_month(number, frame)
        return span[1] if span else None
    if m["year"]:
        return date(int(m["year"]), number, day_number(day))
    return near(number, day_number(day), frame)
