"""Ranks as they stand shortened before a name: "PC", "Insp.", "Most Rev."."""

from __future__ import annotations

import functools

from readouts.reference.tables import rows

MOST_WORDS = 3


@functools.cache
def _ranks() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("ranks.csv", 2)}


def rank(text: str) -> tuple[str, ...]:
    """The sector of a rank written so before a name; empty if it is none.

    Capitals count and dots do not: ``rank("Most Rev.") == ("REL",)``, ``rank("pc") == ()``.
    """
    sector = _ranks().get(text.replace(".", ""))
    return (sector,) if sector else ()
