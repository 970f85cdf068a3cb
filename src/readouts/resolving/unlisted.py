"""Places that no gazetteer lists: villages, crossings, camps, by the words and grammar alone."""

from __future__ import annotations

from readouts.records import Parsed, Where
from readouts.reference import (
    Place,
    agent,
    country,
    organisation,
    places_named,
    senses,
    titles,
)
from readouts.resolving.cast import Cast
from readouts.resolving.clause import children, subtree

# Nouns that a place's name stands beside: "the village of", "the ... crossing".
KINDS = frozenset(
    "city town township village hamlet capital province region state village district county "
    "governorate department municipality commune parish settlement suburb neighbourhood "
    "neighborhood quarter island islet port harbour harbor resort outpost oasis camp crossing "
    "checkpoint border-post bridge dam mine oilfield airport airfield airbase base barracks "
    "valley pass peninsula bay cape reef atoll lagoon river lake".split()
)
_SETTLED = KINDS - {"state", "region", "capital", "department", "base", "quarter", "bridge"}
# What the recogniser of names calls them when they are surely no place.
_NO_PLACE = frozenset(
    "ORG NORP DATE TIME EVENT LAW LANGUAGE MONEY PERCENT QUANTITY ORDINAL CARDINAL PRODUCT "
    "WORK_OF_ART".split()
)
_INTO = frozenset({"in", "off", "through", "near"})  # what nobody says of a person
# Capitalised words after "in" that are times, tongues and things.
_NEVER = frozenset(
    "january february march april may june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday ramadan easter christmas eid hajj "
    "lent advent diwali spring summer autumn winter parliament congress senate internet facebook "
    "twitter covid islam christianity english french arabic".split()
)


def is_settlement(parsed: Parsed, index: int) -> bool:
    """Whether a noun says with its name that it is a place: "the town of Rosso"."""
    return parsed.tokens[index].lemma.lower() in _SETTLED and bool(name_of_kind(parsed, index))


def name_of_kind(parsed: Parsed, index: int) -> str:
    """The name beside a noun of place, before it or after "of"; empty if there is none."""
    tokens = parsed.tokens
    if tokens[index].lemma.lower() not in KINDS:
        return ""
    for prep in children(parsed, index):
        if tokens[prep].text == "of":
            for child in children(parsed, prep):
                if name := _name_at(parsed, child):
                    return name
    if tokens[index].pos == "PROPN" and tokens[index].text[0].isupper():
        return ""  # part of a name, as in "Salt Lake City"
    return _name_at(parsed, index - 1) if index and tokens[index - 1].head == index else ""


def _name_at(parsed: Parsed, index: int) -> str:
    """The run of capitalised proper nouns that ends at a token."""
    tokens = parsed.tokens
    first = index + 1
    while first and tokens[first - 1].pos == "PROPN" and tokens[first - 1].text[0].isupper():
        first -= 1
    return parsed.text[tokens[first].start : tokens[index].end] if first <= index else ""


def capital_meant(parsed: Parsed, index: int) -> Place | None:
    """The city that "the Georgian capital", "Malawi's capital" is."""
    if parsed.tokens[index].lemma.lower() != "capital":
        return None
    codes = _lands_inside(parsed, index)
    land = country(codes[0]) if len(codes) == 1 else None
    cities = [place for name in land.capitals for place in places_named(name)] if land else []
    return next((p for p in cities if p.kind == "capital" and p.code == codes[0]), None)


def unlisted(parsed: Parsed, index: int, cast: Cast) -> Where | None:
    """A place by its words alone, with the country that phrase or report leave as the only one."""
    name = name_without_table(parsed, index)
    if not name:
        return None
    inside = _lands_inside(parsed, index)
    lands = inside or cast.lands
    land = country(lands[0]) if len(lands) == 1 else None
    whence = "its phrase" if inside else "the report"
    says = f"{whence} names {land.name} alone" if land else f"{whence} leaves its country open"
    return Where(
        extracted_place=name,
        country=land.name if land else None,
        country_code=land.code if land else None,
        reason=f"the sentence puts the act at “{name}”, which is not in the gazetteer; {says}",
    )


def name_without_table(parsed: Parsed, index: int) -> str:
    """The name that a noun phrase of place has; empty if the tables know it as something else."""
    name = name_of_kind(parsed, index) or _bare_name(parsed, index)
    return "" if _is_known(name) else name


def _bare_name(parsed: Parsed, index: int) -> str:
    """A name without any noun of place: "in Akobo". Not if it may be anything else."""
    token = parsed.tokens[index]
    name = _name_at(parsed, index)
    first = index - len(name.split()) + 1
    labels = {e.label for e in parsed.entities if e.first < index + 1 and first < e.last}
    if labels & _NO_PLACE or any(parsed.tokens[i].dep == "det" for i in children(parsed, index)):
        return ""
    prep = parsed.tokens[token.head].lemma.lower()
    if token.dep != "pobj" or ("PERSON" in labels and prep not in _INTO):
        return ""
    return name


def _is_known(name: str) -> bool:
    """Whether the tables know a name as something else than a place."""
    words = name.lower().split()
    if not words:
        return True
    if any(word in _NEVER for word in words) or any(char.isdigit() for char in name):
        return True
    known = organisation(name) or senses(name) or titles(name) or agent(words[-1])
    return bool(known) or name.isupper()


def _lands_inside(parsed: Parsed, index: int) -> list[str]:
    """Codes of the countries that a noun phrase names: "the northern Malian town", "…, Mali"."""
    tokens = parsed.tokens
    below = subtree(parsed, index)
    found: dict[str, None] = {}
    for i in below:
        for size in (3, 2, 1):
            run = tokens[i : i + size]
            known = senses(parsed.text[run[0].start : run[-1].end]) if i + size - 1 in below else ()
            if known and known[0].kind in {"country", "demonym"}:
                found[known[0].code] = None
                break
    return list(found)
