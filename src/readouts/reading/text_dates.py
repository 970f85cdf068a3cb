"""Dates as they stand at the head of a report."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from readouts.reading.months import MONTH, month_number
from readouts.reading.stamps import parse_stamp

_LABEL = r"(?P<label>(?:dated?|(?:first |last )?(?:published|posted|updated)(?: on| at)?)\s*:?\s+)?"
_WEEKDAY = r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\.?,?\s+)?"
_ISO = r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?(?!\w)"
_DAY_FIRST = rf"\d{{1,2}}(?:st|nd|rd|th)?[\s-]{MONTH}\.?[\s,-]+\d{{4}}(?!\w)"
_MONTH_FIRST = rf"{MONTH}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}(?!\w)"
_DOTTED = r"\d{1,2}\.\d{1,2}\.\d{4}(?!\w)"
_CLOCK = (
    r"(?:,?\s+(?:at\s+|\|\s*|[-–]\s*)?(?:\d{1,2}:\d\d(?::\d\d)?(?:\s*[AaPp]\.?[Mm]\b\.?)?"
    r"|\d{1,2}(?:\.\d\d)?\s*[AaPp]\.?[Mm]\b\.?|\d{1,2}[.h]\d\d\b(?![.\d])))?"
)
_ZONE = (
    r"(?:\s+\(?(?:GMT|UTC|BST|CES?T|EES?T|MSK|[ECMP][SD]?T|IST|PKT|JST|AES?T)\b"
    r"(?:[+-]\d{1,2})?\)?)?"
)
_DATE = re.compile(
    rf"{_LABEL}{_WEEKDAY}(?P<stamp>(?P<day>{_ISO}|{_DAY_FIRST}|{_MONTH_FIRST}|{_DOTTED})(?:{_CLOCK}))"
    rf"(?:{_ZONE})",
    re.IGNORECASE,
)
_HOUR = re.compile(r"(?<=\s)(\d{1,2})(?:[.h](\d\d))?(\s*[ap]\.?m\.?)?$", re.IGNORECASE)
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b", re.IGNORECASE)

DAY_IN_DATELINE = rf"(?:{MONTH}\.? +\d{{1,2}}|\d{{1,2}} +{MONTH}\.?)(?:,? +\d{{4}})?(?!\w)"
"""A regular expression for ``June 2``, ``2 June`` or ``June 2, 2020`` within a dateline."""

_PART = re.compile(rf"({MONTH})|(\d{{4}})|(\d{{1,2}})")


class FoundDate(NamedTuple):
    """A date in a text: where it ends, its stamp, and whether a word such as "date" leads it."""

    end: int
    stamp: str
    labelled: bool


def date_at(text: str, start: int) -> FoundDate | None:
    """The date with a year that begins at a character of the text; None if none does."""
    match = _DATE.match(text, start)
    if match is None:
        return None
    stamp = _stamp(match["stamp"]) or _stamp(match["day"])
    return FoundDate(match.end(), stamp, bool(match["label"])) if stamp else None


def dateline_day(words: str, published: str | None) -> str | None:
    """The day that a dateline names, such as ``June 2``.

    Without a year it is the one nearest the day of publication: a dateline is written within
    days of it.

    Args:
        words: matched by ``DAY_IN_DATELINE``.
        published: stamp of publication, if known.

    Returns:
        ``YYYY-MM-DD``, or None if the year cannot be known or there is no such day.
    """
    parts = {m.lastindex: m[0] for m in _PART.finditer(words)}
    month, day = month_number(parts[1]), int(parts[3])
    if 2 in parts:
        return _day(int(parts[2]), month, day)
    if published is None:
        return None
    near = dt.date.fromisoformat(published[:10])
    years = (near.year + offset for offset in (0, -1, 1))
    days = [found for year in years if (found := _day(year, month, day))]
    return min(days, key=lambda d: abs(dt.date.fromisoformat(d) - near), default=None)


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return None


def _stamp(words: str) -> str | None:
    cleaned = " ".join(re.sub(r"\s+(?:\||-|–)\s+", " ", _ORDINAL.sub("", words)).split())
    return parse_stamp(_HOUR.sub(_with_colon, cleaned))


def _with_colon(match: re.Match[str]) -> str:
    """``7pm`` as ``7:00pm`` and ``18.05`` as ``18:05``; a bare number, such as a year, stays."""
    if not match[2] and not match[3]:
        return match[0]
    return f"{match[1]}:{match[2] or '00'}{match[3] or ''}"
