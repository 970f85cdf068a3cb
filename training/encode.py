"""Sentences with marked parties to token numbers, as the scorer reads them at run time."""

from __future__ import annotations

import random

from tokenizers import Tokenizer

from examples import Example
from readouts.coding.scorer.marking import mark

MAX_TOKENS = 160


def encoded(tokenizer: Tokenizer, text: str) -> tuple[list[int], list[tuple[int, int]]]:
    """The token numbers of a sentence, with the characters each stands on."""
    encoding = tokenizer.encode(text)
    return encoding.ids, encoding.offsets


def marked(tokenizer: Tokenizer, example: Example, chance: random.Random | None) -> list[int]:
    """The token numbers of an example with its markers.

    With ``chance`` some parties are cut to what a parser might have found of them: up to their
    first comma.
    """
    actors, recipients = example.actors, example.recipients
    if chance is not None and chance.random() < 0.2:
        actors = tuple(_cut(example.text, s) for s in actors)
        recipients = tuple(_cut(example.text, s) for s in recipients)
    ids, offsets = encoded(tokenizer, example.text)
    return mark(ids, offsets, actors, recipients)[:MAX_TOKENS]


def _cut(text: str, span: tuple[int, int]) -> tuple[int, int]:
    comma = text.find(",", *span)
    return (span[0], comma) if comma > span[0] + 2 else span
