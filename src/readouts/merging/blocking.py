"""Which claims are worth comparing, so that a story of many reports stays cheap.

Claims of one type are compared all with all while they are few. Beyond ``FULL`` of them, a claim
is compared with those that share a block with it (its report, a party, or one of its rarest
words), and within a block only with the ``WINDOW`` next ones. A claim is therefore compared with
at most ``FULL`` or about ``9 * WINDOW`` others, and the work grows with the claims, not with their
square.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from readouts.merging.compare import Fact

FULL = 150
WINDOW = 16
_RARE_WORDS = 4


def candidates(facts: Sequence[Fact]) -> Iterator[tuple[int, int]]:
    """Pairs of places in ``facts`` to compare, each once, the earlier place first.

    Args:
        facts: claims in the order of the story.
    """
    by_type: dict[str, list[int]] = defaultdict(list)
    for index, fact in enumerate(facts):
        by_type[fact.stamp.type].append(index)
    for members in by_type.values():
        if len(members) <= FULL:
            yield from ((a, b) for i, a in enumerate(members) for b in members[i + 1 :])
        else:
            yield from sorted(set(_windowed(facts, members)))


def _windowed(facts: Sequence[Fact], members: Sequence[int]) -> Iterator[tuple[int, int]]:
    counts = Counter(word for index in members for word in facts[index].words)
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index in members:
        for key in _keys(facts[index], counts):
            blocks[key].append(index)
    for block in blocks.values():
        for i, a in enumerate(block):
            yield from ((a, b) for b in block[i + 1 : i + 1 + WINDOW])


def _keys(fact: Fact, counts: Mapping[str, int]) -> list[tuple[str, str]]:
    parties = fact.stamp.actors + fact.stamp.recipients
    names = sorted({p.code or " ".join(sorted(p.words)) for p in parties})
    shared = [word for word in fact.words if counts[word] > 1]
    rare = sorted(shared, key=lambda word: (counts[word], word))[:_RARE_WORDS]
    keys = [("report", fact.claim.report), *(("party", name) for name in names[:_RARE_WORDS])]
    return keys + [("word", word) for word in rare]
