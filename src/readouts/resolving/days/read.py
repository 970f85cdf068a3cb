"""Every expression of a date in a text: found by the rules, read in order, joined."""

from __future__ import annotations

import re
from datetime import date
from functools import cache, lru_cache

from readouts.resolving.days import counted, explicit, feasts, periods, seasons, terms, weekdays
from readouts.resolving.days.attached import attached
from readouts.resolving.days.beside import beside
from readouts.resolving.days.found import Days, Frame, Place, Read, Rule, Unknown
from readouts.resolving.days.joined import joined
from readouts.resolving.days.tense import is_ahead

# What a text must hold for a room of rules to be tried on it: most sentences hold nothing.
_DIGIT = re.compile(r"\d")
_WEEKDAY = re.compile(r"day\b|days\b|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)", re.IGNORECASE)
_TERM = re.compile(r"\b(?:year|quarter|months) (?:to|end|through|up|until)", re.IGNORECASE)
_SEASON = re.compile(r"spring|summer|autumn|winter|fall", re.IGNORECASE)
_UNIT = re.compile(
    r"hour|day\b|days\b|night|morning|evening|afternoon|week|fortnight|month|year|decade|centur"
    r"|tomorrow|tonight",
    re.IGNORECASE,
)
_MONTH = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_PERIOD = re.compile(rf"\d|week|month|year|quarter|(?:{_MONTH}|{_MONTH.upper()})")

Room = tuple[re.Pattern[str], tuple[Rule, ...]]


@cache
def _rooms() -> tuple[Room, ...]:
    return (
        (_TERM, tuple(terms.rules())),
        (_DIGIT, tuple(explicit.rules())),
        (feasts.first_words(), tuple(feasts.rules())),
        (_SEASON, tuple(seasons.rules())),
        (_WEEKDAY, tuple(weekdays.rules())),
        (_UNIT, tuple(counted.rules())),
        (_PERIOD, tuple(periods.rules())),
    )


def _rules_for(text: str) -> list[Rule]:
    """The rules that may find something, in order."""
    return [one for gate, rules in _rooms() if gate.search(text) for one in rules]


def read_days(
    text: str,
    base: date | None,
    *,
    ahead: bool = False,
    place: Place = Place(),  # noqa: B008 -- a frozen value
    anchor: Days | None = None,
) -> list[Days]:
    """Every expression of a date in a text, in order; longer expressions hide those inside them.

    Args:
        text: a sentence or a report.
        base: the day from which relative words count; without one only full dates are read.
        ahead: read days without a year or with only a weekday as the coming ones; without this
            the words of the clause decide, such as "will" or "is due to".
        place: what the country of the report tells.
        anchor: days named before the text, for "the following day".

    A weekday is the base day itself if it is one, otherwise the most recent one; "next Monday" is
    ahead. A day or month without a year is the nearest in the past, or ahead within 45 days.
    """
    return [d for d in all_days(text, base, ahead, place, anchor) if isinstance(d, Days)]


@lru_cache(maxsize=8192)
def all_days(
    text: str, base: date | None, ahead: bool = False, place: Place = Place(),  # noqa: B008, FBT001, FBT002 -- frozen; a cached function takes them by place
    anchor: Days | None = None,
) -> tuple[Days | Unknown, ...]:  # fmt: skip
    """As ``read_days``, and with the words whose days cannot be told."""
    frame = Frame(base, ahead=ahead, place=place)
    if anchor is not None:
        frame = frame._replace(anchor=(anchor.first, anchor.last), anchor_text="that day")
    found: list[Days | Unknown] = []
    for match, one in _matches(text, frame):
        read = _one(text, match, one, frame)
        if isinstance(read, Days):
            found.append(read)
            if not attached(text, read).thing:
                words = text[read.start : read.end]
                frame = frame._replace(anchor=(read.first, read.last), anchor_text=words)
        elif read is not None:
            found.append(read)
    named = joined(text, found, base)
    return tuple(beside(text, [attached(text, d) if isinstance(d, Days) else d for d in named]))


def _matches(text: str, frame: Frame) -> list[tuple[re.Match[str], Rule]]:
    """What to read, in order. Words that a rule declines are left to the rules after it."""
    taken: list[tuple[int, int]] = []
    found = []
    for one in _rules_for(text):
        for match in one.pattern.finditer(text):
            start, end = _span(match)
            if any(start < last and first < end for first, last in taken):
                continue
            if _is_declined(match, one, frame):
                continue
            taken.append((start, end))
            found.append((match, one))
    return sorted(found, key=lambda pair: _span(pair[0]))


def _is_declined(match: re.Match[str], one: Rule, frame: Frame) -> bool:
    """Whether a rule makes nothing of its words; "June 31" it does read, as no day."""
    try:
        return one.reader(match, frame) is None and frame.base is not None
    except (ValueError, OverflowError):
        return False


def _span(match: re.Match[str]) -> tuple[int, int]:
    return match.span("x") if "x" in match.re.groupindex else match.span()


def _one(text: str, match: re.Match[str], one: Rule, frame: Frame) -> Days | Unknown | None:
    start, end = _span(match)
    frame = frame._replace(ahead=frame.ahead or is_ahead(text, start, end))
    try:
        read = one.reader(match, frame)
    except (ValueError, OverflowError):  # "June 31", or years beyond the calendar: no date
        return None
    if isinstance(read, str):
        return Unknown(start, end, read)
    return _days(read, start, end) if read else None


def _days(read: Read, start: int, end: int) -> Days:
    return Days(
        start, end, read.first, read.last, read.precision, read.basis,
        weekday=read.implied == "week", note=read.note, other=read.other,
    )  # fmt: skip
