"""Weeks, weekends, months, years, decades, and their parts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from readouts.records import DatePrecision
from readouts.resolving.days.containers import CONTAINER, bare_month, contained, first_of, period
from readouts.resolving.days.found import Frame, Read, Rule, rule
from readouts.resolving.days.spans import Span, half, month, quarter, third, week, year
from readouts.resolving.days.words import COUNT, MONTH, ORDINAL, YEAR, count, month_number, ordinal

_PARTS = {
    "early": "early", "earlier": "early", "beginning": "early", "start": "early", "opening": "early",
    "first days": "early", "early part": "early", "first half": "early",
    "mid": "mid", "middle": "mid", "halfway through": "mid",
    "late": "late", "later": "late", "end": "late", "close": "late", "closing days": "late",
    "last days": "late", "final days": "late", "latter part": "late",
}  # fmt: skip
_PART = "|".join(sorted(_PARTS, key=len, reverse=True))
_JOIN = r"(?: ?[-–—] ?| (?:to|until|till|and|through) )"
_PREP = r"(?:in|since|until|till|by|from|of|during|to|through|between|after|before|and|for|throughout|around|on|over)"
# A month alone is read after these words only: "May" and "March" begin sentences.
_TO_MONTH = rf"(?:{_PREP}|late|early|mid|this|last|next|late in|early in)"

# "The 1500 soldiers" is no year; of other nouns in the plural a number is seldom the count.
_COUNTED = (
    "people|persons|troops|soldiers|men|women|children|dead|votes|miles|km|kilomet|dollars|euros|tonnes|tons|seats"
    "|delegates|protesters|police|refugees|migrants|homes|houses|workers|members|students|prisoners|metres"
    "|meters|feet|marchers|demonstrators|fighters|rebels|families|hectares|acres|pages|barrels|megawatts"
)
_OWNER = r"(?:\b(?:the|a|an|its|their|his|her|our|this|that)|['’]s|s['’])"


def rules() -> Iterator[Rule]:
    """Periods, those with a part or an end before the bare ones."""
    of = rf"(?P<of>{CONTAINER})"
    yield rule(
        rf"\b(?:the )?(?P<nth>{ORDINAL}) (?:(?P<n>two|three) )?(?P<unit>week|weekend|day|month)s? (?:of|in) (?:the )?{of}",
        _nth,
    )
    yield rule(
        rf"\b(?:the )?(?P<nth>first|second|third|fourth|last|final) (?P<unit>quarter|half)"
        rf"(?: of|,| in)? (?P<of>{YEAR}\b|(?:the |this |last |next |that )year)",
        _quarter,
    )
    yield rule(rf"\bQ(?P<nth>[1-4])(?:,? (?:of )?(?P<of>{YEAR}))?\b", _quarter, re.NOFLAG)
    yield rule(
        r"\b(?:in|of|by|during|for) the (?P<x>(?P<nth>first|second|third|fourth|last) (?P<unit>quarter))\b",
        _quarter,
    )
    yield rule(rf"\b(?:the )?(?P<part>{_PART})(?:[- ]|-? ?(?:in|of) )(?:the )?{of}", _part)
    yield rule(rf"\b(?P<a>{CONTAINER}){_JOIN}(?P<b>(?:early |late )?{MONTH},? {YEAR})\b", _span)
    yield rule(rf"\b(?:between|from) (?P<x>(?P<a>{MONTH}){_JOIN}(?P<b>{MONTH}))\b(?! \d)", _months)
    yield rule(rf"(?<!\$)\b(?P<a>{YEAR}) ?[-–—/] ?(?P<b>{YEAR}|\d\d)\b(?![-–/:\d])", _years)
    yield rule(rf"\b(?:between|from) (?P<x>(?P<a>{YEAR}) (?:and|to|until|till|through) (?P<b>{YEAR}))\b", _years)
    yield rule(r"\b(?:the )?(?P<nth>\d\d)(?:th|st|nd|rd)[ -]century\b", _century)
    yield rule(rf"\b(?:the )?(?:{YEAR[:-2]}0s|'[3-9]0s|[3-9]0s(?= of the)|(?<=the )[3-9]0s)", _whole)
    yield rule(rf"\b(?P<x>(?:(?:last|this|next) )?{MONTH},? (?:of )?(?:{YEAR}\b|(?:the )?(?:last|this|next|that|same|previous|following) year))", _whole)
    yield rule(rf"\b(?:(?:last|this|next) )(?P<x>{MONTH})\b(?! \d)", _which_month)
    yield rule(
        r"\b(?:the )?(?P<unit>week|weekend|month|year) (?P<way>before last|after next)\b", _second
    )
    yield rule(
        r"\b(?:(?P<part>early|earlier|late|later|mid)[ -](?:in )?)?(?P<which>last|this|next|past|previous|coming|(?:at|over|during) the)"
        r" (?P<unit>weekend|week|month|year)\b(?! (?:of|in) )",
        _period,
    )
    yield rule(rf"\b{_TO_MONTH} (?P<x>{MONTH})\b(?! \d)(?!['’]s\b)", _bare)
    yield rule(
        rf"\b(?:{_PREP}|early|late|mid|the year|as of)[ -](?:(?:early|late|mid|the year)[ -])?(?P<x>{YEAR})\b(?![-–/:,]?\d| ?%| (?:{_COUNTED})\b)",
        _whole,
    )
    yield rule(
        rf"{_OWNER} (?:landmark |failed |disputed )?(?P<x>{YEAR}|{MONTH})(?=[ -](?-i:[a-z]{{3,}}))(?! (?:{_COUNTED}))(?! (?:and|or|to|when|which|that|in|on|at)\b)",
        _whole,
    )


def _width(span: Span) -> DatePrecision:
    """Days for spans up to three, then the unit at whose edges they end."""
    days = (span[1] - span[0]).days + 1
    if days <= 3:
        return "day"
    if days <= 16:
        return "week"
    return "month" if days < 365 else "year"


def _read(span: Span | None, words: str, note: str = "") -> Read | None:
    relative = re.search(r"\b(?:last|this|next|that|same|previous|following|coming|past|the (?:week|month|year))\b", words, re.IGNORECASE)
    return Read(*span, _width(span), "relative" if relative else "stated", note) if span else None


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
    whole = span if part in {"earlier", "later"} else third(span, _PARTS[part])
    return _read(whole, m["of"])


def _nth(m: re.Match[str], frame: Frame) -> Read | str | None:
    """The first week of March, the last three days of May, the second month of 2019."""
    span = contained(m["of"], frame)
    if span is None:
        return None
    number, unit, many = ordinal(m["nth"]), m["unit"].lower(), int(count(m["n"] or "one"))
    if unit == "day" and not m["n"]:
        plural = m.group().lower().split(" of ")[0].split(" in ")[0].endswith("days")
        return _read(third(span, "early" if number > 0 else "late"), m["of"]) if plural else None
    if unit == "month":
        index = number if number > 0 else 13 - many
        first = month(span[0].year, span[0].month + index - 1)
        return _read((first[0], month(first[0].year, first[0].month + many - 1)[1]), m["of"])
    if unit == "weekend":
        from readouts.resolving.days.weekdays import nth_weekday

        saturday = nth_weekday(span, 5, number)
        return _read((saturday, saturday + timedelta(1)), m["of"])
    length = timedelta((7 if unit == "week" else 1) * many)
    if number < 0:
        return _read((span[1] - length + timedelta(1), span[1]), m["of"])
    first_day = span[0] + length * (number - 1)
    return _read((first_day, min(first_day + length - timedelta(1), span[1])), m["of"])


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
    """June 2008 to August 2011; a month without a year has that of the other end."""
    end = contained(re.sub(r"^(?:early|late) ", "", m["b"]), frame)
    start = contained(m["a"], frame._replace(base=end[1])) if end else None
    return _read((start[0], end[1]), m.group()) if start and end and start[0] <= end[1] else None


def _months(m: re.Match[str], frame: Frame) -> Read | None:
    end = bare_month(month_number(m["b"]), frame)
    start = bare_month(month_number(m["a"]), frame._replace(base=end[1], ahead=False)) if end else None
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


def _second(m: re.Match[str], frame: Frame) -> Read | None:
    """The week before last, the year after next."""
    if frame.base is None:
        return None
    by = -2 if "before" in m["way"].lower() else 2
    unit, base = m["unit"].lower(), frame.base
    if unit in {"week", "weekend"}:
        span = week(base, by)
        return _read((span[1] - timedelta(1), span[1]) if unit == "weekend" else span, "last")
    return _read(month(base.year, base.month + by) if unit == "month" else year(base.year + by), "last")


def _period(m: re.Match[str], frame: Frame) -> Read | None:
    """Last week, earlier this month, late last year, over the weekend."""
    which, unit, part = m["which"].lower(), m["unit"].lower(), (m["part"] or "").lower()
    if unit == "weekend":
        return _weekend(which, frame)
    if which.endswith(" the"):
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
    if which in {"last", "past", "previous"} or (which.endswith(" the") and not (inside or frame.ahead)):
        saturday -= timedelta(7)
    elif which == "next" and (inside or (saturday - base).days <= 2):
        saturday += timedelta(7)
    elif which == "this" and not (inside or frame.ahead):
        saturday -= timedelta(7 if base.weekday() <= 1 else 0)
    return Read(saturday, saturday + timedelta(1), "week")
