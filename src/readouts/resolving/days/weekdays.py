"""Weekdays: alone, with a part of the day, with "next" or "last", of another week."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from readouts.resolving.days.containers import contained
from readouts.resolving.days.found import Frame, Read, Rule, rule
from readouts.resolving.days.spans import Span, moved, single, week
from readouts.resolving.days.words import (
    COUNT,
    ORDINAL,
    PART,
    WEEKDAY,
    count,
    ordinal,
    weekday_number,
)

_CLEAR_DAYS = 3  # "next Friday" on a Thursday is not tomorrow, which would be called so
_OPEN_DAYS = 5  # up to so many days off, some would say a week more
_BEFORE = r"(?:(?:on|early|late|earlier|later|mid)(?: on)? )*"
_LATER = rf"(?:(?: in the)?[ -]{PART})?(?: last| next)?"
_WEEKS = {"last": -1, "previous": -1, "this": 0, "next": 1, "following": 1, "coming": 1, "that": 0}
_WEEK = rf"(?P<week>{'|'.join(_WEEKS)}) week\b"
_DAY = rf"(?P<day>{WEEKDAY})"


def rules() -> Iterator[Rule]:
    """Weekdays with what counts them, before weekdays alone."""
    yield rule(
        rf"\b{COUNT} (?P<unit>year|decade)s? ago,? (?:on|last|this|this past) {_DAY}", _years_back
    )
    yield rule(rf"\b(?:on )?{_DAY},?(?: (?:of|in))?(?: the)? {_WEEK}", _of_week)
    yield rule(rf"\b(?:the )?{_WEEK}(?:'s|’s)?(?: on)? {_DAY}", _of_week)
    yield rule(rf"\b(?:on )?{_DAY} (?P<more>week|fortnight)\b(?! (?:of|after|before))", _weeks_on)
    yield rule(
        r"\b(?P<more>a week|two weeks|a fortnight)"
        rf" (?P<way>on|from|ago|ago on|last|this|next) {_DAY}",
        _weeks_off,
    )
    yield rule(
        rf"\b(?:on )?the (?P<nth>{ORDINAL}) {_DAY} (?:of|in) (?P<of>(?:the |this |last |next )?\w+"
        r"(?:,? (?:of )?(?:\d{4}|(?:last|this|next) year))?)",
        _nth,
    )
    yield rule(
        rf"\b(?P<which>last|next|this coming|this past|this|coming|past) {_DAY}(?:[ -]{PART})?\b",
        _which,
    )
    yield rule(rf"(?<!\bevery )(?<!\beach )(?<!\bany )\b{_BEFORE}{_DAY}{_LATER}(?!s?\w)", _alone)


def _years_back(m: re.Match[str], frame: Frame) -> Read | None:
    """Five years ago on Monday: the date of the Monday of this report, five years back."""
    if frame.base is None:
        return None
    day = _back(frame.base, weekday_number(m["day"]))
    if frame.ahead and day < frame.base:
        day += timedelta(7)
    return Read(*single(moved(day, -count(m["n"]), m["unit"].lower())))


def _back(day: date, weekday: int) -> date:
    return day - timedelta((day.weekday() - weekday) % 7)


def _alone(m: re.Match[str], frame: Frame) -> Read | None:
    if frame.base is None or _is_name(m):
        return None
    after = m.group()[m.end("day") - m.start() :].strip().lower()
    if after in {"last", "next"}:  # "on Monday last": the nearest one
        return _shown(m["day"], {"last": "past", "next": "coming"}[after], frame)
    last = _back(frame.base, weekday_number(m["day"]))
    if not frame.ahead and _has_begun(m, last, frame):
        return Read(*single(last + timedelta(7)), note=BEGUN, other=single(last))
    if frame.ahead and last < frame.base:
        last += timedelta(7)
    return Read(*single(last), implied="week")


BEGUN = "that day had begun where it happened when the report was stamped"
"""The note of a weekday that is the day after the stamp's and yet no plan."""
_EARLY = re.compile(
    r"(?:\bearly(?: on)? |\b(?:before|at) (?:dawn|daybreak|sunrise)(?: on)? "
    r"|\b(?:early|small|predawn|pre-dawn) hours of )$",
    re.IGNORECASE,
)
_MORNING = re.compile(r"(?: in the)?[ -]morning\b|,? (?:before dawn|local time)\b", re.IGNORECASE)


def _has_begun(m: re.Match[str], last: date, frame: Frame) -> bool:
    """Whether a weekday is the day after the stamp's, which has begun further east.

    Where the clock of the place is known, any telling of that day; late in the stamp's evening with
    the place not known, only its early hours.
    """
    if frame.base is None or (frame.base - last).days != 6 or frame.place.morrow == "not yet":
        return False
    if re.search(r"\b(?:since|from) $", m.string[: m.start()]):
        return False
    if frame.place.morrow == "begun":
        return True
    early = _EARLY.search(m.string[: m.start("day")]) or _MORNING.match(m.string, m.end("day"))
    return bool(early)


# "The Sunday Times", "the Monday Club", "Bloody Sunday", "Good Friday".
_NAMES_AFTER = re.compile(
    r" (?:Times|Telegraph|Mirror|Mail|Express|Independent|Herald|Club|Post|Observer|World|Tribune"
    r"|Nation|Standard|Vision|Agreement|Accords?)\b"
)
_NAMES_BEFORE = re.compile(r"\b(?:Black|Bloody|Holy|Super|Cyber|Good|Ash|Palm|Easter) $")


def _is_name(m: re.Match[str]) -> bool:
    return bool(
        _NAMES_AFTER.match(m.string, m.end()) or _NAMES_BEFORE.search(m.string[: m.start()])
    )


def _which(m: re.Match[str], frame: Frame) -> Read | None:
    return _shown(m["day"], m["which"].lower(), frame) if frame.base else None


def _shown(name: str, which: str, frame: Frame) -> Read:
    assert frame.base is not None, "checked by the callers"
    base, weekday = frame.base, weekday_number(name)
    back = (base.weekday() - weekday) % 7
    if which in {"this past", "past"}:
        return Read(*single(base - timedelta(back or 7)))
    if which in {"this coming", "coming"}:
        return Read(*single(base + timedelta(7 - back)))
    if which == "this":
        day = week(base)[0] + timedelta(weekday)
        return Read(*single(day + timedelta(7) if frame.ahead and day < base else day))
    if which == "last":
        return _clear(base, -(back or 7))
    return _clear(base, 7 - back)


def _clear(base: date, by: int) -> Read:
    """The weekday so many days off, or the one a week further where it is all too near."""
    further = by + (7 if by > 0 else -7)
    if abs(by) < _CLEAR_DAYS:
        by, further = further, by
    elif abs(by) >= _OPEN_DAYS:
        return Read(*single(base + timedelta(by)))
    other = single(base + timedelta(further))
    return Read(*single(base + timedelta(by)), note=f"or {other[0]}: usage differs", other=other)


def _of_week(m: re.Match[str], frame: Frame) -> Read | None:
    which = m["week"].lower()
    counted = (
        frame.anchor[1]
        if frame.anchor and which in {"that", "following", "previous"}
        else frame.base
    )
    if counted is None:
        return None
    day = week(counted, _WEEKS[which])[0] + timedelta(weekday_number(m["day"]))
    return Read(*single(day))


def _weeks_on(m: re.Match[str], frame: Frame) -> Read | None:
    """Thursday week: a week after the coming Thursday, or after today."""
    if frame.base is None:
        return None
    weeks = 2 if m["more"].lower() == "fortnight" else 1
    coming = frame.base + timedelta((weekday_number(m["day"]) - frame.base.weekday()) % 7)
    return Read(*single(coming + timedelta(7 * weeks)))


def _weeks_off(m: re.Match[str], frame: Frame) -> Read | None:
    """A week on Monday, a week ago Monday."""
    if frame.base is None:
        return None
    weeks = 1 if m["more"].lower() == "a week" else 2
    weekday = weekday_number(m["day"])
    if m["way"].lower() in {"ago", "ago on", "last"}:
        return Read(*single(_back(frame.base, weekday) - timedelta(7 * weeks)))
    coming = frame.base + timedelta((weekday - frame.base.weekday()) % 7)
    return Read(*single(coming + timedelta(7 * weeks)))


def _nth(m: re.Match[str], frame: Frame) -> Read | None:
    span = contained(m["of"], frame)
    if span is None:
        return None
    return Read(*single(nth_weekday(span, weekday_number(m["day"]), m["nth"])))


def nth_weekday(span: Span, weekday: int, nth: str | int) -> date:
    """The first, second … or last (-1) such weekday of a span."""
    number = nth if isinstance(nth, int) else ordinal(nth)
    if number < 0:
        return _back(span[1], weekday)
    return _back(span[0] + timedelta(6), weekday) + timedelta(7 * (number - 1))
