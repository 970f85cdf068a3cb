"""Which sentences of other reports say what a sentence says.

Equal sentences are found by their words at once. For the others a sentence looks at no more than
``MOST_LOOKED_AT`` distinct sentences, those that share its rarest words, so the work grows with
the number of sentences and not with its square.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from readouts.merging.lines import Line, held, weights

MOST_LOOKED_AT = 60
_RARE_WORDS = 8
_POSTINGS = 200  # a word in more distinct sentences than this says little; its list is cut
_WORTH_KEEPING = 0.3


class Match(NamedTuple):
    """A sentence elsewhere: its place among the lines, and how much of mine it holds, 0 to 1."""

    line: int
    held: float


class Matches(NamedTuple):
    """The lines of a story and, for each, its matches in other reports, best first.

    ``holders`` lists, for each stem, the lines that have it.
    """

    lines: tuple[Line, ...]
    weight: Mapping[str, float]
    of: tuple[tuple[Match, ...], ...]
    holders: Mapping[str, Sequence[int]]

    def elsewhere(self, words: Sequence[str], report: str) -> bool:
        """Whether another report has one of these words."""
        places = (place for word in words for place in self.holders.get(word, ()))
        return any(self.lines[place].report != report for place in places)

    def best_elsewhere(self, words: Sequence[str], report: str) -> float:
        """The largest share of some words that one sentence of another report holds, 0 to 1."""
        rare = sorted(set(words), key=lambda word: (-self.weight.get(word, 1.0), word))
        votes = Counter(
            place
            for word in rare[:_RARE_WORDS]
            for place in self.holders.get(word, ())[:_POSTINGS]
            if self.lines[place].report != report
        )
        best = sorted(votes, key=lambda place: (-votes[place], place))[:MOST_LOOKED_AT]
        others = (frozenset(self.lines[place].words) for place in best)
        return max((held(words, other, self.weight) for other in others), default=0.0)


def match(lines: Sequence[Line]) -> Matches:
    """Match the lines of a story. One line is kept for each report a distinct sentence stands in.

    Args:
        lines: as ``lines.lines`` gives them.
    """
    weight = weights(lines)
    places: dict[str, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        places[line.key].append(index)
    words = {key: frozenset(lines[found[0]].words) for key, found in places.items()}
    near = _near(words, weight)
    return Matches(
        lines=tuple(lines),
        weight=weight,
        of=tuple(_elsewhere(line, lines, near[line.key], places) for line in lines),
        holders=_holders(lines),
    )


def _holders(lines: Sequence[Line]) -> dict[str, list[int]]:
    holders: dict[str, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        for word in sorted(set(line.words)):
            holders[word].append(index)
    return holders


def _near(
    words: Mapping[str, frozenset[str]], weight: Mapping[str, float]
) -> dict[str, list[tuple[str, float]]]:
    """For each distinct sentence those that hold enough of its words, best first."""
    postings: dict[str, list[str]] = defaultdict(list)
    for key, own in words.items():
        for word in sorted(own):
            postings[word].append(key)
    near: dict[str, list[tuple[str, float]]] = {}
    for key, own in words.items():
        rare = sorted(own, key=lambda word: (-weight[word], word))[:_RARE_WORDS]
        votes = Counter(other for word in rare for other in postings[word][:_POSTINGS])
        votes.pop(key, None)
        best = sorted(votes, key=lambda other: (-votes[other], other))[:MOST_LOOKED_AT]
        scored = [(other, round(held(own, words[other], weight), 4)) for other in best]
        kept = [pair for pair in scored if pair[1] >= _WORTH_KEEPING]
        near[key] = [(key, 1.0), *sorted(kept, key=lambda pair: (-pair[1], pair[0]))]
    return near


def _elsewhere(
    line: Line,
    lines: Sequence[Line],
    near: Sequence[tuple[str, float]],
    places: Mapping[str, Sequence[int]],
) -> tuple[Match, ...]:
    """Matches in other reports, the best of each report; at most MOST_LOOKED_AT of them."""
    found: dict[str, Match] = {}
    for key, value in near:
        for index in places[key]:
            report = lines[index].report
            if report != line.report and report not in found:
                found[report] = Match(index, value)
            if len(found) >= MOST_LOOKED_AT:
                return tuple(found.values())
    return tuple(found.values())
