"""Facts that reports of two or more origins state."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from readouts.merging.lines import held
from readouts.merging.matches import Matches
from readouts.merging.setting import Setting
from readouts.records import Event, SharedFact

# Two sentences state one fact if each holds this share of the other's content words, by weight.
# Asking both ways keeps a long sentence from standing for every short one.
_ONE_FACT = 0.55
_FACT_WORDS = 3  # a fact has at least so many content words


def shared(matched: Matches, events: Sequence[Event], known: Setting) -> tuple[SharedFact, ...]:
    """Facts stated by two or more origins, in the words of the first report that has them.

    Two sentences state one fact if their words are alike, or if claims of both were merged into
    one event. A copy states nothing anew: with one origin there are no shared facts.
    """
    groups = _Groups(len(matched.lines))
    for index, matches in enumerate(matched.of):
        for match in matches:
            if match.held >= _ONE_FACT and _both_ways(index, match.line, matched):
                groups.join(index, match.line)
    _join_events(groups, matched, events)
    found: list[SharedFact] = []
    for members in groups.listed():
        reports = known.in_order(matched.lines[i].report for i in members)
        told = len(matched.lines[members[0]].words) >= _FACT_WORDS
        if told and len({known.origin_of(report) for report in reports}) > 1:
            found.append(SharedFact(text=matched.lines[members[0]].text, reports=reports))
    return tuple(found)


def _both_ways(a: int, b: int, matched: Matches) -> bool:
    one, other = matched.lines[a], matched.lines[b]
    return held(other.words, frozenset(one.words), matched.weight) >= _ONE_FACT


def _join_events(groups: _Groups, matched: Matches, events: Iterable[Event]) -> None:
    """Sentences of one event are one fact, the first that each report gives it in."""
    places = {(line.report, line.sentence.number): i for i, line in enumerate(matched.lines)}
    for event in events:
        first: dict[str, int] = {}
        for claim in event.claims:
            place = places.get((claim.report, claim.sentence))
            if place is not None:
                first.setdefault(claim.report, place)
        members = sorted(first.values())
        for member in members[1:]:
            groups.join(members[0], member)


class _Groups:
    """A union of sets of lines, each led by its earliest line."""

    def __init__(self, size: int) -> None:
        self._leader = list(range(size))

    def _find(self, index: int) -> int:
        while self._leader[index] != index:
            self._leader[index] = self._leader[self._leader[index]]
            index = self._leader[index]
        return index

    def join(self, a: int, b: int) -> None:
        first, second = sorted((self._find(a), self._find(b)))
        self._leader[second] = first

    def listed(self) -> list[list[int]]:
        groups: dict[int, list[int]] = defaultdict(list)
        for index in range(len(self._leader)):
            groups[self._find(index)].append(index)
        return [groups[leader] for leader in sorted(groups)]
