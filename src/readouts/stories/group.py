"""Grouping: from comparisons of pairs to stories."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from readouts.records import Link

# A story may grow by another only while the mean score over all pairs of reports of the two, those
# never compared counted as 0, stays at or above this: a chain of neighbours is not a story.
MIN_MEAN = 0.3

Sums = dict[str, dict[str, float]]


def group(reports: Mapping[str, str | None], links: Iterable[Link]) -> tuple[tuple[str, ...], ...]:
    """Group reports into stories: average-linkage agglomeration, closest first.

    Neither the order of the reports nor that of the links makes a difference.

    Args:
        reports: the day of publication of each report's id, None if unknown.
        links: comparisons; joined or not, their scores count. Those that name other reports are
            passed over; of two for one pair the higher score counts.

    Returns:
        Stories, each ordered by day (unknown last) and id, in the order of their founders.
    """
    sums = _neighbours(reports, links)
    members: dict[str, list[str]] = {name: [name] for name in sorted(reports)}
    heap = [(-score, a, b, 1, 1) for a in sums for b, score in sums[a].items() if a < b]
    heapq.heapify(heap)
    while heap:
        negative, a, b, size_a, size_b = heapq.heappop(heap)
        if -negative < MIN_MEAN:
            break
        if (
            a in members
            and b in members
            and size_a == len(members[a])
            and size_b == len(members[b])
        ):
            _merge(members, sums, a, b)
            for c in sorted(sums[a]):
                low, high = sorted((a, c))
                sizes = len(members[low]), len(members[high])
                mean = sums[a][c] / (sizes[0] * sizes[1])
                heapq.heappush(heap, (-mean, low, high, *sizes))
    stories = [_ordered(story, reports) for story in members.values()]
    return tuple(sorted(stories, key=lambda story: (reports[story[0]] or "9999", story[0])))


def story_id(group: Sequence[str]) -> str:
    """The id of a story: its founding report's, which comes first, with ``s`` for ``r``."""
    return "s" + group[0][1:]


def _neighbours(reports: Mapping[str, str | None], links: Iterable[Link]) -> Sums:
    sums: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for link in links:
        if link.a in reports and link.b in reports and link.a != link.b:
            score = max(link.score, sums[link.a].get(link.b, 0.0))
            sums[link.a][link.b] = sums[link.b][link.a] = score
    return dict(sums)


def _merge(members: dict[str, list[str]], sums: Sums, a: str, b: str) -> None:
    """Put story ``b`` into story ``a``, which has the smaller name, and add up their scores."""
    members[a] += members.pop(b)
    del sums[a][b]
    for c, score in sums.pop(b).items():
        if c != a:
            del sums[c][b]
            sums[a][c] = sums[c][a] = sums[a].get(c, 0.0) + score


def _ordered(story: Sequence[str], reports: Mapping[str, str | None]) -> tuple[str, ...]:
    return tuple(sorted(story, key=lambda name: (reports[name] or "9999", name)))
