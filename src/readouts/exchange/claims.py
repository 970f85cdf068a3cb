"""``claims``: one claim a line, the table from which everything else can be made again."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TextIO

import msgspec

from readouts.exchange.lines import write_lines
from readouts.exchange.model import Format, Options
from readouts.exchange.parts import UNREAL, dates, entity, location
from readouts.records import Claim, Report, Who


def claim(one: Claim, report: Report) -> dict[str, Any]:
    """A claim with where its report came from; ``schemas/claim.json`` describes it.

    Offsets are characters of the report's text as stored; ``sentence`` counts from 0.
    """
    return {
        "id": one.id,
        **_source(report),
        "sentence": one.sentence,
        "start": one.span.start,
        "end": one.span.end,
        "text": one.text,
        "trigger": one.trigger_text,
        "trigger_start": one.trigger.start,
        "trigger_end": one.trigger.end,
        "event": [one.type],
        "mode": list(one.modes),
        "context": list(one.contexts),
        "actor": [_party(who) for who in one.actors],
        "recipient": [_party(who) for who in one.recipients],
        "directed": one.directed,
        "reality": one.reality,
        "background": one.background,
        "speaker": None if one.speaker is None else _party(one.speaker),
        "how": one.how,
        "topics": list(one.topics),
        "quantities": [msgspec.to_builtins(quantity) for quantity in one.quantities],
        **dates(one.when),
        "date_text": one.when.text if one.when else None,
        "date_reason": one.when.reason if one.when else None,
        "event_loc": location(one.where),
        "confidence": one.confidence,
        "entry": one.entry,
    }


def _source(report: Report) -> dict[str, str | None]:
    return {
        "report": report.id,
        "external_id": report.external_id,
        "source": report.source,
        "path": report.path,
        "url": report.url,
        "published": report.published.stamp if report.published else None,
    }


def _party(who: Who) -> dict[str, Any]:
    """An entity with where its words stand."""
    return {
        **entity(who),
        "stands_for": who.stands_for,
        "start": who.span.start,
        "end": who.span.end,
    }


def _write(items: Iterable[tuple[Claim, Report]], out: TextIO, options: Options) -> int:
    chosen = (
        claim(one, report)
        for one, report in items
        if options.all_realities or one.reality not in UNREAL
    )
    return write_lines(chosen, out)


FORMAT = Format(
    name="claims",
    about="one claim a line, JSON: who says in which sentence of which report that it happened",
    takes="claims",
    suffix=".jsonl",
    write=_write,
)
