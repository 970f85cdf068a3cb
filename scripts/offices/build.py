"""The table out of its sources, and what the sources say of each other."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from pathlib import Path

from offices.cabinets import from_cabinets
from offices.checks import confirmed
from offices.figures import from_figures, overlapping
from offices.identify import identified
from offices.known import from_known
from offices.officials import continuous, distinct, from_officials, with_spellings, without
from offices.others import from_directory, heads_of_2021, heads_of_2026, stale
from offices.rows import COLUMNS, Term
from offices.seats import Notes, settled

HEADER = (
    "# Terms of office. start: first day; end: first day no more in office; seen: last day that is"
    " certain where the end is not known to the day (no end: in office when last listed)."
    " precision: of the start; empty = day, month or year = the first full one, listed = in office"
    " by then. source: SOURCES.md; knowledge = from knowledge, unchecked where it stands alone."
    " Built by scripts/build_reference.py.\n"
)


def offices_and_officials(folder: Path, notes: Notes) -> tuple[list[Term], list[Term]]:
    """Terms with an office, and officials without."""
    figures = list(from_figures())
    for pair in overlapping(figures):
        notes.add("error", f"told twice: {pair}")
    known = [*from_known(), *(t for t in figures if t.office)]
    directory = from_directory(folder)
    old = stale(directory, known)
    directory = [t for t in directory if t.code not in old]
    in_2019: dict[tuple[str, str], list[str]] = defaultdict(list)
    for term in directory:
        in_2019[term.code, term.office].append(term.name)
    cabinets, several = from_cabinets(folder, in_2019)
    groups = [known, list(heads_of_2026(folder)), cabinets, directory, list(heads_of_2021(folder))]
    officials = continuous(from_officials(folder))
    posts = with_spellings(settled(groups, several, notes), officials)
    posts = confirmed(posts, officials, notes)
    named = identified([*posts, *(t for t in figures if not t.office)])
    return named[: len(posts)], without(officials, posts) + named[len(posts) :]


def write(terms: list[Term], target: Path) -> None:
    """The table, sorted."""
    with target.open("w", encoding="utf-8", newline="") as file:
        file.write(HEADER)
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        for t in sorted(terms, key=lambda t: (t.code, t.office, t.start, t.name)):
            aliases = (a.replace(";", ",") for a in distinct(t.name, t.aliases))
            writer.writerow([t.name, ";".join(aliases), *t[2:]])


def build_offices(folder: Path, target: Path, *, quiet: bool = False) -> None:
    """Write offices.csv; print how much there is, and where the sources agree and contradict."""
    notes = Notes()
    posts, officials = offices_and_officials(folder, notes)
    write(posts + officials, target)
    if quiet:
        return
    for line in notes.lines:
        print(line)
    for kind, count in sorted(notes.counts.items()):
        print(f"{count:6} {kind}")
    people = {t.identifier or (t.code, t.name) for t in posts}
    print(len(posts), "terms with office of", len(people), "people;", len(officials), "officials;")
    print(target.stat().st_size, "bytes;", Counter(t.precision or "day" for t in posts))
    print(Counter(t.source for t in posts).most_common())
