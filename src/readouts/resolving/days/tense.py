"""Whether what a text tells around some words is still to come."""

from __future__ import annotations

import re

_FAR = 90  # characters from a cue to the words; newswire clauses are about as long
# Speech ends the reach of a cue: "he will go, he said on Thursday".
_TOLD = (
    r"\b(?:said|says|told|announced|reported|added|wrote|declared|confirmed|met|signed|died|was|were|had|did"
    r"|killed|arrested|arrived|left|spoke|which|who)\b|[.;:!?](?:\s|$)"
)
_WILLING = (
    r"agree[sd]?|plan\w*|promis\w+|vow\w*|pledg\w+|threaten\w*|decide[sd]?|want\w*|ready|ask\w*|urg\w+"
    r"|invit\w+|order\w*|due|set|expect\w*|schedul\w+|slat\w+|hop\w+|intend\w*|prepar\w+|call\w*|warn\w*|demand\w*"
    r"|propos\w+|offer\w*|needs?|likely|supposed|allowed|have|has|refus\w+"
)
_CUE = re.compile(
    r"\b(?:will|shall|would|won't|must|(?:is|are|was|were|be) (?:to|due|set|going|expected|scheduled|slated|planned)"
    r"|due|scheduled|slated|expected|upcoming|ahead of|invit\w+|postponed|plan(?:s|ned)?|call(?:s|ed)? for"
    r"|(?:takes?|enters?|comes?) (?:place|effect|into)|opens|begins|starts|ends|closes|expires|sits|rules|votes|runs|set for"
    r"|meets?|flies|visits|hosts|returns|marks|faces|by|until|till|before"
    rf"|(?:{_WILLING})\b[^.;:]{{0,50}}? to [a-z]+)\b",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"[^.;:!?]{0,60}?\b(?:will|shall|(?:is|are) (?:to|due|set|expected|scheduled|going)|plans? to)\b",
    re.IGNORECASE,
)
_OPENS_CLAUSE = re.compile(r"(?:^|[.;:!?,“\"]\s*|\b(?:that|and|but)\s)(?:[Oo]n |[Ii]n |[Aa]t |[Ee]arly |[Ll]ate )?$")
_RESET = re.compile(_TOLD, re.IGNORECASE)


def is_ahead(text: str, start: int, end: int) -> bool:
    """Whether words for a day, at ``start`` to ``end``, stand in what "will" or "is to" happen.

    By the words of the clause alone: a cue before them with no telling verb between, or words at
    the head of a clause that goes on with "will".
    """
    before = text[max(0, start - _FAR) : start]
    cues = list(_CUE.finditer(before))
    if cues and not _RESET.search(before, cues[-1].end()):
        return True
    if not _OPENS_CLAUSE.search(text[:start]):
        return False
    after = _AFTER.match(text, end)
    return after is not None and not _RESET.search(after.group())
