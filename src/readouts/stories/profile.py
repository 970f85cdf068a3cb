"""From a report and its claims to the features by which reports are compared."""

from __future__ import annotations

import calendar
import math
import re
from collections.abc import Iterable, Iterator, Sequence

from readouts.records import Claim, Profile, Report
from readouts.stories.days import latest
from readouts.stories.text import Text, read
from readouts.stories.words import fold, weight

MAX_TERMS = 60  # bounds the work of a comparison; the rest adds under 0.01 to a cosine
MAX_NAMES = 30
MIN_WEIGHT = 2.0  # words in more than one of eight reports say nothing about which story it is
RARE = 6.0  # most words from here up are names, also where a title is all in capitals
# A figure tells more than a middling word and less than a rare name: updates change figures.
FIGURE_WEIGHT = 5.0
LEAD_BONUS = 3.0  # a word of the lead counts this many times more
_YEAR = re.compile(r"(?:19|20)\d\d")
# A publication day that stands in for an event's day is no knowledge of the event.
_KNOWN_BASES = ("stated", "relative")


def profile(report: Report, claims: Sequence[Claim]) -> Profile:
    """What the story step knows of a report.

    It depends on this report alone, never on what else is in the store: words are weighed by a
    packaged table.

    Args:
        report: the report; its marks are left out of its words.
        claims: its claims, resolved; may be none. Background, denied and hypothetical ones do
            not count.

    Returns:
        The profile. ``terms`` holds at most ``MAX_TERMS`` weights and has length 1 as a vector;
        ``names`` at most ``MAX_NAMES``.
    """
    text = read(report)
    main = [claim for claim in claims if not claim.background and claim.reality in _REAL]
    day = report.published.day if report.published else None
    opening_day = None if text.ahead else latest(text.day_word, day)
    dated = sorted((claim for claim in main if _event_day(claim)), key=lambda claim: claim.span)
    stated = [opening_day, *map(_event_day, dated)]
    return Profile(
        report=report.id,
        day=day,
        event_days=tuple(sorted({day for day in stated if day})),
        lead_day=_lead_day(dated, opening_day),
        parties=tuple(sorted({who.key for c in main for who in (*c.actors, *c.recipients)})),
        types=tuple(sorted({claim.type for claim in main})),
        names=_names(text),
        terms=_terms(text),
        places=tuple(sorted(set(_places(main)))),
        head=_rare(w for w in text.title if _telling(w, text))
        or _rare(w for w in text.opening if w in text.names),
        years=tuple(sorted(word for word in text.words if _YEAR.fullmatch(word))),
        words=text.total,
        ahead=text.ahead,
    )


_CALENDAR = {
    fold(name) for name in (*calendar.month_name, *calendar.month_abbr, *calendar.day_name) if name
}
_REAL = ("occurred", "ongoing")


def _event_day(claim: Claim) -> str | None:
    when = claim.when
    known = when and when.precision == "day" and when.basis in _KNOWN_BASES
    return when.start if when and known else None


def _lead_day(dated: Sequence[Claim], opening_day: str | None) -> str | None:
    """What the first sentence says by its claims, else by a weekday; else the first day told."""
    if dated and (dated[0].sentence == 0 or opening_day is None):
        return _event_day(dated[0])
    return opening_day


def _places(claims: Sequence[Claim]) -> Iterator[str]:
    """The towns, or what is finer: two towns differ, a town and its country do not."""
    for claim in claims:
        where = claim.where
        if where and (where.city or (where.resolution or 0) >= 4):
            yield (where.city or where.resolved_place or where.extracted_place).casefold()


def _rare(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(word for word in words if weight(word) >= RARE)


def _telling(word: str, text: Text) -> bool:
    """Whether a word of the title says what happened: a figure of speech is in no text again."""
    return word in text.names or text.words[word] > 1


def _names(text: Text) -> dict[str, int]:
    telling = [name for name in text.names if weight(name) >= MIN_WEIGHT and name not in _CALENDAR]
    ranked = sorted(telling, key=lambda name: (-text.names[name] * weight(name), name))
    return {name: text.names[name] for name in sorted(ranked[:MAX_NAMES])}


def _terms(text: Text) -> dict[str, float]:
    """The heaviest words: logarithmic frequency times weight, the lead's words more."""
    weighed = {}
    for word, count in text.words.items():
        says = FIGURE_WEIGHT if word[0].isdigit() else weight(word)
        if says >= MIN_WEIGHT:
            often = 1 + math.log(count + LEAD_BONUS * text.lead[word])
            weighed[word] = often * says
    ranked = sorted(weighed, key=lambda word: (-weighed[word], word))[:MAX_TERMS]
    length = math.sqrt(sum(weighed[word] ** 2 for word in sorted(ranked)))
    return {word: round(weighed[word] / length, 4) for word in sorted(ranked)}
