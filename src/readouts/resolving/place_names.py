"""What the tables say of a string: whether it may be, or surely is, the name of a place."""

from __future__ import annotations

import functools
import re

from readouts.reference import is_agent, is_demonym, organisation, senses
from readouts.reference.places import abbreviated_alone, all_places_named, places_named
from readouts.resolving.toponym_words import BEFORE, ENDING, NO_NAMES

POSSESSIVE = re.compile(r"(?:'s|’s|'|’)$")
_LARGE = 300_000  # inhabitants of a division that people name behind a comma
_HAND = frozenset({"feature", "disputed"})


@functools.lru_cache(maxsize=20_000)
def known(name: str) -> bool:
    """Whether any table has a place of this name, and it is no other word of news.

    Nouns of kinds of places and bodies, points of the compass, agents, bodies and adjectives of
    people are none.
    """
    if not name or not (name[0].isupper() or name[0] in "'’ʻ" or name[:3] in {"al-", "el-"}):
        return False
    if all(word in NO_NAMES for word in name.lower().split()) or is_agent(name.lower()):
        return False
    if organisation(name) and not places_named(name):
        return False
    meant = senses(name)
    if meant and meant[0].kind in {"country", "capital"}:
        return True
    return not is_demonym(name) and bool(all_places_named(name))


@functools.lru_cache(maxsize=20_000)
def prominent(name: str) -> bool:
    """Whether a name is that of a country or of a place that everybody knows."""
    return bool(places_named(name) or is_land(name) or abbreviated_alone(name) or by_hand(name))


def by_hand(name: str) -> bool:
    """Whether a name is in our tables of features and disputed territories."""
    return any(place.kind in _HAND for place in all_places_named(name))


def is_land(name: str) -> bool:
    """Whether a name is first of all that of a country."""
    meant = senses(name)
    return bool(meant) and meant[0].kind == "country"


def is_division(name: str) -> bool:
    """Whether a name is that of a large first-level division of a country."""
    named = places_named(name)
    return any(place.kind == "region" and place.population > _LARGE for place in named)


def with_kind(name: str) -> bool:
    """Whether a noun of place is part of a name whose rest the gazetteer knows: "Lake Nasser"."""
    first, _, rest = name.partition(" ")
    head, _, last = name.rpartition(" ")
    if not rest or not name[0].isupper():
        return False
    if head and (last.lower() in ENDING or last in {"state", "district"}):
        return known(head)
    return first.lower() in BEFORE and rest[:1].isupper() and known(rest)
