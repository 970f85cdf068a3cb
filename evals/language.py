"""Which English model: measured on labelled text that matters here.

    READOUTS_BENCH=FOLDER python evals/language.py MODEL [MODEL ...]

Four measures, each on texts that no spaCy model was trained on:

* toponyms: F1 of GPE, LOC and FAC entities against the hand-marked toponyms of GeoWebNews and LGL
  (overlap counts as found), and recall of those among them that open a report as its dateline;
* speakers: in PolNeAR's attributions with a one-verb cue, how often the subject that the parser
  gives the cue lies within the marked source;
* office holders: of the mentions of known office holders' full names, how many are a PERSON;
* demonyms: of adjectives and nouns of nationality, how many are a NORP (or part of a name).
"""

from __future__ import annotations

import csv
import json
import os
import random
import re
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import spacy

SAMPLE = 150
DEMONYMS = re.compile(
    r"\b(Russian|Chinese|Iranian|Israeli|Syrian|Turkish|Mexican|German|French|British|Pakistani|"
    r"Indian|Ukrainian|Iraqi|Egyptian|Saudi|Japanese|Kenyan|Nigerian|Brazilian)s?\b"
)


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.open(encoding="utf-8")]


def sample(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return random.Random(7).sample(rows, min(SAMPLE, len(rows)))  # noqa: S311 a sample, no secret


def toponyms(model: spacy.Language, bench: Path) -> Iterator[tuple[str, float]]:
    found = marked = right = datelines = dateline_hits = 0
    for name in ("geo_GeoWebNews", "geo_lgl"):
        for row in sample(lines(bench / "places" / f"{name}.jsonl")):
            # GeoWebNews also marks adjectives and common nouns; those are no names of places.
            gold = [
                (int(t["start"]), int(t["end"]))
                for t in row["toponyms"]
                if t.get("type", "Literal") == "Literal"
            ]
            document = model(row["text"])
            said = [
                (e.start_char, e.end_char)
                for e in document.ents
                if e.label_ in {"GPE", "LOC", "FAC"}
            ]
            hits = [g for g in gold if any(g[0] < s[1] and s[0] < g[1] for s in said)]
            marked += len(gold)
            found += len(said)
            right += len(hits)
            opening = [g for g in gold if g[0] == 0]
            datelines += len(opening)
            dateline_hits += sum(g in hits for g in opening)
    precision, recall = right / found, right / marked
    yield "toponyms P", precision
    yield "toponyms R", recall
    yield "toponyms F1", 2 * precision * recall / (precision + recall)
    yield f"place at the very start R (n={datelines})", dateline_hits / datelines


def speakers(model: spacy.Language, bench: Path) -> Iterator[tuple[str, float]]:
    asked = right = 0
    for row in sample(lines(bench / "quotes" / "polnear_train_dev.jsonl")):
        document = model(row["text"])
        for attribution in row["annotations"][0]["attributions"]:
            if not attribution.get("cue") or not attribution.get("source"):
                continue
            (first, last), *_ = attribution["cue"]
            cue = document.char_span(first, last)
            if cue is None or len(cue) != 1 or cue[0].pos_ != "VERB":
                continue
            asked += 1
            subjects = [t for t in cue[0].children if t.dep_ in {"nsubj", "nsubjpass"}]
            right += any(
                start <= t.idx < end for t in subjects for start, end in attribution["source"]
            )
    yield f"speaker is the cue's subject (n={asked})", right / asked


def office_holders(model: spacy.Language, bench: Path) -> Iterator[tuple[str, float]]:
    with (bench / "offices" / "cia_world_leaders_2019-05.tsv").open(encoding="utf-8") as file:
        names = {row["name"].title() for row in csv.DictReader(file, delimiter="\t")}
    names |= {
        row["name"]
        for row in csv.DictReader(
            (bench / "offices" / "cabinets_history.tsv").open(encoding="utf-8"), delimiter="\t"
        )
    }
    pattern = re.compile(r"\b[A-Z][\w'-]+(?: [A-Z][\w'-]+){1,3}\b")
    asked = right = 0
    rows = lines(bench / "coding" / "plv_train.jsonl")
    rows += sample(lines(bench / "places" / "geo_GeoWebNews.jsonl"))
    for row in rows:
        text = row["text"]
        spans = [
            (m.start() + at, m.start() + at + len(name))
            for m in pattern.finditer(text)
            for name in _names_in(m.group(), names)
            for at in [m.group().index(name)]
        ]
        if not spans:
            continue
        people = [(e.start_char, e.end_char) for e in model(text).ents if e.label_ == "PERSON"]
        asked += len(spans)
        right += sum(any(p[0] < s[1] and s[0] < p[1] for p in people) for s in spans)
    yield f"office holders' names are PERSON (n={asked})", right / asked


def _names_in(words: str, names: set[str]) -> Iterator[str]:
    parts = words.split()
    for size in range(len(parts), 1, -1):
        for start in range(len(parts) - size + 1):
            name = " ".join(parts[start : start + size])
            if name in names:
                yield name
                return


def demonyms(model: spacy.Language, bench: Path) -> Iterator[tuple[str, float]]:
    asked = right = 0
    for row in sample(lines(bench / "coding" / "plv_train.jsonl")):
        document = model(row["text"])
        for match in DEMONYMS.finditer(row["text"]):
            asked += 1
            right += any(
                e.start_char <= match.start() < e.end_char
                and e.label_ in {"NORP", "ORG", "LANGUAGE"}
                for e in document.ents
            )
    yield f"demonyms are NORP or in a name (n={asked})", right / asked


def main() -> None:
    folder = os.environ.get("READOUTS_BENCH")
    if not folder:
        sys.exit("READOUTS_BENCH is not set: name the folder that holds the labelled sets")
    bench = Path(folder)
    for name in sys.argv[1:]:
        model = spacy.load(name)
        print(f"\n{name} {model.meta['version']}")
        start = time.perf_counter()
        for measure in (toponyms, speakers, office_holders, demonyms):
            for label, value in measure(model, bench):
                print(f"  {label:<52}{value:.3f}")
        seconds = time.perf_counter() - start
        print(f"  {'seconds for all of it':<52}{seconds:.0f}")


if __name__ == "__main__":
    main()
