"""Places of one name: which there are, and how likely each is by its name alone."""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Sequence
from typing import NamedTuple

from readouts.reference import country, fold, senses
from readouts.reference.fold import is_acronym
from readouts.reference.places import (
    Place,
    abbreviated,
    all_places_named,
    country_place,
    is_own_name,
    places_named,
)

# What a place scores by its kind; to it come its people, its fame and what the report says.
_KIND = {"country": 6.8, "disputed": 6.5, "capital": 1.2, "region": -0.4, "city": 0.0,
         "district": -2.0, "feature": 5.2}  # fmt: skip
_NAMED_SO = 4.0  # for a district that is called one: "Lamar County"
_PEOPLE = 0.7  # for each power of ten of inhabitants
_FAME = 0.6  # for a prominent place: capitals, cities and provinces that everybody knows
_SPELLING = 3.5  # taken off where the name is only a spelling of the place's first name
_NAMESAKE = 3.0  # taken off a city that is called as a province elsewhere: Wyoming, Michigan
_LARGE = 500_000  # inhabitants of such a province
_EARTH_KM = 6371.0
_MANY = 400  # candidates looked at; more villages of one name than that tell nothing

# Nouns of divisions and settlements, which tables leave away or write otherwise.
_COUNTY = frozenset("county parish borough co co. raion district".split())
_REGION = frozenset("state province oblast region governorate krai prefecture canton".split())
_TOWN = frozenset("city town village township".split())
_AROUND = frozenset("area crossing camp border base airport".split())
_FORMAL = re.compile(
    r"(?:(?:Islamic|People's|Democratic|Federal|Arab|Socialist|Bolivarian|Plurinational|Co-operative"
    r"|Hashemite) )*(?:Republic|Kingdom|State|City|Town|Village|Province|County|District|Island"
    r"|Commonwealth|Sultanate|Emirate|Principality) of (?:the )?(.+)"
)


class Name(NamedTuple):
    """A name as a report uses it: with its partner, if one stands behind the comma."""

    name: str
    partner: str = ""


@functools.lru_cache(maxsize=20_000)
def candidates(name: str) -> tuple[Place, ...]:
    """Every place that a name may stand for, with and without its noun of kind."""
    found = dict.fromkeys((*abbreviated(name), *all_places_named(name)))
    for other, kinds in _variants(name):
        named = all_places_named(other)
        fits = [place for place in named if not kinds or place.kind in kinds]
        found.update(dict.fromkeys(fits or (_around(other, named) if "region" in kinds else ())))
    formal = _FORMAL.fullmatch(name)
    meant = senses(name) or (senses(formal[1]) if formal else ())
    if meant and meant[0].kind == "country" and is_acronym(name):
        found = {}
    if meant and meant[0].kind == "country" and (land := country_place(meant[0].code)):
        told = country(meant[0].code)
        if told is not None and told.name == meant[0].name:  # no territory that folds into it
            found = {land: None, **found}
    return tuple(found)[:_MANY]


def _around(name: str, named: Sequence[Place]) -> tuple[Place, ...]:
    """The provinces that bear a name by way of a city in them: "Hasakah province" is Al-Hasakah."""
    return tuple(
        region
        for city in named
        if city.province and fold(name) in fold(city.province)
        for region in all_places_named(city.province)
        if (region.kind, region.code, region.province) == ("region", city.code, city.province)
    )


def _variants(name: str) -> list[tuple[str, frozenset[str]]]:
    """Other ways of writing a name, with the kinds of places that it then may be."""
    words = name.split()
    head, last = " ".join(words[:-1]), words[-1].lower()
    found: list[tuple[str, frozenset[str]]] = []
    if head and last in _COUNTY:
        found.append((head, frozenset({"district"})))
        found += [(f"{head} County", frozenset({"district"}))] if last in {"co", "co."} else []
    elif head and last in _REGION:
        found.append((head, frozenset({"region", "district"})))
    elif head and last in _TOWN:
        found.append((head, frozenset({"city", "capital"})))
    if head and words[-1].islower() and last not in _COUNTY | _REGION | _TOWN:
        found.append((head, frozenset()))
    if match := _FORMAL.fullmatch(name):
        found.append((match[1], frozenset()))
    shorts = {"St.": "Saint", "St": "Saint", "Ft.": "Fort", "Mt.": "Mount", "Saint": "St."}
    if words[0] in shorts and len(words) > 1:
        found.append((" ".join((shorts[words[0]], *words[1:])), frozenset()))
    return found


@functools.lru_cache(maxsize=20_000)
def base(name: str) -> str:
    """A name without its noun of kind: "Dublin City" and "Dublin" do not tell of each other."""
    formal = _FORMAL.fullmatch(name)
    words = fold(formal[1] if formal else name).split()
    kinds = _COUNTY | _REGION | _TOWN | _AROUND
    return " ".join(words[:-1]) if len(words) > 1 and words[-1] in kinds else " ".join(words)


def is_inside(name: Name) -> bool:
    """Whether any place of a name is within its partner."""
    return any(_lies_in(place, name.partner) for place in candidates(name.name))


def partnered(name: Name) -> tuple[Place, ...]:
    """The places of a name; with a partner only those inside it, if there are any."""
    found = candidates(name.name)
    if not name.partner:
        return found
    inside = [place for place in found if _lies_in(place, name.partner)]
    return tuple(inside) or found


def _lies_in(place: Place, partner: str) -> bool:
    """Whether a place is inside the state, province or country of a name."""
    for holder in (*abbreviated(partner), *candidates(partner)):
        own = place.kind != "country" and holder.code in (place.code, *place.claimants)
        if holder.kind == "country" and own:
            return True
        same = holder.code == place.code and holder.province == place.province
        if holder.kind == "region" and same and place.kind != "region":
            return True
        if holder.kind == "district" and same and fold(holder.name) == fold(place.district):
            return True
    return False


@functools.lru_cache(maxsize=50_000)
def prominence(name: str, place: Place) -> tuple[float, tuple[str, ...]]:
    """How likely a place is meant by its name alone, in any report."""
    score = _KIND[place.kind]
    if place.kind not in {"country", "disputed", "feature"}:
        score += _PEOPLE * math.log10(place.population + 10)
    score += _FAME * place.prominent
    if place.kind == "district" and name.rpartition(" ")[2].lower() in _COUNTY:
        score += _NAMED_SO
    short = place.kind == "district" and fold(name) in fold(place.name)
    named = (name, *(other for other, _ in _variants(name)))
    if place.kind in {"city", "capital", "district", "region"} and not short:
        abbreviation = place in abbreviated(name)
        score -= _SPELLING * (not abbreviation and not any(is_own_name(n, place) for n in named))
    if place.kind == "city":
        score -= _namesake(name, place)
    kind = {"region": "province", "disputed": "disputed territory"}.get(place.kind, place.kind)
    people = f" of {place.population:,}" if place.population else ""
    return score, (f"{kind}{people}",)


def _namesake(name: str, place: Place) -> float:
    """What to take off a city if a large province that does not hold it is called the same."""
    regions = [p for p in places_named(name) if p.kind == "region" and p.population > _LARGE]
    if any(p.code == place.code and p.province == place.province for p in regions):
        return 0.0
    home = any(p.code == place.code for p in regions)
    return _NAMESAKE if home else _NAMESAKE / 2 if regions else 0.0


def kilometres(a: Place, b: Place) -> float | None:
    """The distance of two places; None if one has no point."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return None
    return great_circle((a.lat, a.lon), (b.lat, b.lon))


def great_circle(a: tuple[float, float], b: tuple[float, float]) -> float:
    """The distance in kilometres of two points in degrees, on a sphere."""
    first, second = math.radians(a[0]), math.radians(b[0])
    across = math.radians(b[1] - a[1])
    half = math.sin((second - first) / 2) ** 2
    half += math.cos(first) * math.cos(second) * math.sin(across / 2) ** 2
    return 2 * _EARTH_KM * math.asin(min(1.0, math.sqrt(half)))
