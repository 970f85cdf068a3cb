"""Words that count from the report's day or from a day named before: ago, later, the next day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from readouts.resolving.days.found import Frame, Read, Rule, rule
from readouts.resolving.days.spans import Span, month, moved, shift, single, week, year
from readouts.resolving.days.words import COUNT, PART, VAGUE, WEEKDAY, count, weekday_number

_NEARBY = {
    "the day before yesterday": -2,
    "the night before last": -2,
    "yesterday": -1,
    "last night": -1,
    "last evening": -1,
    "today": 0,
    "tonight": 0,
    "overnight": 0,
    "earlier in the day": 0,
    "later in the day": 0,
    "tomorrow": 1,
    "the day after tomorrow": 2,
} | dict.fromkeys((f"this {part}" for part in ("morning", "afternoon", "evening")), 0)
_DAYS = "|".join(sorted(_NEARBY, key=len, reverse=True))
# "Overnight on Monday" is Monday's.
_DAYS = _DAYS.replace("overnight", rf"overnight(?! (?:(?:on|into|from|to) )?{WEEKDAY})")
_UNIT = r"(?P<unit>hour|day|week|fortnight|month|year|decade|century|centurie)s?"
_BEFORE = r"(?:(?:early|late|earlier|later|in the early hours of) )?"
_AFTER = rf"(?: {PART})?"


_UNITS = "(?:hour|day|week|month|year|decade)"
_FEW = "(?:past|last|next|coming) (?:few|several)|recent|coming|(?:few|several) (?:past|coming)"
_DAYTIME = r"(?P<unit>day|morning|afternoon|evening|night)\b"
_ENDS = (
    r"(?=[,.;]| ?$| (?:who|which|that (?:[a-z]+s|would|will|had)|had|was|were|he|she|it|they|and"
    r"|but|to|in|at)\b)"
)
_SAME = "today|yesterday|tomorrow|this week|this month|last week|next week"
_LONG_DAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_WAYS = {"next": 1, "following": 1, "after": 1, "later": 1} | dict.fromkeys(
    ("previous", "preceding", "before", "earlier"), -1
)
_BESIDE = "(?P<way>same|following|previous|preceding|next)"


def rules() -> Iterator[Rule]:
    """Days near the report's, spans "ago", and what counts from a day before it in the text."""
    yield from _near_rules()
    yield from _span_rules()
    yield from _beside_rules()


def _near_rules() -> Iterator[Rule]:
    yield rule(rf"\b{VAGUE} {_UNITS}s (?:ago|earlier|later|before)\b", _vague)
    yield rule(rf"(?<![\w-] )\b{_UNITS}s ago\b", _vague)
    yield rule(rf"\b(?:in|over|for|within|during) (?:the )?(?:{_FEW}) {_UNITS}s\b", _vague)
    yield rule(
        rf"\b{COUNT} (?P<unit>year|month|decade)s? ago,? (?P<same>{_SAME})\b", _ago_to_the_day
    )
    yield rule(rf"\b{COUNT} {_UNIT} from now\b", _from_now)
    yield rule(rf"\b{COUNT} (?P<unit>week|month|year)(?:'|’)s time\b", _from_now)
    yield rule(
        r"\b(?:(?P<more>a week|a fortnight|two weeks) (?:from )?(?P<day>today|tomorrow)"
        r"|(?P<from>today|tomorrow) (?P<unit>week|fortnight))\b",
        _weeks_from,
    )
    yield rule(rf"\b{_BEFORE}(?P<near>{_DAYS}){_AFTER}\b", _nearby)
    yield rule(rf"\b{COUNT} (?P<day>{_LONG_DAY})s? ago\b", _weekdays_ago)


def _span_rules() -> Iterator[Rule]:
    yield rule(rf"\b{COUNT} {_UNIT} ago\b", _ago)
    yield rule(rf"\b{COUNT} {_UNIT} (?P<way>later|earlier|afterwards?)\b", _later)
    # "Two days after" ends its clause here; "two days after the vote" counts from the vote.
    yield rule(rf"\b{COUNT} {_UNIT} (?P<way>before|after|on)\b(?! \w)", _later)
    yield rule(rf"\b{COUNT} {_UNIT} (?:after|before|into)\b", _after_something)
    yield rule(
        r"\b(?:in|over|during|for|within|of) (?:the )?"
        rf"(?P<way>past|last|next|coming|previous|following) (?:(?:{COUNT}) )?{_UNIT}\b(?!'s|’s)",
        _rolling,
    )
    yield rule(
        rf"\b(?:within|in) (?:the (?:next|coming) )?{COUNT} {_UNIT}(?:'|’)?(?: time)?\b"
        r"(?=(?<=time)|['’]?[.,;]|$)",
        _within,
    )


def _beside_rules() -> Iterator[Rule]:
    which = "(?P<way>next|following|previous|preceding|same)"
    yield rule(rf"\b(?:the )?(?:very )?{which} {_DAYTIME}", _day_beside)
    yield rule(rf"\b(?:on |later )?(?P<way>that)(?: same| very)? {_DAYTIME}", _day_beside)
    yield rule(rf"\bthe (?P<unit>day|night|evening) (?P<way>before|after)\b{_ENDS}", _day_beside)
    yield rule(
        rf"\bthe (?P<unit>week|month|year) (?P<way>before|after|earlier|later)\b{_ENDS}",
        _period_beside,
    )
    yield rule(rf"\b(?:the |that ){_BESIDE} (?P<unit>week|weekend|month|year)\b", _period_beside)
    yield rule(r"\b(?P<way>that)(?: same)? (?P<unit>week|month|year)\b", _period_beside)


def _vague(_m: re.Match[str], _frame: Frame) -> str:
    return "the words do not say how many"


def _nearby(m: re.Match[str], frame: Frame) -> Read | None:
    if frame.base is None:
        return None
    by = _NEARBY[m["near"].lower()]
    return Read(*single(frame.base + timedelta(by)))


def _unit(m: re.Match[str]) -> str:
    unit = m["unit"].lower()
    return "century" if unit == "centurie" else unit


def _ago(m: re.Match[str], frame: Frame) -> Read | None:
    if frame.base is None:
        return None
    span, precision = shift(single(frame.base), -count(m["n"]), _unit(m))
    return Read(*span, precision)


def _ago_to_the_day(m: re.Match[str], frame: Frame) -> Read | None:
    """A year ago today, ten years ago this week."""
    if frame.base is None:
        return None
    then, same = moved(frame.base, -count(m["n"]), _unit(m)), m["same"].lower()
    if same in {"today", "yesterday", "tomorrow"}:
        return Read(*single(then + timedelta(_NEARBY[same])))
    if same == "this month":
        return Read(*month(then.year, then.month), "month")
    return Read(*week(then, {"this": 0, "last": -1, "next": 1}[same.split()[0]]), "week")


def _from_now(m: re.Match[str], frame: Frame) -> Read | None:
    """Six months from now, in a year's time."""
    if frame.base is None:
        return None
    span, precision = shift(single(frame.base), count(m["n"]), _unit(m))
    return Read(*span, precision)


def _weeks_from(m: re.Match[str], frame: Frame) -> Read | None:
    """A week today, tomorrow fortnight."""
    if frame.base is None:
        return None
    weeks = 1 if (m["more"] or m["unit"]).lower() in {"a week", "week"} else 2
    day = _NEARBY[(m["day"] or m["from"]).lower()]
    return Read(*single(frame.base + timedelta(day + 7 * weeks)))


def _weekdays_ago(m: re.Match[str], frame: Frame) -> Read | None:
    """Two Sundays ago: the last one counts, unless it is the report's own day."""
    if frame.base is None:
        return None
    back = (frame.base.weekday() - weekday_number(m["day"])) % 7 or 7
    return Read(*single(frame.base - timedelta(back + 7 * (int(count(m["n"])) - 1))))


def _later(m: re.Match[str], frame: Frame) -> Read | str | None:
    """Three days later, a day earlier; without a day before it in the text from the report's."""
    way, back = m["way"].lower(), m["way"].lower() in {"earlier", "before"}
    if way == "on" and frame.anchor is None:
        return None
    counted = frame.anchor or (single(frame.base) if frame.base and way == "earlier" else None)
    if counted is None:
        return "no day before it in the text to count from"
    coarse = (counted[1] - counted[0]).days > 31 and _unit(m) in {"hour", "day", "week", "month"}
    if coarse:
        return "the days before it in the text are too many to count from"
    span, precision = shift(counted, -count(m["n"]) if back else count(m["n"]), _unit(m))
    return Read(*span, precision, note=_from(frame))


def _from(frame: Frame) -> str:
    return f"counted from “{frame.anchor_text}” before it" if frame.anchor else ""


def _after_something(_m: re.Match[str], _frame: Frame) -> str:
    return "counted from a happening whose day is not told"


def _rolling(m: re.Match[str], frame: Frame) -> Read | None:
    """The past three days: up to the report; the next two weeks: from it on."""
    if frame.base is None:
        return None
    number, way, unit = count(m["n"] or "one"), m["way"].lower(), _unit(m)
    if not m["n"] and (unit in {"hour", "day"} or way in {"last", "next", "previous", "following"}):
        return None  # "in the last year": the calendar's, or "in the last days" of something
    if way in {"next", "coming", "following"}:
        return Read(frame.base, moved(frame.base, number, unit))
    return Read(moved(frame.base, -number, unit), frame.base)


def _within(m: re.Match[str], frame: Frame) -> Read | None:
    """Within ten days: a term that runs from the report; "in two weeks' time": the calendar's."""
    if frame.base is None:
        return None
    number, unit = count(m["n"]), _unit(m)
    if m.group().lower().startswith("within"):
        return Read(frame.base, moved(frame.base, number, unit))
    if not (frame.ahead or m.group().lower().endswith("time")):
        return None
    span, precision = shift(single(frame.base), number, unit)
    return Read(*span, precision)


def _day_beside(m: re.Match[str], frame: Frame) -> Read | str | None:
    """The next day, the previous evening, that day: beside the day named before."""
    way = m["way"].lower()
    by = _WAYS.get(way, 0)
    counted = frame.anchor or (single(frame.base) if frame.base and by <= 0 else None)
    if counted is None or (counted[1] - counted[0]).days > 7:
        return "no day before it in the text to count from"
    day = counted[0] if by < 0 else counted[1]
    return Read(*single(day + timedelta(by)), note=_from(frame))


def _period_beside(m: re.Match[str], frame: Frame) -> Read | str | None:
    way, unit = m["way"].lower(), m["unit"].lower()
    counted = frame.anchor or (single(frame.base) if frame.base else None)
    if counted is None:
        return None
    by, day = _WAYS.get(way, 0), counted[1]
    note = _from(frame)
    if unit in {"week", "weekend"}:
        span: Span = week(day, by)
        span = (span[1] - timedelta(1), span[1]) if unit == "weekend" else span
        return Read(*span, "week", note=note)
    if unit == "month":
        return Read(*month(day.year, day.month + by), "month", note=note)
    return Read(*year(day.year + by), "year", note=note)
