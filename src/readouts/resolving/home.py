"""Whose police, whose parliament: the country of agents that a report names without one.

"Police fired tear gas" in a report from Lima that names no other country are Peru's. The rules go
from near to far and stop at the first that leaves one country only; where two are left, none is
taken.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from readouts.records import Claim, Report, Sentence, Who
from readouts.reference import numbers
from readouts.resolving.lands import lands_in

_LEAD = 3  # sentences in which a report says where it is at home


def at_home(
    report: Report, sentences: Sequence[Sentence], claims: Sequence[Claim]
) -> tuple[Claim, ...]:
    """Claims whose agents without a country have that of their sentence, place, or report.

    Args:
        report: its dateline and title are read.
        sentences: of the report.
        claims: resolved; parties that have a code, or no sector, stay as they are.
    """
    day = report.published.day if report.published else None
    by_number = {sentence.number: sentence.text for sentence in sentences}
    home = _home(report, sentences, day)
    return tuple(_claim(claim, by_number, home, day) for claim in claims)


def _claim(
    claim: Claim, sentences: Mapping[int, str], home: tuple[str, str] | None, day: str | None
) -> Claim:
    if all(not _lacks(who) for who in (*claim.actors, *claim.recipients)):
        return claim
    near = _near(claim, sentences.get(claim.sentence, claim.text), day) or home
    if near is None:
        return claim
    return msgspec.structs.replace(
        claim,
        actors=tuple(_given(who, near, day) for who in claim.actors),
        recipients=tuple(_given(who, near, day) for who in claim.recipients),
    )


def _lacks(who: Who) -> bool:
    return who.code is None and who.sector is not None


def _given(who: Who, near: tuple[str, str], day: str | None) -> Who:
    if not _lacks(who):
        return who
    code, why = near
    cow, gw = numbers(code, day)
    return msgspec.structs.replace(who, code=code, cow=cow, gw=gw, reason=f"{who.reason}; {why}")


def _near(claim: Claim, sentence: str, day: str | None) -> tuple[str, str] | None:
    if claim.where and claim.where.country_code:
        return claim.where.country_code, f"at home where it happened, {claim.where.extracted_place}"
    found = lands_in(sentence, day)
    return (found[0], "at home in the only country of the sentence") if len(found) == 1 else None


def _home(report: Report, sentences: Sequence[Sentence], day: str | None) -> tuple[str, str] | None:
    lead = " . ".join((report.title or "", *(s.text for s in sentences[:_LEAD])))
    found = lands_in(lead, day)
    if len(found) == 1:
        return found[0], "at home in the only country of the report's lead"
    dateline = next((mark.value for mark in report.marked("dateline")), None)
    from_here = lands_in(dateline, day) if dateline else []
    if len(from_here) == 1 and (not found or from_here[0] == found[0]):
        return from_here[0], f"at home where the report was written, {dateline}"
    return None
