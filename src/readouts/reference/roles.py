"""What somebody is to somebody else: family, staff, head, some of many, posted abroad."""

from __future__ import annotations

import functools
from typing import Literal

from readouts.reference.index import Index
from readouts.reference.tables import rows

Role = Literal[
    "kin",
    "staff",
    "lead",
    "part",
    "posted",
    "foreign",
    "joint",
    "ethnic",
    "stranger",
    "hearer",
    "men",
]


@functools.cache
def _roles() -> Index[str]:
    entries = []
    for noun, role in rows("roles.csv", 2):
        plural = noun[:-1] + "ies" if noun[-1] == "y" and noun[-2] not in "aeiou" else noun + "s"
        entries += [(noun, role), (plural, role)]
    return Index(entries)


@functools.lru_cache(maxsize=8192)
def roles(noun: str) -> frozenset[str]:
    """The roles of a noun, singular or plural; empty if it is none.

    ``roles("spokesman") == {"staff"}``; ``roles("delegation") == {"staff", "part", "posted"}``.
    """
    return frozenset(_roles().get(noun))
