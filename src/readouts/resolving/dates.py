"""When a claim's event happened, and what says so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from readouts.records import Claim, Sentence, When
from readouts.resolving.apart import apart
from readouts.resolving.carried import carried
from readouts.resolving.days import Days, Unknown, all_days, read_days
from readouts.resolving.days.weekdays import BEGUN
from readouts.resolving.occasions import occasions
from readouts.resolving.past_things import in_past_thing
from readouts.resolving.setting import Base
from readouts.resolving.tied import is_of_saying, is_tied, rank
from readouts.resolving.untold import is_commemorated, untold

_BACK = 3  # sentences in which to look for the day that "the following day" counts from
_LEAD = 3  # sentences in which newswire says when its news is of
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
    anchor = _anchor(claim, sentences, base)
    named = _read(text, base, anchor)
    told = [*named, *occasions(text, named, _told_before(claim, sentences, base))]
    own = [d for d in told if is_tied(d, claim, sentence, text)]
    own = [d for d in own if not _is_plan(d, base)]
    if is_commemorated(claim, sentence):
        own = [d for d in own if d.basis == "stated"]
        if not own:
            return When(reason="the sentence tells of its anniversary, and not of its day")
    counted = apart(claim, sentence, told, base.day)
    if counted and all(d == counted.main for d in own):
        return _stated(counted.day, claim, text, base)
    if own:
        best = min(own, key=lambda d: rank(d, claim, sentence, text))
        return _stated(best, claim, text, base)
    said = [d for d in told if d.precision == "day" and is_of_saying(d, claim, sentence)]
    if said and not claim.background and (base.day is None or said[0].first <= base.day):
        return _said(said[0], text)
    if claim.background:
        return When(reason="told as history, and its sentence gives no day")
    return (
        in_past_thing(claim, sentence, told, base.day)
        or untold(claim, sentence, _found(text, base, anchor), base.day)
        or _in_next(claim, text, sentences, base)
        or _carried(claim, text, sentences, base)
        or _from_base(sentences, base)
    )


def _read(text: str, base: Base, anchor: Days | None = None) -> list[Days]:
    return read_days(text, base.day, place=base.place, anchor=anchor)


def _found(text: str, base: Base, anchor: Days | None = None) -> tuple[Days | Unknown, ...]:
    return all_days(text, base.day, False, base.place, anchor)  # noqa: FBT003 -- cached by place


def _anchor(claim: Claim, sentences: Sequence[Sentence], base: Base) -> Days | None:
    """The day that the sentences before name last: what "the following day" counts from."""
    before = [s for s in sentences if s.number < claim.sentence]
    for sentence in sorted(before, key=lambda s: -s.number)[:_BACK]:
        named = [d for d in _read(sentence.text, base) if not (d.thing or d.role)]
        if named:
            return named[-1]
    return None


def _told_before(
    claim: Claim, sentences: Sequence[Sentence], base: Base
) -> list[tuple[str, list[Days]]]:
    """The sentences shortly before a claim's, the nearest first, with the days that they name."""
    near = [s for s in sentences if 0 < claim.sentence - s.number <= _BACK]
    return [(s.text, _read(s.text, base)) for s in sorted(near, key=lambda s: -s.number)]


def _is_plan(days: Days, base: Base) -> bool:
    """A day that is still to come is the day of what was planned, not of the planning."""
    if base.day is None or days.note == BEGUN:
        return False
    return days.first > base.day or days.first == base.day < days.last


def _stated(days: Days, claim: Claim, text: str, base: Base) -> When:
    words = text[days.start : days.end]
    counts = days.basis == "relative" and not days.note.startswith("counted")
    counted = f", counted from {base.why} ({base.text})" if counts else ""
    far = base.day and days.basis == "relative" and (base.day - days.last).days > _FAR_DAYS
    note = "; long before the report" if far or claim.background else ""
    return When(
        start=days.first.isoformat(),
        end=days.last.isoformat(),
        precision=days.precision,
        basis=days.basis,
        text=words,
        reason=f"“{words}” in the sentence{counted}{note}{f'; {days.note}' if days.note else ''}",
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
    days = _read(after, base)
    if len(days) != 1 or days[0].precision != "day" or days[0].basis != "relative":
        return None
    if days[0].first > base.day or _EARLIER.search(after):
        return None
    first = days[0].first.isoformat()
    words = after[days[0].start : days[0].end]
    why = f"“{words}” in the sentence that follows the lead, counted from {base.why} ({base.text})"
    return When(start=first, end=first, precision="day", basis="relative", text=words, reason=why)


def _carried(claim: Claim, text: str, sentences: Sequence[Sentence], base: Base) -> When | None:
    before = next((s.text for s in sentences if s.number == claim.sentence - 1), None)
    if before is None:
        return None
    told = bool(_found(text, base))
    return carried(claim, text, before, _read(before, base), base, told=told)


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
        for days in _read(sentence.text, base):
            if days.weekday and abs(days.first - base.day) < timedelta(1):
                return sentence.text[days.start : days.end]
    return None
