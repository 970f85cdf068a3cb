"""The view merged from claims: one PLOVER record per real event."""

from __future__ import annotations

import msgspec

from readouts.records.claim import Claim, Quantity, Reality
from readouts.records.when import When
from readouts.records.where import Where
from readouts.records.who import Who


class Stand(msgspec.Struct, frozen=True, kw_only=True):
    """One of the values that sources give for a field, and who gives it.

    ``claims`` are indexes into the event's claims (in an event) and ``reports`` are report ids.
    """

    value: str
    claims: tuple[int, ...] = ()
    reports: tuple[str, ...] = ()


class Disagreement(msgspec.Struct, frozen=True, kw_only=True):
    """A field for which the reports give values that cannot all be right.

    ``event`` is the id of the event, where disagreements of several events stand together.
    """

    field: str
    values: tuple[Stand, ...]
    event: str | None = None


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """One event: a view over its claims, made anew whenever they change.

    The id names the event's first claim with ``e`` for ``c``, so an old id always leads through
    that claim to the event it is in today. Names of fields follow PLOVER 2.0 in the exports; here
    they are the field's words in full.
    """

    id: str
    story: str
    headline: bool
    when: When
    type: str
    modes: tuple[str, ...]
    contexts: tuple[str, ...]
    actors: tuple[Who, ...]
    recipients: tuple[Who, ...]
    directed: bool
    where: Where | None
    topics: tuple[str, ...]
    reality: Reality
    confidence: float
    claims: tuple[Claim, ...]
    n_reports: int
    n_outlets: int
    n_independent: int
    quantities: tuple[Quantity, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    status: str = "candidate"
