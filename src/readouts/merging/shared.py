"""Facts that reports of two or more origins state."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import msgspec

from readouts.merging.lines import Line, held
from readouts.merging.matches import Matches
from readouts.merging.plain import plain
from readouts.merging.setting import Setting
from readouts.records import Event, OnlyIn, SharedFact

# Two sentences state one fact if each holds this share of the other's content words, by weight.
# Asking both ways keeps a long sentence from standing for every short one.
_ONE_FACT = 0.55
_FACT_WORDS = 3  # a fact has at least so many content words


class Facts(NamedTuple):
    """What several reports state: events, each with the lines that tell it, and alike lines.

    ``lines`` are the places, among the story's lines, of all sentences that state a fact.
    """

    events: tuple[tuple[Event, tuple[int, ...]], ...]
    alike: tuple[tuple[int, ...], ...]
    lines: frozenset[int]


def facts(matched: Matches, events: Sequence[Event], known: Setting) -> Facts:
    """The facts that reports of two or more origins state.

    Two sentences state one fact if claims of both were merged into one event that happened, or if
    their words are alike. A copy states nothing anew: with one origin there are no facts.
    """
    places = {(line.report, line.sentence.number): i for i, line in enumerate(matched.lines)}
    told = [(event, _lines_of(event, places)) for event in events if _is_fact(event)]
    groups = _Groups(len(matched.lines))
    for index, matches in enumerate(matched.of):
        for match in matches:
            if match.held >= _ONE_FACT and _both_ways(index, match.line, matched):
                groups.join(index, match.line)
    borne = {place for _, found in told for place in found}
    alike = [
        tuple(members)
        for members in groups.listed()
        if not borne.intersection(members) and _independent(members, matched, known)
    ]
    return Facts(tuple(told), tuple(alike), frozenset(borne.union(*alike)))


def shared(
    found: Facts, matched: Matches, alone: Sequence[OnlyIn], known: Setting
) -> tuple[SharedFact, ...]:
    """The facts in words, in the order of the story.

    An event is told by its plain sentence, for that is what its reports agree on; alike lines are
    quoted from the first that says nothing which its report alone says.
    """
    stated: list[tuple[int, SharedFact]] = []
    for event, places in found.events:
        reports = known.in_order(claim.report for claim in event.claims)
        text = plain(_agreed(event, known))
        stated.append((min(places, default=0), SharedFact(text=text, reports=reports)))
    for members in found.alike:
        lines = [matched.lines[place] for place in members]
        whole = [line for line in lines if not _is_part_alone(line, alone)]
        if whole and len(lines[0].words) >= _FACT_WORDS:
            reports = known.in_order(line.report for line in lines)
            stated.append((members[0], SharedFact(text=whole[0].text, reports=reports)))
    return tuple(fact for _, fact in sorted(stated, key=lambda pair: pair[0]))


def _is_fact(event: Event) -> bool:
    old = all(claim.background for claim in event.claims)
    return event.n_independent > 1 and event.reality in {"occurred", "ongoing"} and not old


def _agreed(event: Event, known: Setting) -> Event:
    """The event without topics and numbers, and without a place that one origin alone gives."""
    placed = {known.origin_of(claim.report) for claim in event.claims if claim.where is not None}
    where = event.where if len(placed) > 1 else None
    return msgspec.structs.replace(event, topics=(), quantities=(), where=where)


def _lines_of(event: Event, places: Mapping[tuple[str, int], int]) -> tuple[int, ...]:
    """The first line of each report that tells an event."""
    first: dict[str, int] = {}
    for claim in event.claims:
        place = places.get((claim.report, claim.sentence))
        if place is not None:
            first[claim.report] = min(place, first.get(claim.report, place))
    return tuple(sorted(first.values()))


def _independent(members: Sequence[int], matched: Matches, known: Setting) -> bool:
    return len({known.origin_of(matched.lines[place].report) for place in members}) > 1


def _is_part_alone(line: Line, alone: Sequence[OnlyIn]) -> bool:
    return any(item.report == line.report and item.span.overlaps(line.span) for item in alone)


def _both_ways(a: int, b: int, matched: Matches) -> bool:
    one, other = matched.lines[a], matched.lines[b]
    return held(other.words, frozenset(one.words), matched.weight) >= _ONE_FACT


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
