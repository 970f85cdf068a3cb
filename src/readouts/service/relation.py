"""What a text says that one party does to another, by the scorer."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from itertools import islice

from readouts.coding.scorer import NONE as NOTHING
from readouts.coding.scorer import network
from readouts.records import Sentence, Span

Likelihood = tuple[str, str | None, float]

NONE = "NONE"
_FAR = 2  # sentences between the two beyond which a text says nothing of them together; chosen
_LONG = 600  # characters: more than that the scorer may not read to the end
_MOST = 40  # places of a name in one sentence that are looked at


def relation(sentences: Sequence[Sentence], actor: str, recipient: str) -> list[Likelihood]:
    """Types with their mode and probability, best first, ``NONE`` among them; they add up to 1.

    The scorer reads every sentence that holds both; if none does, the shortest stretch of at most
    three sentences that does. What several sentences say is put together as if each were told
    independently: NONE is the product of their NONEs, a type as likely as that any sentence says
    it, and the types share what NONE leaves. A type has its likeliest mode, or none if the scorer
    finds no mode likelier than not.

    Args:
        sentences: the sentences of a text, in order.
        actor: who does it, as the text has it.
        recipient: to whom, as the text has it.
    """
    scores = [
        network().score(text, [(by.start, by.end)], [(to.start, to.end)])
        for text, by, to in _stretches(sentences, actor, recipient)
    ]
    if not scores:
        return [(NONE, None, 1.0)]
    none = math.prod(score.types[NOTHING] for score in scores)
    told = {
        name: 1 - math.prod(1 - score.types[name] for score in scores)
        for name in scores[0].types
        if name != NOTHING
    }
    share = (1 - none) / (sum(told.values()) or 1.0)
    found: list[Likelihood] = [(NONE, None, none)]
    for name, probability in told.items():
        clearest = max(range(len(scores)), key=[score.types[name] for score in scores].__getitem__)
        found.append((name, scores[clearest].mode(name), probability * share))
    found.sort(key=lambda one: (-one[2], one[0]))
    return [(name, mode, round(probability, 4)) for name, mode, probability in found]


def _stretches(
    sentences: Sequence[Sentence], actor: str, recipient: str
) -> Iterator[tuple[str, Span, Span]]:
    """The texts in which the scorer is to look, with the places of the two in each."""
    found = False
    for sentence in sentences:
        pair = pair_in(sentence.text, actor, recipient)
        if pair is not None:
            found = True
            yield _around(sentence.text, *pair)
    if found:
        return
    by = [n for n, s in enumerate(sentences) if any(occurrences(s.text, actor))]
    to = [n for n, s in enumerate(sentences) if any(occurrences(s.text, recipient))]
    spread = min(((abs(a - r), min(a, r)) for a in by for r in to), default=None)
    if spread is None or spread[0] > _FAR:
        return
    text = " ".join(s.text for s in sentences[spread[1] : sum(spread) + 1])
    pair = pair_in(text, actor, recipient)
    if pair is not None:
        yield _around(text, *pair)


def _around(text: str, by: Span, to: Span) -> tuple[str, Span, Span]:
    """A text cut to what surrounds the two, if it is longer than what the scorer reads."""
    start, end = min(by.start, to.start), max(by.end, to.end)
    if len(text) <= _LONG:
        return text, by, to
    start, end = max(0, start - _LONG // 4), end + _LONG // 4
    return text[start:end], by.shifted(-start), to.shifted(-start)


def pair_in(text: str, actor: str, recipient: str) -> tuple[Span, Span] | None:
    """The first place of the actor and of the recipient in a text that share no character.

    Places that are whole words come before those inside a longer word.
    """
    pairs = (
        (a, r)
        for a in islice(occurrences(text, actor), _MOST)
        for r in islice(occurrences(text, recipient), _MOST)
        if not a.overlaps(r)
    )
    return min(
        pairs, key=lambda pair: (sum(not _is_whole(text, p) for p in pair), pair), default=None
    )


def occurrences(text: str, words: str) -> Iterator[Span]:
    """Every place where the words stand in the text."""
    at = text.find(words)
    while at >= 0:
        yield Span(at, at + len(words))
        at = text.find(words, at + 1)


def _is_whole(text: str, span: Span) -> bool:
    """Whether a place neither begins nor ends within a word."""
    inside = re.compile(r"\w\w")
    edges = (text[max(0, span.start - 1) : span.start + 1], text[span.end - 1 : span.end + 1])
    return not any(inside.fullmatch(edge) for edge in edges)
