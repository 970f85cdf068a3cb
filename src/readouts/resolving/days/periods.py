"""Weeks, weekends, months, years, decades, and their parts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from readouts.records import DateBasis, DatePrecision
from readouts.resolving.days.containers import CONTAINER, bare_month, contained, first_of, period
from readouts.resolving.days.found import Frame, Read, Rule, rule
from readouts.resolving.days.spans import Span, half, month, quarter, third, week, year
from readouts.resolving.days.weekdays import nth_weekday
from readouts.resolving.days.words import MONTH, ORDINAL, YEAR, count, month_number, ordinal

_PARTS = {
    "early": "early", "earlier": "early", "early part": "early", "beginning": "start",
    "start": "start", "opening": "start", "mid": "mid", "middle": "mid", "halfway through": "mid",
    "late": "late", "later": "late", "latter part": "late", "end": "end", "close": "end",
}  # fmt: skip
_PART = "|".join(sorted(_PARTS, key=len, reverse=True))
_JOIN = r"(?: ?[-–—] ?| (?:to|until|till|and|through) )"
_PREP = (
    "(?:in|since|until|till|by|from|of|during|to|through|between|after|before|and|for|throughout"
    "|around|on|over)"
)
# A month alone is read after these words only: "May" and "March" begin sentences.
_TO_MONTH = rf"(?:{_PREP}|late|early|mid|this|last|next|late in|early in)"
# "The 1500 soldiers" is no year; of other nouns in the plural a number is seldom the count.
_COUNTED = (
    "people|persons|troops|soldiers|men|women|children|dead|votes|miles|km|kilomet|dollars|euros"
    "|tonnes|tons|seats|delegates|protesters|police|refugees|migrants|homes|houses|workers|members"
    "|students|prisoners|metres|meters|feet|marchers|demonstrators|fighters|rebels|families"
    "|hectares|acres|pages|barrels|megawatts"
)
_OWNER = r"(?:\b(?:the|a|an|its|their|his|her|our|this|that)|['’]s|s['’])"
_YEARS = r"(?:the )?(?:last|this|next|that|same|previous|following) year"
_OVER = "(?:at|over|during|(?<=since )|(?<=until )|(?<=before )|(?<=after ))"
_NTH = "(?P<nth>first|second|third|fourth|last)"


def rules() -> Iterator[Rule]:
    """Periods, those with a part or an end before the bare ones."""
    yield from _part_rules()
    yield from _span_rules()
    yield from _whole_rules()


def _part_rules() -> Iterator[Rule]:
    of = rf"(?P<of>{CONTAINER})"
    yield rule(
        rf"\b(?:the )?(?P<nth>{ORDINAL}) (?:(?P<n>two|three) )?"
        rf"(?P<unit>week|weekend|day|month|half)(?P<s>s?) (?:of|in) (?:the )?{of}",
        _nth,
    )
    yield rule(
        rf"\b(?:the )?{_NTH} (?P<unit>quarter|half)"
        rf"(?: of|,| in)? (?P<of>{YEAR}\b|(?:the |this |last |next |that )year)",
        _quarter,
    )
    yield rule(rf"\bQ(?P<nth>[1-4])(?:,? (?:of )?(?P<of>{YEAR}))?\b", _quarter, re.NOFLAG)
    yield rule(rf"\b(?:in|of|by|during|for) the (?P<x>{_NTH} (?P<unit>quarter))\b", _quarter)
    yield rule(rf"\b(?:the )?(?P<part>{_PART})(?:[- ]|-? ?(?:in|of) )(?:the )?{of}", _part)


def _span_rules() -> Iterator[Rule]:
    to = "(?:and|to|until|till|through)"
    yield rule(rf"\b(?P<a>{CONTAINER}){_JOIN}(?P<b>(?:early |late )?{MONTH},? {YEAR})\b", _span)
    yield rule(rf"\b(?:between|from) (?P<x>(?P<a>{MONTH}){_JOIN}(?P<b>{MONTH}))\b(?! \d)", _months)
    yield rule(rf"\b(?P<x>(?P<a>{MONTH})[-–—/](?P<b>{MONTH}))\b(?!,? \d)", _months)
    yield rule(rf"(?<!\$)\b(?P<a>{YEAR}) ?[-–—/] ?(?P<b>{YEAR}|\d\d)\b(?![-–/:\d])", _years)
    yield rule(rf"\b(?:between|from) (?P<x>(?P<a>{YEAR}) {to} (?P<b>{YEAR}))\b", _years)


def _whole_rules() -> Iterator[Rule]:
    yield rule(r"\b(?:the )?(?P<nth>\d\d)(?:th|st|nd|rd)[ -]century\b", _century)
    yield rule(
        rf"\b(?:the )?(?:{YEAR[:-2]}0s|'[3-9]0s|[3-9]0s(?= of the)|(?<=the )[3-9]0s)", _whole
    )
    yield rule(rf"\b(?P<x>(?:(?:last|this|next) )?{MONTH},? (?:of )?(?:{YEAR}\b|{_YEARS}))", _whole)
    yield rule(rf"\b(?:(?:last|this|next) )(?P<x>{MONTH})\b(?! \d)", _which_month)
    yield rule(r"\b(?:year-end|year['’]s end|the year's end)\b", _year_end)
    yield rule(
        r"\b(?:the )?(?P<unit>week|weekend|month|year) (?P<way>before last|after next)\b", _second
    )
    yield rule(
        r"\b(?:(?P<part>early|earlier|late|later|mid)[ -](?:in )?)?"
        rf"(?P<which>last|this|next|past|previous|coming|{_OVER} ?the)"
        r" (?P<unit>weekend|week|month|year)\b(?! of (?:the|his|her|its|their|a)\b)",
        _period,
    )
    yield rule(rf"\b{_TO_MONTH} (?P<x>{MONTH})\b(?! \d)(?!['’]s\b)", _bare)
    yield rule(
        rf"\b(?:{_PREP}|early|late|mid|the year|as of)[ -](?:(?:early|late|mid|the year)[ -])?"
        rf"(?P<x>{YEAR})\b(?![-–/:,]?\d| ?%| (?:{_COUNTED})\b)",
        _whole,
    )
    yield rule(
        rf"{_OWNER} (?P<x>{YEAR})(?=[ -](?-i:[A-Z][A-Za-z]))"
        rf"(?! (?:[\w-]+ ){{1,3}}(?:{_COUNTED})\b)",
        _whole,
    )
    yield rule(
        rf"{_OWNER} (?:landmark |failed |disputed )?(?P<x>{YEAR}|{MONTH})(?=[ -](?-i:[a-z]{{3,}}))"
        rf"(?! (?:{_COUNTED}))(?! (?:and|or|to|when|which|that|in|on|at)\b)",
        _whole,
    )


_TWO = re.compile(rf"\b{YEAR} and ", re.IGNORECASE)


def _width(span: Span) -> DatePrecision:
    """Days for spans up to three, then the unit at whose edges they end."""
    days = (span[1] - span[0]).days + 1
    if days <= 3:
        return "day"
    if days <= 16:
        return "week"
    return "month" if days < 365 else "year"


_RELATIVE = re.compile(
    r"\b(?:last|this|next|that|same|previous|following|coming|past|the (?:week|month|year))\b",
    re.IGNORECASE,
)


def _read(span: Span | None, words: str) -> Read | None:
    basis: DateBasis = "relative" if _RELATIVE.search(words) else "stated"
    return Read(*span, _width(span), basis) if span else None


def _whole(m: re.Match[str], frame: Frame) -> Read | None:
    words = m["x"] if "x" in m.re.groupindex else m.group()
    return _read(contained(words, frame), words)


def _part(m: re.Match[str], frame: Frame) -> Read | None:
    """Early 2019, the end of last month, mid-June; "later this month" begins with the report."""
    span = contained(m["of"], frame)
    if span is None:
        return None
    part = m["part"].lower()
    if part in {"earlier", "later"} and frame.base and span[0] <= frame.base <= span[1]:
        cut = (span[0], frame.base) if part == "earlier" else (frame.base, span[1])
        return _sized(cut, _unit(span))
    whole = span if part in {"earlier", "later"} else _cut(span, _PARTS[part])
    return _read(whole, m["of"])


def _cut(span: Span, part: str) -> Span:
    """A third; "the end" and "the start" of a year are a month, of more years a year."""
    if part in {"early", "mid", "late"}:
        return third(span, part)
    if span[1] - span[0] < timedelta(360):
        return third(span, "early" if part == "start" else "late")
    day = span[0] if part == "start" else span[1]
    return month(day.year, day.month) if span[0].year == span[1].year else year(day.year)


def _nth(m: re.Match[str], frame: Frame) -> Read | str | None:
    """The first week of March, the last three days of May, the second month of 2019."""
    span = contained(m["of"], frame)
    if span is None:
        return None
    return _read(_nth_of(m, span), m["of"])


def _nth_of(m: re.Match[str], span: Span) -> Span | None:
    number, unit, many = ordinal(m["nth"]), m["unit"].lower(), int(count(m["n"] or "one"))
    if unit == "half":
        return _half_of(span, number)
    if unit == "weekend":
        saturday = nth_weekday(span, 5, number)
        return saturday, saturday + timedelta(1)
    if unit == "day" and m["s"] and not m["n"]:  # "the last days of 2021": of its last month
        edge, part = (span[0], "early") if number > 0 else (span[1], "late")
        return third(month(edge.year, edge.month), part)
    if unit == "month":
        first = month(span[0].year, span[0].month + (number if number > 0 else 13 - many) - 1)[0]
        return first, month(first.year, first.month + many - 1)[1]
    length = timedelta((7 if unit == "week" else 1) * many)
    if number < 0:
        return span[1] - length + timedelta(1), span[1]
    begins = span[0] + length * (number - 1)
    return begins, min(begins + length - timedelta(1), span[1])


def _half_of(span: Span, number: int) -> Span | None:
    if number not in {1, 2}:
        return None
    if _unit(span) == "year":
        return half(span[0].year, number)
    middle = span[0] + (span[1] - span[0] + timedelta(1)) // 2
    return (span[0], middle - timedelta(1)) if number == 1 else (middle, span[1])


def _quarter(m: re.Match[str], frame: Frame) -> Read | None:
    """A quarter or half of a year; without one the last that has begun, or the coming one."""
    groups = m.groupdict()
    nth = groups["nth"].lower()
    number = int(nth) if nth.isdigit() else ordinal(nth)
    take, parts = (half, 2) if (groups.get("unit") or "").lower() == "half" else (quarter, 4)
    number = parts if number < 0 else number
    if number > parts:
        return None
    if of := groups.get("of"):
        whole = contained(of, frame)
        return _read(take(whole[0].year, number), of) if whole else None
    if frame.base is None:
        return None
    span = take(frame.base.year, number)
    if span[0] > frame.base and not frame.ahead:
        span = take(frame.base.year - 1, number)
    if frame.ahead and span[1] < frame.base:
        span = take(frame.base.year + 1, number)
    return _read(span, "the year")


def _span(m: re.Match[str], frame: Frame) -> Read | None:
    """June 2008 to August 2011; a month without a year has that of the other end.

    "In September 2014 and February 2015" are two months.
    """
    if _TWO.search(m.group()) and not m.string[: m.start()].lower().endswith("between "):
        return None
    end = contained(re.sub(r"^(?:early|late) ", "", m["b"]), frame)
    start = contained(m["a"], frame._replace(base=end[1])) if end else None
    return _read((start[0], end[1]), m.group()) if start and end and start[0] <= end[1] else None


def _months(m: re.Match[str], frame: Frame) -> Read | None:
    end = bare_month(month_number(m["b"]), frame)
    start = (
        bare_month(month_number(m["a"]), frame._replace(base=end[1], ahead=False)) if end else None
    )
    return _read((start[0], end[1]), "") if start and end else None


def _years(m: re.Match[str], _frame: Frame) -> Read | None:
    first, end = int(m["a"]), m["b"]
    last = int(end) if len(end) == 4 else first - first % 100 + int(end)
    if last <= first or (len(end) == 2 and last - first > 40):
        return None
    return Read(year(first)[0], year(last)[1], "year", "stated")


def _century(m: re.Match[str], _frame: Frame) -> Read | None:
    last = int(m["nth"]) * 100
    return Read(year(last - 99)[0], year(last)[1], "year", "stated") if last > 1400 else None


def _which_month(m: re.Match[str], frame: Frame) -> Read | None:
    words = m.group()
    span = contained(words, frame)
    return _read(span, words)


def _bare(m: re.Match[str], frame: Frame) -> Read | None:
    span = bare_month(month_number(m["x"]), frame)
    return Read(*span, "month", "stated", implied="year") if span else None


def _year_end(_m: re.Match[str], frame: Frame) -> Read | None:
    return _read(month(frame.base.year, 12), "the year") if frame.base else None


def _second(m: re.Match[str], frame: Frame) -> Read | None:
    """The week before last, the year after next."""
    if frame.base is None:
        return None
    by = -2 if "before" in m["way"].lower() else 2
    unit, base = m["unit"].lower(), frame.base
    if unit in {"week", "weekend"}:
        span = week(base, by)
        return _read((span[1] - timedelta(1), span[1]) if unit == "weekend" else span, "last")
    return _read(
        month(base.year, base.month + by) if unit == "month" else year(base.year + by), "last"
    )


def _period(m: re.Match[str], frame: Frame) -> Read | None:
    """Last week, earlier this month, late last year, over the weekend."""
    which, unit, part = m["which"].lower(), m["unit"].lower(), (m["part"] or "").lower()
    if unit == "weekend":
        return _weekend(which, frame)
    if which.endswith("the"):
        which = "this"
    span = period(which, unit, frame)
    if span is None:
        return None
    if part in {"early", "mid", "late"}:
        return _sized(third(span, part), unit)
    base = frame.base
    if base and span[0] <= base <= span[1]:
        ahead = part == "later" or (not part and frame.ahead)
        span = (base, span[1]) if ahead else first_of(span, base)
    return _sized(span, unit)


def _unit(whole: Span) -> str:
    days = (whole[1] - whole[0]).days + 1
    return "week" if days <= 7 else "month" if days <= 31 else "year"


def _sized(span: Span, unit: str) -> Read:
    precision: DatePrecision = "week" if unit == "week" else "month" if unit == "month" else "year"
    return Read(*span, precision)


def _weekend(which: str, frame: Frame) -> Read | None:
    """Saturday and Sunday; on these days "the weekend" is the running one."""
    base = frame.base
    if base is None:
        return None
    saturday = week(base)[0] + timedelta(5)
    inside = base >= saturday
    if which in {"last", "past", "previous"} or (
        which.endswith("the") and not (inside or frame.ahead)
    ):
        saturday -= timedelta(7)
    elif which == "next" and (inside or (saturday - base).days <= 2):
        saturday += timedelta(7)
    elif which == "this" and not (inside or frame.ahead):
        saturday -= timedelta(7 if base.weekday() <= 1 else 0)
    return Read(saturday, saturday + timedelta(1), "week")
