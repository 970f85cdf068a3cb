"""Measure which of PLOVER's types the coder finds in a sentence.

Reads ``plv_train``, ``universalpetrarch_gsr_en`` and ``petrarch_unittests_cameo`` (JSON lines) in
``coding`` below the folder named by ``READOUTS_BENCH``; says what is missing and skips it.
Compared are the sets of types of each sentence. PLV joins CONCEDE and RETREAT as YIELD, so both
count as one type here.

    READOUTS_BENCH=FOLDER python evals/coding_types.py [--errors TYPE]

PLV gives one event a sentence, so a second event that is really there counts as wrong: its
precision is a lower bound. The lexicon was improved by reading the errors on PLV and the GSR, so
their figures are of development; the errors on the PETRARCH sentences were never read. Those are
unit tests of a dictionary: many of them are no news English. "agreed" is the share of sentences one
of whose types is found.
"""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from readouts.coding import code
from readouts.language import Parser
from readouts.records import Claim, Report, Sentence, Span

Pair = tuple[str, frozenset[str], tuple[Claim, ...]]
SETS = (
    "plv_train.jsonl",
    "universalpetrarch_gsr_en.jsonl",
    "petrarch_unittests_cameo.jsonl",
)
YIELD = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}


def load(name: str) -> list[dict[str, Any]]:
    """The records of one file; empty, and said, if it is not there."""
    path = Path(os.environ.get("READOUTS_BENCH", "")) / "coding" / name
    if not os.environ.get("READOUTS_BENCH") or not path.is_file():
        print(f"skipped: {name} is not in $READOUTS_BENCH/coding")
        return []
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def coded(records: Sequence[dict[str, Any]], parser: Parser) -> list[Pair]:
    """Each sentence with its gold types and the claims read from it."""
    pairs = []
    texts = [record["text"] for record in records]
    for record, parsed in zip(records, parser.parse(texts), strict=True):
        text = record["text"]
        sentence = Sentence(number=0, span=Span(0, len(text)), text=text, parsed=parsed)
        claims = code(Report(id="r" + record["id"], text=text), [sentence])
        gold = frozenset(YIELD.get(e["type"], e["type"]) for e in record["events"] if e["type"])
        pairs.append((text, gold, claims))
    return pairs


def read(claims: Sequence[Claim]) -> frozenset[str]:
    """The types of what happened."""
    kept = (c for c in claims if c.reality in {"occurred", "ongoing"})
    return frozenset(YIELD.get(c.type, c.type) for c in kept)


def table(pairs: Sequence[Pair]) -> None:
    """Precision, recall and F1 of each type and of all together."""
    right: Counter[str] = Counter()
    found: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    for _, gold, claims in pairs:
        types = read(claims)
        right.update(gold & types)
        found.update(types)
        wanted.update(gold)
    for label in sorted(wanted | found):
        row(label, right[label], found[label], wanted[label])
    row("all", right.total(), found.total(), wanted.total())
    hit = sum(bool(gold & read(claims)) for _, gold, claims in pairs if gold)
    silent = sum(not read(claims) for _, gold, claims in pairs if gold)
    events = sum(bool(gold) for _, gold, _ in pairs)
    print(f"sentences with an event {events}, agreed {hit / events:.3f}, silent {silent}")


def row(label: str, right: int, found: int, wanted: int) -> None:
    """One line of the table."""
    precision = right / found if found else 0.0
    recall = right / wanted if wanted else 0.0
    f1 = 2 * right / (found + wanted) if found + wanted else 0.0
    print(f"{label:10} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  gold {wanted} read {found}")


def errors(pairs: Sequence[Pair], label: str) -> None:
    """The sentences where a type is missed or read too much, for local study."""
    for text, gold, claims in pairs:
        types = read(claims)
        if (label in gold) != (label in types):
            side = "missed" if label in gold else "extra"
            entries = [f"{c.type}:{c.entry}:{c.reality}" for c in claims]
            print(f"{side} {sorted(gold)} {entries}\n    {text}")


def main(arguments: Sequence[str]) -> None:
    """Print one table a set, or the errors of one type."""
    parser = Parser()
    for name in SETS:
        if records := load(name):
            print(f"\n{name}: {len(records)} sentences, {parser.model}")
            pairs = coded(records, parser)
            if "--errors" in arguments:
                errors(pairs, arguments[-1])
            else:
                table(pairs)


if __name__ == "__main__":
    main(sys.argv[1:])
