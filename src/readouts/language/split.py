"""Text to sentences, without a parser: fast enough to run on every report."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from sentencex import get_sentence_boundaries

from readouts.records import Sentence, Span

# A blank line always ends a sentence; a single newline may be a hard wrap of old wire copy.
_PARAGRAPH_BREAK = re.compile(r"\n[ \t\r]*\n|\r\r|\u2029")
# A line that ends without punctuation before an indented or bulleted line is a paragraph, too.
_INDENTED = re.compile(r"\n(?=(?:[ \t]{2,}|\t|[-*•–—] )\S)")


def split(text: str, skip: Sequence[Span] = ()) -> tuple[Sentence, ...]:
    """The sentences of a text in order, with their places in it; ``parsed`` is None.

    Args:
        text: the report's text as stored.
        skip: stretches that are no prose (datelines, bylines, headlines); no sentence overlaps
            one of them.

    Sentence boundaries come from sentencex (rules and abbreviations for English). Sentences are
    trimmed of white space at both ends; empty ones are left out.
    """
    spans = [
        trimmed
        for start, end in _prose(text, skip)
        for sentence in _boundaries(text, start, end)
        if (trimmed := _trim(text, sentence)) is not None
    ]
    return tuple(
        Sentence(number=number, span=span, text=span.of(text)) for number, span in enumerate(spans)
    )


def _prose(text: str, skip: Sequence[Span]) -> Iterator[tuple[int, int]]:
    start = 0
    for span in sorted(skip):
        if span.start > start:
            yield start, span.start
        start = max(start, span.end)
    if start < len(text):
        yield start, len(text)


def _boundaries(text: str, start: int, end: int) -> Iterator[Span]:
    for first, last in _paragraphs(text, start, end):
        paragraph = text[first:last]
        for boundary in get_sentence_boundaries("en", paragraph):
            yield Span(first + boundary["start_index"], first + boundary["end_index"])


def _paragraphs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    cuts = sorted(
        {
            match.start()
            for pattern in (_PARAGRAPH_BREAK, _INDENTED)
            for match in pattern.finditer(text, start, end)
        }
    )
    edges = [start, *cuts, end]
    for first, last in pairwise(edges):
        if text[first:last].strip():
            yield first, last


def _trim(text: str, span: Span) -> Span | None:
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if end > start else None
