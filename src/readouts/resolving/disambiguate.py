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

import itertools
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from readouts.reference import country, fold
from readouts.reference.places import Place
from readouts.resolving.namesakes import (
    Name,
    base,
    is_inside,
    kilometres,
    partnered,
    prominence,
)

_DISTRICT, _PROVINCE, _COUNTRY, _NEAR, _COMPANY = 3.2, 1.6, 2.0, 2.2, 2.5
_CAP = 1.2  # evidence beyond this adds nothing
_SHARP = 12.0  # a place ten times as populous weighs this much more
_EVEN = 0.3  # of a name's evidence is spread evenly: local papers do not name their state
_WORTH_TELLING = 0.3  # evidence below this is left out of the reason
_NEAR_KM = 100.0
_POINTS = frozenset({"capital", "city", "district", "feature"})


class Choice(NamedTuple):
    """A place with what speaks for it. ``score`` is a sum of weights; ``why`` says which."""

    place: Place
    score: float
    why: tuple[str, ...]


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
        self._partners = {name.name: name for name in named if name.partner and is_inside(name)}
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
        return partnered(self._partners.get(name.name, name) if not name.partner else name)

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
        if place.code or place.claimants:
            codes = place.claimants or (place.code,)
            within = {c: self._lands.get(c, 0.0) - own.lands.get(c, 0.0) for c in codes}
            code = max(within, key=lambda c: within[c])
            land = country(code)
            yield _COUNTRY, within[code], f"the report is of {land.name if land else code}"
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
