"""Dates with a day and a month, in the orders in which they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from readouts.resolving.days.found import Frame, Read, Rule, rule
from readouts.resolving.days.spans import Span, month, single
from readouts.resolving.days.words import (
    MONTH,
    NUMBER,
    WEEKDAY,
    YEAR,
    day_number,
    month_number,
    weekday_name,
    weekday_number,
)

_AHEAD_DAYS = 45  # a day without a year is rarely announced earlier
_ALL_FIGURES = re.compile(r"\b(\d\d?)[/.-](\d\d?)[/.-](?:19|20)?\d\d\b")
_TAILS = {"last": -1, "previous": -1, "this": 0, "same": 0, "that": 0, "next": 1, "following": 1}
_TAIL = (
    rf"(?:(?:,|,? of|,? in)? (?P<year>{YEAR})(?![\d%:])"
    rf"|,? (?:of )?(?:the )?(?P<tail>{'|'.join(_TAILS)}) year\b)?"
)
_NAMED = rf"(?:(?P<weekday>{WEEKDAY}),? (?:the )?)?"
_AND_NAMED = rf"(?:, an? (?P<after>{WEEKDAY}))?"
_JOIN = r"(?:(?:, \d\d?)*,? and | ?[-–—] ?| (?:to|through|until|till) | ?/ ?)"
_MONTH = rf"(?P<month>{MONTH})"


def rules() -> Iterator[Rule]:
    """Dates and ranges of days within a month, the longest first."""
    one, two = rf"(?P<d1>{NUMBER})", rf"(?P<d2>{NUMBER})"
    yield rule(
        rf"\b(?P<d1>\d\d)(?P<clock>[0-2]\d[0-5]\d)(?P<zone>(?-i:[A-Z])) ?(?P<month>{MONTH})"
        rf"(?: ?(?P<year>{YEAR}|\d\d))?\b",
        _date_time_group,
    )
    yield rule(r"\b(?:1[5-9]|20)\d\d([-/.])\d\d?\1\d\d?\b(?!\.\d)", _year_first)
    yield rule(
        rf"\b(?P<d1>\d{{1,2}})[-/ ](?P<month>{MONTH})[-/ ]'?(?P<short>\d\d)\b(?![:\d])", _short_year
    )
    yield rule(rf"\b(?P<d1>\d{{1,2}})[-/](?P<month>{MONTH})[-/](?P<year>{YEAR})\b", _written)
    yield rule(
        rf"{_NAMED}\b(?P<a>\d\d?)(?P<by>[/.-])(?P<b>\d\d?)(?P=by)(?P<year>{YEAR}|\d\d)\b", _figures
    )
    yield rule(rf"\b{_MONTH} {one}{_JOIN}{two}\b(?![\d:.]\d){_TAIL}", _written)
    yield rule(
        rf"\b(?:the (?:night of )?)?{one}{_JOIN}(?:the )?{two}(?: of)? {_MONTH}{_TAIL}", _written
    )
    yield rule(rf"{_NAMED}\b{_MONTH} (?:the )?{one}\b(?![:\d]|\.\d){_TAIL}{_AND_NAMED}", _written)
    yield rule(rf"{_NAMED}\b{one}(?: day)?(?: of)? {_MONTH}{_TAIL}{_AND_NAMED}", _written)
    yield rule(rf"\b{one} (?P<latin>inst|ult|prox)\b\.?", _latin)
    yield rule(
        rf"\b(?P<weekday>{WEEKDAY}),? the (?P<d1>\d{{1,2}}(?:st|nd|rd|th))\b"
        r"(?: of (?P<of>this|last|next|the) month)?",
        _numbered,
    )
    yield rule(r"\bon (?P<x>the (?P<d1>\d{1,2}(?:st|nd|rd|th)))\b(?=[,.;]|$)", _numbered)
    yield rule(
        r"\bthe (?P<d1>\d{1,2}(?:st|nd|rd|th)) of (?P<of>this|last|next|the) month\b", _numbered
    )


def near(number: int, day: int, frame: Frame) -> date | None:
    """The day of a month that is meant without a year: the last, or the next if it is close."""
    base = frame.base
    if base is None:
        return None
    days = [d for by in range(-4, 5) if (d := _day(base.year + by, number, day))]
    before = [d for d in days if d <= base]
    after = [d for d in days if d > base]
    just = bool(before) and (base - before[-1]).days <= _AHEAD_DAYS  # "scheduled for" a past day
    if after and ((frame.ahead and not just) or (after[0] - base).days <= _AHEAD_DAYS):
        return after[0] if not (before and before[-1] == base) else base
    return before[-1] if before else None


def _day(year: int, number: int, day: int) -> date | None:
    return date(year, number, day) if 0 < day <= month(year, number)[1].day else None


def _year_first(m: re.Match[str], _frame: Frame) -> Read:
    year, number, day = (int(part) for part in re.split(r"\D", m.group()))
    return Read(*single(date(year, number, day)), "day", "stated")


def _date_time_group(m: re.Match[str], frame: Frame) -> Read | None:
    """181430Z JUN 20, as armies write the moment of a message: day, clock, zone, month and year."""
    number, day = month_number(m["month"]), int(m["d1"])
    if m["year"]:
        year = int(m["year"]) if len(m["year"]) == 4 else _century(int(m["year"]), frame)
        return Read(*single(date(year, number, day)), "day", "stated")
    known = near(number, day, frame)
    return Read(*single(known), "day", "stated", implied="year") if known else None


def _short_year(m: re.Match[str], frame: Frame) -> Read:
    """18-Jun-20: the century is the report's, and no year is far ahead of it."""
    day = date(_century(int(m["short"]), frame), month_number(m["month"]), int(m["d1"]))
    return Read(*single(day), "day", "stated")


def _century(short: int, frame: Frame) -> int:
    now = frame.base.year if frame.base else 2000 + short
    year = now - now % 100 + short
    return year - 100 if year > now + 20 else year


def _figures(m: re.Match[str], frame: Frame) -> Read | str | None:
    """18/06/2020, 06/18/2020: by the part that can be no month, or by the report's country."""
    a, b, given = int(m["a"]), int(m["b"]), m["year"]
    if m["by"] == "-" and len(given) == 2:
        return None  # rather a score or a number
    year = int(given) if len(given) == 4 else _century(int(given), frame)
    options = [d for n, day in ((b, a), (a, b)) if n in range(1, 13) and (d := _day(year, n, day))]
    if not options:
        return None
    day_first, month_first = options[0], options[-1]
    if day_first == month_first or m["by"] == ".":
        return Read(*single(day_first), "day", "stated")
    named = [d for d in options if m["weekday"] and d.weekday() == weekday_number(m["weekday"])]
    if len(named) == 1:
        return Read(*single(named[0]), "day", "stated", "the weekday says which part is the month")
    told = _month_first_in(m.string)
    first = frame.place.month_first if told is None else told
    if first is None:
        return f"either {day_first} or {month_first}, and nothing says which part is the month"
    day, other = (month_first, day_first) if first else (day_first, month_first)
    like = "in the country of the report" if told is None else "in the text's other dates"
    note = f"{'month' if first else 'day'} first, as {like}"
    return Read(*single(day), "day", "stated", note, other=single(other))


def _month_first_in(text: str) -> bool | None:
    """The order of the dates in figures that a text leaves no doubt of; None if they differ."""
    pairs = [(int(m[1]), int(m[2])) for m in _ALL_FIGURES.finditer(text)]
    told = {a <= 12 for a, b in pairs if (a <= 12) != (b <= 12) and max(a, b) <= 31}
    return told.pop() if len(told) == 1 else None


def _written(m: re.Match[str], frame: Frame) -> Read | None:
    groups = m.groupdict()
    number, first = month_number(m["month"]), day_number(m["d1"])
    last = day_number(groups["d2"]) if groups.get("d2") else first
    if last > 31 >= first:  # "on April 7 and 55 more": the first is read alone
        return None
    weekday = groups.get("weekday") or groups.get("after")
    year, implied = _year(groups, frame), ""
    if year is None:
        day = _of_weekday(number, first, weekday, frame) or near(number, first, frame)
        if day is None:
            return None
        year, implied = day.year, "year"
    start = date(year, number, first)
    end = date(year, number, last) if last >= first else None
    if end is None or not _runs(m, last - first):
        return None
    note, other = _contradiction(start, weekday)
    return Read(start, end, "day", "stated", note, implied, other)


def _runs(m: re.Match[str], more: int) -> bool:
    """Whether two days are a range: "3 and 5 June" are two days, "between 3 and 5 June" is one."""
    words = m.group()
    listed = len(re.findall(r", \d", words[: words.find(" and ")]))
    if more == 0 or " and " not in words or more == 1 + listed:
        return True
    return m.string[: m.start()].lower().endswith(("between ", "between the "))


def _year(groups: dict[str, str | None], frame: Frame) -> int | None:
    if given := groups.get("year"):
        return int(given)
    tail = (groups.get("tail") or "").lower()
    if not tail:
        return None
    counted = (
        frame.anchor[1] if frame.anchor and tail not in {"last", "this", "next"} else frame.base
    )
    return counted.year + _TAILS[tail] if counted else None


def _of_weekday(number: int, day: int, weekday: str | None, frame: Frame) -> date | None:
    """A day without a year whose weekday is told: of the last and next four years the nearest."""
    base = frame.base
    if weekday is None or base is None:
        return None
    close = near(number, day, frame)
    if close and close.weekday() == weekday_number(weekday):
        return close
    days = [_day(base.year + by, number, day) for by in (0, -1, 1, -2)]
    fit = [d for d in days if d and d.weekday() == weekday_number(weekday)]
    return (
        min(fit, key=lambda d: abs((d - base).days), default=None) if _is_far(close, base) else None
    )


def _is_far(day: date | None, base: date) -> bool:
    """Further off than news is: then the weekday says more than nearness."""
    return day is None or abs((day - base).days) > 60


def _contradiction(day: date, weekday: str | None) -> tuple[str, Span | None]:
    if weekday is None or day.weekday() == weekday_number(weekday):
        return "", None
    named, own = weekday_name(weekday_number(weekday)), weekday_name(day.weekday())
    back = (day.weekday() - weekday_number(weekday)) % 7
    by = -back if back <= 3 else 7 - back
    note = f"{day} was a {own}, not a {named}: one of the two is wrong, the written day is taken"
    return note, single(day + timedelta(by))


def _latin(m: re.Match[str], frame: Frame) -> Read | None:
    """Of this month (instant), of the last (ultimo), of the next (proximo)."""
    if frame.base is None:
        return None
    by = {"inst": 0, "ult": -1, "prox": 1}[m["latin"].lower()]
    first, _ = month(frame.base.year, frame.base.month + by)
    return Read(*single(first.replace(day=day_number(m["d1"]))))


def _numbered(m: re.Match[str], frame: Frame) -> Read | None:
    """Monday the 15th; the 3rd of last month."""
    base = frame.base
    if base is None:
        return None
    groups = m.groupdict()
    day, of = day_number(m["d1"]), (groups.get("of") or "").lower()
    months = [month(base.year, base.month + by)[0] for by in (0, -1, 1)]
    if of:
        months = [month(base.year, base.month + {"last": -1, "next": 1}.get(of, 0))[0]]
    days = [d for first in months if (d := _day(first.year, first.month, day))]
    if weekday := groups.get("weekday"):
        days = [d for d in days if d.weekday() == weekday_number(weekday)] or days[:1]
    note, other = _contradiction(days[0], weekday) if days else ("", None)
    return Read(*single(days[0]), "day", "relative", note, other=other) if days else None
