"""What words for days are read into, and what must be known to read them."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Literal, NamedTuple

from readouts.records import DateBasis, DatePrecision


class Place(NamedTuple):
    """What the country of a report tells about its dates; None where the country is not known.

    Attributes:
        month_first: "06/07" is June 7, as in the United States.
        south: spring begins in September.
        morrow: whether the day after the report's has begun there by its stamp; "late" where the
            place is not known and the stamp is of an evening.
    """

    month_first: bool | None = None
    south: bool | None = None
    morrow: Literal["not yet", "late", "begun"] = "not yet"


class Days(NamedTuple):
    """An interval of days that some words name. ``start`` to ``end`` are offsets of the words.

    Attributes:
        weekday: only a weekday was named, so the week is by rule.
        role: what a word before it makes of it: ``since``, ``until`` (also "by"), ``before``,
            ``after``; empty where it is simply named.
        thing: it stands before a noun and belongs to it: "the 2016 agreement", "Monday's talks".
        note: what a reader should know: a contradiction, a choice by rule, what was counted from.
        other: the other day or days that it may be, by the note.
        off: told by its distance from a thing that ends the words or follows them: "the eve of
            Sunday's vote".
    """

    start: int
    end: int
    first: date
    last: date
    precision: DatePrecision
    basis: DateBasis
    weekday: bool = False
    role: str = ""
    thing: bool = False
    note: str = ""
    other: tuple[date, date] | None = None
    off: bool = False


class Unknown(NamedTuple):
    """Words for days that cannot be told; ``note`` says why."""

    start: int
    end: int
    note: str


class Frame(NamedTuple):
    """What words are counted from.

    Attributes:
        base: the report's day.
        anchor: the days named last before the words: "the following day" counts from them.
        anchor_text: the words that named them.
        ahead: what is told is still to come.
        place: the country of the report.
    """

    base: date | None
    anchor: tuple[date, date] | None = None
    anchor_text: str = ""
    ahead: bool = False
    place: Place = Place()


class Read(NamedTuple):
    """What a reader makes of its words; ``implied`` is the unit that the words left open."""

    first: date
    last: date
    precision: DatePrecision = "day"
    basis: DateBasis = "relative"
    note: str = ""
    implied: str = ""
    other: tuple[date, date] | None = None


Reader = Callable[[re.Match[str], Frame], "Read | str | None"]
"""Days, or a sentence on why they cannot be told, or None: these words are no date after all."""


class Rule(NamedTuple):
    """A pattern and what reads it. A group named ``x``, if there is one, holds the words."""

    pattern: re.Pattern[str]
    reader: Reader


def rule(pattern: str, reader: Reader, flags: re.RegexFlag = re.IGNORECASE) -> Rule:
    """A rule of a pattern; case is of no matter except in ``(?-i:...)``."""
    return Rule(re.compile(pattern, flags), reader)
