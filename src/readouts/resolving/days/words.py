"""The words of the calendar: months, weekdays, numbers, in the spellings of newspapers."""

from __future__ import annotations

import re

_MONTHS = (
    "january february march april may june july august september october november december".split()
)
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()

# "may", "march" and "sat" are words too: months and short weekdays need their capital.
MONTH = (
    r"(?-i:(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|Jun(?:e|\.)?|Jul(?:y|\.)?"
    r"|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?"
    r"|JAN(?:UARY|\.)?|FEB(?:RUARY|\.)?|MAR(?:CH|\.)?|APR(?:IL|\.)?|MAY|JUN(?:E|\.)?|JUL(?:Y|\.)?"
    r"|AUG(?:UST|\.)?|SEPT?(?:EMBER|\.)?|OCT(?:OBER|\.)?|NOV(?:EMBER|\.)?|DEC(?:EMBER|\.)?))"
    r"(?![A-Za-z])"
)
_LONG_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
_SHORT_DAY = (
    r"(?-i:(?:Mon|Tues?|Weds?|Thur?s?|Fri|Sat|Sun)(?:\.|(?=,? (?:\d{1,2}\b|" + MONTH + r" \d))))"
)
WEEKDAY = rf"(?:{_LONG_DAY}|{_SHORT_DAY})"
"""A weekday in full, or short with a full stop or before a date."""

YEAR = r"(?:1[5-9]|20)\d\d"
NUMBER = r"\d{1,2}(?:st|nd|rd|th)?"
PART = r"(?:morning|afternoon|evening|night|noon|midnight)"

_ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen twenty"
).split()
_NUMBERS = {word: number for number, word in enumerate(_ONES, start=1)} | {
    "a": 1,
    "an": 1,
    "a couple of": 2,
    "couple of": 2,
    "a dozen": 12,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "twenty-five": 25,
    "half a": 0.5,
    "one and a half": 1.5,
    "two and a half": 2.5,
}
_ABOUT = (
    r"(?:(?:some|about|around|nearly|almost|more than|less than|just over|just under|well over|over"
    r"|just|only|exactly|barely|roughly|at least|approximately|under|a full) )*"
)
_COUNTS = "|".join(sorted(_NUMBERS, key=len, reverse=True))
COUNT = rf"{_ABOUT}(?P<n>\d{{1,3}}|{_COUNTS})"
"""A number of units with what qualifies it; the number is group ``n``."""
VAGUE = r"(?:several|a few|few|some|many|a number of|recent|dozens of|the)"

_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1, "final": -1}
_ORDINALS |= {"1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "closing": -1, "opening": 1}
ORDINAL = f"(?:{'|'.join(_ORDINALS)})"


def month_number(word: str) -> int:
    """1 for "January", "Jan." or "JAN"."""
    return next(i for i, name in enumerate(_MONTHS, 1) if name.startswith(word[:3].lower()))


def weekday_number(word: str) -> int:
    """0 for "Monday", "Mon." or "monday", as ``date.weekday`` counts."""
    return next(i for i, name in enumerate(_WEEKDAYS) if name.startswith(word[:3].lower()))


def weekday_name(number: int) -> str:
    """The name of a weekday: "Monday" for 0."""
    return _WEEKDAYS[number].capitalize()


def day_number(word: str) -> int:
    """5 for "5", "05" or "5th"."""
    return int(re.sub(r"\D", "", word))


def count(word: str) -> float:
    """3 for "three" or "3"; a half is possible."""
    return int(word) if word.isdigit() else _NUMBERS[" ".join(word.lower().split())]


def ordinal(word: str) -> int:
    """2 for "second"; -1 for "last"."""
    return _ORDINALS[word.lower()]
