"""The sentences of a story's reports as they are compared: trimmed, with words and weights."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from readouts.merging.setting import Setting
from readouts.merging.words import folded, stems
from readouts.records import MarkKind, Report, Sentence, Span

# Marks that are no prose. A credit is prose: it says where the words come from.
_NOT_PROSE: tuple[MarkKind, ...] = ("date", "dateline", "byline", "headline", "boilerplate")


class Line(NamedTuple):
    """A sentence without the marks at its edges. ``key`` is equal for two printings of it."""

    sentence: Sentence
    report: str
    span: Span
    text: str
    key: str
    words: tuple[str, ...]


def lines(sentences: Mapping[str, Sequence[Sentence]], known: Setting) -> tuple[Line, ...]:
    """All sentences with at least one content word, in the order of the story."""
    found: list[Line] = []
    for report in known.story.reports:
        record = known.reports.get(report)
        for sentence in sentences.get(report, ()) if record is not None else ():
            assert record is not None
            span = _prose(record, sentence.span)
            text = span.of(record.text)
            if words := stems(text):
                found.append(Line(sentence, report, span, text, folded(text), words))
    return tuple(found)


def _prose(report: Report, span: Span) -> Span:
    """The span without marks at its edges, and without the blanks and dashes beside them."""
    start, end = span.start, span.end
    for mark in sorted(report.marked(*_NOT_PROSE), key=lambda mark: mark.span):
        if mark.span.start <= start < mark.span.end:
            start = min(mark.span.end, end)
        elif start < mark.span.start < end <= mark.span.end:
            end = mark.span.start
    return trimmed(Span(start, end), report.text)


def trimmed(span: Span, text: str, *, also: str = ":–—-") -> Span:
    """The span without blanks and joining signs at its edges."""
    start, end = span.start, span.end
    while start < end and (text[start].isspace() or text[start] in also):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in also):
        end -= 1
    return Span(start, end)


def weights(found: Iterable[Line]) -> dict[str, float]:
    """How telling each stem is within the story: log(1 + sentences / sentences that have it).

    Distinct sentences are counted, so that copies do not make their words common.
    """
    distinct = {line.key: line.words for line in found}
    counts = Counter(word for words in distinct.values() for word in set(words))
    return {word: math.log(1 + len(distinct) / count) for word, count in counts.items()}


def held(
    words: Iterable[str], other: frozenset[str] | set[str], weight: Mapping[str, float]
) -> float:
    """The share of the words, by weight, that the other sentence holds: 0 to 1."""
    mine = sorted(set(words))
    total = sum(weight.get(word, 1.0) for word in mine)
    return sum(weight.get(word, 1.0) for word in mine if word in other) / total if total else 0.0
