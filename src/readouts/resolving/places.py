"""Where a claim's event happened, if its sentence's grammar says so."""

from __future__ import annotations

import re
from typing import NamedTuple

from readouts.records import Claim, Parsed, Sentence, Where
from readouts.reference import Place, country, places_named, senses
from readouts.resolving.cast import Cast
from readouts.resolving.clause import children, governor, one_act, subtree, trigger_token
from readouts.resolving.disambiguate import Choice, Context
from readouts.resolving.namesakes import Name
from readouts.resolving.place_names import by_hand, is_land, known, with_kind
from readouts.resolving.placing import claimed, confidence, kind_of, placed
from readouts.resolving.plans import is_planned
from readouts.resolving.unlisted import (
    KINDS,
    capital_meant,
    is_settlement,
    name_of_kind,
    name_without_table,
    unlisted,
)

_PREPOSITIONS = frozenset(
    "in at near off through outside inside around along throughout within".split()
)
# "on the outskirts of Lima", "on the sidelines of a summit in Accra": at that place.
_EDGES = frozenset("outskirt outskirts edge edges margin margins sideline sidelines coast".split())
_INNER = frozenset({"in", "at", "near"})  # "at a market in Lima", "outside offices near Accra"
_DEPTH = 4  # noun phrases inside each other; deeper ones speak of something else
# Acts that are done somewhere through their object: "held talks in", "signed a treaty in".
_STAGED = frozenset(
    "hold have begin start resume open conduct sign attend host finish end meet receive welcome "
    "greet stage impose launch".split()
)
# Acts that harm somebody or hold them: where the object is, there it happened.
_HARMING = frozenset(
    "attack kill strike hit shell bomb injure wound seize detain arrest kidnap abduct capture "
    "raid storm ambush shoot execute destroy torch damage".split()
)
# Acts that a place suffers: "shelled Saraqib".
_STRIKING = frozenset(
    "shell bomb bombard attack strike hit storm raid capture seize take retake enter invade occupy "
    "besiege blockade pound flood".split()
)
# Those who act where they are: "police in Lima arrested", "protesters in Oslo marched".
_ROOTED = frozenset(
    "police officer prosecutor authority protester demonstrator resident crowd worker student "
    "farmer striker thousands hundreds dozens".split()
)
# Acts whose object, or what follows "to", is where they happen: "visited Hanoi", "a trip to Oslo".
_GOING = frozenset("visit tour trip journey travel go fly head arrive".split())
# Acts that bring something to where they happen: "delivered sorghum to the county of".
_BRINGING = frozenset("deliver bring send ship airlift ferry truck drop distribute".split())
_DIVISIONS = frozenset(
    "province state region governorate district county prefecture oblast canton raion".split()
)
_COURTS = frozenset({"court", "tribunal", "judge", "jury", "magistrate"})
_TITLE = re.compile(r" (?:in|at|near|off) (?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*)$")
# A place in a party's country goes before one that scores so much more at most.
_AHEAD = 4.0
# How sure a place must be if the report does not name its country.
_CLEAR = 0.4


def where_of(
    claim: Claim, sentence: Sentence | None, cast: Cast, context: Context | None = None
) -> Where | None:
    """The place that a preposition ties to the trigger or its clause; None if there is none.

    Which of the places of one name it is, the report's other places say (``context``). A village
    is taken from the gazetteer only in a country that the report names, else in the report's words
    alone, with the country that its phrase or the report leaves as the only one. The dateline is
    never looked at, and a country is no point on the map.
    """
    if sentence is None or sentence.parsed is None:
        return None
    trigger = trigger_token(claim, sentence)
    if trigger is None or is_planned(claim, sentence.text):
        return None
    parsed = sentence.parsed
    parties = [who.code for who in (*claim.actors, *claim.recipients) if who.code]
    atlas = Atlas(context or Context(()), parties, cast)
    gone_to = [
        *_struck(parsed, trigger), *_destinations(parsed, trigger), *_seats(parsed, trigger)
    ]  # fmt: skip
    at = (
        *_struck(parsed, trigger), *_objects(parsed, trigger), *_brought_to(parsed, trigger),
        *gone_to,
    )  # fmt: skip
    known = [
        index
        for outer in at
        for index in _inner(parsed, outer)
        if index in gone_to or is_settlement(parsed, index) or not _is_party(sentence, index, claim)
    ]
    for index in known:
        if capital := capital_meant(parsed, index):
            return _capital(_whole(parsed, index), capital)
        found = _place(_words(parsed, index), atlas) or _village(parsed, index, atlas)
        found = found or unlisted(parsed, index, cast)
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
        and (parsed.tokens[head].lemma in _STAGED or _is_who(parsed, c) or _is_there(parsed, c))
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


def _is_there(parsed: Parsed, index: int) -> bool:
    """Whether an act happens where its object or subject is: "killed nine people near Gwoza"."""
    token = parsed.tokens[index]
    harmed = token.dep == "dobj" and parsed.tokens[token.head].lemma in _HARMING
    return harmed or (token.dep == "nsubj" and token.lemma.lower() in _ROOTED)


def _struck(parsed: Parsed, trigger: int) -> list[int]:
    """The places that an act of violence hits, if a table has them as no country."""
    if parsed.tokens[trigger].lemma not in _STRIKING:
        return []
    hit = [c for c in children(parsed, trigger) if parsed.tokens[c].dep == "dobj"]
    return [c for c in hit if any(known(n) and not is_land(n) for n in _words(parsed, c))]


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
        division = [f"{named} {tokens[index].text}"] if tokens[index].lemma in _DIVISIONS else []
        names = [*division, *names, named]
    # "the Swiss city of Geneva": the name stands after "of"
    for prep in children(parsed, index):
        if tokens[prep].text == "of" and tokens[index].lemma in KINDS:
            names += [name for child in children(parsed, prep) for name in _words(parsed, child)]
    return names


class Atlas(NamedTuple):
    """What a report says of where it is: its other places, a claim's parties, its countries."""

    context: Context
    parties: list[str]
    cast: Cast

    def choices(self, name: str) -> tuple[Choice, ...]:
        """The places of a name, the likeliest first; a country of the parties goes before."""
        found = self.context.choices(Name(name))
        if not found or found[0].place.kind in {"capital", "disputed"}:
            return found
        near = [choice for choice in found if choice.place.code in self.parties]
        ahead = near and found[0].score - near[0].score < _AHEAD
        return (*near, *(c for c in found if c not in near)) if ahead else found

    def holds(self, choices: tuple[Choice, ...]) -> bool:
        """Whether the likeliest of some places is in a country that the report names."""
        return choices[0].place.code in {*self.parties, *self.cast.lands}


def _place(names: list[str], atlas: Atlas) -> Where | None:
    """The country or prominent place of the first of some names that is one."""
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
        named = (name[0].isupper() or " " in name) and (places_named(name) or _is_told(name))
        choices = atlas.choices(name) if named else ()
        if choices and (atlas.holds(choices) or _is_clear(name, choices)):
            return _where(name, choices)
    return None


def _is_clear(name: str, choices: tuple[Choice, ...]) -> bool:
    """Whether a name is that of one place above all, wherever the report is."""
    named = bool(places_named(name)) or choices[0].place.kind in {"feature", "disputed"}
    return named and confidence(choices) >= _CLEAR


def _is_told(name: str) -> bool:
    """Whether a name is that of a strait, camp or base, has several words, or says its kind."""
    division = name.rpartition(" ")[2] in _DIVISIONS and with_kind(name)
    return name[0].isupper() and (by_hand(name) or division or (" " in name and known(name)))


def _village(parsed: Parsed, index: int, atlas: Atlas) -> Where | None:
    """A small place of the gazetteer, if it lies in a country that the report names."""
    name = name_without_table(parsed, index)
    choices = atlas.choices(name) if name else ()
    held = choices and choices[0].place.kind != "country" and atlas.holds(choices)
    return _where(name, choices) if held else None


def in_title(title: str, parsed: Parsed, trigger: int) -> Where | None:
    """The listed city in which a title puts the act of the lead, told by the same word."""
    token = parsed.tokens[trigger]
    same = {token.text.lower(), token.lemma.lower(), f"{token.lemma.lower()}s"}
    match = _TITLE.search(title)
    before = title[: match.start()].lower().split() if match else []
    if not match or not same & set(before) or {"to", "will"} & set(before):
        return None
    listed = any(place.kind in {"capital", "city"} for place in places_named(match["name"]))
    settled = [
        choice
        for choice in (Context(()).choices(Name(match["name"])) if listed else ())
        if choice.place.kind in {"capital", "city"}
    ]
    return _where(match["name"], tuple(settled)) if settled else None


def _capital(name: str, place: Place) -> Where:
    return placed(name, place, f"“{name}” is {place.name}, and the sentence puts the act there", 1)


def _where(name: str, choices: tuple[Choice, ...]) -> Where:
    best = choices[0]
    several = f"; the likeliest of {len(choices)} of that name" if len(choices) > 1 else ""
    why = f": {'; '.join(best.why[1:])}" if best.why[1:] and several else ""
    reason = (
        f"“{name}” is a {kind_of(best.place)}{claimed(best.place)},"
        f" and the sentence puts the act there{several}{why}"
    )
    return placed(name, best.place, reason, confidence(choices))
