"""Claims whose type, mode or standing depends on what only resolving knows: codes and dates."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import msgspec

from readouts.records import Claim, Who

_EXERCISES = frozenset("exercise exercises drill drills manoeuvres maneuvers".split())
_OLD_DAYS = 60  # news of the day is days old, a review of the month a month


def by_party(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Claims whose type or mode depends on who acts; after codes are known.

    * "Diplomatic protests ⇒ ACCUSE disapprove": demonstrating is for people.
    * "Single-country exercise ⇒ MOBILIZE", however many units take part.
    * A meeting of three countries or more is multilateral, unless another mode is told.

    Source: PLOVER 2.0, types ACCUSE, MOBILIZE and CONSULT.
    """
    return tuple(_by_party(claim) for claim in claims)


def _by_party(claim: Claim) -> Claim:
    codes = {who.code for who in claim.actors}
    everybody = codes | {who.code for who in claim.recipients}
    if _is_diplomatic(claim):
        return _as(claim, "ACCUSE", "disapprove", "a state that protests disapproves")
    exercise = claim.type == "COOPERATE" and not _EXERCISES.isdisjoint(
        f"{claim.trigger_text} {claim.text}".split()
    )
    if exercise and len(everybody) == 1:
        return _as(claim, "MOBILIZE", "troops", "an exercise of one country alone")
    if claim.type == "CONSULT" and not claim.modes and len(codes - {None}) > 2:
        return _as(claim, "CONSULT", "multilateral", "three countries or more met")
    return claim


def _is_diplomatic(claim: Claim) -> bool:
    plain = claim.type == "PROTEST" and claim.modes in {(), ("demo",)}
    return plain and bool(claim.actors) and all(_is_state(who) for who in claim.actors)


def _is_state(who: Who) -> bool:
    return who.code is not None and who.sector in {None, "GOV", "LEG"}


def _as(claim: Claim, event_type: str, mode: str, why: str) -> Claim:
    return msgspec.structs.replace(
        claim, type=event_type, modes=(mode,), entry=f"{claim.entry}; {why}"
    )


def as_history(claims: Sequence[Claim], day: str | None) -> tuple[Claim, ...]:
    """Claims, those of acts long before the report marked as told for background.

    Args:
        claims: resolved claims.
        day: the report's day; without one nothing changes.
    """
    if day is None:
        return tuple(claims)
    before = (date.fromisoformat(day) - timedelta(days=_OLD_DAYS)).isoformat()
    return tuple(
        msgspec.structs.replace(claim, background=True) if _ended(claim, before) else claim
        for claim in claims
    )


def _ended(claim: Claim, before: str) -> bool:
    end = claim.when.end if claim.when else None
    return end is not None and end < before
