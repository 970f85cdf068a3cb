"""Reports of these tests, parsed once."""

from __future__ import annotations

import functools

import msgspec

from readouts.language import Parser, split
from readouts.language.references import Reference, refer
from readouts.records import Sentence, Span


@functools.cache
def read(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text with their parses."""
    sentences = split(text)
    parses = Parser().parse([sentence.text for sentence in sentences])
    return tuple(
        msgspec.structs.replace(sentence, parsed=parsed)
        for sentence, parsed in zip(sentences, parses, strict=True)
    )


def reference(marked: str) -> Reference | None:
    """What the words between the last two bars of a text stand for."""
    before, words, behind = marked.rsplit("|", 2)
    text = (before + words + behind).replace("|", "")
    start = len(before.replace("|", ""))
    span = Span(start, start + len(words))
    return refer(read(text), [span]).get(span)


def stands_for(marked: str) -> str | None:
    """The words of that."""
    found = reference(marked)
    return found.text if found else None
