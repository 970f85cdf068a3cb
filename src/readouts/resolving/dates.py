"""When a claim's event happened, and what says so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from readouts.records import Claim, Sentence, When
from readouts.resolving.clause import chain, governor, one_act, token_at, trigger_token
from readouts.resolving.days import Days, read_days
from readouts.resolving.plans import is_planned
from readouts.resolving.setting import Base

_SAYING = frozenset(
    "say tell report announce state add note quote write confirm declare disclose reveal".split()
)
_LEAD = 3  # sentences in which newswire says when its news is of
# "the 2016 agreement", "last year's talks": the year belongs to a thing, not to the event.
_OF_THING = re.compile(r"(?:['’]s?\b|\s+[a-z]+(?:ment|ion|tion|s|l|t|y|e|r|d)\b)")
_PERFECT = re.compile(r"\b(?:has|have)\b")
_EARLIER = re.compile(r"\b(?:had|will|would|since|until|before|after|follow\w*)\b")
_FAR_DAYS = 366  # a relative day further back than this is history, not news


def when_of(
    claim: Claim, sentence: Sentence | None, sentences: Sequence[Sentence], base: Base
) -> When:
    """The day or days of a claim's event.

    Words for a day in the claim's sentence decide, if the grammar ties them to the trigger's
    clause; then the report's own date line, and at last the day of publication, which says so.
    """
    text = sentence.text if sentence else claim.text
    expressions = read_days(text, base.day)
    own = [d for d in expressions if _is_its(d, claim, sentence, text)]
    ahead = [d for d in own if _is_plan(d, claim, base, text)]
    own = [d for d in own if d not in ahead]
    if own:
        return _stated(min(own, key=lambda d: _distance(d, claim, text)), claim, text, base)
    said = [d for d in expressions if d.precision == "day" and _is_saying(d, claim, sentence)]
    if said and not claim.background:
        return _said(said[0], text)
    if claim.background:
        return When(reason="told as history, and its sentence gives no day")
    return _in_next(claim, text, sentences, base) or _from_base(sentences, base)


def _is_its(days: Days, claim: Claim, sentence: Sentence | None, text: str) -> bool:
    """Whether the words for a day belong to the claim's act and not to a thing or another act."""
    if _is_of_thing(days, text):
        return False
    if sentence is None or sentence.parsed is None:
        return True
    trigger = trigger_token(claim, sentence)
    token = token_at(sentence.parsed, days.start, days.end)
    if trigger is None or token is None:
        return True
    verb = governor(sentence.parsed, token)
    tokens = sentence.parsed.tokens
    if trigger in chain(sentence.parsed, token):
        return verb == trigger or verb == governor(sentence.parsed, trigger)
    if tokens[verb].lemma in _SAYING and verb != governor(sentence.parsed, trigger):
        return False
    mine = _clause_verbs(sentence, trigger)
    return verb in mine


def _clause_verbs(sentence: Sentence, trigger: int) -> set[int]:
    """The trigger's verb, and those it shares its day with: conjuncts and what it complements."""
    assert sentence.parsed is not None, "checked by the caller"
    tokens = sentence.parsed.tokens
    verb = governor(sentence.parsed, trigger)
    found = {verb, *one_act(sentence.parsed, trigger)}
    while (
        tokens[verb].dep in {"conj", "xcomp", "advcl", "pcomp", "prep"}
        and tokens[verb].head != verb
    ):
        verb = governor(sentence.parsed, tokens[verb].head)
        if verb in found:
            break
        found.add(verb)
    return found


def _is_of_thing(days: Days, text: str) -> bool:
    after = text[days.end :]
    before = text[: days.start].rstrip().rsplit(" ", 1)[-1].lower()
    possessive = after.startswith(("'s", "’s"))
    attributive = before in {"the", "a", "an", "its", "their", "his", "her"} and days.precision in {
        "year", "month"
    }  # fmt: skip
    return possessive or bool(attributive and _OF_THING.match(after))


def _is_plan(days: Days, claim: Claim, base: Base, text: str) -> bool:
    """A day that is still to come, or a weekday of what "will" happen, is the plan's day."""
    if base.day and days.first > base.day:
        return True
    return days.weekday and is_planned(claim, text, days.start)


def _is_saying(days: Days, claim: Claim, sentence: Sentence | None) -> bool:
    if sentence is None or sentence.parsed is None:
        return False
    token = token_at(sentence.parsed, days.start, days.end)
    trigger = trigger_token(claim, sentence)
    if token is None or trigger is None:
        return False
    verb = governor(sentence.parsed, token)
    return sentence.parsed.tokens[verb].lemma in _SAYING


def _distance(days: Days, claim: Claim, text: str) -> int:
    at = text.find(claim.trigger_text)
    return min(abs(days.start - at), abs(days.end - at)) if at >= 0 else days.start


def _stated(days: Days, claim: Claim, text: str, base: Base) -> When:
    words = text[days.start : days.end]
    counted = "" if days.basis == "stated" else f", counted from {base.why} ({base.text})"
    far = base.day and days.basis == "relative" and (base.day - days.last).days > _FAR_DAYS
    note = "; long before the report" if far or claim.background else ""
    return When(
        start=days.first.isoformat(),
        end=days.last.isoformat(),
        precision=days.precision,
        basis=days.basis,
        text=words,
        reason=f"“{words}” in the sentence{counted}{note}",
    )


def _said(days: Days, text: str) -> When:
    words = text[days.start : days.end]
    return When(
        start=days.first.isoformat(),
        end=days.last.isoformat(),
        precision="day",
        basis="relative",
        text=words,
        reason=f"“{words}” is when it was said; the event may be earlier",
    )


def _in_next(claim: Claim, text: str, sentences: Sequence[Sentence], base: Base) -> When | None:
    """The day in the sentence after a lead in the perfect: "has begun. The first ship left today".

    Newswire puts the news into the perfect and its day into what follows. Only a single day, none
    to come, none of what "had" been before or of what somebody merely says will be.
    """
    following = [s for s in sentences if s.number == claim.sentence + 1]
    lead = min((s.number for s in sentences), default=claim.sentence) == claim.sentence
    if not following or not lead or base.day is None or not _PERFECT.search(text):
        return None
    after = following[0].text
    days = read_days(after, base.day)
    if len(days) != 1 or days[0].precision != "day" or days[0].basis != "relative":
        return None
    if days[0].first > base.day or _EARLIER.search(after):
        return None
    first = days[0].first.isoformat()
    words = after[days[0].start : days[0].end]
    why = f"“{words}” in the sentence that follows the lead, counted from {base.why} ({base.text})"
    return When(start=first, end=first, precision="day", basis="relative", text=words, reason=why)


def _from_base(sentences: Sequence[Sentence], base: Base) -> When:
    if base.day is None:
        return When(reason=f"no day in the sentence, and {base.why}")
    day = base.day.isoformat()
    why = f"the sentence gives no day; {base.why} is {day}"
    agreeing = _agreeing_weekday(sentences, base)
    if base.basis == "dateline" and agreeing:
        why += f", and “{agreeing}” in the lead agrees"
    return When(start=day, end=day, precision="day", basis=base.basis, reason=why)


def _agreeing_weekday(sentences: Sequence[Sentence], base: Base) -> str | None:
    """A weekday in the lead that falls on the report's day."""
    assert base.day is not None, "checked by the caller"
    for sentence in sentences[:_LEAD]:
        for days in read_days(sentence.text, base.day):
            if days.weekday and abs(days.first - base.day) < timedelta(1):
                return sentence.text[days.start : days.end]
    return None
