"""Whether what a text tells around some words is still to come."""

from __future__ import annotations

import re

_FAR = 90  # characters from a cue to the words; newswire clauses are about as long
# Speech and what was done end the reach of a cue: "he will go, he said on Thursday".
_RESET = re.compile(
    r"(?<!\bbe )(?<!\bbeen )\b(?:said|says|told|announced|reported|added|wrote|declared|confirmed"
    r"|met|signed|died|was|were|had|did|killed|arrested|arrived|left|spoke|which|who)\b"
    r"|[.;:!?](?:\s|$)",
    re.IGNORECASE,
)
_WILLING = (
    r"agree[sd]?|plan\w*|promis\w+|vow\w*|pledg\w+|threaten\w*|decide[sd]?|want\w*|ready|ask\w*"
    r"|urg\w+|invit\w+|order\w*|set|schedul\w+|hop\w+|intend\w*|prepar\w+|called on|propos\w+"
    r"|needs?|likely|supposed|has|have"
)
_BE = "(?:is|are|was|were|be) (?:to|due|set|going|expected|scheduled|slated|planned)"
# The present of what is scheduled: "polls close on Sunday".
_OPENS = (
    r"(?<!the )(?<!a )(?<!['’]s )(?<!s['’] )(?<!its )(?<!their )"
    r"(?<!was )(?<!were )(?<!to )(?<!not )"
    r"(?:open|begin|start|close|expire|convene|resume)s?"
)
_CUE = re.compile(
    rf"\b(?:will|shall|would|won't|must|{_BE}|due|scheduled|slated|expected|upcoming|invit\w+"
    r"|postponed|plan(?:s|ned)?|call(?:s|ed|ing)? for|(?:takes?|enters?|comes?) "
    r"(?:place|effect|into)"
    r"|(?:runs|lasts|continues|valid|open) (?:from|to|through|until)"
    rf"|{_OPENS}|kicks off|sits|set for|go(?:es)? to the polls|starting|beginning|effective"
    rf"|(?:{_WILLING})\b[^.;:]{{0,50}}? to (?!the|a|an|its|their|his|her)(?-i:[a-z]+))\b",
    re.IGNORECASE,
)
# A term: what is told of it is to come, whatever the verb.
_TERM = re.compile(
    r"\b(?:by|until|till|ahead of)(?: \d[\d:.]*(?: ?[ap]\.?m\.?)?| midnight| noon| dawn"
    r"| late| early| the| GMT| local time)*(?: on)? $",
    re.IGNORECASE,
)
_DAWN = re.compile(r"\bbefore (?:dawn|noon|midnight|sunrise|daybreak)(?: on)? $", re.IGNORECASE)
# A wish or a duty with a term: "we want them home before Christmas".
_WISHED = re.compile(
    r"\b(?:wants?|hopes?|needs?|must|should|can|cannot|can't|may|aims?|expects?)\b(?! have)"
    r"(?:(?!\b(?:said|told|was|were|had)\b)[^.;:!?]){0,60}\bbefore (?:the )?$"
)
_AFTER = re.compile(
    r"[^.;:!?]{0,60}?\b(?:will|shall|(?:is|are) (?:to|due|set|expected|scheduled|going)"
    r"|plans? to)\b",
    re.IGNORECASE,
)
_OPENS_CLAUSE = re.compile(
    r"(?:^|[.;:!?,“\"]\s*|\b(?:that|and|but)\s)(?:(?:on|in|at|early|late) )?$", re.IGNORECASE
)


def is_ahead(text: str, start: int, end: int) -> bool:
    """Whether words for a day, at ``start`` to ``end``, stand in what "will" or "is to" happen.

    By the words of the clause alone: a cue before them with no telling verb between, or words at
    the head of a clause that goes on with "will".
    """
    before = text[max(0, start - _FAR) : start]
    if (_TERM.search(before) or _WISHED.search(before)) and not _DAWN.search(before):
        return True
    cues = list(_CUE.finditer(before))
    if cues and not _RESET.search(before, cues[-1].end()):
        return True
    if not _OPENS_CLAUSE.search(text[:start]):
        return False
    after = _AFTER.match(text, end)
    return after is not None and not _RESET.search(after.group())
