"""How sure a code is, by the kind of evidence that gave it."""

from __future__ import annotations

import functools

from readouts.reference.tables import rows
from readouts.resolving.found import Found

_ALL = "all"  # the row of all kinds together: what is expected of a kind before it is counted
_WEIGHT = 10  # so many mentions is that expectation worth


@functools.cache
def _shares() -> dict[str, float]:
    counts = {kind: (int(right), int(of)) for kind, right, of in rows("confidence.csv", 3)}
    right_of_all, of_all = counts[_ALL]
    usual = right_of_all / of_all
    return {
        kind: round((right + _WEIGHT * usual) / (of + _WEIGHT), 3)
        for kind, (right, of) in counts.items()
    }


def confidence(found: Found) -> float:
    """0 to 1: how often code and primary sector of such evidence were right; 0 without a code.

    Counted on mentions written by hand (``confidence.csv`` says which); a kind with few counts is
    drawn towards the share of all.
    """
    if not found.code:
        return 0.0
    return _shares().get(found.basis) or _shares()[_ALL]
