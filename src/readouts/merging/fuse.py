"""The claims of one event made one record, each field with the value best borne out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from math import prod

from readouts.merging import dates, places
from readouts.merging.differ import disagreements
from readouts.merging.direction import is_directed, leading, turned
from readouts.merging.numbers import believe_numbers
from readouts.merging.parties import deduplicate, is_own_name, party, strays
from readouts.merging.setting import Setting
from readouts.merging.words import is_topic, stems
from readouts.records import Claim, Event, Reality, Who

_SUREST = 0.99  # no number of reports makes an event certain
_MOST_TOPICS = 12
_CONTEXT_SHARE = 4  # a context stays if at least one in four of the event's reports gives it
_MUTUAL = frozenset({"AGREE", "CONSULT", "COOPERATE"})  # several actors and nobody else: together
_REALITIES: tuple[Reality, ...] = ("occurred", "ongoing", "denied", "hypothetical")


def fuse(claims: Sequence[Claim], known: Setting) -> Event:
    """One event from its claims, which stand in the order of the story.

    Its id is that of the first claim with ``e`` for ``c``. Values are weighed by independent
    origins: a copy adds a report, not weight.
    """
    origins = [known.origin_of(claim.report) for claim in claims]
    reality = _reality(claims, origins)
    directed, actors, recipients = _sides(claims, origins)
    reports = known.in_order(claim.report for claim in claims)
    return Event(
        id="e" + claims[0].id[1:],
        story=known.story.id,
        headline=False,
        when=dates.believe([claim.when for claim in claims], origins),
        type=claims[0].type,
        modes=_by_support((claim.modes for claim in claims), origins),
        contexts=_contexts(claims),
        actors=actors,
        recipients=recipients,
        directed=directed,
        where=places.believe([claim.where for claim in claims], origins),
        topics=fold_topics(topic for claim in claims for topic in claim.topics),
        reality=reality,
        confidence=_confidence(claims, origins, reality),
        claims=tuple(claims),
        n_reports=len(reports),
        n_outlets=len({known.outlet_of(report) for report in reports}),
        n_independent=len(set(origins)),
        quantities=believe_numbers(claims, origins),
        disagreements=disagreements(claims, known),
    )


def _reality(claims: Sequence[Claim], origins: Sequence[str]) -> Reality:
    support = {
        value: len({o for c, o in zip(claims, origins, strict=True) if c.reality == value})
        for value in _REALITIES
    }
    return max(_REALITIES, key=lambda value: (support[value], -_REALITIES.index(value)))


def _confidence(claims: Sequence[Claim], origins: Sequence[str], reality: Reality) -> float:
    """1-∏(1-c) over origins, each with its surest claim that bears the event's reality out."""
    denied = reality == "denied"
    best: dict[str, float] = {}
    for claim, origin in zip(claims, origins, strict=True):
        if (claim.reality == "denied") == denied:
            best[origin] = max(best.get(origin, 0.0), claim.confidence)
    doubt = prod(1 - best[origin] for origin in sorted(best))
    return min(_SUREST, round(1 - doubt, 4))


def _by_support(values: Iterable[Iterable[str]], origins: Sequence[str]) -> tuple[str, ...]:
    support: dict[str, set[str]] = defaultdict(set)
    for given, origin in zip(values, origins, strict=True):
        for value in given:
            support[value].add(origin)
    return tuple(sorted(support, key=lambda value: (-len(support[value]), value)))


def _contexts(claims: Sequence[Claim]) -> tuple[str, ...]:
    given = Counter(
        context for context, _ in {(c, claim.report) for claim in claims for c in claim.contexts}
    )
    reports = len({claim.report for claim in claims})
    return tuple(sorted(c for c, n in given.items() if n * _CONTEXT_SHARE >= reports))


def _sides(
    claims: Sequence[Claim], origins: Sequence[str]
) -> tuple[bool, tuple[Who, ...], tuple[Who, ...]]:
    """Whether the event is directed, its actors and its recipients.

    The direction that most origins give is taken; a claim that has the sides swapped is turned.
    """
    if not is_directed(claims, origins):
        return False, _best([claim.actors + claim.recipients for claim in claims], origins), ()
    lead = leading(claims, origins)
    sides = [turned(claim, lead) for claim in claims]
    actors, recipients = (_best([side[i] for side in sides], origins) for i in (0, 1))
    mutual = claims[0].type in _MUTUAL and len(actors) > 1 and not recipients
    return not mutual, actors, recipients


def _best(sides: Sequence[Sequence[Who]], origins: Sequence[str]) -> tuple[Who, ...]:
    """One mention a party, in the order of the claim that names most of them by their own names.

    Those that name no one go when somebody is named, and so do strays.
    """
    support: dict[str, set[str]] = defaultdict(set)
    for side, origin in zip(sides, origins, strict=True):
        for who in side:
            support[who.key].add(origin)
    lead = max(sides, key=lambda side: sum(map(is_own_name, side)))
    mentions = [who for side in (lead, *sides) for who in side]
    named = [who for who in mentions if not party(who).wild] or mentions
    kept = [who for who in named if who not in strays(sides)]
    return deduplicate(kept, [len(support[who.key]) for who in kept])


def fold_topics(topics: Iterable[str]) -> tuple[str, ...]:
    """Topics without repeats, a shorter phrase standing for the longer ones that hold it.

    Phrases of time and place that are no topics are left out.
    """
    kept: dict[frozenset[str], str] = {}
    for topic in topics:
        words = frozenset(stems(topic))
        if not is_topic(topic) or any(words >= other for other in kept):
            continue
        kept = {other: text for other, text in kept.items() if not other > words}
        kept[words] = topic
    return tuple(kept.values())[:_MOST_TOPICS]
