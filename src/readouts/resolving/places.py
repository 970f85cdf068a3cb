"""Where a claim's event happened, if its sentence's grammar says so."""

from __future__ import annotations

import re

from readouts.records import Claim, Parsed, Sentence, Where
from readouts.reference import Place, country, places_named, senses
from readouts.resolving.cast import Cast
from readouts.resolving.clause import children, governor, one_act, subtree, trigger_token
from readouts.resolving.plans import is_planned
from readouts.resolving.unlisted import KINDS, capital_meant, is_settlement, name_of_kind, unlisted

_PREPOSITIONS = frozenset({"in", "at", "near", "off", "through", "outside", "inside", "around"})
# "on the outskirts of Lima", "on the sidelines of a summit in Accra": at that place.
_EDGES = frozenset("outskirt outskirts edge edges margin margins sideline sidelines coast".split())
_INNER = frozenset({"in", "at", "near"})  # "at a market in Lima", "outside offices near Accra"
_DEPTH = 4  # noun phrases inside each other; deeper ones speak of something else
# Acts that are done somewhere through their object: "held talks in", "signed a treaty in".
_STAGED = frozenset(
    "hold have begin start resume open conduct sign attend host finish end meet receive welcome "
    "greet stage impose launch".split()
)
# Acts whose object, or what follows "to", is where they happen: "visited Hanoi", "a trip to Oslo".
_GOING = frozenset("visit tour trip journey travel go fly head arrive".split())
# Acts that bring something to where they happen: "delivered sorghum to the county of".
_BRINGING = frozenset("deliver bring send ship airlift ferry truck drop distribute".split())
_COURTS = frozenset({"court", "tribunal", "judge", "jury", "magistrate"})
_TITLE = re.compile(r" (?:in|at|near|off) (?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*)$")
_RESOLUTION = {"capital": 4, "city": 4, "region": 2, "disputed": 2}


def where_of(claim: Claim, sentence: Sentence | None, cast: Cast) -> Where | None:
    """The place that a preposition ties to the trigger or its clause; None if there is none.

    A place that the gazetteer does not know is given in the report's words alone, with the
    country that its phrase or the report leaves as the only one. The dateline is never looked at,
    and a country is no point on the map.
    """
    if sentence is None or sentence.parsed is None:
        return None
    trigger = trigger_token(claim, sentence)
    if trigger is None or is_planned(claim, sentence.text):
        return None
    parsed = sentence.parsed
    hints = [who.code for who in (*claim.actors, *claim.recipients) if who.code]
    gone_to = [*_destinations(parsed, trigger), *_seats(parsed, trigger)]
    at = (*_objects(parsed, trigger), *_brought_to(parsed, trigger), *gone_to)
    known = [
        index
        for outer in at
        for index in _inner(parsed, outer)
        if index in gone_to or is_settlement(parsed, index) or not _is_party(sentence, index, claim)
    ]
    for index in known:
        if capital := capital_meant(parsed, index):
            return _where(_whole(parsed, index), capital, 1)
        found = _place(_words(parsed, index), hints) or unlisted(parsed, index, cast)
        if found is not None:
            return found
    return in_title(cast.title, parsed, trigger) if sentence.number == cast.lead else None


def _whole(parsed: Parsed, index: int) -> str:
    inside = [i for i in subtree(parsed, index) if i <= index]
    return parsed.text[parsed.tokens[inside[0]].start : parsed.tokens[index].end]


def _objects(parsed: Parsed, trigger: int) -> list[int]:
    """Objects of the place prepositions of the trigger, and of the verbs that carry it."""
    heads = [trigger]
    at = trigger
    for _ in range(4):  # noun → its verb → the verb it hangs on: "held | talks", "met to discuss"
        token = parsed.tokens[at]
        if token.head == at or token.dep in {"relcl", "acl", "ccomp", "advcl"}:
            break
        at = token.head
        heads.append(at)
        if at == governor(parsed, trigger) and parsed.tokens[at].dep not in {"conj", "xcomp"}:
            break
    heads += one_act(parsed, trigger)
    heads += [
        c
        for head in tuple(heads)
        for c in children(parsed, head)
        if parsed.tokens[c].dep in {"dobj", "nsubj", "nsubjpass"}
        and (parsed.tokens[head].lemma in _STAGED or _is_who(parsed, c))
    ]
    return [
        child
        for head in heads
        for prep in children(parsed, head)
        if parsed.tokens[prep].dep == "prep"
        for child in children(parsed, prep)
        if parsed.tokens[child].dep == "pobj" and _says_where(parsed, prep, child)
    ]


def _says_where(parsed: Parsed, prep: int, noun: int) -> bool:
    """Whether a preposition puts the act at its noun: "on" only at edges and in settlements."""
    word = parsed.tokens[prep].lemma.lower()
    at_edge = parsed.tokens[noun].lemma in _EDGES or is_settlement(parsed, noun)
    return word in _PREPOSITIONS or (word == "on" and at_edge)


def _inner(parsed: Parsed, index: int) -> list[int]:
    """A noun of place, and those inside it: "at a market in the town of", nearest first."""
    found = [index]
    for at in found:
        if len(found) > _DEPTH or is_settlement(parsed, at):
            break
        found += [
            child
            for prep in children(parsed, at)
            if parsed.tokens[prep].dep == "prep"
            for child in children(parsed, prep)
            if parsed.tokens[child].dep == "pobj" and _goes_in(parsed, at, prep)
        ]
    return found


def _goes_in(parsed: Parsed, at: int, prep: int) -> bool:
    word = parsed.tokens[prep].lemma.lower()
    return word in _INNER or (word == "of" and parsed.tokens[at].lemma in _EDGES)


def _destinations(parsed: Parsed, trigger: int) -> list[int]:
    """What a visit or journey goes to."""
    if parsed.tokens[trigger].lemma not in _GOING:
        return []
    below = children(parsed, trigger)
    direct = [c for c in below if parsed.tokens[c].dep == "dobj"]
    to = [c for c in below if parsed.tokens[c].dep == "prep" and parsed.tokens[c].text == "to"]
    return direct + [c for prep in to for c in children(parsed, prep)]


def _seats(parsed: Parsed, trigger: int) -> list[int]:
    """Where a court that acts sits: "a court in Lima convicted"."""
    return [
        child
        for court in children(parsed, governor(parsed, trigger))
        if parsed.tokens[court].dep == "nsubj" and parsed.tokens[court].lemma in _COURTS
        for prep in children(parsed, court)
        if parsed.tokens[prep].text == "in"
        for child in children(parsed, prep)
    ]


def _brought_to(parsed: Parsed, trigger: int) -> list[int]:
    """The settlement or district that something is brought to."""
    if parsed.tokens[trigger].lemma not in _BRINGING:
        return []
    below = children(parsed, trigger)
    preps = [c for c in below if parsed.tokens[c].text == "to"]
    found = [c for prep in preps for c in children(parsed, prep) if parsed.tokens[c].dep == "pobj"]
    return [c for c in found if is_settlement(parsed, c)]


def _is_who(parsed: Parsed, index: int) -> bool:
    """Whether an object is a person by name: "met Heiko Maas in Geneva" puts the meeting there."""
    token = parsed.tokens[index]
    return token.dep == "dobj" and token.pos == "PROPN"


def _is_party(sentence: Sentence, index: int, claim: Claim) -> bool:
    assert sentence.parsed is not None, "checked by the caller"
    token = sentence.parsed.tokens[index]
    at = sentence.span.start + token.start
    return any(who.span.start <= at < who.span.end for who in (*claim.actors, *claim.recipients))


def _words(parsed: Parsed, index: int) -> list[str]:
    """Names for the place, longest first: the whole noun phrase, its name, its head."""
    tokens = parsed.tokens
    whole = [i for i in subtree(parsed, index) if i <= index]
    proper = [i for i in whole if tokens[i].pos in {"PROPN", "ADJ"} or tokens[i].dep == "compound"]
    groups = [group for group in (whole, proper, [index]) if group]
    spans = [parsed.text[tokens[group[0]].start : tokens[group[-1]].end] for group in groups]
    names = [span for span in spans if any(char.isupper() for char in span)]
    if named := name_of_kind(parsed, index):  # "the flooded Akobo county", "the Rosso crossing"
        names.append(named)
    # "the Swiss city of Geneva": the name stands after "of"
    for prep in children(parsed, index):
        if tokens[prep].text == "of" and tokens[index].lemma in KINDS:
            names += [name for child in children(parsed, prep) for name in _words(parsed, child)]
    return names


def _place(names: list[str], hints: list[str]) -> Where | None:
    for name in names:
        lands = [s for s in senses(name) if s.kind == "country" and not s.sector]
        if lands and (land := country(lands[0].code)) and lands[0].name == land.name:
            return Where(
                extracted_place=name,
                resolved_place=land.name,
                country=land.name,
                country_code=land.code,
                resolution=1,
                reason=f"“{name}” is a country; no point on the map",
            )
        found = [place for place in places_named(name) if name[0].isupper() or " " in name]
        if found:
            return _where(name, _best(found, hints), len(found))
    return None


def _best(found: tuple[Place, ...] | list[Place], hints: list[str]) -> Place:
    """A capital or disputed territory first; else in a party's country; else the most populous."""
    near = [place for place in found if place.code in hints]
    return near[0] if near and found[0].kind not in {"capital", "disputed"} else found[0]


def in_title(title: str, parsed: Parsed, trigger: int) -> Where | None:
    """The listed city in which a title puts the act of the lead, told by the same word."""
    token = parsed.tokens[trigger]
    same = {token.text.lower(), token.lemma.lower(), f"{token.lemma.lower()}s"}
    match = _TITLE.search(title)
    before = title[: match.start()].lower().split() if match else []
    if not match or not same & set(before) or {"to", "will"} & set(before):
        return None
    found = [place for place in places_named(match["name"]) if place.kind in {"capital", "city"}]
    return _where(match["name"], found[0], len(found)) if found else None


def _where(name: str, place: Place, of: int) -> Where:
    land = country(place.code) if place.code else None
    claimed = f", claimed by {', '.join(place.claimants)}" if place.claimants else ""
    several = f"; the likeliest of {of} of that name" if of > 1 else ""
    return Where(
        extracted_place=name,
        resolved_place=place.name,
        geonameid=place.geonameid,
        lat=place.lat,
        lon=place.lon,
        city=place.name if place.kind in {"capital", "city"} else None,
        province=place.province or None,
        country=land.name if land else None,
        country_code=place.code or None,
        resolution=_RESOLUTION[place.kind],
        reason=f"“{name}” is a {place.kind}{claimed}, and the sentence puts the act there{several}",
    )
