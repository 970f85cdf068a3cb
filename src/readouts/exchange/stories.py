"""``stories``: one story a line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, TextIO

from readouts.exchange.lines import write_lines
from readouts.exchange.model import Format, Options
from readouts.exchange.parts import disagreements
from readouts.records import Origin, Readout, Report, Statement


def story(readout: Readout, reports: Sequence[Report]) -> dict[str, Any]:
    """A story with its readout; ``schemas/story.json`` describes it.

    Args:
        readout: the readout.
        reports: its reports, in order of publication.
    """
    return {
        "id": readout.id,
        "title": readout.title,
        "date": readout.date,
        "countries": list(readout.countries),
        "reports": _reports(readout, reports),
        "origins": [_origin(origin) for origin in readout.origins],
        "n_reports": len(readout.reports),
        "n_outlets": readout.n_outlets,
        "n_independent": len(readout.origins),
        "headline": readout.headline,
        "events": list(readout.events),
        **_content(readout),
        "disagreements": disagreements(readout.disagreements, "reports"),
        "wording": [
            {
                "concept": one.concept,
                "variants": [{"text": v.text, "reports": list(v.reports)} for v in one.variants],
            }
            for one in readout.wording
        ],
        "sentence": readout.sentence,
        "statements": [_statement(one) for one in readout.statements],
    }


def _content(readout: Readout) -> dict[str, Any]:
    return {
        "agenda": [
            {
                "topic": item.topic,
                "raised_by": None if item.raised_by is None else list(item.raised_by),
                "reports": list(item.reports),
            }
            for item in readout.agenda
        ],
        "shared": [{"text": fact.text, "reports": list(fact.reports)} for fact in readout.shared],
        "only_in": [
            {
                "report": one.report,
                "text": one.text,
                "start": one.span.start,
                "end": one.span.end,
            }
            for one in readout.only_in
        ],
    }


def _reports(readout: Readout, reports: Sequence[Report]) -> list[dict[str, Any]]:
    origin_of = {id_: origin.id for origin in readout.origins for id_ in origin.reports}
    return [
        {
            "id": report.id,
            "external_id": report.external_id,
            "path": report.path,
            "source": report.source,
            "published": report.published.stamp if report.published else None,
            "title": report.title,
            "origin": origin_of.get(report.id),
        }
        for report in reports
    ]


def _origin(origin: Origin) -> dict[str, Any]:
    return {
        "id": origin.id,
        "reports": list(origin.reports),
        "kind": origin.kind,
        "credited": origin.credited,
    }


def _statement(one: Statement) -> dict[str, Any]:
    return {
        "speaker": one.speaker,
        "stance": one.stance,
        "text": one.text,
        "report": one.report,
        "start": one.span.start,
        "end": one.span.end,
        "event": one.event,
    }


def _write(items: Iterable[tuple[Readout, Sequence[Report]]], out: TextIO, options: Options) -> int:
    del options  # a story is told whole: what a report denies is part of it
    return write_lines((story(readout, reports) for readout, reports in items), out)


FORMAT = Format(
    name="stories",
    about="one story a line, JSON: its reports, their origins, agenda, what differs",
    takes="stories",
    suffix=".jsonl",
    write=_write,
)
