"""Acts whose day is told by words that leave it open: "some weeks ago", "an anniversary of"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from readouts.records import Claim, Parsed, Sentence, When
from readouts.resolving.clause import chain, children, governor, trigger_token
from readouts.resolving.days import Days, Unknown
from readouts.resolving.tied import is_tied

# Open words that put the act before the report's news; "in recent days" may be of it.
_PAST = re.compile(r"\b(?:ago|earlier|before)$", re.IGNORECASE)
_YEARS_SINCE = re.compile(r"\b(?:years?|decades?|months?) (?:since|after|to the day since) ?$")


def untold(
    claim: Claim, sentence: Sentence | None, found: Sequence[Days | Unknown], day: date | None
) -> When | None:
    """No day, with the reason, where open words are tied to the act as a day would be."""
    text = sentence.text if sentence else claim.text
    if day is None:
        return None
    for one in found:
        if isinstance(one, Days) or not _PAST.search(text[one.start : one.end]):
            continue
        as_days = Days(one.start, one.end, day, day, "day", "relative")
        if is_tied(as_days, claim, sentence, text):
            words = text[one.start : one.end]
            return When(text=words, reason=f"“{words}” in the sentence, but {one.note}")
    return None


def is_commemorated(claim: Claim, sentence: Sentence | None) -> bool:
    """Whether the act is what an anniversary is of: "marked a year since it seized power"."""
    trigger = trigger_token(claim, sentence) if sentence else None
    if sentence is None or sentence.parsed is None or trigger is None:
        return False
    parsed = sentence.parsed
    above = chain(parsed, trigger)[1:]
    if any(parsed.tokens[i].lemma == "anniversary" for i in above):
        return True
    return _is_since(parsed, trigger, sentence.text)


def _is_since(parsed: Parsed, trigger: int, text: str) -> bool:
    """Whether "since" opens the act's clause, with a number of years before it, that is marked."""
    tokens, act = parsed.tokens, governor(parsed, trigger)
    marks = [i for i in children(parsed, act) if tokens[i].lemma in {"since", "after"}]
    above = {tokens[i].lemma for i in chain(parsed, act)[1:]}
    return bool(above & {"mark", "observe", "commemorate"}) and any(
        _YEARS_SINCE.search(text[: tokens[i].end]) for i in marks
    )
