"""Every mention of a date in a text, resolved or with the reason why it cannot be."""

from __future__ import annotations

from datetime import date

from readouts.records import Candidate, Mention, Span, When
from readouts.resolving.days import Days, Unknown, all_days
from readouts.resolving.setting import Base

_ROLES = {
    "since": "from then up to the report",
    "until": "from the report up to then",
    "before": "the words say: before it",
    "after": "the words say: after it",
}
_FIRST, _OTHER = 0.7, 0.3  # an order, not a measured chance


def date_mentions(text: str, base: Base | date | None) -> tuple[Mention, ...]:
    """The dates that a text names, in order.

    Args:
        text: a sentence or a report.
        base: the day from which words are counted: of a report ``base_of(report)``, or a day.

    Words that name days which cannot be told ("Eid", "a few days ago", "06/07/2020" without a
    country) have ``when.start`` None and a reason. Where usage or a contradiction leaves two
    readings both are candidates, the one that was taken first.
    """
    known = base if isinstance(base, Base) else Base(base, "publication", "the given day")
    found = all_days(text, known.day, False, known.place)  # noqa: FBT003 -- cached by place
    return tuple(_mention(text, one, known) for one in found)


def _mention(text: str, one: Days | Unknown, base: Base) -> Mention:
    words = text[one.start : one.end]
    span = Span(one.start, one.end)
    if isinstance(one, Unknown):
        when = When(text=words, reason=f"“{words}” is a date, but {one.note}")
        return Mention(text=words, span=span, kind="date", when=when)
    when = when_named(one, words, base)
    return Mention(text=words, span=span, kind="date", when=when, candidates=_candidates(one))


def when_named(days: Days, words: str, base: Base) -> When:
    """The date that words name, with the reason: from what it was counted, what is unsure."""
    return When(
        start=days.first.isoformat(),
        end=days.last.isoformat(),
        precision=days.precision,
        basis=days.basis,
        text=words,
        reason="; ".join(_reasons(days, words, base)),
    )


def _reasons(days: Days, words: str, base: Base) -> list[str]:
    said = [f"“{words}” in the text"]
    if days.basis == "relative" and not days.note.startswith("counted"):
        said[0] += f", counted from {base.why} ({base.text})"
    if role := _ROLES.get(days.role):
        said.append(role)
    if days.thing:
        said.append("it belongs to the thing that is named with it")
    return [*said, days.note] if days.note else said


def _candidates(days: Days) -> tuple[Candidate, ...]:
    if days.other is None:
        return ()
    pairs = (((days.first, days.last), _FIRST), (days.other, _OTHER))
    return tuple(
        Candidate(name=_named(*span), score=score, reason=days.note) for span, score in pairs
    )


def _named(first: date, last: date) -> str:
    return first.isoformat() if first == last else f"{first.isoformat()} to {last.isoformat()}"
