"""A day carried on to the next sentence: "They met on Sunday. Police fired on them"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from readouts.records import Claim, When
from readouts.resolving.days import Days
from readouts.resolving.setting import Base

_GATHERING = (
    "ceremony|rally|meeting|summit|funeral|protest|march|demonstration|session|hearing|vigil"
    "|procession|talks|parade|sit-in|gathering"
)
# What was done at it, was done on its day.
_AT_IT = re.compile(rf"\b(?:at|during) (?:the|this|that) (?:{_GATHERING})\b")
# The story goes on with the same people.
_SAME = re.compile(
    r"\b(?:they|them|the (?:crowd|attackers|gunmen|assailants|protesters|demonstrators|marchers"
    r"|rioters|convoy|intruders))\b",
    re.IGNORECASE,
)
_BODILY = frozenset({"ASSAULT", "PROTEST", "COERCE", "MOBILIZE", "RETREAT", "AID"})
# What breaks the story off: speech, and acts before or after it.
_BREAKS = re.compile(
    r"\b(?:sa(?:y|ys|id)|told|had|has|have|will|would|since|later|then|previously|earlier|also)\b"
)
_FAR = timedelta(31)


def carried(
    claim: Claim, text: str, before: str, days: Sequence[Days], base: Base, *, told: bool
) -> When | None:
    """The one day of the sentence before, where a claim's sentence goes on with its story.

    Args:
        claim: its trigger and type.
        text: the claim's sentence.
        before: the sentence before it.
        days: those that it names.
        base: the report's day.
        told: the claim's sentence names days itself; then nothing is carried.
    """
    if told or base.day is None or len(days) != 1 or _BREAKS.search(text):
        return None
    day = days[0]
    one = day.precision == "day" and day.first == day.last and not (day.thing or day.role)
    if not one or not timedelta(0) < base.day - day.first <= _FAR:
        return None
    same = claim.type in _BODILY and _SAME.search(text)
    if not (same or _AT_IT.search(text)):
        return None
    words, iso = before[day.start : day.end], day.first.isoformat()
    counted = f", counted from {base.why} ({base.text})" if day.basis == "relative" else ""
    why = f"“{words}” in the sentence before, of which this one goes on to tell{counted}"
    return When(start=iso, end=iso, precision="day", basis=day.basis, text=words, reason=why)
