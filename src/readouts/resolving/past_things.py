"""Acts in the course of a happening that is named with its year: "the 2012 war ended when …"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from readouts.records import Claim, Parsed, Sentence, When
from readouts.resolving.clause import children, governor, trigger_token
from readouts.resolving.days import Days
from readouts.resolving.tied import noun_after

# What happens and is over: an act in its course is of its year. A deal or a law lives on.
_HAPPENINGS = frozenset(
    "war strike crisis uprising siege standoff riot unrest revolt rebellion mutiny coup conflict"
    " protest massacre famine blockade dispute hijacking election".split()
)
_COURSE = frozenset(
    "begin start erupt break end stop halt collapse spread escalate conclude follow fail".split()
)
_TURNS = frozenset({"when", "after", "once", "as", "until"})
_OVER = timedelta(366)  # a year's name within a year of the report may be that of running news


def in_past_thing(
    claim: Claim, sentence: Sentence | None, told: Sequence[Days], day: date | None
) -> When | None:
    """The year of the happening, or no day where the thing lives on; None if no such thing is told.

    Args:
        claim: its trigger.
        sentence: with its parse.
        told: the days that the sentence names; the thing's must be the only ones.
        day: the report's.
    """
    trigger = trigger_token(claim, sentence) if sentence else None
    if sentence is None or sentence.parsed is None or trigger is None or day is None:
        return None
    days = told[0] if len(told) == 1 else None
    if days is None or not days.thing or days.role or day - days.last < _OVER:
        return None
    noun = noun_after(sentence.parsed, days.end)
    if noun is None or not _turned(sentence.parsed, noun, trigger):
        return None
    words = sentence.text[days.start : days.end]
    thing = sentence.parsed.tokens[noun]
    if thing.lemma not in _HAPPENINGS:
        return When(reason=f"told of the {thing.text} of {words}; the sentence gives no day")
    return When(
        start=days.first.isoformat(), end=days.last.isoformat(), precision=days.precision,
        basis=days.basis, text=words,
        reason=f"“{words}” in the sentence, the {thing.text} in whose course it was",
    )  # fmt: skip


def _turned(parsed: Parsed, noun: int, trigger: int) -> bool:
    """Whether the clause of the trigger tells how the thing began, went on or ended."""
    tokens = parsed.tokens
    course, act = governor(parsed, noun), governor(parsed, trigger)
    subject = tokens[noun].dep in {"nsubj", "nsubjpass"} and tokens[noun].head == course
    past = tokens[course].tag == "VBD" and tokens[act].tag in {"VBD", "VBN"}
    turned = any(tokens[i].lemma in _TURNS for i in children(parsed, act) if course < i < act)
    return subject and past and turned and tokens[course].lemma in _COURSE
