"""The mentions of one report, resolved in this process: for ``readouts resolve``."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from readouts.language import references
from readouts.pipeline.single import parser_of
from readouts.pipeline.steps import sentences_of
from readouts.records import Mention, Report, Sentence
from readouts.resolving import actor_spans, survey


def mentions_of(
    reports: Sequence[Report], model: str | None = None
) -> list[tuple[tuple[Sentence, ...], tuple[Mention, ...]]]:
    """Sentences and mentions of several reports, parsed together, in order.

    Every sentence is parsed, also those that the gate of the coder would stop.
    """
    split = [sentences_of(report) for report in reports]
    texts = sorted({sentence.text for sentences in split for sentence in sentences})
    parses = dict(zip(texts, parser_of(model).parse(texts), strict=True))
    found = []
    for report, sentences in zip(reports, split, strict=True):
        parsed = tuple(msgspec.structs.replace(s, parsed=parses[s.text]) for s in sentences)
        spans = [span for sentence in parsed for span in actor_spans(sentence)]
        found.append((parsed, survey(report, parsed, references(parsed, spans))))
    return found
