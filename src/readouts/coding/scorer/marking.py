"""How the scorer sees who is meant: unused tokens of the vocabulary around actor and recipient."""

from __future__ import annotations

from collections.abc import Sequence

# [unused0] to [unused3] of BERT's vocabulary, which no text contains.
ACTOR_OPEN, ACTOR_CLOSE, RECIPIENT_OPEN, RECIPIENT_CLOSE = 1, 2, 3, 4

Spans = Sequence[tuple[int, int]]


def mark(
    ids: Sequence[int], offsets: Sequence[tuple[int, int]], actors: Spans, recipients: Spans
) -> list[int]:
    """Token numbers with markers around the tokens that stand on these characters.

    Args:
        ids: The numbers of the sentence's tokens, with those of beginning and end.
        offsets: The characters, from and to, each token stands on; (0, 0) for beginning and end.
        actors: Characters, from and to, of each actor.
        recipients: Characters, from and to, of each recipient.
    """
    before: dict[int, list[int]] = {}
    after: dict[int, list[int]] = {}
    for spans, opening, closing in (
        (actors, ACTOR_OPEN, ACTOR_CLOSE),
        (recipients, RECIPIENT_OPEN, RECIPIENT_CLOSE),
    ):
        for start, end in spans:
            held = [i for i, (a, b) in enumerate(offsets) if a < end and b > start and b > a]
            if held:
                before.setdefault(held[0], []).append(opening)
                after.setdefault(held[-1], []).append(closing)
    marked: list[int] = []
    for position, number in enumerate(ids):
        marked += [*before.get(position, ()), number, *after.get(position, ())]
    return marked
