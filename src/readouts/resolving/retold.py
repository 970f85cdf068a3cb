"""One act told twice in a row: the day that the second telling gives is the act's."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from readouts.records import Claim, When, Who


def dated_by_retelling(claim: Claim, claims: Sequence[Claim]) -> Claim:
    """A claim without a day of its own, with the day that the next sentence's retelling gives.

    "Norway has pledged money to Peru. The minister made the promise on Tuesday": one pledge. Only
    where the type is the same and no party of one is another than those of the other.

    Args:
        claim: resolved.
        claims: all of its report, resolved.
    """
    if claim.when is None or _told(claim.when) or claim.background:
        return claim
    again = [
        other for other in claims if other.sentence == claim.sentence + 1 and _retells(claim, other)
    ]
    days = {other.when.start for other in again if other.when}
    if len(days) != 1 or not again[0].when:
        return claim
    when = again[0].when
    reason = f"the next sentence tells it again: {when.reason}"
    return msgspec.structs.replace(claim, when=msgspec.structs.replace(when, reason=reason))


def _told(when: When) -> bool:
    return when.basis in {"stated", "relative"}


def _retells(claim: Claim, other: Claim) -> bool:
    if other.type != claim.type or other.background or other.reality != claim.reality:
        return False
    if not other.when or not _told(other.when) or other.when.precision != "day":
        return False
    same = _codes(claim.actors) & _codes(other.actors)
    return bool(same) and _agree(claim.recipients, other.recipients)


def _agree(ones: Sequence[Who], others: Sequence[Who]) -> bool:
    a, b = _codes(ones), _codes(others)
    return not a or not b or bool(a & b)


def _codes(parties: Sequence[Who]) -> set[str]:
    return {who.code for who in parties if who.code}
