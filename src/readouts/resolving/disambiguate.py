"""Which of the places of one name a report means: by what else it names, and by prominence.

One name has one sense in a report, unless its own partner says otherwise ("Paris, Texas"). What
speaks for a place is added up, so that every reason can be told:

* prominence: countries, then capitals, then the logarithm of the population;
* its partner behind the comma, which leaves only places within it;
* its own district, province or country among the report's other names;
* the countries of the report's actors;
* nearness to places that are already sure.

The weights were set on the even halves of two public sets, as evaluation/places.py tells.
"""

from __future__ import annotations

import functools
import itertools
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
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

_KIND = {"country": 6.8, "disputed": 6.5, "capital": 1.2, "region": -0.4, "city": 0.0,
         "district": -2.0, "feature": 5.2}  # fmt: skip
_NAMED_SO = 4.0  # for a district that is called one: "Lamar County"
_PEOPLE = 0.7  # for each power of ten of inhabitants
_FAME = 0.6  # for a prominent place: capitals, cities and provinces that everybody knows
_SPELLING = 3.5  # taken off where the name is only a spelling of the place's first name
_NAMESAKE = 3.0  # taken off a city that is called as a province elsewhere: Wyoming, Michigan
_LARGE = 500_000  # inhabitants of such a province
_DISTRICT, _PROVINCE, _COUNTRY, _NEAR, _COMPANY = 3.2, 1.6, 2.0, 2.2, 2.5
_CAP = 1.2  # evidence beyond this adds nothing
_SHARP = 12.0  # a place ten times as populous weighs this much more
_EVEN = 0.3  # of a name's evidence is spread evenly: local papers do not name their state
_WORTH_TELLING = 0.3  # evidence below this is left out of the reason
_NEAR_KM = 100.0
_EARTH_KM = 6371.0
_MANY = 400  # candidates looked at; more villages of one name than that tell nothing

_POINTS = frozenset({"capital", "city", "district", "feature"})

# Nouns of divisions and settlements, which tables leave away or write otherwise.
_COUNTY = frozenset("county parish borough co co. raion district".split())
_REGION = frozenset("state province oblast region governorate krai prefecture canton".split())
_TOWN = frozenset("city town village township".split())


_FORMAL = re.compile(
    r"(?:(?:Islamic|People's|Democratic|Federal|Arab|Socialist|Bolivarian|Plurinational|Co-operative"
    r"|Hashemite) )*(?:Republic|Kingdom|State|City|Town|Village|Province|County|District|Island"
    r"|Commonwealth|Sultanate|Emirate|Principality) of (?:the )?(.+)"
)


class Name(NamedTuple):
    """A name as a report uses it: with its partner, if one stands behind the comma."""

    name: str
    partner: str = ""


class Choice(NamedTuple):
    """A place with what speaks for it. ``score`` is a sum of weights; ``why`` says which."""

    place: Place
    score: float
    why: tuple[str, ...]


@functools.lru_cache(maxsize=20_000)
def candidates(name: str) -> tuple[Place, ...]:
    """Every place that a name may stand for, with and without its noun of kind."""
    found = dict.fromkeys((*abbreviated(name), *all_places_named(name)))
    for other, kinds in _variants(name):
        named = all_places_named(other)
        fits = [place for place in named if not kinds or place.kind in kinds]
        found.update(dict.fromkeys(fits or (_around(other, named) if "region" in kinds else ())))
    meant = senses(name)
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


@functools.lru_cache(maxsize=20_000)
def base(name: str) -> str:
    """A name without its noun of kind: "Dublin City" and "Dublin" do not tell of each other."""
    words = fold(name).split()
    kinds = _COUNTY | _REGION | _TOWN
    return " ".join(words[:-1]) if len(words) > 1 and words[-1] in kinds else " ".join(words)


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


def disambiguate(
    names: Iterable[Name], lands: Iterable[str] = ()
) -> dict[Name, tuple[Choice, ...]]:
    """For each name its possible places, the likeliest first; empty for one that no table has.

    Args:
        names: that a report uses.
        lands: codes of countries of its actors, once for each mention.
    """
    named = tuple(dict.fromkeys(names))
    context = Context(named, lands)
    return {name: context.choices(name) for name in named}


def _is_sure(name: Name, ranked: Sequence[Choice]) -> bool:
    """Whether a name is decided before nearness is looked at."""
    if not ranked or ranked[0].place.kind in {"country", "region"}:
        return False
    margin = ranked[0].score - ranked[1].score if len(ranked) > 1 else math.inf
    return margin > 1.5 or bool(name.partner)


def _is_inside(name: Name) -> bool:
    """Whether any place of a name is within its partner."""
    return any(_lies_in(place, name.partner) for place in candidates(name.name))


def _partnered(name: Name) -> tuple[Place, ...]:
    """The places of a name; with a partner only those inside it, if there are any."""
    found = candidates(name.name)
    if not name.partner:
        return found
    inside = [place for place in found if _lies_in(place, name.partner)]
    return tuple(inside) or found


def _lies_in(place: Place, partner: str) -> bool:
    """Whether a place is inside the state, province or country of a name."""
    for holder in (*abbreviated(partner), *candidates(partner)):
        if holder.kind == "country" and place.kind != "country" and holder.code == place.code:
            return True
        same = holder.code == place.code and holder.province == place.province
        if holder.kind == "region" and same and place.kind != "region":
            return True
        if holder.kind == "district" and same and fold(holder.name) == fold(place.district):
            return True
    return False


class Context:
    """What a report's names say together about where it is.

    Args:
        names: that the report uses.
        lands: codes of the countries of its actors, once for each mention.
    """

    def __init__(self, names: Iterable[Name], lands: Iterable[str] = ()) -> None:
        self._lands: dict[str, float] = defaultdict(float)
        self._provinces: dict[tuple[str, str], float] = defaultdict(float)
        self._cells: dict[tuple[int, int], dict[str, float]] = {}
        self._districts: dict[tuple[str, str, str], set[str]] = {}
        self._own: dict[str, _Weights] = {}
        self._sure: tuple[Place, ...] = ()
        named = tuple(dict.fromkeys(names))
        self._partners = {name.name: name for name in named if name.partner and _is_inside(name)}
        for code, times in Counter(code for code in lands if code).items():
            self._lands[code] += min(1.0, times / 2)
        for name in named:
            self._add(name, self._options(name))
        first = {name: self.choices(name) for name in named}
        self._sure = tuple(c[0].place for name, c in first.items() if _is_sure(name, c))

    def choices(self, name: Name) -> tuple[Choice, ...]:
        """The places of a name with their scores, best first; of any name, used or not."""
        scored = [self._choice(name, place) for place in self._options(name)]
        return tuple(sorted(scored, key=lambda c: (-c.score, -c.place.population)))

    def _options(self, name: Name) -> tuple[Place, ...]:
        """The places of a name; a partner that it has anywhere in the report narrows them."""
        return _partnered(self._partners.get(name.name, name) if not name.partner else name)

    def _add(self, name: Name, places: Sequence[Place]) -> None:
        """Note what a name says; with another partner or noun of kind it speaks only once."""
        if base(name.name) in self._own:
            return
        own = _weights(name, places)
        self._own[base(name.name)] = own
        for code, weight in own.lands.items():
            self._lands[code] += weight
        for key, weight in own.provinces.items():
            self._provinces[key] += weight
        self._add_to_cells(name, places)
        for place in places:
            if place.kind == "district":
                held = (place.code, place.province, fold(place.name))
                self._districts.setdefault(held, set()).add(base(name.name))

    def _add_to_cells(self, name: Name, places: Sequence[Place]) -> None:
        """Note in which parts of the globe a name may be, and how likely."""
        points = [place for place in places if place.kind in _POINTS and place.lat is not None]
        for place, weight in _shares(name, points).items():
            cell = self._cells.setdefault(_cell(place), {})
            cell[base(name.name)] = max(cell.get(base(name.name), 0.0), weight)

    def _company(self, name: Name, place: Place) -> float:
        """How much the other names say that the report is about the surroundings of a place."""
        if place.lat is None:
            return 0.0
        row, column = _cell(place)
        around: dict[str, float] = {}
        for cell in itertools.product(range(row - 1, row + 2), range(column - 1, column + 2)):
            for other, weight in self._cells.get(cell, {}).items():
                around[other] = max(around.get(other, 0.0), weight)
        return sum(weight for other, weight in around.items() if other != base(name.name))

    def _choice(self, name: Name, place: Place) -> Choice:
        score, why = prominence(name.name, place)
        for weight, evidence, reason in self._evidence(name, place):
            score += weight * min(_CAP, evidence)
            why += (reason,) * (evidence > _WORTH_TELLING)
        near = self._nearest(place)
        if near is not None and near < 5 * _NEAR_KM:
            score += _NEAR * math.exp(-near / _NEAR_KM)
            why += (f"{near:.0f} km from another of its places",)
        return Choice(place, score, why)

    def _evidence(self, name: Name, place: Place) -> Iterator[tuple[float, float, str]]:
        """What the other names say for a place: a weight, how much of it, and in words."""
        own = self._own.get(base(name.name), _Weights({}, {}))
        if place.code:
            land = country(place.code)
            says = f"the report is of {land.name if land else place.code}"
            yield _COUNTRY, self._lands.get(place.code, 0.0) - own.lands.get(place.code, 0.0), says
        if place.kind == "country":
            return
        key = (place.code, place.province)
        around = self._provinces.get(key, 0.0) - own.provinces.get(key, 0.0)
        says = f"others of its places are in {place.province}"
        if place.kind == "region":
            yield _PROVINCE + _COMPANY, around, says
        elif place.province:
            yield _PROVINCE, around, says
        if place.kind in _POINTS:
            yield _COMPANY, self._company(name, place), "others of its places may be near"
        if self._beside_district(name, place):
            yield _DISTRICT, 1.0, f"the report names {place.district}"

    def _beside_district(self, name: Name, place: Place) -> bool:
        key = (place.code, place.province, fold(place.district))
        others = self._districts.get(key, set()) if place.kind == "city" else set()
        return bool(others - {base(name.name)})

    def _nearest(self, place: Place) -> float | None:
        if place.kind in {"country", "region"}:
            return None
        steps = [kilometres(place, other) for other in self._sure if other.name != place.name]
        return min((step for step in steps if step is not None), default=None)


def _cell(place: Place) -> tuple[int, int]:
    """The square degree of a place, or what is about as wide nearer the poles."""
    assert place.lat is not None, "checked by the caller"
    assert place.lon is not None, "a place has both or neither"
    row = math.floor(place.lat)
    return row, math.floor(place.lon * max(0.2, math.cos(math.radians(row + 0.5))))


def _shares(name: Name, places: Sequence[Place], even: float | None = None) -> dict[Place, float]:
    """How likely a name stands for each of its places, by prominence and partly evenly."""
    if not places:
        return {}
    even = _EVEN if even is None else even
    scores = [prominence(name.name, place)[0] for place in places]
    weights = [_SHARP ** (score - max(scores)) for score in scores]
    every = sum(weights)
    return {
        place: (1 - even) * weight / every + even / len(places)
        for place, weight in zip(places, weights, strict=True)
    }


class _Weights(NamedTuple):
    """How much a name speaks for each country and each province."""

    lands: dict[str, float]
    provinces: dict[tuple[str, str], float]


def _weights(name: Name, places: Sequence[Place]) -> _Weights:
    """How much a name speaks for each country and province: the fewer they are, the more.

    A part of it is spread evenly over the provinces: local papers do not name their own.
    """
    lands: dict[str, float] = defaultdict(float)
    provinces: dict[tuple[str, str], float] = defaultdict(float)
    spread = Counter((place.code, place.province) for place in places if place.province)
    for place, share in _shares(name, places, even=0.0).items():
        if place.code:
            lands[place.code] += share
        if place.province and place.kind != "country":
            key = (place.code, place.province)
            provinces[key] += share * (1 - _EVEN) + _EVEN / len(spread) / spread[key]
    return _Weights(lands, provinces)


def _namesake(name: str, place: Place) -> float:
    """What to take off a city if a large province that does not hold it is called the same."""
    regions = [p for p in places_named(name) if p.kind == "region" and p.population > _LARGE]
    if any(p.code == place.code and p.province == place.province for p in regions):
        return 0.0
    home = any(p.code == place.code for p in regions)
    return _NAMESAKE if home else _NAMESAKE / 2 if regions else 0.0


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
