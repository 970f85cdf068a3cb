"""Claims that are no politics: nobody named, private people's words, company news."""

from __future__ import annotations

import re
from collections.abc import Sequence

from readouts.coding.gaps import BY_SCORER
from readouts.records import Claim, Who

_BY_FORCE = frozenset("ASSAULT PROTEST COERCE MOBILIZE".split())
_WORDS_ONLY = frozenset("AGREE CONSULT SUPPORT CONCEDE REQUEST ACCUSE REJECT THREATEN".split())
_COMPANY = re.compile(
    r"\b(?:Inc|Corp|Co|Ltd|Plc|PLC|AG|S\.?A|NV|GmbH|SpA|Holdings?|Industries|Company|Group"
    r"|Bancorp|Airlines|Motors|shareholders|stockholders|subsidiary)\b|<"
)
_PRIVATE = frozenset({"CVL", "EDU", "MED", "AGR", "BUS"})
_PUBLIC_WORDS = frozenset(
    "protesters demonstrators activists groups union unions association federation community "
    "villagers residents organisers organizers campaigners families victims chamber".split()
)
_PRONOUNS = frozenset("he she it they we i him her them us who".split())


def named(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Claims without those whose only actors are pronouns that stand for nobody named.

    PLOVER does not code acts without an explicit actor; "he" without a name is none.
    """
    return tuple(
        claim
        for claim in claims
        if not claim.actors or any(who.code or not _is_pronoun(who) for who in claim.actors)
    )


def _is_pronoun(who: Who) -> bool:
    return who.text.casefold() in _PRONOUNS and who.stands_for is None


def public(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Claims without those of private people among themselves, and of companies.

    PLOVER is about political actors; what private persons do is news when it is done by many or
    with force, what they say to each other is not. What the scorer alone reads needs a party that
    some table knows, by country or by sector.
    """
    left_out = (_is_private, _is_company_news, _is_among_unknowns)
    return tuple(claim for claim in claims if not any(reason(claim) for reason in left_out))


def _is_among_unknowns(claim: Claim) -> bool:
    parties = (*claim.actors, *claim.recipients)
    by_scorer = claim.entry.partition(";")[0] == BY_SCORER
    return by_scorer and all(who.code is None and who.sector is None for who in parties)


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
