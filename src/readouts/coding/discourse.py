"""What the report as a whole adds: who talks to whom when a sentence alone does not say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

import msgspec

from readouts.records import Claim, Who

# Acts of speech that, in an account of talks between two, are addressed to the other.
_ADDRESSED = frozenset({"SUPPORT", "AGREE", "REQUEST", "CONCEDE"})
_EXERCISES = frozenset("exercise exercises drill drills manoeuvres maneuvers".split())
_WORDS_ONLY = frozenset("AGREE CONSULT SUPPORT CONCEDE REQUEST ACCUSE REJECT THREATEN".split())
_BY_FORCE = frozenset("ASSAULT PROTEST COERCE MOBILIZE".split())
_COMPANY = re.compile(
    r"\b(?:Inc|Corp|Co|Ltd|Plc|PLC|AG|S\.?A|NV|GmbH|SpA|Holdings?|Industries|Company|Group"
    r"|Bancorp|Airlines|Motors|shareholders|stockholders|subsidiary)\b|<"
)
_PRIVATE = frozenset({"CVL", "EDU", "MED", "AGR", "BUS"})
_PUBLIC_WORDS = frozenset(
    "protesters demonstrators activists groups union unions association federation community "
    "villagers residents organisers organizers campaigners families victims chamber".split()
)
_OLD_DAYS = 60  # news of the day is days old, a review of the month a month
_PRONOUNS = frozenset("he she it they we i him her them us who".split())
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


def named(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Claims without those whose only actors are pronouns that stand for nobody named.

    PLOVER does not code acts without an explicit actor; "he" without a name is none.
    """
    return tuple(
        claim
        for claim in claims
        if not claim.actors or any(who.code or not _is_pronoun(who) for who in claim.actors)
    )


def public(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Claims without those of private people among themselves, and of companies.

    PLOVER is about political actors; what private persons do is news when it is done by many or
    with force, what they say to each other is not.
    """
    return tuple(c for c in claims if not _is_private(c) and not _is_company_news(c))


def _is_private(claim: Claim) -> bool:
    parties = (*claim.actors, *claim.recipients)
    return (
        claim.type in _WORDS_ONLY
        and bool(claim.actors)
        and all(who.sector in _PRIVATE for who in parties)
        and not any(_is_crowd(who) for who in claim.actors)
    )


def _is_company_news(claim: Claim) -> bool:
    """Whether companies deal with each other: "not pure company news" (PLOVER 2.0, economic)."""
    parties = (*claim.actors, *claim.recipients)
    if claim.type in _BY_FORCE or not any(_is_company(who) for who in parties):
        return False
    return all(_is_company(who) or who.code is None for who in parties)


def _is_company(who: Who) -> bool:
    if who.sector is not None and who.sector != "BUS":
        return False
    return who.sector == "BUS" or who.code == "MNC" or _COMPANY.search(who.text) is not None


def _is_crowd(who: Who) -> bool:
    return not _PUBLIC_WORDS.isdisjoint(who.text.casefold().split())


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
    if _is_diplomatic(claim):
        return _as(claim, "ACCUSE", "disapprove", "a state that protests disapproves")
    exercise = claim.type == "COOPERATE" and not _EXERCISES.isdisjoint(claim.trigger_text.split())
    if exercise and len(codes) == 1 and not claim.recipients:
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


def _is_pronoun(who: Who) -> bool:
    return who.text.casefold() in _PRONOUNS and who.stands_for is None


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
