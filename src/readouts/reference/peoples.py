"""Peoples that have no state of their own, and the country where nearly all of them live."""

from __future__ import annotations

import functools

from readouts.reference.index import Index
from readouts.reference.tables import rows


@functools.cache
def _peoples() -> Index[str]:
    entries = []
    for people, code in rows("peoples.csv", 2):
        entries += [(people, code), (people + "s", code)]
    return Index(entries)


def land_of_people(name: str) -> str:
    """The country of a people, singular or plural: "Rohingya", "Chechens"; empty if not one."""
    found = _peoples().get(name) if name[:1].isupper() else ()
    return found[0] if found else ""
