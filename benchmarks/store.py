"""How fast the store takes reports in, and how large it becomes.

Synthetic reports of Zipf-distributed words (seeded: the same on every machine), 20 sentences each,
6 claims, 60 fingerprints, 12 blocking keys, stored 200 a batch.

    python benchmarks/store.py [REPORTS]
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from readouts.records import Claim, Parsed, Published, Report, Sentence, Span, Token, Who, make_id
from readouts.store import EventFilter, View, Writer

BATCH = 200
SENTENCES, WORDS = 20, 22
CLAIMS, PRINTS, KEYS = 6, 60, 12
VOCABULARY = 30_000


def reports(count: int) -> Iterator[tuple[Report, list[Sentence]]]:
    """Reports with their sentences."""
    chance = random.Random(20)  # noqa: S311 - a benchmark, not a secret
    letters = "abcdefghijklmnopqrstuvwxyz"
    words = ["".join(chance.choices(letters, k=chance.randint(2, 11))) for _ in range(VOCABULARY)]
    weights = [1 / rank for rank in range(1, VOCABULARY + 1)]
    for number in range(count):
        drawn = chance.choices(words, weights, k=SENTENCES * WORDS)
        lines = [" ".join(drawn[n : n + WORDS]) + "." for n in range(0, len(drawn), WORDS)]
        sentences, start = [], 0
        for at, line in enumerate(lines):
            sentences.append(Sentence(at, Span(start, start + len(line)), line))
            start += len(line) + 1
        day = f"2024-{number % 12 + 1:02d}-{number % 28 + 1:02d}"
        yield (
            Report(
                id=make_id("r", number),
                text=" ".join(lines),
                title=" ".join(drawn[:8]),
                source=f"Outlet {number % 50}",
                url=f"https://example.org/{number}",
                published=Published(day, "given"),
                external_id=str(number),
            ),
            sentences,
        )


def claim(report: Report, sentence: Sentence) -> Claim:
    """A claim over the first words of a sentence."""
    start = sentence.span.start
    who = Who(text="the minister", span=Span(start, start + 12), code="NOR", sector="GOV")
    return Claim(
        id=make_id("c", report.id, start),
        report=report.id,
        sentence=sentence.number,
        span=sentence.span,
        text=sentence.text,
        trigger=Span(start, start + 3),
        trigger_text="met",
        type="CONSULT",
        modes=("visit",),
        actors=(who,),
        recipients=(who,),
    )


def parse(sentence: Sentence) -> Parsed:
    """A parse of the usual size."""
    tokens, at = [], 0
    for number, word in enumerate(sentence.text.split()):
        end = at + len(word)
        tokens.append(Token(word, word, "NOUN", "NN", "nsubj", max(0, number - 1), at, end))
        at = end + 1
    return Parsed(sentence.text, tuple(tokens), ())


def prints(report: Report) -> list[int]:
    """Fingerprints that no other report has."""
    chance = random.Random(report.id)  # noqa: S311 - as above
    return [chance.getrandbits(64) for _ in range(PRINTS)]


def main(count: int) -> None:
    """Measure and print."""
    items = list(reports(count))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.db"
        with Writer.open(path) as writer:
            for name, step in STEPS.items():
                began = time.perf_counter()
                for first in range(0, count, BATCH):
                    with writer.batch():
                        for report, sentences in items[first : first + BATCH]:
                            step(writer, report, sentences)
                took = time.perf_counter() - began
                size = sum(one.stat().st_size for one in Path(folder).iterdir()) / 1e6
                print(f"{name:14} {count / took:9,.0f} reports/s   store {size:8.1f} MB")
        with View.open(path) as view:
            timed("search, prefix", lambda: view.search("zz*", limit=20))
            timed("search, common", lambda: view.search(items[0][0].text.split()[0], limit=20))
            timed("events, filter", lambda: view.events(EventFilter(actor="NOR"), limit=50))
    text = sum(len(report.text.encode()) for report, _ in items) / 1e6
    print(f"text alone: {text:.1f} MB")


def timed(name: str, ask: Callable[[], object]) -> None:
    """Print how long a question takes."""
    began = time.perf_counter()
    ask()
    print(f"{name:14} {(time.perf_counter() - began) * 1000:9.1f} ms")


STEPS = {
    "reports": lambda w, r, _: w.add_reports([r]),
    "sentences": lambda w, r, s: w.add_sentences(r.id, s),
    "parses (6)": lambda w, _, s: w.add_parses("m", {x.text: parse(x) for x in s[:CLAIMS]}),
    "claims": lambda w, r, s: w.add_claims(r.id, [claim(r, x) for x in s[:CLAIMS]]),
    "fingerprints": lambda w, r, _: w.add_fingerprints(r.id, prints(r)),
    "sharing": lambda w, r, _: w.sharing_fingerprints(r.id, prints(r), 3),
    "blocks": lambda w, r, _: w.add_blocks(r.id, [f"{r.id[1:4]}|{n}" for n in range(KEYS)]),
    "mark done": lambda w, r, _: w.mark_done("code", [r.id]),
}

if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)
