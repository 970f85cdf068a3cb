"""Numbers that belong to an event: dead, injured, arrested, and the size of a crowd."""

from __future__ import annotations

import re
from typing import Literal

from readouts.records import Quantity, Span

Field = Literal["dead", "injured", "arrested", "size"]

_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90, "a dozen": 12, "two dozen": 24,
}  # fmt: skip
# "Hundreds" leaves the upper bound open to the next word of the kind.
_VAGUE = {
    "dozens": (24, 99),
    "scores": (40, 199),
    "hundreds": (200, 999),
    "thousands": (2000, 9999),
    "tens of thousands": (20000, 99999),
    "hundreds of thousands": (200000, 999999),
}
_LEAST = {"at least", "more than", "over", "no fewer than", "no less than"}
_MOST = {"up to", "as many as", "fewer than", "less than", "at most"}

_QUALIFIER = r"(?:at least|more than|over|no fewer than|no less than|up to|as many as|fewer than"
_QUALIFIER += r"|less than|at most|about|around|some|nearly|almost|roughly|an estimated)"
_VAGUE_WORDS = "|".join(sorted(_VAGUE, key=len, reverse=True))
_EXACT_WORDS = "|".join(sorted(_WORDS, key=len, reverse=True))
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_UNITS = "one|two|three|four|five|six|seven|eight|nine"
_NUMBER = rf"(?<![\w-])(?:(?:{_TENS})-(?:{_UNITS})|\d{{1,3}}(?:,\d{{3}})+|\d+"
_NUMBER += rf"|{_VAGUE_WORDS}|{_EXACT_WORDS})"
_AMOUNT = rf"(?P<amount>(?:{_QUALIFIER}\s+)?{_NUMBER})(?:\s+of)?"
_WHO = r"(?:\s+(?!and\b|but\b|were\b|was\b|to\b|in\b)[\w'’-]+){0,4}?"

_BE = r"(?:were\s+|was\s+|have\s+been\s+|had\s+been\s+)?"
_CROWD = "people|protesters|demonstrators|marchers|workers|students|supporters|residents|teachers"
_SOURCES: tuple[tuple[Field, str], ...] = (
    ("dead", rf"\b{_AMOUNT}{_WHO}\s+{_BE}(?:killed|dead|died|slain|shot dead)\b"),
    (
        "dead",
        (
            rf"\b(?:killed|killing|kills|left|claimed the lives of|death toll of)\s+{_AMOUNT}"
            rf"(?!{_WHO}\s+(?:wounded|injured|arrested|homeless))"
        ),
    ),
    ("injured", rf"\b{_AMOUNT}{_WHO}\s+{_BE}(?:wounded|injured|hurt)\b"),
    ("injured", rf"\b(?:wounded|wounding|injured|injuring|hurt|hurting)\s+{_AMOUNT}"),
    ("arrested", rf"\b{_AMOUNT}{_WHO}\s+{_BE}(?:arrested|detained)\b"),
    ("arrested", rf"\b(?:arrested|detained|arresting|detaining)\s+{_AMOUNT}"),
    ("size", rf"\b{_AMOUNT}{_WHO}\s+(?:{_CROWD}|farmers|women|activists)\b"),
    ("size", rf"\b(?:crowd|turnout|attendance|gathering)\s+(?:of|at|was)\s+{_AMOUNT}"),
)
_PATTERNS: tuple[tuple[Field, re.Pattern[str]], ...] = tuple(
    (field, re.compile(source, re.IGNORECASE)) for field, source in _SOURCES
)
_OF_TYPE: dict[str, frozenset[Field]] = {
    "ASSAULT": frozenset({"dead", "injured"}),
    "PROTEST": frozenset({"size", "dead", "injured", "arrested"}),
    "COERCE": frozenset({"arrested", "dead", "injured"}),
}


def quantities(text: str, offset: int, event_type: str) -> tuple[Quantity, ...]:
    """The first number of each field that a sentence states for an event of this type.

    Args:
        text: the sentence.
        offset: where it starts in the report, so that spans are the report's.
        event_type: PLOVER type; only ASSAULT, PROTEST and COERCE carry numbers.
    """
    wanted = _OF_TYPE.get(event_type, frozenset())
    found: dict[Field, Quantity] = {}
    for field, pattern in _PATTERNS:
        match = pattern.search(text) if field in wanted and field not in found else None
        if match is not None:
            low, high = bounds(match["amount"])
            span = Span(match.start("amount"), match.end("amount")).shifted(offset)
            found[field] = Quantity(
                field=field, low=low, high=high, text=match["amount"], span=span
            )
    return tuple(found.values())


def bounds(amount: str) -> tuple[int, int | None]:
    """The least and the most that an amount leaves open: ``at least 12`` is (12, None)."""
    words = " ".join(amount.lower().split())
    qualifier = next((q for q in (*_LEAST, *_MOST) if words.startswith(q + " ")), None)
    number = re.sub(rf"^{_QUALIFIER}\s+", "", words)
    if number in _VAGUE:
        low, high = _VAGUE[number]
        return low, None if qualifier in _LEAST else high
    value = _WORDS.get(number)
    if value is None and "-" in number:
        value = sum(_WORDS[part] for part in number.split("-"))
    value = int(number.replace(",", "")) if value is None else value
    if qualifier in _LEAST:
        return value, None
    return (0, value) if qualifier in _MOST else (value, value)
