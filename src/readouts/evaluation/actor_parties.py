"""What one mention is resolved to, by the way that the parties of a report's claims go."""

from __future__ import annotations

import msgspec

from readouts.evaluation.actor_set import Line
from readouts.pipeline.single import parser_of
from readouts.pipeline.steps import sentences_of
from readouts.reading import report_from_record
from readouts.records import Claim, Report, Sentence, Span, Who
from readouts.resolving import actor_spans, at_home, resolve

_CARRIER = "It was about {}."  # for a mention of which no sentence is given
_MANY = "{} were named in it."  # the same for several, where the parser is asked for the phrases


def parties_of(line: Line) -> tuple[Who, ...]:
    """The parties that a line's mention is resolved to.

    A short report is made: the line's dateline and sentence, or one that says nothing of anybody
    else, published on its day. The mention is the actor of a claim of it. If the answer is several
    parties and the resolver keeps the mention whole, the phrases are taken that the parser finds
    in it, as in coding.
    """
    found = _resolved(line, _CARRIER)
    if len(line.parties) > 1 and len(found) == 1:
        found = _resolved(line, _MANY, apart=True)
    return found


def _resolved(line: Line, carrier: str, *, apart: bool = False) -> tuple[Who, ...]:
    report = _report(line, line.sentence or carrier.format(line.mention))
    sentences = sentences_of(report)
    start = report.text.casefold().rindex(line.mention.casefold())
    whole = Span(start, start + len(line.mention))
    sentence = next(s for s in sentences if s.span.start <= start < s.span.end)
    spans = _phrases(sentence, whole) if apart else (whole,)
    claim = _claim(report, sentence, whole, spans)
    (placed,) = at_home(report, sentences, resolve(report, sentences, [claim], {}))
    return placed.actors


def _report(line: Line, sentence: str) -> Report:
    text = f"{line.dateline} (Reuters) - {sentence}" if line.dateline else sentence
    record = {"id": "line", "text": text, "published": line.day, "language": "en"}
    report = report_from_record(record, "line")
    assert isinstance(report, Report), "a sentence with a day is a report"
    return report


def _phrases(sentence: Sentence, whole: Span) -> tuple[Span, ...]:
    """The outermost noun phrases inside the mention."""
    (parsed,) = parser_of(None).parse([sentence.text])
    inside = [
        span
        for span in actor_spans(msgspec.structs.replace(sentence, parsed=parsed))
        if whole.start <= span.start and span.end <= whole.end
    ]
    outer = [
        span
        for span in inside
        if not any(o != span and o.start <= span.start and span.end <= o.end for o in inside)
    ]
    return tuple(outer) or (whole,)


def _claim(report: Report, sentence: Sentence, trigger: Span, spans: tuple[Span, ...]) -> Claim:
    return Claim(
        id="line",
        report=report.id,
        sentence=sentence.number,
        span=sentence.span,
        text=sentence.text,
        trigger=trigger,
        trigger_text=trigger.of(report.text),
        type="CONSULT",
        actors=tuple(Who(text=span.of(report.text), span=span) for span in spans),
        directed=False,
    )
