"""Neighbouring dates made one: from Monday to Wednesday, June 30 to July 2, since, until."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta

from readouts.resolving.days.found import Days, Unknown
from readouts.resolving.days.spans import Span

_CLOCK = (
    r"(?: (?:midnight|noon|dawn|dusk|\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?|\d{4})"
    r"(?: GMT| UTC| local time)?(?: on| of)?)?"
)
_TO = re.compile(
    rf" ?(?:[-–—]|to|into|through|until|till|up to){_CLOCK}(?: early| late| the)? ?"
    rf"|, ?(?:to|until|through){_CLOCK} "
)
_AND = re.compile(r",? (?:and|or) ")
_TO_OPEN = re.compile(rf",? (?:to|through|until|till){_CLOCK} ")
_BETWEEN = re.compile(r"\bbetween (?:the )?$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom (?:the )?$", re.IGNORECASE)
_PUT_OFF = re.compile(
    r"\b(?:put off|postponed|moved|delayed|brought forward|rescheduled|shifted)\b", re.IGNORECASE
)
_YEAR = re.compile(r"\d{4}|\b(?:last|this|next|that|same) ")


def _before(words: str) -> re.Pattern[str]:
    about = "(?:at least |about |early |late |the )*"
    return re.compile(rf"\b(?:{words}) {about}$", re.IGNORECASE)


_ROLES = (
    ("since", _before("ever since|since")),
    ("until", _before("until|till|by|through|up to|no later than|not later than")),
    ("before", _before("before|ahead of|prior to|in advance of")),
    ("after", _before("after|following|in the wake of")),
)
_PREFIX = re.compile(r"\bsince\b|\buntil\b|\btill\b|\bby\b|\bbefore\b|\bafter\b", re.IGNORECASE)
_ORDER = ("day", "week", "month", "year")


def joined(text: str, found: Sequence[Days | Unknown], base: date | None) -> list[Days | Unknown]:
    """Ranges joined, and what "since", "until" and the like before a date make of it."""
    made: list[Days | Unknown] = []
    for one in found:
        last = made[-1] if made else None
        if isinstance(last, Days) and isinstance(one, Days) and (range_ := _range(text, last, one)):
            made[-1] = range_
        else:
            made.append(one)
    return [_role(text, one, base) if isinstance(one, Days) else one for one in made]


def _range(text: str, a: Days, b: Days) -> Days | None:
    between = text[a.end : b.start]
    before = text[: a.start]
    follow = a.precision == b.precision == "day" and b.first == a.last + timedelta(1)
    if between == ", ":
        may = follow and a.weekday and b.weekday and not b.thing
    elif _AND.fullmatch(between):
        may = (follow or bool(_BETWEEN.search(before))) and not a.role
    else:
        open_ = _TO_OPEN.fullmatch(between)
        may = bool(_TO.fullmatch(between)) and (not open_ or _may_run(text, a, b))
    if not may:
        return None
    return _spanned(text, a, b)


def _may_run(text: str, a: Days, b: Days) -> bool:
    """Whether "to" runs on: "from 3 to 5 May" does, "put off from Friday to next week" not."""
    if _PUT_OFF.search(text[: a.start][-60:]):
        return False
    return a.precision == b.precision or bool(_FROM.search(text[: a.start]))


def _spanned(text: str, a: Days, b: Days) -> Days | None:
    """From the first day of one to the last of the other; each may lend the other week or year."""
    if a.basis == b.basis == "stated" and "year" not in {a.precision, b.precision}:
        first, last = _in_one_year(text, a, b)
    else:
        first, last = _in_one_week(a, b)
    if first > last:
        return None
    precision = max(a.precision, b.precision, key=_ORDER.index)
    basis = "stated" if "stated" in {a.basis, b.basis} else a.basis
    return a._replace(
        end=b.end, first=first, last=last, precision=precision, basis=basis, weekday=False
    )


def _in_one_week(a: Days, b: Days) -> Span:
    """Weekdays were each counted from the report alone: the second follows the first."""
    first, last = a.first, b.last
    if a.weekday and not b.weekday and b.precision == "day":  # "Monday to Friday next week"
        first = b.first - timedelta((b.first.weekday() - a.first.weekday()) % 7)
    if (b.weekday and a.basis == "relative") or (b.weekday and first > last):
        last = a.last + timedelta((last - a.last).days % 7)
    return first, last


def _in_one_year(text: str, a: Days, b: Days) -> Span:
    """A day without a year takes that of the other end: "June 28 to July 2, 2019"."""
    first, last = a.first, b.last
    bare = [not _YEAR.search(text[d.start : d.end]) for d in (a, b)]
    if bare[0] and (first > last or not bare[1]):
        near = _in_year(first, last.year)
        return (near if near <= last else _in_year(first, last.year - 1)), last
    if bare[1]:
        near = _in_year(last, first.year)
        return first, (near if near >= first else _in_year(last, first.year + 1))
    return first, last


def _in_year(day: date, year: int) -> date:
    """The same day and month of another year; February 29 is the 28th where there is none."""
    last = monthrange(year, day.month)[1]
    return day.replace(year=year, day=min(day.day, last))


def _role(text: str, one: Days, base: date | None) -> Days:
    """Since: up to the report. Until and by: from the report on. Before, after: kept as named."""
    before = text[: one.start]
    inside = _PREFIX.match(text[one.start : one.end])
    for role, pattern in _ROLES:
        if not (pattern.search(before) or (inside and pattern.search(inside.group() + " "))):
            continue
        made = one._replace(role=role)
        if base is None or role in {"before", "after"}:
            return made
        if role == "since" and one.first <= base:
            return made._replace(last=base, weekday=False)
        if role == "until" and one.last >= base:
            return made._replace(first=min(base, one.last), weekday=False)
        return made
    return one
