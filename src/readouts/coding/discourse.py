"""What the talks of a report add: who talks to whom when a sentence alone does not say."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from readouts.records import Claim, Who

# Acts of speech that, in an account of talks between two, are addressed to the other.
_ADDRESSED = frozenset({"SUPPORT", "AGREE", "REQUEST", "CONCEDE"})
_INHERITED = 0.8  # what a party taken from another sentence costs in confidence; set by hand


def complete(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Claims with the parties that an earlier sentence gives them; before codes are known.

    Talks told without their parties ("Trade was discussed") are those of the talks told before in
    the report; if there are none, the claim is left out, as it has no actor. The claim's ``entry``
    says so.
    """
    talks: Claim | None = None
    done = []
    for claim in claims:
        completed = claim
        if claim.type == "CONSULT" and not claim.actors:
            if talks is None:
                continue
            completed = _with_parties(claim, talks)
        elif _is_talks(claim):
            talks = claim
        done.append(completed)
    return tuple(done)


def _is_talks(claim: Claim) -> bool:
    return claim.type == "CONSULT" and len(claim.actors) + len(claim.recipients) >= 2


def _with_parties(claim: Claim, talks: Claim) -> Claim:
    return msgspec.structs.replace(
        claim,
        actors=talks.actors,
        recipients=talks.recipients,
        directed=bool(talks.recipients),
        confidence=round(claim.confidence * _INHERITED, 3),
        entry=f"{claim.entry}; its parties are those of the talks told before",
    )


def address(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Claims with the addressee that the talks of the report give them; after codes are known.

    In an account of talks between two, what one of them pledges, backs or asks for without naming
    anybody is said to the other. The claim's ``entry`` says so.
    """
    talks = next((c for c in claims if _is_talks(c) and c.reality == "occurred"), None)
    if talks is None:
        return tuple(claims)
    parties = {who.code: who for who in (*talks.actors, *talks.recipients) if who.code}
    if len(parties) != 2:
        return tuple(claims)
    return tuple(_addressed(claim, parties) for claim in claims)


def _addressed(claim: Claim, parties: dict[str, Who]) -> Claim:
    codes = {who.code for who in claim.actors}
    if claim.type not in _ADDRESSED or claim.recipients or not claim.directed or len(codes) != 1:
        return claim
    (code,) = codes
    other = next((who for key, who in parties.items() if key != code), None)
    if code not in parties or other is None:
        return claim
    return msgspec.structs.replace(
        claim,
        recipients=(other,),
        confidence=round(claim.confidence * _INHERITED, 3),
        entry=f"{claim.entry}; said to the other party of the talks",
    )
