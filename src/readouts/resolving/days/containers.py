"""What parts are taken of: a week, a month, a year, a decade, in the words that name them."""

from __future__ import annotations

import re
from datetime import date

from readouts.resolving.days.found import Frame
from readouts.resolving.days.spans import Span, month, week, year
from readouts.resolving.days.words import MONTH, YEAR, month_number

BY = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "preceding": -1,
    "this": 0,
    "the current": 0,
    "current": 0,
    "the same": 0,
    "same": 0,
    "that": 0,
    "that same": 0,
    "the": 0,
    "next": 1,
    "coming": 1,
    "following": 1,
}
ANCHORED = frozenset(
    {"that", "that same", "same", "the same", "following", "preceding", "previous"}
)
_WHICH = "|".join(sorted(BY, key=len, reverse=True))
_YEARS = r"(?:the )?(?:last|this|next|that|same|previous|following) year"
_TAIL = rf"(?:,? (?:of )?(?:{YEAR}\b|{_YEARS}))?"
CONTAINER = (
    rf"(?:(?:the )?(?:{_WHICH}) (?:week|month|year)"
    rf"|(?:(?:last|this|next) )?{MONTH}(?! \d{{1,2}}\b){_TAIL}"
    rf"|{YEAR}\b(?![-–]\d)|(?:the )?(?:{YEAR[:-2]}|'?[3-9])0s\b)"
)
"""A pattern of them, without groups."""

_PERIOD = re.compile(rf"(?:the )?(?P<which>{_WHICH}) (?P<unit>week|month|year)", re.IGNORECASE)
_MONTH = re.compile(
    rf"(?:(?P<which>last|this|next) )?(?P<month>{MONTH})(?:,? (?:of )?(?:(?P<year>{YEAR})"
    r"|(?:the )?(?P<tail>last|this|next|that|same|previous|following) year))?",
    re.IGNORECASE,
)
_DECADE = re.compile(r"(?:the )?(?:(?P<century>\d\d)|'?)(?P<ten>\d)0s", re.IGNORECASE)


def contained(text: str, frame: Frame) -> Span | None:
    """The days of a container; None if the words are none or nothing to count from is known."""
    text = text.strip()
    if text.isdigit():
        return year(int(text))
    if match := _PERIOD.fullmatch(text):
        return period(match["which"].lower(), match["unit"].lower(), frame)
    if match := _DECADE.fullmatch(text):
        first = int(match["century"] or 19) * 100 + int(match["ten"]) * 10
        return year(first)[0], year(first + 9)[1]
    if match := _MONTH.fullmatch(text):
        return _month(match, frame)
    return None


def period(which: str, unit: str, frame: Frame) -> Span | None:
    """Last, this or next week, month or year; "that" and the like count from the anchor."""
    counted = frame.anchor if frame.anchor and which in ANCHORED else None
    day = counted[1] if counted else frame.base
    if day is None:
        return None
    by = BY[which]
    if unit == "week":
        return week(day, by)
    return month(day.year, day.month + by) if unit == "month" else year(day.year + by)


def _month(match: re.Match[str], frame: Frame) -> Span | None:
    number = month_number(match["month"])
    if match["year"]:
        return month(int(match["year"]), number)
    if match["tail"]:
        whole = period(match["tail"].lower(), "year", frame)
        return month(whole[0].year, number) if whole else None
    return bare_month(number, frame, (match["which"] or "").lower())


def bare_month(number: int, frame: Frame, which: str = "") -> Span | None:
    """A month without a year: the last one, the running one, or the coming one in plans."""
    base = frame.base
    if base is None:
        return None
    by = 0 if number <= base.month else -1
    if which == "last" and number == base.month:
        by = -1
    if which == "this":
        by = 0
    if which == "next" or (which != "last" and frame.ahead and number < base.month):
        by = 1 if number <= base.month else 0
    elif which not in {"last", "this"} and frame.ahead:
        by = 0
    return month(base.year + by, number)


def first_of(span: Span, base: date | None) -> Span:
    """The span up to the report's day if that lies in it."""
    return (span[0], base) if base and span[0] <= base <= span[1] else span
