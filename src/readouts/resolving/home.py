"""Whose police, whose parliament: the country of agents that a report names without one.

"Police fired tear gas" in a report from Lima that names no other country are Peru's. The rules go
from near to far and stop at the first that leaves one country only; where two are left, none is
taken.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import msgspec

from readouts.records import Claim, Report, Sentence, Who
from readouts.reference import numbers
from readouts.resolving.confidence import confidence
from readouts.resolving.identify import identify
from readouts.resolving.lands import lands_in
from readouts.resolving.posted import posted_in
from readouts.resolving.same import same_people

_Land = tuple[str, str]  # a country's code, and why it is that one
_FROM = re.compile(
    r" (?:from|of|in) (?:(?:the|neighbou?ring|nearby) ){0,2}"
    r"(?P<land>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*)"
)
_OWNER = re.compile(r"(?:[A-Z][\w'’.-]* )+$")  # "Tanzania's | foreign ministry"
_OFF = r"\b(?:off|far from) (?:the (?:[a-z]+ )?(?:coasts?|shores?) of )?"
_AT_SEA = re.compile(_OFF + r"(?:[A-Z][\w'’-]*(?: and)? ?)+")  # who is there is not of there
_ARTICLE = re.compile(r"^(?:the|its|their|a|an) ", re.IGNORECASE)
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
    written = _written(report, day)
    known = _Known(report.text, by_number, _home(report, sentences, written, day), written, day)
    return same_people(tuple(_claim(claim, known) for claim in claims))


class _Known(NamedTuple):
    """What the parties of a report's claims are held against."""

    text: str
    sentences: Mapping[int, str]
    home: _Land | None
    written: _Land | None
    day: str | None


def _claim(claim: Claim, known: _Known) -> Claim:
    if all(not _lacks(who) for who in (*claim.actors, *claim.recipients)):
        return claim
    sentence = known.sentences.get(claim.sentence, claim.text)
    near = _near(claim, sentence, known.day)
    at_sea = bool(_AT_SEA.search(sentence))
    return msgspec.structs.replace(
        claim,
        actors=tuple(
            who if at_sea and _is_afloat(who) else _placed(who, claim, near, known)
            for who in claim.actors
        ),
        recipients=tuple(
            who if at_sea and _is_afloat(who) else _placed(who, claim, near, known)
            for who in claim.recipients
        ),
    )


def _is_afloat(who: Who) -> bool:
    """Whether somebody told of off a coast may be of any country: sailors, pirates, shipowners."""
    return who.sector in {"MIL", "CRM", "CVL", "BUS", "UNK", "LAB", "REF", "UAF"}


def _placed(who: Who, claim: Claim, near: _Land | None, known: _Known) -> Who:
    """A party with the country told beside it, told of it before, or else nearest to it."""
    if not _lacks(who):
        return who
    told = _beside(who, known) or _before(who, known) or _host(who, claim, known.day)
    if told is None:
        nearest = [land for land in (near, known.home) if land]
        if nearest and known.written:  # the other side's, so that of the dateline
            nearest.append(known.written)
        told = next((land for land in nearest if not _is_others(who, land, claim)), None)
    return _given(who, told, known.day) if told else who


def _beside(who: Who, known: _Known) -> _Land | None:
    """The country right behind the words: "14 sailors | from neighbouring Djibouti"."""
    match = _FROM.match(known.text, who.span.end)
    found = lands_in(match["land"], known.day) if match else []
    return (found[0], f"said to be “{match[0].strip()}”") if match and len(found) == 1 else None


def _before(who: Who, known: _Known) -> _Land | None:
    """The country of the same noun where the report last gave it one: "Peru's ministry"."""
    noun = _ARTICLE.sub("", who.text).strip()
    if not noun.islower():
        return None
    earlier = known.text[: who.span.start]
    for match in reversed(list(re.finditer(rf"\b{re.escape(noun)}\b", earlier))):
        owner = _OWNER.search(earlier[: match.start()])
        found = lands_in(owner[0], known.day) if owner else []
        if not found and (after := _FROM.match(earlier, match.end())):
            found = lands_in(after["land"], known.day)
        if len(found) == 1:
            return found[0], f"“{noun}” is that of {found[0]} earlier in the report"
    return None


def _is_others(who: Who, land: _Land, claim: Claim) -> bool:
    """Whether it is the other side's country: one government does not act on itself."""
    others = claim.recipients if who in claim.actors else claim.actors
    states = [other for other in others if other.sector in {None, "GOV"}]
    outward = claim.type == "SANCTION" and "discontinue" in claim.modes and who not in claim.actors
    return (who.sector == "GOV" or outward) and any(other.code == land[0] for other in states)


def _host(who: Who, claim: Claim, day: str | None) -> _Land | None:
    """Where the other side's envoy is posted, if a ministry of no told country deals with them."""
    others = claim.recipients if who in claim.actors else claim.actors
    if who.sector != "GOV":
        return None
    lands = {code for other in others if (code := posted_in(other.text, day))}
    if len(lands) != 1:
        return None
    return lands.pop(), "at home where the envoy of the other side is posted"


def _lacks(who: Who) -> bool:
    return who.code is None and who.sector is not None


def _given(who: Who, near: _Land, day: str | None) -> Who:
    code, why = near
    cow, gw = numbers(code, day)
    found = identify(who.text, day, home=code)
    held = found.code == code and bool(found.identifier or found.name) and bool(found.office)
    return msgspec.structs.replace(
        who,
        code=code,
        cow=cow,
        gw=gw,
        name=found.name if held else who.name,
        office=found.office if held else who.office,
        identifier=(found.identifier or None) if held else who.identifier,
        confidence=confidence(found._replace(code=code)),
        reason=f"{who.reason}; {why}" + (f"; {found.why[-1]}" if held else ""),
    )


def _near(claim: Claim, sentence: str, day: str | None) -> _Land | None:
    place = claim.where.extracted_place if claim.where else ""
    at_sea = bool(place) and bool(re.search(rf"{_OFF}{re.escape(place)}", sentence))
    if claim.where and claim.where.country_code and not at_sea:
        return claim.where.country_code, f"at home where it happened, {place}"
    found = lands_in(_AT_SEA.sub("", sentence), day)
    return (found[0], "at home in the only country of the sentence") if len(found) == 1 else None


def _home(
    report: Report, sentences: Sequence[Sentence], written: _Land | None, day: str | None
) -> _Land | None:
    lead = " . ".join((report.title or "", *(s.text for s in sentences[:_LEAD])))
    found = lands_in(lead, day)
    if len(found) == 1:
        return found[0], "at home in the only country of the report's lead"
    return written if written and (not found or written[0] == found[0]) else None


def _written(report: Report, day: str | None) -> _Land | None:
    dateline = next((mark.value for mark in report.marked("dateline")), None)
    found = lands_in(dateline, day) if dateline else []
    if len(found) != 1:
        return None
    return found[0], f"at home where the report was written, {dateline}"
