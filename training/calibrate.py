"""Fit how lexicon and scorer vote, on the lines that training held out; draw the reliability.

    python training/calibrate.py [--to FOLDER] [--plot FILE]

Each held-out sentence is coded without a vote; every candidate (a draft of the lexicon or a clause
read by the scorer, with each type it could have) is right if a labelled event has its type and
parties that overlap those found. A logistic regression learns from one half of the lines, the
reliability is drawn on the other half; what is written into ``scorer.json`` is fitted on both.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from lines import HERE, held_out_lines
from read import Event, Line
from sklearn.linear_model import LogisticRegression

from readouts.coding.confidence import Evidence
from readouts.coding.draft import Draft
from readouts.coding.entries import load_lexicon
from readouts.coding.gaps import gaps
from readouts.coding.sentence import drafts_of
from readouts.coding.vote import evidence_of, scored
from readouts.language import Parser
from readouts.records import Sentence, Span

REGULARISATION = 1.0
BINS = 10
MOST_OF_NOTHING = 0.05
Spans = Sequence[tuple[int, int]]
Case = tuple[int, int, Evidence, bool]  # line, candidate of the line, what speaks for it, right


def cases(lines: Sequence[Line]) -> Iterator[Case]:
    """Every candidate of every line, with what speaks for it and whether it is right."""
    lexicon = load_lexicon()
    parses = Parser().parse([line.text for line in lines])
    for number, (line, parsed) in enumerate(zip(lines, parses, strict=True)):
        sentence = Sentence(number=0, span=Span(0, len(line.text)), text=line.text, parsed=parsed)
        drafts = drafts_of(sentence, lexicon)
        for candidate, draft in enumerate([*drafts, *gaps(sentence, drafts)]):
            score = scored(draft)
            for event_type, evidence in evidence_of(draft, score) if score else ():
                right = any(fits(draft, event_type, event, line) for event in line.events)
                yield number, candidate, evidence, right


def fits(draft: Draft, event_type: str, event: Event, line: Line) -> bool:
    """Whether a draft's parties are those of a labelled event of its type."""
    if event.type != event_type:
        return False
    first = [line.parties[letter] for letter in event.actors]
    second = [line.parties[letter] for letter in event.recipients]
    actors = [(m.span.start, m.span.end) for m in draft.actors]
    recipients = [(m.span.start, m.span.end) for m in draft.recipients]
    if event.mutual or not draft.directed:
        found = actors + recipients
        return _meets(found, first) and (not second or _meets(found, second))
    acting = _meets(actors, first) if first else not actors
    # a recipient that was not found leaves a claim incomplete, not wrong
    return acting and (not second or not recipients or _meets(recipients, second))


def _meets(found: Spans, wanted: Spans) -> bool:
    return any(a < d and c < b for a, b in found for c, d in wanted)


def fit(taken: Sequence[Case]) -> LogisticRegression:
    """The regression from evidence to right or wrong."""
    model = LogisticRegression(C=REGULARISATION, max_iter=1000)
    model.fit([case[2].features() for case in taken], [case[3] for case in taken])
    return model


def probabilities(model: LogisticRegression, taken: Sequence[Case]) -> np.ndarray:
    """The probability of each case."""
    return model.predict_proba([case[2].features() for case in taken])[:, 1]


def voted(taken: Sequence[Case], chances: np.ndarray) -> list[tuple[float, bool]]:
    """The likeliest type of each candidate: its probability, and whether it is right."""
    best: dict[tuple[int, int], tuple[float, bool]] = {}
    for (line, candidate, _, right), chance in zip(taken, chances, strict=True):
        key = (line, candidate)
        best[key] = max(best.get(key, (0.0, False)), (float(chance), right))
    return list(best.values())


def best_least(claims: Sequence[tuple[float, bool]], events: int) -> tuple[float, float]:
    """The probability from which to code so that F1 is best, and that F1."""
    found = []
    for least in np.arange(0.2, 0.8, 0.01):
        kept = [right for chance, right in claims if chance >= least]
        found.append((2 * sum(kept) / (len(kept) + events), round(float(least), 2)))
    f1, least = max(found)
    return least, f1


def quiet_least(lines: Sequence[Line], taken: Sequence[Case], chances: np.ndarray) -> float:
    """The probability from which at most one sentence in twenty without an event is coded."""
    surest = dict.fromkeys((n for n, line in enumerate(lines) if not line.events), 0.0)
    for (line, *_), chance in zip(taken, chances, strict=True):
        if line in surest:
            surest[line] = max(surest[line], float(chance))
    return round(float(np.quantile(list(surest.values()), 1 - MOST_OF_NOTHING)), 2)


def reliability(claims: Sequence[tuple[float, bool]]) -> list[tuple[float, float, int]]:
    """Mean confidence, share right, and number, in ten bins of confidence."""
    rows = []
    for step in range(BINS):
        inside = [c for c in claims if step <= c[0] * BINS < step + 1 or (c[0] == 1 and step == 9)]
        if inside:
            rows.append(
                (
                    sum(c for c, _ in inside) / len(inside),
                    sum(r for _, r in inside) / len(inside),
                    len(inside),
                )
            )
    return rows


def draw(rows: Sequence[tuple[float, float, int]], path: Path) -> None:
    """The reliability diagram."""
    import matplotlib as mpl

    mpl.use("svg")
    mpl.rcParams["svg.hashsalt"] = "readouts"  # the same file from the same numbers
    from matplotlib import pyplot as plt

    figure, axes = plt.subplots(figsize=(5, 4.6), layout="constrained")
    axes.plot([0, 1], [0, 1], color="#999", linewidth=1, linestyle="--", label="perfect")
    x, y, _ = zip(*rows, strict=True)
    axes.plot(x, y, color="#0b6e99", linewidth=1.5, marker="o", label="claims")
    for at, share, count in rows:
        axes.annotate(str(count), (at, share), textcoords="offset points", xytext=(6, -12))
    axes.set(xlabel="confidence", ylabel="share of claims that are right", xlim=(0, 1), ylim=(0, 1))
    axes.set_title("Half of the held-out sentences; numbers of claims beside the points", size=9)
    axes.legend(frameon=False)
    figure.savefig(path, metadata={"Date": None})


def main() -> None:
    """Fit, report, and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    weights = HERE.parent / "src/readouts/coding/scorer/weights"
    parser.add_argument("--card", type=Path, default=weights / "scorer.json")
    parser.add_argument("--plot", type=Path, default=HERE.parent / "docs/explain/reliability.svg")
    chosen = parser.parse_args()
    lines = held_out_lines()
    taken = list(cases(lines))
    half = [c for c in taken if c[0] % 2 == 0]
    other = [c for c in taken if c[0] % 2]
    unseen = voted(other, probabilities(fit(half), other))
    events = sum(len(line.events) for line in lines[1::2])
    least, f1 = best_least(unseen, events)
    rows = reliability(unseen)
    error = sum(n * abs(c - r) for c, r, n in rows) / len(unseen)
    print(f"{len(lines)} sentences, {len(taken)} candidates; on the unseen half:")
    for mean, share, count in rows:
        print(f"  confidence {mean:.2f}: {share:.2f} right of {count}")
    print(f"expected calibration error {error:.3f}; best F1 {f1:.3f} from {least:.2f}")
    model = fit(taken)
    chances = probabilities(model, taken)
    best, f1 = best_least(voted(taken, chances), sum(len(line.events) for line in lines))
    least = max(best, quiet_least(lines, taken, chances))
    card = json.loads(chosen.card.read_text(encoding="utf-8"))
    card["calibration"] = {
        "bias": round(float(model.intercept_[0]), 4),
        "weights": [round(float(w), 4) for w in model.coef_[0]],
        "least": least,
    }
    text = json.dumps(card, indent=1, ensure_ascii=False)
    chosen.card.write_text(text + "\n", encoding="utf-8")
    print(f"all: best F1 {f1:.3f} from {best:.2f}; coded from {least:.2f}")
    draw(rows, chosen.plot)


if __name__ == "__main__":
    main()
