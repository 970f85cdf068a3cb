"""Passages: the stretches of words that two reports share, with their places in both texts."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from readouts.records import Passage, Report, Span
from readouts.reuse.words import Words, prose

MIN_WORDS = 8  # a passage, small edits bridged: below that, reports on one event agree by chance
MIN_RUN = 3  # equal words in a row between two edits
MAX_EDIT = 2  # differing words, on either side, that a passage may go on after
MAX_PLACES = 16  # places of one shingle that are tried: bounds the work on repetitive texts
MAX_BACK = 32  # words that a run may grow to the left: bounds the work likewise


class _Run(NamedTuple):
    """Equal words: ``size`` of them from word ``a`` of one text and word ``b`` of the other."""

    a: int
    b: int
    size: int


def passages(a: Report, b: Report) -> tuple[Passage, ...]:
    """The stretches of words that two reports share.

    Every passage is word for word the same in both texts but for case, accents, quote marks and
    punctuation. Passages have at least ``MIN_WORDS`` words; where an editor changed a word or two
    (``MAX_EDIT``), the pieces on both sides count together and each is a passage of its own, so
    that no changed word is ever shown as shared.

    Words of datelines, bylines, dates and boilerplate do not count. The order of the paragraphs
    may differ. Passages overlap in neither text. The work grows with the length of the texts, not
    with their product.

    Args:
        a: a report.
        b: another; the order makes no difference.

    Returns:
        Passages ordered by their place in the report with the smaller id.
    """
    if a.id == b.id:
        return ()
    first, second = sorted((a, b), key=lambda report: report.id)
    words, others = prose(first), prose(second)
    runs = _settled(_runs(words.folded, others.folded), words, others)
    return tuple(
        Passage(
            a=first.id,
            a_span=Span(words.starts[run.a], words.ends[run.a + run.size - 1]),
            b=second.id,
            b_span=Span(others.starts[run.b], others.ends[run.b + run.size - 1]),
            words=run.size,
        )
        for run in _long_enough(runs)
    )


def _places(words: Sequence[str]) -> Mapping[tuple[str, ...], list[int]]:
    places: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for i in range(len(words) - MIN_RUN + 1):
        shingle = tuple(words[i : i + MIN_RUN])
        if "" not in shingle:
            places[shingle].append(i)
    return places


def _nearest(places: Sequence[int], due: int) -> Sequence[int]:
    """The places to try: all, or if there are too many those around where b would go on."""
    middle = bisect_left(places, due)
    first = max(0, min(middle - MAX_PLACES // 2, len(places) - MAX_PLACES))
    return places[first : first + MAX_PLACES]


def _runs(a: Sequence[str], b: Sequence[str]) -> Iterator[_Run]:
    """Runs of equal words, found from left to right in ``a``: at each word the longest is taken."""
    places = _places(b)
    i = 0
    due = 0  # where b would go on if nothing had changed: among equals the nearest place wins
    while i <= len(a) - MIN_RUN:
        starts = _nearest(places.get(tuple(a[i : i + MIN_RUN]), ()), due)
        if not starts:
            i += 1
            continue
        size, _, j = max((_ahead(a, b, i, j), -abs(j - due), j) for j in starts)
        back = _back(a, b, i, j)
        yield _Run(i - back, j - back, size + back)
        i += size
        due = j + size


def _ahead(a: Sequence[str], b: Sequence[str], i: int, j: int) -> int:
    most = min(len(a) - i, len(b) - j)
    size = 0
    while size < most and a[i + size] == b[j + size] and a[i + size]:
        size += 1
    return size


def _back(a: Sequence[str], b: Sequence[str], i: int, j: int) -> int:
    size = 0
    while size < min(i, j, MAX_BACK) and a[i - size - 1] == b[j - size - 1] and a[i - size - 1]:
        size += 1
    return size


def _settled(runs: Iterator[_Run], words: Words, others: Words) -> list[_Run]:
    """Runs that overlap in neither text: the longest first, the others cut to what is left."""
    taken_a, taken_b = bytearray(len(words.folded)), bytearray(len(others.folded))
    kept = []
    for run in sorted(runs, key=lambda run: (-run.size, run.a, run.b)):
        free = _free(run, taken_a, taken_b)
        if free.size >= MIN_RUN:
            kept.append(free)
            taken_a[free.a : free.a + free.size] = b"\1" * free.size
            taken_b[free.b : free.b + free.size] = b"\1" * free.size
    return sorted(kept)


def _free(run: _Run, taken_a: bytearray, taken_b: bytearray) -> _Run:
    """The longest part of a run of which no word is taken, the first of equals."""
    best = _Run(run.a, run.b, 0)
    start = 0
    for i in range(run.size + 1):
        if i < run.size and not taken_a[run.a + i] and not taken_b[run.b + i]:
            continue
        if i - start > best.size:
            best = _Run(run.a + start, run.b + start, i - start)
        start = i + 1
    return best


def _long_enough(runs: Sequence[_Run]) -> Iterator[_Run]:
    """The runs that belong to chains, small edits bridged, of at least ``MIN_WORDS`` words."""
    chain: list[_Run] = []
    for run, following in pairwise([*runs, None]):
        assert run is not None
        chain.append(run)
        if following is None or not _bridged(run, following):
            if sum(link.size for link in chain) >= MIN_WORDS:
                yield from chain
            chain = []


def _bridged(run: _Run, following: _Run) -> bool:
    gap_a = following.a - (run.a + run.size)
    gap_b = following.b - (run.b + run.size)
    return 0 <= gap_a <= MAX_EDIT and 0 <= gap_b <= MAX_EDIT
