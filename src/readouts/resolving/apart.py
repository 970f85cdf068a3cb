"""Acts told by their distance from another: "closed it on Friday, two days after the attack"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from readouts.records import Claim, DatePrecision, Parsed, Sentence, Token
from readouts.resolving.clause import children, governor, trigger_token
from readouts.resolving.days import Days
from readouts.resolving.days.spans import shift, single
from readouts.resolving.days.words import COUNT, count
from readouts.resolving.tied import hangs_on

_DISTANCE = re.compile(
    rf"\b(?:(?:{COUNT}|the) (?P<unit>day|week|month|year)s?|hours|minutes|shortly|immediately) $",
    re.IGNORECASE,
)
_WAYS = {"after": -1, "before": 1}
# Their object is the act: "launched an offensive".
_LIGHT = frozenset("launch hold carry stage make mount conduct sign give take".split())


class Apart(NamedTuple):
    """The day of an act, and that of the main act from which it was counted."""

    day: Days
    main: Days


def apart(
    claim: Claim, sentence: Sentence | None, told: Sequence[Days], base: date | None
) -> Apart | None:
    """The day of an act that is told after "two days after", counted from the main act's day.

    None if the act is not told so or the main act's day is not one day. Where the sentence names
    no day at all the main act is news, of the report's day ``base``.
    """
    trigger = trigger_token(claim, sentence) if sentence else None
    if sentence is None or sentence.parsed is None or trigger is None:
        return None
    word = _word(sentence.parsed, trigger)
    if word is None:
        return None
    token = sentence.parsed.tokens[word]
    distance = _DISTANCE.search(sentence.text[: token.start])
    main = _main(sentence.parsed, word, told)
    if main is None and base and not (told or claim.background):
        main = Days(0, 0, base, base, "day", "relative")
    if distance is None or main is None:
        return None
    return Apart(_counted(distance, token, main, sentence.text), main)


def _word(parsed: Parsed, trigger: int) -> int | None:
    """The "after" or "before" of the act: of its own clause, or of the noun that it tells of.

    A noun that is itself the trigger ("two days after an earlier call") is a point in time and no
    news: dated, it would tie the report to the story of that other act.
    """
    tokens, verb = parsed.tokens, trigger
    if tokens[trigger].dep == "dobj" and tokens[tokens[trigger].head].lemma in _LIGHT:
        verb = tokens[trigger].head
    for i in children(parsed, verb):
        if tokens[i].dep == "mark" and tokens[i].lemma in _WAYS:
            return i
    noun = tokens[verb].head
    head = tokens[noun].head
    held = tokens[verb].dep in {"relcl", "acl"} and tokens[noun].dep == "pobj"
    return head if held and tokens[head].lemma in _WAYS else None


def _main(parsed: Parsed, word: int, told: Sequence[Days]) -> Days | None:
    """The one day of the act that the clause or the noun with "after" hangs on."""
    tokens = parsed.tokens
    clause = tokens[word].head
    act = governor(parsed, tokens[clause].head if tokens[word].dep == "mark" else clause)
    days = [d for d in told if not (d.role or d.thing) and d.first == d.last]
    return next((d for d in days if hangs_on(d, parsed, act)), None)


def _counted(distance: re.Match[str], word: Token, main: Days, text: str) -> Days:
    precision: DatePrecision = "day"
    span = single(main.first)
    if unit := distance["unit"]:
        number = count(distance["n"] or "one")
        span, precision = shift(span, _WAYS[word.lemma] * number, unit.lower())
    note = f"counted from “{text[main.start : main.end]}”" if main.end else ""
    return Days(distance.start(), word.end, *span, precision, "relative", note=note)
