"""``plover``: one event a line, in PLOVER 2.0's names."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TextIO

from readouts.exchange.lines import write_lines
from readouts.exchange.model import Format, Options
from readouts.exchange.parts import (
    codebook_version,
    dates,
    disagreements,
    entity,
    location,
    numbers,
    real,
    scores,
    software_version,
    spoken_by,
)
from readouts.records import Claim, Event


def plover(event: Event) -> dict[str, Any]:
    """An event as a PLOVER record; ``schemas/plover.json`` describes it.

    Offsets in ``claims`` are characters of the report's text as stored.

    Raises:
        NoSuchTerm: the event's type is none of PLOVER's.
    """
    return {
        "id": event.id,
        "link": event.story,
        "headline": event.headline,
        **dates(event.when),
        "event": [event.type],
        "mode": list(event.modes),
        "context": list(event.contexts),
        **scores(event.type, event.modes),
        "actor": [entity(who) for who in event.actors],
        "recipient": [entity(who) for who in event.recipients],
        "directed": event.directed,
        "event_loc": location(event.where),
        **numbers(event),
        "topics": list(event.topics),
        "event_text": list(dict.fromkeys(claim.text for claim in event.claims)),
        "reality": event.reality,
        "confidence": event.confidence,
        "n_reports": event.n_reports,
        "n_outlets": event.n_outlets,
        "n_independent": event.n_independent,
        "claims": [_claim(claim) for claim in event.claims],
        "disagreements": disagreements(event.disagreements, "claims"),
        "status": event.status,
        "codebook": codebook_version(),
        "version": software_version(),
    }


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "report": claim.report,
        "sentence": claim.sentence,
        "start": claim.span.start,
        "end": claim.span.end,
        "text": claim.text,
        "trigger": claim.trigger_text,
        "speaker": spoken_by(claim.speaker),
        "confidence": claim.confidence,
    }


def _write(events: Iterable[Event], out: TextIO, options: Options) -> int:
    chosen = real(events, all_realities=options.all_realities)
    return write_lines(map(plover, chosen), out)


FORMAT = Format(
    name="plover",
    about="one event a line, JSON, in PLOVER 2.0's names, each with its claims",
    takes="events",
    suffix=".jsonl",
    write=_write,
)
