"""Somebody of whom one claim of a report tells the country has it in the others too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from readouts.records import Claim, Who


def same_people(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Claims whose parties without a country have that of the same words in another claim.

    Args:
        claims: of one report. "Vosmaar", who stands for "former roads director Siyabonga Vosmaar",
            is of the country of those words. Words of two countries give none.
    """
    known: dict[str, set[str | None]] = {}
    told: dict[str, Who] = {}
    for who in _parties(claims):
        words = who.stands_for or who.text
        if who.code and who.name and not words.islower():
            known.setdefault(words, set()).add(who.code)
            told.setdefault(words, who)
    sure = {words: who for words, who in told.items() if len(known[words]) == 1}
    return tuple(
        msgspec.structs.replace(
            claim,
            actors=tuple(_with(who, sure) for who in claim.actors),
            recipients=tuple(_with(who, sure) for who in claim.recipients),
        )
        for claim in claims
    )


def _parties(claims: Sequence[Claim]) -> Iterator[Who]:
    for claim in claims:
        yield from (*claim.actors, *claim.recipients)


def _with(who: Who, sure: dict[str, Who]) -> Who:
    other = sure.get(who.stands_for or who.text)
    if who.code or other is None:
        return who
    return msgspec.structs.replace(
        who, code=other.code, sector=other.sector, other_sectors=other.other_sectors,
        name=other.name, office=other.office, identifier=other.identifier, cow=other.cow,
        gw=other.gw, confidence=other.confidence,
        reason=f"{who.reason}; “{other.text}” is of {other.code} elsewhere in the report",
    )  # fmt: skip
