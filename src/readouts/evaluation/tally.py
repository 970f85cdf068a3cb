"""Counting what is right: precision, recall, F1, confusion."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from readouts.evaluation.model import NOTHING, Confused, Figure, Row, Wrong


def share(part: float, whole: float) -> float | None:
    """Part of whole, to four places; None if there is no whole."""
    return round(part / whole, 4) if whole else None


def f1(right: int, found: int, wanted: int) -> float | None:
    """The harmonic mean of precision and recall; None if nothing was found or wanted."""
    return share(2 * right, found + wanted)


def row(kind: str, right: int, found: int, wanted: int) -> Row:
    """The row of one type or kind, with its shares."""
    return Row(
        type=kind,
        right=right,
        found=found,
        wanted=wanted,
        precision=share(right, found),
        recall=share(right, wanted),
        f1=f1(right, found, wanted),
    )


class Tally:
    """Sets of labels compared with the right ones, sentence by sentence."""

    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.found: Counter[str] = Counter()
        self.wanted: Counter[str] = Counter()
        self._pairs: Counter[tuple[str, str]] = Counter()

    def add(self, gold: AbstractSet[str], found: AbstractSet[str]) -> None:
        """One sentence: its labels by the set, and as found."""
        self.right.update(gold & found)
        self.found.update(found)
        self.wanted.update(gold)
        missed, extra = sorted(gold - found), sorted(found - gold)
        self._pairs.update((label, label) for label in gold & found)
        self._pairs.update((m, e) for m in missed for e in extra or [NOTHING])
        if not missed:
            self._pairs.update((NOTHING, e) for e in extra)

    def figures(self, of: str) -> tuple[Figure, ...]:
        """Precision, recall and F1 of all labels together; ``of`` names them in the meanings."""
        right, found, wanted = self.right.total(), self.found.total(), self.wanted.total()
        return (
            Figure(
                name="precision",
                value=share(right, found),
                of=found,
                meaning=f"share of the {of} found that are right, each counted once a sentence",
            ),
            Figure(
                name="recall",
                value=share(right, wanted),
                of=wanted,
                meaning=f"share of the set's {of} that are found, each counted once a sentence",
            ),
            Figure(
                name="F1",
                value=f1(right, found, wanted),
                of=wanted,
                meaning="harmonic mean of the two",
            ),
        )

    def rows(self) -> tuple[Row, ...]:
        """A row for each label, by name."""
        return tuple(self._row(label) for label in sorted(self.wanted | self.found))

    def _row(self, label: str) -> Row:
        return row(label, self.right[label], self.found[label], self.wanted[label])

    def confusion(self) -> tuple[Confused, ...]:
        """Which label was taken for which: in a sentence, each missed one with each extra one."""
        ordered = sorted(self._pairs.items(), key=lambda pair: (-pair[1], pair[0]))
        return tuple(Confused(gold=g, found=f, times=n) for (g, f), n in ordered)

    def macro(self) -> float | None:
        """The mean F1 of the labels that the set has."""
        wanted = [row for row in self.rows() if row.wanted]
        return share(sum(row.f1 or 0.0 for row in wanted), len(wanted))


def surest(errors: Iterable[Wrong]) -> tuple[Wrong, ...]:
    """Errors, the surest wrong ones first."""
    return tuple(sorted(errors, key=lambda wrong: (-wrong.sure, wrong.text, wrong.found)))


def joined(labels: Iterable[str]) -> str:
    """Labels in words, "nothing" if there are none."""
    listed: Sequence[str] = sorted(labels)
    return ", ".join(listed) if listed else "nothing"
