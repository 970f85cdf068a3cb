"""What one mention is resolved to, as `readouts resolve` does it in a report."""

from __future__ import annotations

import msgspec

from readouts.evaluation.actor_set import Line
from readouts.pipeline.single import parser_of
from readouts.pipeline.steps import sentences_of
from readouts.reading import report_from_record
from readouts.records import Report, Sentence, Span, Who
from readouts.resolving import actor_spans
from readouts.resolving.actors import resolve_party
from readouts.resolving.cast import Cast

_CARRIER = "It was about {}."  # for a mention of which no sentence is given
_MANY = "{} were named in it."  # the same for several, where the parser is asked for the phrases


def parties_of(line: Line) -> tuple[Who, ...]:
    """The parties that a line's mention is resolved to.

    A short report is made: the line's dateline and sentence, or one that says nothing of anybody
    else, published on its day. If the answer is several parties and the resolver keeps the mention
    whole, the phrases are taken that the parser finds in it, as in any report.
    """
    found = _resolved(line, _CARRIER)
    if len(line.parties) > 1 and len(found) == 1:
        found = _resolved(line, _MANY, apart=True)
    return found


def _resolved(line: Line, carrier: str, *, apart: bool = False) -> tuple[Who, ...]:
    report = _report(line, line.sentence or carrier.format(line.mention))
    start = report.text.casefold().rindex(line.mention.casefold())
    whole = Span(start, start + len(line.mention))
    spans = _phrases(report, whole) if apart else (whole,)
    cast = Cast(report, line.day)
    found = [
        party
        for span in spans
        for party in resolve_party(Who(text=span.of(report.text), span=span), None, cast, line.day)
    ]
    return tuple(found)


def _report(line: Line, sentence: str) -> Report:
    text = f"{line.dateline} (Reuters) - {sentence}" if line.dateline else sentence
    record = {"id": "line", "text": text, "published": line.day, "language": "en"}
    report = report_from_record(record, "line")
    assert isinstance(report, Report), "a sentence with a day is a report"
    return report


def _phrases(report: Report, whole: Span) -> tuple[Span, ...]:
    """The outermost noun phrases inside the mention."""
    found = [span for s in sentences_of(report) for span in actor_spans(_parsed(s))]
    inside = [span for span in found if _is_in(span, whole)]
    outer = [
        span
        for span in inside
        if not any(other != span and _is_in(span, other) for other in inside)
    ]
    return tuple(outer) or (whole,)


def _parsed(sentence: Sentence) -> Sentence:
    (parsed,) = parser_of(None).parse([sentence.text])
    return msgspec.structs.replace(sentence, parsed=parsed)


def _is_in(span: Span, other: Span) -> bool:
    return other.start <= span.start and span.end <= other.end
