"""Origins: whose words the reports of a story print."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from readouts.records import Origin, OriginKind, Passage, Report
from readouts.reuse.words import prose

# Containment from which two reports have one origin. Of 647 resends in Reuters-21578 the least has
# 0.63; of 2,407 pairs of reports on one story by different outlets (ECB+) 95 % have at most 0.25.
SHARED = 0.4
# Containment from which the one is a copy of the other: 93 % of those resends have more.
COPIED = 0.9
MIN_SHARED = 20  # words: one quoted sentence in two briefs does not make an origin

Pair = tuple[str, str]


def origins(reports: Sequence[Report], passages: Sequence[Passage]) -> tuple[Origin, ...]:
    """The independent sources of words among the reports of a story.

    Two reports have one origin if the words in their common passages make up ``SHARED`` of the
    shorter one: containment, which a cut tail does not lower as it lowers resemblance (Broder
    1997). An origin is a ``copy`` if each of its reports shares ``COPIED`` of the shorter with
    the first of them, and a ``shared-release`` if it is not so plain who wrote the words. The
    first is the earliest published; among those the one without a credit; then by id.

    Args:
        reports: the reports of one story, in any order.
        passages: the passages between them, in any order; others are passed over.

    Returns:
        Origins that hold each report once, ordered by id. The id names the first report with
        ``o`` for ``r``. ``credited`` is the name most often credited in its reports.
    """
    by_id = {report.id: report for report in reports}
    shares = containment(list(by_id.values()), passages)
    groups = _joined(by_id, shares)
    found = [_origin([by_id[member] for member in group], shares) for group in groups]
    return tuple(sorted(found, key=lambda origin: origin.id))


def containment(reports: Sequence[Report], passages: Sequence[Passage]) -> dict[Pair, float]:
    """For each pair that shares at least ``MIN_SHARED`` words: the part of the shorter, 0 to 1."""
    sizes = {report.id: sum(1 for word in prose(report).folded if word) for report in reports}
    shared: Counter[Pair] = Counter()
    for passage in passages:
        if passage.a in sizes and passage.b in sizes:
            shared[passage.a, passage.b] += passage.words
    floor = {pair: min(MIN_SHARED, sizes[pair[0]], sizes[pair[1]]) for pair in shared}
    return {
        pair: min(1.0, words / min(sizes[pair[0]], sizes[pair[1]]))
        for pair, words in shared.items()
        if words >= floor[pair]
    }


def _joined(ids: Mapping[str, Report], shares: Mapping[Pair, float]) -> list[list[str]]:
    root = {name: name for name in ids}

    def find(name: str) -> str:
        while root[name] != name:
            name = root[name]
        return name

    for (a, b), share in sorted(shares.items()):
        if share >= SHARED:
            low, high = sorted((find(a), find(b)))
            root[high] = low
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for name in sorted(ids):
        groups[find(name)].append(name)
    return list(groups.values())


def _origin(reports: Sequence[Report], shares: Mapping[Pair, float]) -> Origin:
    first, *others = sorted(reports, key=_precedence)
    ids = tuple(sorted(report.id for report in reports))
    return Origin(
        id="o" + first.id[1:],
        reports=ids,
        kind=_kind(first, others, shares),
        credited=_credited(reports),
    )


def _precedence(report: Report) -> tuple[str, bool, str]:
    published = report.published.stamp if report.published else "9999"
    return published, bool(report.marked("credit")), report.id


def _kind(first: Report, others: Sequence[Report], shares: Mapping[Pair, float]) -> OriginKind:
    if not others:
        return "original"
    pairs = [(min(first.id, other.id), max(first.id, other.id)) for other in others]
    plain = all(shares.get(pair, 0.0) >= COPIED for pair in pairs)
    return "copy" if plain else "shared-release"


def _credited(reports: Sequence[Report]) -> str | None:
    names = Counter(mark.value for report in reports for mark in report.marked("credit"))
    return min(names, key=lambda name: (-names[name], name)) if names else None
