"""A small gazetteer: capitals, large cities, first-level regions, disputed territories."""

from __future__ import annotations

import functools
from typing import Literal, NamedTuple

from readouts.reference.index import Index
from readouts.reference.tables import parts, rows

PlaceKind = Literal["capital", "city", "region", "disputed"]


class Place(NamedTuple):
    """One place. ``code`` is ISO 3166 alpha-3; for a disputed one ``claimants`` lists all.

    ``lat`` and ``lon`` are WGS 84 degrees, None where the table has none; ``population`` is 0 if
    unknown.
    """

    name: str
    aliases: tuple[str, ...]
    kind: PlaceKind
    code: str
    province: str
    lat: float | None
    lon: float | None
    population: int
    geonameid: int | None
    claimants: tuple[str, ...]


def _place(row: list[str]) -> Place:
    name, aliases, kind, code, province, lat, lon, population, geonameid, claimants = row
    return Place(
        name,
        parts(aliases),
        kind,  # type: ignore[arg-type]  # the table's test holds the four kinds
        code,
        province,
        float(lat) if lat else None,
        float(lon) if lon else None,
        int(population or 0),
        int(geonameid) if geonameid else None,
        parts(claimants),
    )


@functools.cache
def places() -> tuple[Place, ...]:
    """All places, most populous first within a kind."""
    return tuple(_place(row) for row in rows("places.csv", 10))


@functools.cache
def _places() -> Index[Place]:
    return Index((name, place) for place in places() for name in (place.name, *place.aliases))


def places_named(name: str) -> tuple[Place, ...]:
    """Every place of this name: capitals first, then disputed territories, then by population."""
    order = {"capital": 0, "disputed": 1, "city": 2, "region": 3}
    found = _places().get(name)
    return tuple(sorted(found, key=lambda p: (order[p.kind], -p.population, p.name, p.code)))
