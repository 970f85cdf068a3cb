"""What the report as a whole adds: who talks to whom when a sentence alone does not say."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from readouts.records import Claim, Who

# Acts of speech that, in an account of talks between two, are addressed to the other.
_ADDRESSED = frozenset({"SUPPORT", "AGREE", "REQUEST", "CONCEDE"})


def complete(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Claims with the parties that earlier sentences of the report give them.

    Two rules, both only in a report whose first coded act is a meeting or call of named parties:
    talks told without their parties ("Trade was discussed") are theirs, and what one of two says
    without an addressee is said to the other. The claim's ``entry`` says so.
    """
    talks = next((c for c in claims if _is_talks(c)), None)
    done = []
    for claim in claims:
        completed = claim
        if talks is not None and claim is not talks:
            completed = _joined(claim, talks)
        if completed.type != "CONSULT" or completed.actors:
            done.append(completed)
    return tuple(done)


def _is_talks(claim: Claim) -> bool:
    return claim.type == "CONSULT" and len(claim.actors) + len(claim.recipients) >= 2


def _joined(claim: Claim, talks: Claim) -> Claim:
    if claim.type == "CONSULT" and not claim.actors:
        note = "its parties are those of the talks told before"
        return _replaced(claim, talks.actors, talks.recipients, note)
    return claim


def _replaced(
    claim: Claim, actors: tuple[Who, ...], recipients: tuple[Who, ...], note: str
) -> Claim:
    return msgspec.structs.replace(
        claim,
        actors=actors,
        recipients=recipients,
        directed=bool(recipients),
        confidence=round(claim.confidence * 0.8, 3),
        entry=f"{claim.entry}; {note}",
    )
