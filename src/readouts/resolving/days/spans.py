"""Weeks, months, years and their parts, as first and last day."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from readouts.records import DatePrecision

Span = tuple[date, date]


def single(day: date) -> Span:
    """One day as an interval."""
    return day, day


def week(day: date, by: int = 0) -> Span:
    """Monday to Sunday of a day's week, or of the week so many later."""
    monday = day - timedelta(day.weekday()) + timedelta(7 * by)
    return monday, monday + timedelta(6)


def month(year: int, number: int) -> Span:
    """A month; its number may run over the year's end: month 0 is the December before."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    return date(year, number, 1), date(year, number, calendar.monthrange(year, number)[1])


def year(number: int) -> Span:
    """A calendar year."""
    return date(number, 1, 1), date(number, 12, 31)


def quarter(number: int, which: int) -> Span:
    """The first to fourth quarter of a year."""
    return month(number, 3 * which - 2)[0], month(number, 3 * which)[1]


def half(number: int, which: int) -> Span:
    """The first or second half of a year."""
    return month(number, 6 * which - 5)[0], month(number, 6 * which)[1]


# "In winter" is at the turn of the year in the north: the winter of 2015 begins in December 2015.
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}


def season(number: int, name: str, *, south: bool) -> Span:
    """A season of meteorology, three whole months, that begins in a year."""
    first = (_SEASONS[name] + 5) % 12 + 1 if south else _SEASONS[name]
    return month(number, first)[0], month(number, first + 2)[1]


def third(span: Span, part: str) -> Span:
    """The early, mid or late third of a month (10 days), of a year (4 months) or other span."""
    first, last = span
    which = ("early", "mid", "late").index(part)
    if (first.day, first.month) == (1, 1) and (last.day, last.month) == (31, 12):
        years = last.year - first.year + 1
        if years > 1:
            return _decades_third(first, which, years)
        return month(first.year, 4 * which + 1)[0], month(first.year, 4 * which + 4)[1]
    if first.day == 1 and last == month(first.year, first.month)[1]:
        start = first + timedelta(10 * which)
        return start, last if which == 2 else start + timedelta(9)
    length = (last - first).days + 1
    start = first + timedelta(length * which // 3)
    return start, first + timedelta(max(length * (which + 1) // 3 - 1, length * which // 3))


def _decades_third(first: date, which: int, years: int) -> Span:
    """Of ten years: 0 to 3, 3 to 6, 6 to 9, which share their edges as the words do."""
    start = first.year + round(which * (years - 1) / 3)
    return date(start, 1, 1), date(first.year + round((which + 1) * (years - 1) / 3), 12, 31)


def shift(span: Span, number: float, unit: str) -> tuple[Span, DatePrecision]:
    """The day, calendar week, month or year that is so many units from an interval.

    Args:
        span: counted from its first day backwards, from its last day forwards.
        number: negative is back; halves are taken where the smaller unit is whole.
        unit: hour, day, week, fortnight, month, year, decade or century.

    Returns:
        The interval and its precision.
    """
    day = span[0] if number < 0 else span[1]
    smaller = {"year": ("month", 12), "decade": ("year", 10), "century": ("year", 100),
               "fortnight": ("week", 2), "week": ("day", 7)}  # fmt: skip
    if unit in {"decade", "century", "fortnight"} or (unit in smaller and number != int(number)):
        unit, factor = smaller[unit]
        return shift(span, number * factor, unit)
    whole = int(number)
    if unit == "hour":
        return single(day + timedelta(int(whole / 24))), "day"
    if unit == "day":
        return single(day + timedelta(whole)), "day"
    if unit == "week":
        return week(day, whole), "week"
    if unit == "month":
        return month(day.year, day.month + whole), "month"
    return year(day.year + whole), "year"


def moved(day: date, number: float, unit: str) -> date:
    """The day itself so many units on: 18 July for 18 June and a month."""
    if unit in {"month", "year", "decade", "century"}:
        months = round(number * {"month": 1, "year": 12, "decade": 120, "century": 1200}[unit])
        first, last = month(day.year, day.month + months)
        return min(first + timedelta(day.day - 1), last)
    return day + timedelta(hours=24 * number * {"hour": 1 / 24, "day": 1, "week": 7,
                           "fortnight": 14}[unit])  # fmt: skip


def easter(number: int) -> date:
    """Easter Sunday of the western churches (Meeus, Jones and Butcher)."""
    golden, century, rest = number % 19, number // 100, number % 100
    correction = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - century // 4 - correction + 15) % 30
    to_sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * to_sunday) // 451
    month_and_day = moon + to_sunday - 7 * late + 114
    return date(number, month_and_day // 31, month_and_day % 31 + 1)


def orthodox_easter(number: int) -> date:
    """Easter Sunday of the eastern churches, in the Gregorian calendar (right for 1900 to 2099)."""
    moon = (19 * (number % 19) + 15) % 30
    to_sunday = (2 * (number % 4) + 4 * (number % 7) - moon + 34) % 7
    month_and_day = moon + to_sunday + 114
    return date(number, month_and_day // 31, month_and_day % 31 + 1) + timedelta(13)
