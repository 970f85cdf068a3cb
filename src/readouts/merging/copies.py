"""Claims that are one because their words are one: copies of a sentence in several reports."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from readouts.merging.compare import Fact
from readouts.merging.parties import sides_fit
from readouts.merging.words import folded
from readouts.records import Passage, Span


def copies(facts: Sequence[Fact], passages: Sequence[Passage]) -> Iterator[tuple[int, int]]:
    """Pairs of places in ``facts`` that are one claim printed twice.

    Two kinds: claims of word-for-word equal sentences, with the trigger at the same word; and
    claims whose triggers stand in one passage that two reports share, the same words at the same
    turn. Within one report nothing is a copy.
    """
    yield from _equal_sentences(facts)
    yield from _shared_passages(facts, passages)


def _equal_sentences(facts: Sequence[Fact]) -> Iterator[tuple[int, int]]:
    groups: dict[tuple[str, str, str, int], list[int]] = defaultdict(list)
    for index, fact in enumerate(facts):
        claim = fact.claim
        before = folded(claim.text[: max(0, claim.trigger.start - claim.span.start)])
        groups[claim.type, folded(claim.text), before, _turn(fact)].append(index)
    for group in groups.values():
        for a, b in pairwise(group):
            if _may_copy(facts[a], facts[b]):
                yield a, b


def _turn(fact: Fact) -> int:
    """Tells claims of one trigger apart that differ in what they say of reality."""
    return int(fact.stamp.hypothetical)


def _may_copy(a: Fact, b: Fact) -> bool:
    return (
        a.claim.report != b.claim.report
        and sides_fit(a.stamp.actors, b.stamp.actors)
        and sides_fit(a.stamp.recipients, b.stamp.recipients)
    )


def _shared_passages(
    facts: Sequence[Fact], passages: Sequence[Passage]
) -> Iterator[tuple[int, int]]:
    by_report: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for index, fact in enumerate(facts):
        by_report[fact.claim.report].append((fact.claim.trigger.start, index))
    for entries in by_report.values():
        entries.sort()
    for passage in passages:
        left = _turns(facts, by_report[passage.a], passage.a_span)
        right = _turns(facts, by_report[passage.b], passage.b_span)
        for key, a in left.items():
            b = right.get(key)
            if b is not None and _may_copy(facts[a], facts[b]):
                yield min(a, b), max(a, b)


def _turns(
    facts: Sequence[Fact], entries: Sequence[tuple[int, int]], span: Span
) -> dict[tuple[str, str, int], int]:
    """Claims triggered inside a passage, by type, trigger word, and which time it occurs there."""
    seen: Counter[tuple[str, str]] = Counter()
    found: dict[tuple[str, str, int], int] = {}
    start = bisect_left(entries, (span.start, -1))
    for offset, index in entries[start:]:
        if offset >= span.end:
            break
        claim = facts[index].claim
        key = (claim.type, folded(claim.trigger_text))
        found[key[0], key[1], seen[key]] = index
        seen[key] += 1
    return found
