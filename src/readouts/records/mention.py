"""Some words of a text that name a party, a place or a time, and what they stand for."""

from __future__ import annotations

from typing import Literal

import msgspec

from readouts.records.span import Span
from readouts.records.when import When
from readouts.records.where import Where
from readouts.records.who import Who


class Candidate(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that words may stand for.

    Attributes:
        name: such as "Sergey Lavrov", "Georgia", "Paris, Texas".
        code: country or body; None if it has none.
        detail: office and term, sectors, province and population: what tells it from the others.
        score: 0 to 1; only the order and distance within one list mean something.
        reason: what speaks for it or against it.
    """

    name: str
    code: str | None = None
    detail: str = ""
    score: float
    reason: str


class Mention(msgspec.Struct, frozen=True, kw_only=True):
    """A mention and its resolution: exactly one of ``who``, ``where`` and ``when`` is given.

    ``candidates`` are best first; empty where the rules leave no choice, as for dates.
    """

    text: str
    span: Span
    kind: Literal["actor", "place", "date"]
    who: Who | None = None
    where: Where | None = None
    when: When | None = None
    candidates: tuple[Candidate, ...] = ()
