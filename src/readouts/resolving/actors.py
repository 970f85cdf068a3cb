"""The parties of a claim: words to codes, with reasons."""

from __future__ import annotations

import msgspec

from readouts.records import Claim, Span, Who
from readouts.reference import numbers
from readouts.resolving.cast import Cast
from readouts.resolving.compounds import parties_in
from readouts.resolving.confidence import confidence
from readouts.resolving.found import Found
from readouts.resolving.look import counterpart, look, look_at_home
from readouts.resolving.sectors import ordered
from readouts.resolving.under import under_noun

# In these a capital is a place with people in it, not a government: "rockets hit Kyiv".
_OF_PLACES = frozenset({"ASSAULT"})


def resolve_party(who: Who, claim: Claim | None, cast: Cast, day: str | None) -> tuple[Who, ...]:
    """One party with its codes; several if its words stand for several ("the two sides").

    Args:
        who: with its words, and those that they stand for.
        claim: whose party it is; None for a mention outside of any claim, which is then at home
            in the country of its report if it names none.
        cast: the report's people and countries.
        day: ``YYYY-MM-DD``.
    """
    if not who.stands_for and (one := under_noun(who.text, who.span, cast.text, day)) != who.text:
        who = msgspec.structs.replace(who, stands_for=one)
    parts = parties_in(who.stands_for or who.text, day)
    if len(parts) > 1:
        return tuple(
            _filled(who, _seen(part, claim, cast, day), claim, day, stands_for=part)
            for part in parts
        )
    return (_filled(who, _best(who, claim, cast, day), claim, day, stands_for=who.stands_for),)


def _seen(
    text: str, claim: Claim | None, cast: Cast, day: str | None, at: Span | None = None
) -> Found:
    return look(text, day, cast) if claim else look_at_home(text, day, cast, at)


def _best(who: Who, claim: Claim | None, cast: Cast, day: str | None) -> Found:
    """Own words first; what they stand for where that says more, and does not contradict."""
    if not who.stands_for:
        return _seen(who.text, claim, cast, day, who.span)
    own, fuller = look(who.text, day, cast), look(who.stands_for, day, cast)
    if not fuller.code:  # only now may the report tell a home: it is no more than a guess
        own, fuller = (
            _seen(text, claim, cast, day, who.span) for text in (who.text, who.stands_for)
        )
    if not fuller.code:
        return _joined(own, fuller)
    if same := counterpart(who.text, own, fuller, day):
        return same
    if own.code and own.code != fuller.code:
        return own._replace(why=(*own.why, f"not “{who.stands_for}”: that is {fuller.code}"))
    sectors = fuller.sectors or own.sectors
    why = (f"“{who.text}” stands for “{who.stands_for}”", *fuller.why)
    return fuller._replace(
        sectors=sectors,
        name=fuller.name or own.name,
        office=fuller.office or own.office,
        why=why,
        capital=fuller.capital or (own.capital and not sectors),  # "Lima" for Peru acts
    )


def _joined(own: Found, fuller: Found) -> Found:
    """Somebody of no known country: what either words say; "she", "County commissioner Lual"."""
    return own._replace(
        sectors=fuller.sectors or own.sectors,
        name=fuller.name or own.name,
        office=fuller.office or own.office,
        person=fuller.person or own.person,
        why=(*own.why, *fuller.why),
    )


def _filled(
    who: Who, found: Found, claim: Claim | None, day: str | None, *, stands_for: str | None
) -> Who:
    if not found.code:
        return _unknown(who, found, stands_for)
    sectors, why = found.sectors, list(found.why)
    if found.capital:
        place = claim is not None and claim.type in _OF_PLACES
        sectors = ("CVL",) if place else ("GOV",)
        why.append("a capital: its people here" if place else "a capital acting: the government")
    cow, gw = numbers(found.code, day)
    return msgspec.structs.replace(
        who,
        stands_for=stands_for,
        code=found.code,
        sector=sectors[0] if sectors else None,
        other_sectors=tuple(sorted(sectors[1:])),
        name=found.name or None,
        office=found.office or None,
        identifier=found.identifier or None,
        cow=cow,
        gw=gw,
        reason="; ".join(why),
        confidence=confidence(found),
    )


def _unknown(who: Who, found: Found, stands_for: str | None) -> Who:
    sectors = ordered(found.sectors)
    tried = "no country, nationality, capital, organisation or known person in these words"
    earlier = f"nor in “{stands_for}”" if stands_for else "and no fuller mention earlier"
    return msgspec.structs.replace(
        who,
        stands_for=stands_for,
        sector=sectors[0] if sectors else None,
        other_sectors=tuple(sorted(sectors[1:])),
        name=found.name or None,
        office=found.office or None,
        reason="; ".join((f"{tried}, {earlier}", *found.why)),
    )
