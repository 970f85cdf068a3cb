"""Codes as words: parties, days, places, questions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from readouts.merging.countries import country_name
from readouts.merging.naming import party_text
from readouts.records import When, Where, Who

_BASIS = {
    "stated": "stated in full",
    "relative": "counted from the report's date",
    "dateline": "from the date line of a report",
    "publication": "the day of publication stands in, as no day is stated",
}


def country(code: str) -> str:
    """The name of a country or organisation by PLOVER's code; the code itself if it has none."""
    return country_name(code) or code


def described(who: Who) -> str:
    """A party in full: "Amina Juma, foreign minister of Kenya"; "Kenya (the minister)"."""
    words = party_text(who)
    if who.code is None or who.name is not None:
        return words
    name = country(who.code)
    return words if name.removeprefix("the ") in words else f"{words} ({name})"


def joined(items: Iterable[str]) -> str:
    """Items as a list in prose: "a", "a and b", "a, b and c"."""
    *rest, last = list(items) or [""]
    return f"{', '.join(rest)} and {last}" if rest else last


def day_words(day: str) -> str:
    """``2026-03-31`` as "Tuesday, 31 March 2026"; anything else as it is."""
    try:
        date = dt.date.fromisoformat(day)
    except ValueError:
        return day
    return f"{date:%A}, {date.day} {date:%B %Y}"


def short_day(day: str) -> str:
    """``2026-03-31`` as "31 March 2026"; anything else as it is."""
    return day_words(day).partition(", ")[2] or day


def when_words(when: When) -> str:
    """When it happened, and from what that is known."""
    if when.start is None:
        return f"Not known: {when.reason}"
    basis = _BASIS.get(when.basis or "", when.reason)
    written = f", “{when.text}”" if when.text else ""
    return f"{_interval(when)} ({basis}{written})"


def _interval(when: When) -> str:
    start, end = when.start or "", when.end or when.start or ""
    if when.precision == "year":
        return start[:4]
    if when.precision == "month" and start[:7] == end[:7]:
        return short_day(start).partition(" ")[2]
    if start == end:
        return day_words(start)
    return f"{short_day(start)} to {short_day(end)}"


def where_words(where: Where | None) -> str | None:
    """Where it happened; None if no report states a place."""
    if where is None:
        return None
    if where.resolved_place is None:
        return f"“{where.extracted_place}” (not in the gazetteer)"
    parts = [where.resolved_place, where.province, where.country]
    return ", ".join(dict.fromkeys(part for part in parts if part))
