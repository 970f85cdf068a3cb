"""Acts told by their distance from an occasion: "the day after the election", held on Tuesday."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta

from readouts.resolving.days import Days
from readouts.resolving.days.beside import DISTANCE, days_off

# Words for the same occasion, as newswire varies them from one sentence to the next.
_KINDS = tuple(
    re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for words in (
        "elections?|votes?|voting|polls?|polling|ballots?|balloting|referendum|run-?off",
        "coup|takeover|putsch|power grab|seizure of power",
        "attacks?|bombings?|blasts?|explosions?|raids?|shootings?|killings?|massacre|ambush|clash",
        "summit|talks|meeting|conference|negotiations",
        "protests?|rally|rallies|marche?s?|demonstrations?",
        "verdict|ruling|sentence|judgment|conviction|trial",
        "ceasefire|cease-fire|truce|armistice",
        "invasion|offensive|war",
        "inauguration|swearing-in|coronation|funeral|burial",
        "deal|accord|agreement|treaty|pact",
        "earthquake|quake|cyclone|typhoon|hurricane|storm|floods?",
    )
)
_OCCASION = re.compile(
    rf"{DISTANCE} (?:the|that|this|his|her|its|their)(?: (?!of\b)[\w-]+){{0,2}}? (?P<noun>[\w-]+)"
    r"(?=[,.;:]| ?$| (?:and|but|which|that|in|on|at|was|were|had|when|who|by|for|to)\b)",
    re.IGNORECASE,
)
_OWN = re.compile(
    r",? (?:which|that)? ?(?:was|were|is)? ?(?:held|due|set|scheduled)? ?(?:on|for)? ?$"
)


def occasions(text: str, told: Sequence[Days], before: Sequence[tuple[str, Sequence[Days]]]) -> (
    Iterator[Days]
):  # fmt: skip
    """The days told by their distance from an occasion whose own day the text tells.

    Args:
        text: the sentence.
        told: the days that it names.
        before: the sentences before it, the nearest first, with the days that they name.

    Its own day is one at its noun in the sentence itself ("the vote, held on Sunday"), else the
    only day of the nearest sentence before that names the same kind of occasion.
    """
    for match in _OCCASION.finditer(text):
        kind = next((k for k in _KINDS if k.fullmatch(match["noun"])), None)
        if kind is None:
            continue
        own = [d for d in told if _OWN.fullmatch(text[match.end() : d.start])]
        day = _one(own) if own else _before(kind, before)
        if day is not None:
            off = day.first + timedelta(days_off(match))
            yield day._replace(
                start=match.start(), end=match.end(), first=off, last=off, weekday=False,
                thing=False, role="", other=None, off=True,
                note=f"counted from the day of “{match['noun']}”, {day.first.isoformat()}",
            )  # fmt: skip


def _before(kind: re.Pattern[str], before: Sequence[tuple[str, Sequence[Days]]]) -> Days | None:
    for text, told in before:
        if kind.search(text):
            return _one(told)
    return None


def _one(told: Sequence[Days]) -> Days | None:
    """The only day, if it is a single one."""
    single = [d for d in told if d.precision == "day" and d.first == d.last and not d.role]
    return single[0] if len(single) == len(told) == 1 else None
