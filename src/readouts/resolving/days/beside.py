"""Days told by a distance from a named one: "the eve of Sunday's vote", "the tenth anniversary"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from readouts.resolving.days.found import Days, Unknown
from readouts.resolving.days.spans import month
from readouts.resolving.days.words import COUNT, count

_DISTANCE = (
    rf"(?P<eve>(?:on )?(?:the )?eve of)|(?:on )?the (?:day|night) (?P<way>before|after)"
    rf"|(?:(?:{COUNT}) days?) (?P<far>before|after|ahead of)"
    r"|(?P<hours>(?:(?:just|only|a few|\w+) )?hours (?:before|after|ahead of))"
)
_EVE = re.compile(rf"\b(?:{_DISTANCE}) (?:the )?$", re.IGNORECASE)
DISTANCE = rf"\b(?:{_DISTANCE})"
"""A distance in days, in groups that ``days_off`` reads."""

_TENS = {
    "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60,
    "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100, "centenary": 100,
}  # fmt: skip
_UPTO_TWENTY = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)
_ORDINALS = {word: n for n, word in enumerate(_UPTO_TWENTY.split(), start=1)} | _TENS
_NTH = rf"(?P<nth>\d{{1,3}}(?:st|nd|rd|th)|{'|'.join(_ORDINALS)})"
_ANNIVERSARY = re.compile(
    rf"\b(?:(?:on|marking|marked|to mark|for) )?(?:the |its |their )?{_NTH} anniversary of "
    r"(?:(?:the|a|his|her|its|their) )?(?:(?:[\w-]+ ){0,4}(?:of|on) (?:the )?)?$",
    re.IGNORECASE,
)


def beside(text: str, found: Sequence[Days | Unknown]) -> list[Days | Unknown]:
    """The expressions, each day that is told by its distance from a named one before that one.

    The named day stays what it was, and is the thing's: the vote's, the massacre's.
    """
    made: list[Days | Unknown] = []
    for one in found:
        told = _told(text, one) if isinstance(one, Days) else None
        if told is None or not isinstance(one, Days):
            made.append(one)
            continue
        made = [other for other in made if not _is_unread(other, told)]
        made += [told, one._replace(thing=True, role="")]
    return made


def days_off(match: re.Match[str]) -> int:
    """How many days on a distance is; back is negative."""
    if match["eve"]:
        return -1
    if match["hours"]:
        return 0
    way = (match["way"] or match["far"]).lower()
    number = int(count(match["n"])) if match["far"] else 1
    return number if way == "after" else -number


def _is_unread(other: Days | Unknown, told: Days) -> bool:
    return isinstance(other, Unknown) and told.start <= other.start and other.end <= told.end


def _told(text: str, one: Days) -> Days | None:
    if one.precision != "day" or one.role not in {"", "before", "after"}:
        return None
    words, before = text[one.start : one.end], text[: one.start]
    note = f"counted from “{words}”"
    named = one._replace(role="", weekday=False, thing=False, note=note, other=None, off=True)
    if eve := _EVE.search(before):
        by = days_off(eve)
        day = (one.first if by < 0 else one.last) + timedelta(by)
        return named._replace(start=eve.start(), first=day, last=day)
    nth = _ANNIVERSARY.search(before) if one.basis == "stated" and one.first == one.last else None
    if nth is None or not re.search(r"\d{4}", words):
        return None
    day = _years_on(one.first, _number(nth["nth"]))
    return named._replace(start=nth.start(), first=day, last=day)


def _number(word: str) -> int:
    return _ORDINALS.get(word.lower()) or int(re.sub(r"\D", "", word))


def _years_on(day: date, years: int) -> date:
    """The same day so many years on; February 29 is kept on the 28th where there is none."""
    first, last = month(day.year + years, day.month)
    return min(first + timedelta(day.day - 1), last)
