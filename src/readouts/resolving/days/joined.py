"""Neighbouring dates made one: from Monday to Wednesday, June 30 to July 2, since, until."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from readouts.resolving.days.found import Days, Unknown

_CLOCK = (
    r"(?: (?:midnight|noon|dawn|dusk|\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?|\d{4})(?: GMT| UTC| local time)?"
    r"(?: on| of)?)?"
)
_TO = re.compile(rf" ?(?:[-–—]|to|through|until|till|up to){_CLOCK}(?: early| late| the)? ?|, ?(?:to|until|through){_CLOCK} ")
_AND = re.compile(r" (?:and|or) ")
_TO_OPEN = re.compile(rf",? (?:to|through|until|till){_CLOCK} ")
_BETWEEN = re.compile(r"\bbetween (?:the )?$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom (?:the )?$", re.IGNORECASE)
_ROLES = (
    ("since", re.compile(r"\b(?:ever )?since (?:at least |about |early |late |the )*$", re.IGNORECASE)),
    (
        "until",
        re.compile(r"\b(?:until|till|by|up to|no later than|not later than) (?:at least |about |early |late |the )*$", re.IGNORECASE),
    ),
    (
        "before",
        re.compile(r"\b(?:before|ahead of|prior to|in advance of) (?:the )?$", re.IGNORECASE),
    ),
    ("after", re.compile(r"\b(?:after|following|in the wake of) (?:the )?$", re.IGNORECASE)),
)
_PREFIX = re.compile(r"\bsince\b|\buntil\b|\btill\b|\bby\b|\bbefore\b|\bafter\b", re.IGNORECASE)
_ORDER = ("day", "week", "month", "year")


def joined(
    text: str, found: Sequence[Days | Unknown], base: date | None
) -> list[Days | Unknown]:
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
    if _AND.fullmatch(between):
        follow = a.precision == b.precision == "day" and b.first == a.last + timedelta(1)
        if not (_BETWEEN.search(before) or follow) or a.role:
            return None
    elif not _TO.fullmatch(between):
        return None
    elif _TO_OPEN.fullmatch(between) and not _may_run(text, a, b):
        return None
    return _spanned(a, b)


def _may_run(text: str, a: Days, b: Days) -> bool:
    """"From 3 to 5 May" runs; "moved from Friday to next week", "put off … to" does not."""
    if re.search(r"\b(?:put off|postponed|moved|delayed|brought forward|rescheduled|shifted)\b", text[: a.start][-60:], re.IGNORECASE):
        return False
    return a.precision == b.precision or bool(_FROM.search(text[: a.start]))


def _spanned(a: Days, b: Days) -> Days | None:
    """From the first day of one to the last of the other, moved by a week or year if need be."""
    first, last = a.first, b.last
    if b.weekday:  # each was counted from the report alone
        while first > last:
            last += timedelta(7)
        if last - first >= timedelta(7) and a.precision == "day":
            last -= timedelta(7) * ((last - first).days // 7)
    if first > last and a.basis == "stated" and a.precision == b.precision:
        first = first.replace(year=first.year - (1 if first.month >= last.month else 0)) if (first.month, first.day) != (2, 29) else first
    if a.basis == "stated" and (last - first).days > 366 and a.precision == "day" and first.year != last.year:
        near = date(last.year - (1 if (first.month, first.day) > (last.month, last.day) else 0), first.month, min(first.day, 28))
        first = near.replace(day=first.day) if first.day <= 28 else first
    if first > last:
        return None
    precision = max(a.precision, b.precision, key=_ORDER.index)
    basis = "stated" if "stated" in {a.basis, b.basis} else a.basis
    return a._replace(end=b.end, first=first, last=last, precision=precision, basis=basis, weekday=False)


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
