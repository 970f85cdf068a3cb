"""Dates that stand before a noun and belong to it: "the 2016 agreement", "Monday's talks"."""

from __future__ import annotations

import re

from readouts.resolving.days.found import Days

_POSSESSIVE = re.compile(r"['’]s?(?=\s+\w)")
_DETERMINER = re.compile(r"(?:\b(?:the|a|an|its|their|his|her|our)|['’]s|s['’]) $", re.IGNORECASE)
# Words that go on with the sentence after a date, and not with a noun phrase around it.
_NO_NOUN = (
    "in|on|at|by|to|of|for|from|and|or|but|that|which|who|when|with|as|after|before|until|was|were"
    "|is|are|has|had|have|will|would|ago|later|earlier|said|during|against|over|under|alone|if"
    "|because|while|than|into|night|morning|evening|afternoon|local|time|saw"
)
_NOUN = re.compile(rf"[ -](?!(?:{_NO_NOUN})\b)[a-z]{{3,}}")
_NAME = re.compile(r"[ -][A-Z][A-Za-z]")  # after a year: "the 2004 Madrid bombings"


def attached(text: str, days: Days) -> Days:
    """The days, marked as a thing's where they have a possessive ending or stand before a noun."""
    after, before = text[days.end :], text[: days.start]
    words = text[days.start : days.end]
    if own := _POSSESSIVE.match(after):
        return days._replace(end=days.end + len(own.group()), thing=True)
    inner = re.match(r"(?:the|a|an|its|their) ", words, re.IGNORECASE)
    noun = _NOUN.match(after) or (words.isdigit() and _NAME.match(after))
    if (_DETERMINER.search(before) or inner) and noun and days.basis == "stated":
        return days._replace(thing=True)
    return days
