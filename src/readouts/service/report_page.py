"""The page of one report: its text as stored, what was found in it, who prints its words too."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from readouts.merging.plain import plain
from readouts.records import Event, Passage, Readout, Report
from readouts.service.page import ReportPage, Shared
from readouts.service.sources import Sources


def report_page(
    report: Report,
    readout: Readout | None,
    events: Sequence[Event],
    others: Mapping[str, Report],
    passages: Iterable[Passage],
) -> ReportPage:
    """The page of a report.

    Args:
        report: the report.
        readout: of its story, None if it is in none yet.
        events: those that have a claim in it.
        others: the other reports of its story, by id.
        passages: those of its story.
    """
    return ReportPage(
        id=report.id,
        source=Sources((report,), ()).all[0],
        published_basis=report.published.basis if report.published else None,
        language=report.language,
        credits=tuple(mark.value for mark in report.marked("credit")),
        story=readout.id if readout else None,
        story_sentence=readout.sentence if readout else None,
        events=tuple((event.id, plain(event)) for event in events),
        shared=tuple(_shared(report.id, others, tuple(passages))),
        text=report.text,
    )


def _shared(
    report: str, others: Mapping[str, Report], passages: Sequence[Passage]
) -> Iterable[Shared]:
    for id_, other in others.items():
        met = [passage for passage in passages if {passage.a, passage.b} == {report, id_}]
        spans = [passage.a_span if passage.a == report else passage.b_span for passage in met]
        if met:
            yield Shared(
                report=id_,
                outlet=other.source,
                words=sum(passage.words for passage in met),
                spans=tuple((span.start, span.end) for span in sorted(spans)),
            )
