"""Acts that are promised, planned or threatened: their day and place are still to come."""

from __future__ import annotations

import re

from readouts.records import Claim

# Coded by PLOVER's rule as what is promised or threatened: the day and place named are the
# promise's content, not the event's.
FUTURE = frozenset({"AGREE", "CONCEDE", "THREATEN", "REQUEST"})
_PLANNED = re.compile(
    r"\b(?:will|would|shall|to|due|scheduled|slated|plans?|planned)\b", re.IGNORECASE
)
_NEAR = 80  # characters before the words in question; newswire clauses are about as long


def is_planned(claim: Claim, text: str, upto: int | None = None) -> bool:
    """Whether a claim of promise or threat speaks, before some words, of what is to come.

    Args:
        claim: its type and trigger.
        text: the sentence.
        upto: offset of the words in question; the end of the trigger by default.
    """
    if claim.type not in FUTURE:
        return False
    end = claim.trigger.end - claim.span.start if upto is None else upto
    return bool(_PLANNED.search(text[max(0, end - _NEAR) : end]))
