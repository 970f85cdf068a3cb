"""The parts that records of several formats share, with PLOVER's names.

Names: PLOVER 2.0 manual, "Fields"; what PLOVER has no name for is named as in ``record.md``.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.metadata import version
from typing import Any

from readouts.ontology import load
from readouts.records import Disagreement, Event, Quantity, Reality, When, Where, Who
from readouts.reference import country

UNREAL: frozenset[Reality] = frozenset({"denied", "hypothetical"})
"""Realities that say an event did not happen, or may not: left out unless asked for."""

NUMBERS = ("dead", "injured", "arrested", "size")
"""PLOVER's extension fields for the numbers of an event."""


@cache
def software_version() -> str:
    """The version of Readouts that writes."""
    return version("readouts")


def codebook_version() -> str:
    """The version of the ontology in use, which also names the scale of the scores."""
    return load().version


def real(events: Iterable[Event], *, all_realities: bool) -> Iterable[Event]:
    """The events that an export holds."""
    return (event for event in events if all_realities or event.reality not in UNREAL)


def entity(who: Who) -> dict[str, Any]:
    """A party as PLOVER's entity object."""
    return {
        "code": who.code,
        "sector": who.sector,
        "other_sectors": list(who.other_sectors),
        "entity_text": who.text,
        "name": who.name,
        "office": who.office,
        "identifier_id": who.identifier,
        "cow": who.cow,
        "gw": who.gw,
        "reason": who.reason,
        "confidence": who.confidence,
    }


def numbers(event: Event) -> dict[str, int | str]:
    """PLOVER's extension fields ``dead``, ``injured``, ``arrested`` and ``size``.

    A number, or a range such as ``"200..999"`` or ``"12.."`` (at least); fields of which no report
    speaks are left out. PLOVER allows ranges and leaves their notation open ("Numbers may be
    codes/ranges", manual 2.0, extension fields).
    """
    return {quantity.field: _number(quantity) for quantity in event.quantities}


def _number(quantity: Quantity) -> int | str:
    if quantity.low == quantity.high:
        return quantity.low
    return f"{quantity.low}..{'' if quantity.high is None else quantity.high}"


def spoken_by(speaker: Who | None) -> str | None:
    """The best name there is for a speaker."""
    return None if speaker is None else speaker.name or speaker.stands_for or speaker.text


def location(where: Where | None) -> dict[str, Any] | None:
    """A place as PLOVER's location object."""
    if where is None:
        return None
    return {
        "extracted_place": where.extracted_place,
        "resolved_place": where.resolved_place,
        "geonameid": where.geonameid,
        "lat": where.lat,
        "lon": where.lon,
        "city": where.city,
        "province": where.province,
        "country": where.country or _country_name(where.country_code),
        "country_code": where.country_code,
        "resolution": where.resolution,
        "district": where.district,
        "claimants": list(where.claimants),
        "reason": where.reason,
    }


def _country_name(code: str | None) -> str | None:
    found = country(code) if code else None
    return found.name if found else None


def dates(when: When | None) -> dict[str, Any]:
    """The four fields of a date; all null if nothing is known."""
    return {
        "date": when.start if when else None,
        "enddate": when.end if when else None,
        "date_precision": when.precision if when else None,
        "date_basis": when.basis if when else None,
    }


def scores(type_: str, modes: Iterable[str]) -> dict[str, Any]:
    """Quad code and event scale, and which scale it is."""
    ontology = load()
    return {
        "quad_code": ontology.quad(type_),
        "event_scale": ontology.score(type_, modes),
        "scale": ontology.version,
    }


def disagreements(found: Iterable[Disagreement], by: str) -> list[dict[str, Any]]:
    """Disagreements with their values; ``by`` is ``claims`` or ``reports``."""
    return [
        {
            "field": one.field,
            "values": [
                {"value": stand.value, by: list(getattr(stand, by))} for stand in one.values
            ],
        }
        for one in found
    ]
