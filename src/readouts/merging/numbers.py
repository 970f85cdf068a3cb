"""Numbers of an event: dead, injured, arrested, how many marched."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from readouts.records import Claim, Quantity

FIELDS = ("dead", "injured", "arrested", "size")


def compatible(a: Quantity, b: Quantity) -> bool:
    """Whether both numbers can be right: "at least 12" and 15 can, 12 and 15 cannot."""
    low, high = max(a.low, b.low), [q.high for q in (a, b) if q.high is not None]
    return not high or low <= min(high)


def believe_numbers(claims: Sequence[Claim], origins: Sequence[str]) -> tuple[Quantity, ...]:
    """For each field the number that most independent origins leave open, then the closest one.

    Of numbers equally borne out and equally exact, the higher: counts of a happening grow.
    """
    given: dict[str, list[tuple[Quantity, str]]] = defaultdict(list)
    for claim, origin in zip(claims, origins, strict=True):
        for quantity in claim.quantities:
            given[quantity.field].append((quantity, origin))
    return tuple(_best(given[field]) for field in FIELDS if field in given)


def _best(given: Sequence[tuple[Quantity, str]]) -> Quantity:
    def rank(pair: tuple[Quantity, str]) -> tuple[int, bool, int, int]:
        number = pair[0]
        support = len({origin for other, origin in given if compatible(number, other)})
        width = 0 if number.high is None else number.high - number.low
        return (-support, number.high is None, width, -number.low)

    return min(given, key=rank)[0]
