"""The parties of a claim: words to codes, with reasons."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from readouts.records import Claim, Who
from readouts.reference import fold, numbers, organisation, senses, titles
from readouts.resolving.cast import Cast
from readouts.resolving.identify import Found, identify
from readouts.resolving.persons import find_prominent
from readouts.resolving.phrase import take_apart
from readouts.resolving.sectors import ordered

# In these a capital is a place with people in it, not a government: "rockets hit Kyiv".
# "the navies of India", "delegations from Peru"
_OF_MANY = re.compile(r"(?:[Tt]he )?(?:[\w-]+ ){0,3}[\w-]+s (?:of|from) (?:the )?[A-Z]")
_OF_PLACES = frozenset({"ASSAULT"})


def resolve_party(who: Who, claim: Claim | None, cast: Cast, day: str | None) -> tuple[Who, ...]:
    """One party with its codes; two if its words stand for two ("the two sides")."""
    stands_for = who.stands_for
    if stands_for and " and " in stands_for and not _is_one(stands_for):
        parts = _split(stands_for, day)
        if len(parts) > 1:
            return tuple(
                _filled(who, _look(part, cast, day), claim, day, stands_for=part) for part in parts
            )
    return (_filled(who, _best(who, cast, day), claim, day, stands_for=stands_for),)


def _is_one(text: str) -> bool:
    """Whether "A and B" is one name, as "Trinidad and Tobago"."""
    return bool(senses(text) or organisation(text))


def _split(text: str, day: str | None) -> list[str]:
    """The parts of "A and B" if each of them is known by itself."""
    parts = [part.strip() for part in text.split(" and ")]
    return parts if all(identify(part, day).code for part in parts) else [text]


def _best(who: Who, cast: Cast, day: str | None) -> Found:
    """Own words first; what they stand for where that says more, and does not contradict."""
    own = _look(who.text, cast, day)
    if not who.stands_for:
        return own
    fuller = _look(who.stands_for, cast, day)
    if not fuller.code:
        return own._replace(why=(*own.why, *fuller.why))
    if own.code and own.code != fuller.code:
        return own._replace(why=(*own.why, f"not “{who.stands_for}”: that is {fuller.code}"))
    sectors = fuller.sectors or own.sectors
    why = (f"“{who.text}” stands for “{who.stands_for}”", *fuller.why)
    return fuller._replace(
        sectors=sectors, name=fuller.name or own.name, office=fuller.office or own.office, why=why
    )


def _look(text: str, cast: Cast, day: str | None) -> Found:
    """What words stand for: themselves, then with the report's people, then with the well known."""
    found = identify(text, day)
    if found.office and found.identifier:
        return found
    name = found.person or take_apart(text, day).name
    if not name or _is_place(found):
        return found
    known = cast.find(name)
    if known and (not found.code or found.code == known.code) and not _other_office(found, known):
        why = (*known.why, f"“{name}” is named in full in the report")
        return known._replace(why=tuple(dict.fromkeys(why)))
    prominent = not found.code and _bare(text, name) and not cast.has_stranger(name)
    if prominent and (one := find_prominent(name, day)):
        term = one.term
        return Found(
            term.code, term.sectors, term.name, term.office, term.identifier,
            (f"{name}: {one.how}",), person=term.name,
        )  # fmt: skip
    return found


def _is_place(found: Found) -> bool:
    return found.sectors == ("CVL",) and not found.person


def _other_office(found: Found, known: Found) -> bool:
    return bool(found.office and known.office and found.office != known.office)


def _bare(text: str, name: str) -> bool:
    """Whether a single surname is all there is, apart from a title that names an office."""
    rest = fold(text).replace(fold(name), "").strip()
    return len(name.split()) == 1 and (not rest or bool(titles(rest)))


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


def share_head(parties: Sequence[Who], text: str) -> tuple[Who, ...]:
    """Parties joined under one noun: Kenya too has a navy in "the navies of India and Kenya".

    Args:
        parties: resolved, in the order of the text.
        text: the report's.

    A country without a sector takes the sectors of the party right before it, if that one is a
    plural noun "of" or "from" a country and only "and" or a comma stands between them.
    """
    found: list[Who] = []
    for who in parties:
        before = found[-1] if found else None
        if before and who.code and not who.sector and _under(before, who, text):
            reason = f"{who.reason}; under one noun with “{before.text}”"
            who = msgspec.structs.replace(  # noqa: PLW2901 -- the same party, with its sector
                who, sector=before.sector, other_sectors=before.other_sectors, reason=reason
            )
        found.append(who)
    return tuple(found)


def _under(before: Who, who: Who, text: str) -> bool:
    """Whether one plural noun is told of both: "delegations from Peru and Chile"."""
    between = text[before.span.end : who.span.start].strip()
    of_many = _OF_MANY.match(before.text)
    names_country = any(sense.kind == "country" for sense in senses(who.text))
    return bool(of_many and before.sector and names_country and between in {"and", ",", ", and"})
