"""Who does it to whom, when claims give the roles differently or not at all."""

from __future__ import annotations

from collections.abc import Sequence

from readouts.merging.parties import party, sides_fit
from readouts.records import Claim, Who


def two_sided(claim: Claim) -> bool:
    """Whether a claim says who did it and to whom."""
    return claim.directed and bool(claim.actors) and bool(claim.recipients)


def swapped(claim: Claim, other: Claim) -> bool:
    """Whether two claims give the same parties with their roles exchanged."""
    if not (two_sided(claim) and two_sided(other)):
        return False
    actors, recipients = ([party(w) for w in side] for side in (claim.actors, claim.recipients))
    doers, targets = ([party(w) for w in side] for side in (other.actors, other.recipients))
    straight = sides_fit(actors, doers) and sides_fit(recipients, targets)
    return not straight and sides_fit(actors, targets) and sides_fit(recipients, doers)


def is_directed(claims: Sequence[Claim], origins: Sequence[str]) -> bool:
    """Whether the event has a doer and a recipient, as most origins have it.

    A claim that knows one party only says nothing about it; a tie goes with the first claim. By
    PLOVER's rule all who meet are actors alike, unless somebody visits (manual 2.0, CONSULT).
    """
    if claims[0].type == "CONSULT" and not any("visit" in claim.modes for claim in claims):
        return False
    votes: dict[bool, set[str]] = {True: set(), False: set()}
    for claim, origin in zip(claims, origins, strict=True):
        if len(claim.actors) + len(claim.recipients) > 1 or not claim.directed:
            votes[claim.directed].add(origin)
    if len(votes[True]) == len(votes[False]):
        return claims[0].directed
    return len(votes[True]) > len(votes[False])


def leading(claims: Sequence[Claim], origins: Sequence[str]) -> Claim:
    """The first claim whose direction most origins share; the first claim if none has one."""
    pairs = [(c, o) for c, o in zip(claims, origins, strict=True) if two_sided(c)]
    if not pairs:
        return claims[0]
    first = pairs[0][0]
    turned = [(claim, origin) for claim, origin in pairs if swapped(claim, first)]
    straight = [(claim, origin) for claim, origin in pairs if not swapped(claim, first)]
    return max((straight, turned), key=lambda way: len({origin for _, origin in way}))[0][0]


def turned(claim: Claim, lead: Claim) -> tuple[tuple[Who, ...], tuple[Who, ...]]:
    """Actors and recipients of a claim, told the way round that ``lead`` tells them."""
    if swapped(claim, lead):
        return claim.recipients, claim.actors
    if claim.directed or not lead.recipients:
        return claim.actors, claim.recipients
    hosts = [party(who) for who in lead.recipients]
    met = tuple(w for w in claim.actors if not party(w).wild and sides_fit([party(w)], hosts[:1]))
    return tuple(who for who in claim.actors if who not in met), met
