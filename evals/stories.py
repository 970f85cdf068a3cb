"""Measure the stories room: B-cubed on labelled stories, and resends in newswire.

Reads ``stories/ecbplus_docs_train_dev.jsonl``, ``stories/reuters21578.jsonl`` and
``stories/neardup_reuters_pairs.jsonl`` below the folder named by ``READOUTS_BENCH``; says what is
missing and skips it.

    READOUTS_BENCH=FOLDER python evals/stories.py

Constants were chosen by looking at the even half of the topics alone ("chosen on"); the odd half
("held out") is the honest figure.
"""

from __future__ import annotations

import json
import os
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import combinations
from pathlib import Path
from typing import Any

from readouts.records import Link, Passage, Published, Report
from readouts.reuse import fingerprint, origins, passages
from readouts.stories import compare, group, keys, profile

Record = dict[str, Any]
Pair = tuple[str, str]
# What the set's conversion left in the texts: a marker of new paragraphs, and its empty bodies.
_ARTEFACTS = re.compile(r"&\\t|Blah blah blah\.")
MAX_POSTING = 200  # reports behind one key or fingerprint: above that it blocks nothing


def load(name: str) -> list[Record]:
    """The records of one file; empty, and said, if it is not there."""
    path = Path(os.environ.get("READOUTS_BENCH", "")) / "stories" / name
    if not os.environ.get("READOUTS_BENCH") or not path.is_file():
        print(f"skipped: {name} is not in $READOUTS_BENCH/stories")
        return []
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def as_report(record: Record) -> Report:
    """A report as the reading room would give it, as far as these records go."""
    stamp = reuters_stamp(record["date"]) if record.get("date") else None
    return Report(
        id="r" + record["id"],
        title=record.get("title"),
        text=_ARTEFACTS.sub(" ", record["text"]),
        published=Published(stamp, "given") if stamp else None,
    )


def reuters_stamp(text: str) -> str | None:
    """``26-FEB-1987 15:02:20.00`` as ISO 8601."""
    try:
        moment = datetime.strptime(text.strip().partition(".")[0].title(), "%d-%b-%Y %H:%M:%S")  # noqa: DTZ007 the set states no zone
    except ValueError:
        return None
    return moment.isoformat()


class Run:
    """One run of both rooms over reports: candidates, links, stories, and what it took."""

    def __init__(self, reports: Sequence[Report]) -> None:
        self.reports = {report.id: report for report in reports}
        started = time.perf_counter()
        self.profiles = {report.id: profile(report, ()) for report in reports}
        by_key = _postings((name, keys(p)) for name, p in self.profiles.items())
        by_print = _postings((report.id, fingerprint(report.text)) for report in reports)
        self.indexing = time.perf_counter() - started
        reusing = _pairs(by_print)
        self.candidates = _pairs(by_key) | reusing
        started = time.perf_counter()
        self.passages: dict[Pair, tuple[Passage, ...]] = {
            pair: passages(self.reports[pair[0]], self.reports[pair[1]]) for pair in sorted(reusing)
        }
        self.links = [self._link(*pair) for pair in sorted(self.candidates)]
        self.comparing = time.perf_counter() - started
        started = time.perf_counter()
        days = {name: p.day for name, p in self.profiles.items()}
        self.stories = group(days, self.links)
        self.grouping = time.perf_counter() - started

    def _link(self, a: str, b: str) -> Link:
        return compare(self.profiles[a], self.profiles[b], self.passages.get((a, b), ()))

    def told(self) -> str:
        """Sizes and speeds, in one line."""
        count = len(self.reports)
        sizes = Counter(len(story) for story in self.stories)
        return (
            f"{count:,} reports, {len(self.candidates) / count:.1f} candidate pairs a report; "
            f"profile+keys+fingerprint {count / self.indexing:,.0f}/s, "
            f"passages+compare {len(self.candidates) / self.comparing:,.0f} pairs/s, "
            f"group {self.grouping:.1f} s; {len(self.stories):,} stories, largest {max(sizes)}"
        )


def _postings(items: Iterable[tuple[str, Iterable[object]]]) -> dict[object, list[str]]:
    postings: defaultdict[object, list[str]] = defaultdict(list)
    for name, found in items:
        for key in found:
            postings[key].append(name)
    return postings


def _pairs(postings: Mapping[object, Sequence[str]]) -> set[Pair]:
    return {
        (min(a, b), max(a, b))
        for names in postings.values()
        if 1 < len(names) <= MAX_POSTING
        for a, b in combinations(names, 2)
    }


def b_cubed(found: Mapping[str, object], truth: Mapping[str, object]) -> tuple[float, float, float]:
    """B-cubed precision, recall and F1 (Bagga & Baldwin 1998), over the items in ``truth``."""
    both = Counter((found[name], truth[name]) for name in truth)
    mine = Counter(found[name] for name in truth)
    theirs = Counter(truth[name] for name in truth)
    precision = sum(n * n / mine[cell[0]] for cell, n in both.items()) / len(truth)
    recall = sum(n * n / theirs[cell[1]] for cell, n in both.items()) / len(truth)
    return precision, recall, 2 * precision * recall / (precision + recall)


def _halves(records: Sequence[Record]) -> Iterator[tuple[str, list[Record]]]:
    topics = sorted({record["topic"] for record in records}, key=int)
    yield "chosen on", [record for record in records if record["topic"] in topics[::2]]
    yield "held out", [record for record in records if record["topic"] in topics[1::2]]


def labelled(records: Sequence[Record], noise: Sequence[Record]) -> None:
    """B-cubed on each half of the topics, alone and in a stream with other news."""
    for name, half in _halves(records):
        truth = {"r" + record["id"]: record["label"] for record in half}
        for more in (noise[:0], noise):
            if not more and noise and more is noise:
                continue
            run = Run([as_report(record) for record in (*half, *more)])
            story_of = {report: i for i, story in enumerate(run.stories) for report in story}
            p, r, f = b_cubed(story_of, truth)
            true = {pair for pair in combinations(sorted(truth), 2) if _same(pair, truth)}
            met = len(true & run.candidates) / len(true)
            mixed = len({story_of[t] for t in truth} & {story_of["r" + m["id"]] for m in more})
            print(
                f"{name}, with {len(more):,} others: B-cubed P {p:.3f} R {r:.3f} F1 {f:.3f}; "
                f"true pairs that share a key {met:.3f}; stories with others in {mixed}"
            )


def _same(pair: Pair, truth: Mapping[str, object]) -> bool:
    return truth[pair[0]] == truth[pair[1]]


def wire(records: Sequence[Record], pairs: Sequence[Record]) -> None:
    """Known near-duplicates in newswire: found, joined, and of one origin, by hours apart."""
    run = Run([as_report(record) for record in records])
    print(run.told())
    story_of = {report: i for i, story in enumerate(run.stories) for report in story}
    links = {(link.a, link.b): link for link in run.links}
    totals: Counter[str] = Counter()
    counts: Counter[tuple[str, str]] = Counter()
    for record in pairs:
        a, b = sorted(("r" + record["a"], "r" + record["b"]))
        kind = record["kind"]
        totals[kind] += 1
        found = origins([run.reports[a], run.reports[b]], run.passages.get((a, b), ()))
        counts[kind, "candidates"] += (a, b) in run.candidates
        counts[kind, "linked"] += (a, b) in links and links[a, b].joined
        counts[kind, "one story"] += story_of[a] == story_of[b]
        counts[kind, "one origin"] += len(found) == 1
        counts[kind, "copy"] += found[0].kind == "copy"
    for kind in sorted(totals):
        parts = (f"{what} {n}" for (k, what), n in sorted(counts.items()) if k == kind)
        print(f"{kind}: {totals[kind]} pairs; " + ", ".join(parts))


def main() -> int:
    """Print every table that the sets at hand allow."""
    ecb = load("ecbplus_docs_train_dev.jsonl")
    reuters = load("reuters21578.jsonl")
    near = load("neardup_reuters_pairs.jsonl")
    if ecb:
        labelled(ecb, reuters[:2000])
    if reuters and "quick" not in sys.argv:
        wire(reuters, near)
    return 0


if __name__ == "__main__":
    sys.exit(main())
