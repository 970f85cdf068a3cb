"""Countries by what kind of state they are: "the kingdom", "the island nation"."""

from __future__ import annotations

import functools

from readouts.reference.index import Index
from readouts.reference.tables import parts, rows


@functools.cache
def _nouns() -> Index[tuple[str, str, str]]:
    return Index(
        (noun, (code, since, until))
        for noun, codes, since, until in rows("state_nouns.csv", 4)
        for code in parts(codes)
    )


def states_called(noun: str, day: str | None = None) -> tuple[str, ...]:
    """Codes of the countries that a report may call so on a day: ``states_called("sultanate")``.

    Args:
        noun: without article, in any case.
        day: ``YYYY-MM-DD``; None reads only what holds without days.
    """
    known = _nouns().get(noun)
    return tuple(
        code
        for code, since, until in known
        if (since <= day and (not until or day < until) if day else not (since or until))
    )
