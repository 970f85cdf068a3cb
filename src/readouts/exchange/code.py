"""A line of ``readouts code``: the coder alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from readouts.exchange.plover import plover
from readouts.records import Event


def code_line(
    id_: str, events: Iterable[Event], relation: Sequence[tuple[str, str | None, float]] | None
) -> dict[str, Any]:
    """What the coder found in one text; ``schemas/code.json`` describes it.

    Args:
        id_: the id that the input gave.
        events: what was found.
        relation: type (or ``NONE``), mode and probability, best first; None if not asked for.
    """
    line: dict[str, Any] = {"id": id_, "events": [plover(event) for event in events]}
    if relation is not None:
        line["relation"] = [
            {"event": type_, "mode": mode, "probability": probability}
            for type_, mode, probability in relation
        ]
    return line
