"""One report says, in one place in its text, that an event happened, or did not, or will."""

from __future__ import annotations

from typing import Literal

import msgspec

from readouts.records.span import Span
from readouts.records.when import When
from readouts.records.where import Where
from readouts.records.who import Who

Reality = Literal["occurred", "ongoing", "denied", "hypothetical"]
SpeechHow = Literal["says", "claims", "denies", "according to"]


class Quantity(msgspec.Struct, frozen=True, kw_only=True):
    """A number that belongs to an event: dead, injured, arrested, or the size of a crowd.

    ``low`` and ``high`` are the bounds that the words leave open: "at least 12" has no high,
    "a dozen" is 12 to 12 and ``text`` keeps the words.
    """

    field: Literal["dead", "injured", "arrested", "size"]
    low: int
    high: int | None
    text: str
    span: Span


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """One claim.

    Attributes:
        id: made from report, trigger offset, type and parties, ``c…``.
        report: id of the report.
        sentence: number of the sentence in the report, from 0.
        span: the sentence in the report's text; ``text`` are its words.
        trigger: the words that name the act; ``trigger_text`` are they.
        type: one of PLOVER's 16 types.
        modes, contexts: PLOVER's modes of the type, and its context tags.
        actors, recipients: who, to whom. ``directed`` is False when all are in ``actors`` alike.
        reality: whether it happened, by the words of the sentence.
        background: told as history, not as the report's news.
        speaker: whose word it is; None for the reporter's own. ``how`` they say it.
        topics: what it was about, in the report's words: short noun phrases.
        when, where: None until resolved, or if the report says nothing of a place.
        confidence: 0 to 1; what it is calibrated on is said in the codebook.
        entry: the lexicon entry or score that made it, for a person to read.
    """

    id: str
    report: str
    sentence: int
    span: Span
    text: str
    trigger: Span
    trigger_text: str
    type: str
    modes: tuple[str, ...] = ()
    contexts: tuple[str, ...] = ()
    actors: tuple[Who, ...] = ()
    recipients: tuple[Who, ...] = ()
    directed: bool = True
    reality: Reality = "occurred"
    background: bool = False
    speaker: Who | None = None
    how: SpeechHow | None = None
    topics: tuple[str, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    when: When | None = None
    where: Where | None = None
    confidence: float = 0.5
    entry: str = ""
