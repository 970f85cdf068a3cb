"""Terms that cannot both be true: two holders of one seat on one day."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from readouts.exchange.own_actors.model import Fault, Row
from readouts.reference import fold

# Seats with one holder. Of others (ambassador, deputy minister, member of parliament) a country
# has several at once, and nothing can be said.
_ONE_HOLDER = re.compile(
    r"(?:President|Prime Minister|Chancellor|Monarch|Supreme Leader|Secretary[- ]General\b.*"
    r"|Minister of (?!State\b).+)"
)


def overlaps(rows: Iterable[Row], file: str) -> Iterator[Fault]:
    """A fault for each term that begins before the one before it in the same seat has ended.

    Rows without a start are left alone: what is open on the left contradicts nobody.
    """
    seats: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        actor = row.actor
        if actor.kind == "person" and actor.start and _ONE_HOLDER.fullmatch(actor.office):
            seats[actor.code, actor.office].append(row)
    for (code, office), seat in sorted(seats.items()):
        yield from _in_seat(
            sorted(seat, key=lambda row: row.actor.start), f"{office}, {code}", file
        )


def _in_seat(seat: Sequence[Row], name: str, file: str) -> Iterator[Fault]:
    for before, after in pairwise(seat):
        one, two = before.actor, after.actor
        if one.end and one.end <= two.start:
            continue
        who = "the same person" if fold(one.name) == fold(two.name) else f"{one.name}, {two.name}"
        until = one.end or "an open end"
        what = (
            f"two terms of one seat overlap ({name}; {who}): line {before.line} runs from "
            f"{one.start} to {until}, line {after.line} from {two.start}"
        )
        fix = "end a term on the first day of the next; end is the first day out of office"
        yield Fault(file=file, line=after.line, what=what, fix=fix)
