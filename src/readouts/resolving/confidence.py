"""How sure a code is, by the kind of evidence that gave it."""

from __future__ import annotations

import functools

from readouts.reference.tables import rows
from readouts.resolving.found import Found

_UNKNOWN = 0.5  # kinds of evidence of which nothing has been counted


@functools.cache
def _shares() -> dict[str, float]:
    """By kind: of so many mentions so many were right, with one of each added (Laplace)."""
    return {
        kind: round((int(right) + 1) / (int(of) + 2), 3)
        for kind, right, of in rows("confidence.csv", 3)
    }


def confidence(found: Found) -> float:
    """0 to 1: how often code and primary sector of such evidence were right; 0 without a code.

    Counted on mentions written by hand (``confidence.csv`` says which).
    """
    return _shares().get(found.basis, _UNKNOWN) if found.code else 0.0
