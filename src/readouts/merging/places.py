"""Places: whether two can be one, and which of many to believe."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from readouts.merging.words import folded
from readouts.records import Where

Relation = Literal["same", "open", "near", "apart"]

_CITY = 4
_PROVINCE = 2


class Place(NamedTuple):
    """What of a place matters for comparing it, from the country down."""

    country: str
    province: str
    spot: str
    resolved: bool


def place(where: Where | None) -> Place | None:
    """The comparable form of a place; None if the report gives none."""
    if where is None:
        return None
    country = where.country_code or folded(where.country or "")
    spot = ""
    if where.resolution is None or where.resolution >= _CITY:
        spot = folded(where.city or where.resolved_place or where.extracted_place)
    return Place(country, folded(where.province or ""), spot, where.resolved_place is not None)


def relation(a: Place | None, b: Place | None) -> Relation:
    """How two places stand to each other.

    ``apart`` are two countries, ``near`` two spots or provinces of one country, ``same`` one spot,
    and ``open`` all that cannot be told.
    """
    if a is None or b is None:
        return "open"
    if a.spot and a.spot == b.spot:
        return "same"
    if not (a.resolved and b.resolved):
        return "open"
    if a.country and b.country and a.country != b.country:
        return "apart"
    differ = (a.spot and b.spot) or (a.province and b.province and a.province != b.province)
    return "near" if differ else "open"


def believe(wheres: Sequence[Where | None], origins: Sequence[str]) -> Where | None:
    """The place to give an event: of most independent origins, then of finest resolution."""
    known = [(w, o) for w, o in zip(wheres, origins, strict=True) if w is not None]
    if not known:
        return None

    def rank(pair: tuple[Where, str]) -> tuple[int, int, int, str, str]:
        where = pair[0]
        agree = {o for w, o in known if relation(place(w), place(where)) in {"same", "open"}}
        resolved = where.resolved_place is not None
        return (
            -len(agree),
            -int(resolved),
            -(where.resolution or 0),
            where.extracted_place,
            where.reason,
        )

    return min(known, key=rank)[0]
