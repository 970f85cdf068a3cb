"""Words for days, weeks, months and years, to days: no report, no claim, only words and a base."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from readouts.records import DateBasis, DatePrecision

_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_MONTHS = (
    "january february march april may june july august september october november december".split()
)
_ONES = "a an one two three four five six seven eight nine ten eleven twelve".split()
_COUNTS = {word: max(1, i - 1) for i, word in enumerate(_ONES)} | {"several": 0, "few": 0}
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MON = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)|Apr(?:il|\.)|May|June?\.?|July?\.?|"
    r"Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_NUM = r"(?P<{0}>\d{{1,2}})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"


class Days(NamedTuple):
    """An interval of days that some words name. ``start`` to ``end`` are offsets of the words."""

    start: int
    end: int
    first: date
    last: date
    precision: DatePrecision
    basis: DateBasis
    weekday: bool = False


_Found = tuple[date, date, DatePrecision, DateBasis]
_Reader = Callable[[re.Match[str], date | None], _Found | None]


def read_days(text: str, base: date | None, *, ahead: bool = False) -> list[Days]:
    """Every expression of a date in a text, in order; longer expressions hide those inside them.

    Args:
        text: a sentence or so.
        base: the day from which relative words count; without one only full dates are read.
        ahead: read days without a year or with only a weekday as the coming ones.

    A weekday is the base day itself if it is one, otherwise the most recent one; "next Monday" is
    ahead. A day or month without a year is the nearest in the past.
    """
    found: list[Days] = []
    for pattern, reader in _READERS:
        for match in pattern.finditer(text):
            if any(match.start() < d.end and d.start < match.end() for d in found):
                continue
            read = _read(reader, match, base)
            if read is not None:
                first, last, precision, basis = _turned(read, base, match.group(), ahead=ahead)
                weekday = bool(re.fullmatch(rf"(?:on )?{_DAY}", match.group()))
                found.append(
                    Days(match.start(), match.end(), first, last, precision, basis, weekday)
                )
    return sorted(found)


def _read(reader: _Reader, match: re.Match[str], base: date | None) -> _Found | None:
    try:
        return reader(match, base)
    except (ValueError, OverflowError):  # "June 31", or years beyond the calendar: no date
        return None


def _turned(read: _Found, base: date | None, text: str, *, ahead: bool) -> _Found:
    """A bare weekday of a plan is the coming one."""
    first, last, precision, basis = read
    if ahead and base and first < base and re.fullmatch(rf"(?:on )?{_DAY}", text):
        return first + timedelta(7), last + timedelta(7), precision, basis
    return read


def _month(text: str) -> int:
    return next(i for i, name in enumerate(_MONTHS, 1) if name.startswith(text[:3].lower()))


def _near(month: int, day: int, base: date) -> date:
    """The day of this month and day that is nearest, the past preferred (45 days ahead at most)."""
    years = [
        date(base.year + by, month, day) for by in (-1, 0, 1) if _exists(base.year + by, month, day)
    ]
    return min(years, key=lambda d: (d - base).days if 0 <= (d - base).days <= 45 else
               (base - d).days if d < base else 9999)  # fmt: skip


def _exists(year: int, month: int, day: int) -> bool:
    return day <= calendar.monthrange(year, month)[1]


def _iso(m: re.Match[str], _base: date | None) -> _Found | None:
    day = date.fromisoformat(m.group())
    return day, day, "day", "stated"


def _full_day(m: re.Match[str], base: date | None) -> _Found | None:
    year, month = m["year"], _month(m["month"])
    first, second = int(m["d1"]), m.groupdict().get("d2")
    last = int(second) if second else first
    if year:
        return date(int(year), month, first), date(int(year), month, last), "day", "stated"
    if base is None:
        return None
    near = _near(month, first, base)
    return near, near.replace(day=last), "day", "stated"


def _month_year(m: re.Match[str], base: date | None) -> _Found | None:
    month, year, which = _month(m["month"]), m["year"], (m["which"] or "").lower()
    if not year and base is None:
        return None
    if not year:
        assert base is not None, "checked above"
        past = month < base.month or (month == base.month and which != "next")
        number = base.year if past else base.year - 1
        if which == "next":
            number = base.year + (0 if month > base.month else 1)
        return (*_whole_month(number, month), "month", "relative" if which != "in" else "stated")
    return (*_whole_month(int(year), month), "month", "stated")


def _whole_month(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def _year_alone(m: re.Match[str], _base: date | None) -> _Found | None:
    year = int(m["year"])
    return date(year, 1, 1), date(year, 12, 31), "year", "stated"


def _weekday(m: re.Match[str], base: date | None) -> _Found | None:
    if base is None:
        return None
    name, which = m["day"].lower(), (m["which"] or "").lower()
    back = (base.weekday() - _WEEKDAYS.index(name)) % 7
    day = base - timedelta(back)
    if which == "next" or (which in {"this", "coming"} and back):
        day += timedelta(7)
    if which == "last" and not back:
        day -= timedelta(7)
    return day, day, "day", "relative"


_NEARBY = {
    "yesterday": -1,
    "last night": -1,
    "tomorrow": 1,
} | dict.fromkeys(
    (
        "overnight",
        "today",
        "tonight",
        "this morning",
        "this afternoon",
        "this evening",
        "earlier today",
        "earlier in the day",
        "later today",
    ),
    0,
)


def _nearby(m: re.Match[str], base: date | None) -> _Found | None:
    if base is None:
        return None
    day = base + timedelta(_NEARBY[m.group().lower()])
    return day, day, "day", "relative"


def _ago(m: re.Match[str], base: date | None) -> _Found | None:
    count = int(m["n"]) if m["n"].isdigit() else _COUNTS[m["n"].lower()]
    if base is None or not count:
        return None
    unit = m["unit"].lower()
    if unit == "day":
        day = base - timedelta(count)
        return day, day, "day", "relative"
    if unit == "week":
        monday = base - timedelta(base.weekday() + 7 * count)
        return monday, monday + timedelta(6), "week", "relative"
    months = base.year * 12 + base.month - 1 - count * (12 if unit == "year" else 1)
    if unit == "year":
        return date(base.year - count, 1, 1), date(base.year - count, 12, 31), "year", "relative"
    return (*_whole_month(months // 12, months % 12 + 1), "month", "relative")


def _period(m: re.Match[str], base: date | None) -> _Found | None:
    """Words such as "last week", "earlier this month", "next year", "at the weekend"."""
    if base is None:
        return None
    which, unit = m["which"].lower().split()[-1], m["unit"].lower()
    by = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1}.get(which, 0)
    if unit in {"week", "weekend"}:
        monday = base - timedelta(base.weekday()) + timedelta(7 * by)
        if unit == "weekend":
            before = (
                monday + timedelta(5) if by >= 0 and base.weekday() >= 5 else monday - timedelta(2)
            )
            saturday = before if by <= 0 else monday - timedelta(2)
            return saturday, saturday + timedelta(1), "week", "relative"
        last = monday + timedelta(6)
        return monday, _not_after(last, base, m), "week", "relative"
    if unit == "month":
        index = base.year * 12 + base.month - 1 + by
        first, last = _whole_month(index // 12, index % 12 + 1)
        return first, _not_after(last, base, m), "month", "relative"
    first, last = date(base.year + by, 1, 1), date(base.year + by, 12, 31)
    return first, _not_after(last, base, m), "year", "relative"


def _not_after(last: date, base: date, m: re.Match[str]) -> date:
    """The last day of "earlier this week" is the report's day."""
    return min(last, base) if m["which"].lower().startswith(("earlier", "this")) else last


def _readers() -> Iterator[tuple[re.Pattern[str], _Reader]]:
    one, two = _NUM.format("d1"), _NUM.format("d2")
    month = rf"(?P<month>{_MON})"
    ignore = re.IGNORECASE
    dash = r"\s?(?:-|–|to|and|through)\s?"
    yield re.compile(r"\b(?:19|20)\d\d-\d\d-\d\d\b"), _iso
    yield re.compile(rf"\b{month} {one}{dash}{two}(?!\d)(?:,? {_YEAR})?"), _full_day
    yield re.compile(rf"\b{one}{dash}{two} {month}(?:,? {_YEAR})?\b"), _full_day
    yield re.compile(rf"\b{month} {one}(?!\d)(?:,? {_YEAR})?"), _full_day
    yield re.compile(rf"\b{one}(?: of)? {month}(?:,? {_YEAR})?\b"), _full_day
    yield (
        re.compile(rf"\b(?:(?P<which>in|last|next|since|early|late|mid-?) ?)?{month},? {_YEAR}\b"),
        _month_year,
    )
    yield (
        re.compile(rf"\b(?P<which>[Ii]n|[Ll]ast|[Nn]ext|[Tt]his) {month}(?P<year>)\b(?! \d)"),
        _month_year,
    )
    yield (
        re.compile(rf"\b(?:(?P<which>last|next|this|coming|on|past) )?(?P<day>{_DAY})\b", ignore),
        _weekday,
    )
    yield (
        re.compile(r"\b(?:" + "|".join(sorted(_NEARBY, key=len, reverse=True)) + r")\b", ignore),
        _nearby,
    )
    counts = "|".join(_COUNTS)
    yield (
        re.compile(
            rf"\b(?P<n>\d{{1,2}}|{counts}) (?P<unit>day|week|month|year)s? (?:ago|earlier)\b",
            ignore,
        ),
        _ago,
    )
    which = r"earlier this|later this|last|this|next|past|previous|coming|(?:at|over|during) the"
    yield re.compile(rf"\b(?P<which>{which}) (?P<unit>weekend|week|month|year)\b", ignore), _period
    yield re.compile(rf"\b(?:in|since|during|by|early|late) {_YEAR}\b", ignore), _year_alone


_READERS = tuple(_readers())
