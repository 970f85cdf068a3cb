"""What a text says that one party does to another: a first version, from the coder's claims."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence

from readouts.records import Claim, Span, Who

Likelihood = tuple[str, str | None, float]

NONE = "NONE"
_ONE_SIDE = 0.5  # weight of a claim that names one of the two and leaves the other open; chosen
_REAL = {"occurred", "ongoing"}


def relation(text: str, actor: str, recipient: str, claims: Iterable[Claim]) -> list[Likelihood]:
    """Types with their mode and probability, best first, ``NONE`` among them; they add up to 1.

    A claim counts with its confidence if its parties are the two named, and with half of it if it
    names one of them, leaves the other side open, and its sentence holds both. What is left is
    NONE: the product of what each claim leaves. Not calibrated.
    """
    by = list(occurrences(text, actor))
    to = list(occurrences(text, recipient))
    weights: dict[tuple[str, str | None], float] = {}
    for claim in claims:
        weight = _fit(claim, by, to) * claim.confidence if claim.reality in _REAL else 0.0
        key = (claim.type, claim.modes[0] if claim.modes else None)
        if weight > 0:
            weights[key] = max(weight, weights.get(key, 0.0))
    none = math.prod(1 - weight for weight in weights.values())
    total = none + sum(weights.values())
    found: list[Likelihood] = [(NONE, None, none / total)]
    found += [(kind, mode, weight / total) for (kind, mode), weight in weights.items()]
    ranked = sorted(found, key=lambda one: (-one[2], one[0], one[1] or ""))
    return [(kind, mode, round(probability, 4)) for kind, mode, probability in ranked]


def occurrences(text: str, words: str) -> Iterator[Span]:
    """Every place where the words stand in the text."""
    at = text.find(words)
    while at >= 0:
        yield Span(at, at + len(words))
        at = text.find(words, at + 1)


def _fit(claim: Claim, by: Sequence[Span], to: Sequence[Span]) -> float:
    """How well a claim's parties are the two asked for: 0, half, or 1."""
    if not claim.directed:
        both = _names(claim.actors, by) and _names(claim.actors, to)
        return 1.0 if both else 0.0
    actor, recipient = _names(claim.actors, by), _names(claim.recipients, to)
    if actor and recipient:
        return 1.0
    open_side = (actor and not claim.recipients) or (recipient and not claim.actors)
    holds = any(map(claim.span.holds, by)) and any(map(claim.span.holds, to))
    return _ONE_SIDE if open_side and holds else 0.0


def _names(parties: Iterable[Who], places: Sequence[Span]) -> bool:
    return any(who.span.overlaps(place) for who in parties for place in places)
