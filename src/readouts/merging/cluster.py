"""Claims to groups, one for each event: links from strongest to weakest, and no group at odds.

The result depends on the claims alone, not on their order: links are ranked by score, then by the
places of their claims in the story.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from readouts.merging.blocking import candidates
from readouts.merging.compare import Fact, Stamp, clash, fact, score
from readouts.merging.copies import copies
from readouts.merging.setting import Setting
from readouts.records import Claim, Passage


def cluster(
    claims: Sequence[Claim], passages: Sequence[Passage], known: Setting
) -> list[tuple[Claim, ...]]:
    """The claims of each event, in the order of the story; each claim in exactly one group."""
    unique = {claim.id: claim for claim in claims}
    facts = [fact(claim) for claim in sorted(unique.values(), key=known.rank)]
    groups = _Groups(facts)
    for a, b in sorted(set(copies(facts, passages))):
        groups.join(a, b)
    links = ((score(facts[a], facts[b]), a, b) for a, b in candidates(facts))
    ranked = sorted((-value, a, b) for value, a, b in links if value is not None)
    for _, a, b in ranked:
        if groups.at_peace(a, b):
            groups.join(a, b)
    return groups.listed()


class _Groups:
    """A union of sets that knows which claims it may not bring together."""

    def __init__(self, facts: Sequence[Fact]) -> None:
        self._facts = facts
        self._leader = list(range(len(facts)))
        self._stamps: list[set[Stamp]] = [{f.stamp} for f in facts]
        self._members: list[dict[str, list[int]]] = [
            {f.claim.report: [i]} for i, f in enumerate(facts)
        ]

    def _find(self, index: int) -> int:
        while self._leader[index] != index:
            self._leader[index] = self._leader[self._leader[index]]
            index = self._leader[index]
        return index

    def join(self, a: int, b: int) -> None:
        """Bring two groups together, under the earlier leader."""
        first, second = sorted((self._find(a), self._find(b)))
        if first == second:
            return
        self._leader[second] = first
        self._stamps[first] |= self._stamps[second]
        for report, members in self._members[second].items():
            self._members[first].setdefault(report, []).extend(members)

    def at_peace(self, a: int, b: int) -> bool:
        """Whether no claim of the one group speaks against one of the other.

        Between reports that is a clash of fields; within a report, where a third claim may have
        bridged two acts that the report tells apart, each pair must hold by itself.
        """
        one, other = sorted((self._find(a), self._find(b)))
        if one == other:
            return False
        if any(clash(x, y) for x in self._stamps[one] for y in self._stamps[other]):
            return False
        shared = self._members[one].keys() & self._members[other].keys()
        return all(
            score(self._facts[x], self._facts[y]) is not None
            for report in shared
            for x in self._members[one][report]
            for y in self._members[other][report]
        )

    def listed(self) -> list[tuple[Claim, ...]]:
        """The groups by their first claim, each in the order of the story."""
        groups: dict[int, list[Claim]] = defaultdict(list)
        for index, ready in enumerate(self._facts):
            groups[self._find(index)].append(ready.claim)
        return [tuple(groups[leader]) for leader in sorted(groups)]
