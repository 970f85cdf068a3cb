"""Where an event happened, as far as the report says."""

from __future__ import annotations

import msgspec


class Where(msgspec.Struct, frozen=True, kw_only=True):
    """A place, with PLOVER's names for its parts.

    Attributes:
        extracted_place: the words of the report.
        resolved_place: the gazetteer's name; None if the words were not found in it.
        resolution: 5 below a city, 4 city, 3 district, 2 province, 1 country.
        lat, lon: WGS 84 degrees; None for a country (a centroid is not a place).
        country_code: ISO 3166 alpha-3.
        reason: how it was found.
        district: second-level division, if known.
        claimants: codes of the states that claim a disputed territory; empty for other places.
        confidence: 0 to 1, that it is this place; None where nothing was resolved.
    """

    extracted_place: str
    resolved_place: str | None = None
    geonameid: int | None = None
    lat: float | None = None
    lon: float | None = None
    city: str | None = None
    province: str | None = None
    country: str | None = None
    country_code: str | None = None
    resolution: int | None = None
    reason: str
    district: str | None = None
    claimants: tuple[str, ...] = ()
    confidence: float | None = None
