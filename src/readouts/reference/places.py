"""Places by name: cities, divisions, disputed territories, seas, rivers, mountains, sites.

Cities, divisions and countries come packed (``packed.py``); what GeoNames' cities lack stands in
two tables that a person can edit: ``places/disputed.csv`` and ``places/features.csv``.
"""

from __future__ import annotations

import functools

from readouts.reference.fold import fold
from readouts.reference.index import Index
from readouts.reference.packed import Place, PlaceKind, gazetteer
from readouts.reference.tables import parts, rows

__all__ = [
    "Place",
    "PlaceKind",
    "abbreviated",
    "abbreviated_alone",
    "all_places_named",
    "country_place",
    "is_own_name",
    "places",
    "places_named",
]

_ORDER = {"capital": 0, "disputed": 1, "city": 2, "region": 3}


@functools.cache
def _disputed() -> tuple[Place, ...]:
    return tuple(
        Place(
            name, parts(aliases), "disputed", code, "", float(lat), float(lon), 0, None,
            parts(claimants), "", prominent=True,
        )
        for name, aliases, code, lat, lon, claimants in rows("places/disputed.csv", 6)
    )  # fmt: skip


@functools.cache
def _features() -> tuple[Place, ...]:
    return tuple(
        Place(name, parts(aliases), "feature", code, "", float(lat), float(lon), 0, None, (), what)
        for name, aliases, what, code, lat, lon in rows("places/features.csv", 6)
    )


@functools.cache
def _by_hand() -> Index[Place]:
    both = (*_disputed(), *_features())
    return Index((name, place) for place in both for name in (place.name, *place.aliases))


@functools.cache
def places() -> tuple[Place, ...]:
    """The prominent places: capitals, large and listed cities, regions, disputed territories."""
    packed = gazetteer()
    return (*_disputed(), *(packed.place(row) for row in packed.prominent()))


@functools.cache
def _aliases() -> frozenset[tuple[str, int]]:
    """Folded names of ``places/aliases.csv`` with the places that they are names of."""
    table = rows("places/aliases.csv", 4)
    return frozenset((fold(n), int(number)) for number, names, *_ in table for n in parts(names))


def is_own_name(name: str, place: Place) -> bool:
    """Whether a name is GeoNames' first or one of ours, and no mere spelling of it."""
    key = fold(name)
    if key == fold(place.name) or (key, place.geonameid) in _aliases():
        return True
    return any(key == fold(alias) for alias in place.aliases)


def _is_own(place: Place, name: str) -> bool:
    """Whether a name is the place's whatever the text says.

    A spelling in another language may be an English word: "Soul" is Seoul in Turkish. Such a
    spelling counts only if it has several words.
    """
    return is_own_name(name, place) or (" " in fold(name) and place.kind != "region")


@functools.lru_cache(maxsize=50_000)
def places_named(name: str) -> tuple[Place, ...]:
    """The prominent places of this name: names that are places whatever the text says.

    Capitals come first, then disputed territories, then cities and regions by population.
    """
    packed = gazetteer()
    found = [packed.place(row) for row in packed.rows_of(name) if packed.is_prominent(row)]
    found = [place for place in found if _is_own(place, name)]
    found += [place for place in _by_hand().get(name) if place.prominent]
    return tuple(sorted(found, key=lambda p: (_ORDER[p.kind], -p.population, p.name, p.code)))


@functools.cache
def _countries() -> dict[str, Place]:
    """The country of each code; of a dissolved state the one that GeoNames has for it, if any."""
    return {place.code: place for place in gazetteer().countries()}


def country_place(code: str) -> Place | None:
    """The country of an ISO 3166 alpha-3 code as a place, with a point amid it."""
    return _countries().get(code)


def abbreviated(text: str) -> tuple[Place, ...]:
    """The states and provinces that an abbreviation stands for behind a city: "Tenn.", "NSW"."""
    return tuple(place for place, _ in _abbreviations().get(text, ()))


def abbreviated_alone(text: str) -> Place | None:
    """The state that an abbreviation stands for without a city before it: "N.Y."."""
    return next((place for place, alone in _abbreviations().get(text, ()) if alone), None)


@functools.cache
def _abbreviations() -> dict[str, tuple[tuple[Place, bool], ...]]:
    found: dict[str, tuple[tuple[Place, bool], ...]] = {}
    for text, number, name, _, alone in rows("places/abbreviations.csv", 5):
        place = next(p for p in all_places_named(name) if p.geonameid == int(number))
        found[text] = (*found.get(text, ()), (place, bool(alone)))
    return found


@functools.lru_cache(maxsize=50_000)
def all_places_named(name: str) -> tuple[Place, ...]:
    """Every place of this name, villages and counties too, the most populous first.

    A disputed territory hides features of the same name. Words of a language are names of
    villages somewhere: only where a text shows that a word is a place does this say which.
    """
    packed = gazetteer()
    hand = _by_hand().get(name)
    if any(place.claimants for place in hand):
        hand = tuple(place for place in hand if place.claimants)
    found = [packed.place(row) for row in packed.rows_of(name)]
    return (*hand, *sorted(found, key=lambda p: (-p.population, p.kind, p.geonameid)))
