"""Precision and recall of the context tags, on evals/sets/contexts.txt.

    python evals/contexts.py [--misses] [--half develop|measure]

Exit status 1 if the half that is only measured on falls below the floors. ``--misses`` prints each
tag too many or too few; it is for the half that the cues are developed on.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from readouts.coding.contexts import contexts_of
from readouts.coding.cues import contexts

HALVES = ("develop", "measure")
FLOORS = (0.90, 0.70)  # precision and recall on the half that is only measured on
SET = Path(__file__).parent / "sets" / "contexts.txt"
Item = tuple[frozenset[str], str, str, str]


def items(half: str) -> Iterator[Item]:
    """The tags of each item of one half, its sentence, and the sentences before and after."""
    now = ""
    for line in SET.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            now = line.removeprefix("## ")
        elif line and not line.startswith("#") and now == half:
            tags, _, text = line.partition(" | ")
            before, mark, rest = text.rpartition("* ")
            said, _, after = rest.partition(" // ") if mark else (text, "", "")
            yield frozenset(tags.split()) - {"none"}, said, before.removesuffix(" // "), after


def measure(half: str, *, misses: bool) -> bool:
    """Print the table of one half; whether it holds the floors."""
    hits: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    rows = list(items(half))
    contexts("")  # reads the cues
    begun = time.perf_counter()
    told = [frozenset(contexts_of(*texts)) for _, *texts in rows]
    seconds = time.perf_counter() - begun
    alone = [frozenset(contexts(said)) for _, said, _, _ in rows]
    for (tags, said, _, _), found in zip(rows, told, strict=True):
        hits.update(tags & found)
        wrong.update(found - tags)
        missed.update(tags - found)
        if misses and found != tags:
            print(f"+{sorted(found - tags)} -{sorted(tags - found)} {said}")
    print(f"\n{half}: {len(rows)} items\n{'':24}{'n':>5}{'P':>7}{'R':>7}")
    for tag in sorted(hits | wrong | missed):
        row(tag, hits[tag], wrong[tag], missed[tag])
    row("all", hits.total(), wrong.total(), missed.total())
    pairs = list(zip(rows, alone, strict=True))
    right = sum(len(tags & found) for (tags, *_), found in pairs)
    row(
        "sentence alone",
        right,
        sum(len(found - tags) for (tags, *_), found in pairs),
        sum(len(tags - found) for (tags, *_), found in pairs),
    )
    exact = sum(tags == found for (tags, *_), found in zip(rows, told, strict=True))
    print(f"all tags right: {exact / len(rows):.2f}; {seconds / len(rows) * 1e3:.3f} ms an item")
    good = hits.total()
    return good >= FLOORS[0] * (good + wrong.total()) and good >= FLOORS[1] * (
        good + missed.total()
    )


def row(name: str, hit: int, wrong: int, missed: int) -> None:
    precision = f"{hit / (hit + wrong):.2f}" if hit + wrong else "-"
    recall = f"{hit / (hit + missed):.2f}" if hit + missed else "-"
    print(f"{name:24}{hit + missed:5}{precision:>7}{recall:>7}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--half", choices=HALVES)
    told = parser.parse_args()
    halves = [half for half in HALVES if told.half in {None, half}]
    held = {half: measure(half, misses=told.misses) for half in halves}
    return 0 if held.get("measure", True) else 1


if __name__ == "__main__":
    sys.exit(main())
