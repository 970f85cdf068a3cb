"""A place of the gazetteer as a record: its parts, how fine it is, who claims it."""

from __future__ import annotations

import math

from readouts.records import Candidate, Where
from readouts.reference import country
from readouts.reference.places import Place
from readouts.resolving.disambiguate import Choice
from readouts.resolving.namesakes import kilometres

_RESOLUTION = {"country": 1, "region": 2, "disputed": 2, "district": 3, "capital": 4, "city": 4}
# Features by what ``places/features.csv`` calls them; all others are about as wide as a province.
_SETTLED = frozenset({"town", "city", "settlement", "resort", "port"})
_FINE = frozenset("site quarter camp crossing base airport dam park oilfield".split())
_WIDE = frozenset({"continent", "ocean", "sea"})
_MOST = 5  # candidates told
_SUREST = 0.97  # of the surest on those sets, so many are right
_ONE_PLACE = 60.0  # km within which namesakes are the same place for a reader
_KINDS = {"region": "province", "disputed": "disputed territory"}


def resolution(place: Place) -> int | None:
    """PLOVER's fineness, 5 below a city to 1 country; None for what is wider than a country."""
    if place.kind != "feature":
        return _RESOLUTION[place.kind]
    what = place.district
    if what in _FINE or what in _SETTLED:
        return 5 if what in _FINE else 4
    return None if what in _WIDE or not place.code else 2


def placed(text: str, place: Place, reason: str, sure: float | None = None) -> Where:
    """A place as a record. A country, and what spans several, is no point on the map."""
    land = country(place.code) if place.code else None
    fine = resolution(place)
    pinned = place.kind != "country" and (fine is not None or place.district not in _SPANNING)
    return Where(
        extracted_place=text,
        resolved_place=land.name if land and place.kind == "country" else place.name,
        geonameid=place.geonameid,
        lat=place.lat if pinned else None,
        lon=place.lon if pinned else None,
        city=place.name if fine == 4 else None,
        province=place.province or None,
        district=place.district or None if place.kind in {"city", "capital", "district"} else None,
        country=land.name if land else None,
        country_code=place.code or None,
        resolution=fine,
        claimants=place.claimants,
        confidence=sure,
        reason=reason,
    )


# Features that are wider than a point can say, if they are in no single country.
_SPANNING = frozenset({"continent", "ocean", "region", "desert", "mountains"})


def kind_of(place: Place) -> str:
    """What a place is, in words: "city", "province", "strait", "disputed territory"."""
    if place.kind == "feature":
        return place.district
    return _KINDS.get(place.kind, place.kind)


def claimed(place: Place) -> str:
    """Who claims a place, as the end of a reason; empty if it is not disputed."""
    return f", claimed by {', '.join(place.claimants)}" if place.claimants else ""


def told(choices: tuple[Choice, ...]) -> tuple[Candidate, ...]:
    """The likeliest places of a name, for a reader; scores are shares of the best few."""
    best = choices[:_MOST]
    shares = shares_of(best)
    return tuple(
        Candidate(
            name=_named(choice.place),
            code=choice.place.code or None,
            detail=_detail(choice.place),
            score=round(share, 3),
            reason="; ".join(choice.why),
        )
        for choice, share in zip(best, shares, strict=True)
    )


def shares_of(choices: tuple[Choice, ...]) -> list[float]:
    """How likely each of some places is beside the others, from their scores."""
    if not choices:
        return []
    weights = [_BASE ** (choice.score - choices[0].score) for choice in choices]
    return [weight / sum(weights) for weight in weights]


def confidence(choices: tuple[Choice, ...]) -> float:
    """How likely the first of some places is meant, with those that lie where it does.

    A city, its district and its province of one name are one place on the map.
    """
    best = choices[0].place
    shares = shares_of(choices)
    near = [
        share
        for choice, share in zip(choices, shares, strict=True)
        if choice.place == best or (kilometres(best, choice.place) or math.inf) < _ONE_PLACE
    ]
    return round(min(_SUREST, sum(near)), 3)


# One point of score makes a place so many times as likely; set on the even halves of the sets
# that evaluation/places.py measures, where the shares then agree best with what was right.
_BASE = 3.0


def _named(place: Place) -> str:
    above = place.province if place.kind in {"city", "capital", "district"} else ""
    land = country(place.code)
    parts = [place.name, above, land.name if land and place.kind != "country" else ""]
    return ", ".join(dict.fromkeys(part for part in parts if part))


def _detail(place: Place) -> str:
    people = f", {place.population:,} inhabitants" if place.population else ""
    return f"{kind_of(place)}{claimed(place)}{people}"
