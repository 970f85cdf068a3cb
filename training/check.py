"""Check training sentences: format, codes, distinctness; print how many there are of each kind.

python training/check.py [FILE...]     (default: all of training/sentences)
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from read import BadLine, Line, masked, read_files, read_line

from readouts.ontology import load

HERE = Path(__file__).parent
MUTUAL = {"CONSULT", "AGREE", "COOPERATE", "ASSAULT", "SUPPORT"}


def faults(line: Line) -> list[str]:
    """What is wrong with the codes of a line."""
    types = load().types
    found = []
    for event in line.events:
        if event.type not in types:
            found.append(f"no type {event.type}")
            continue
        kind = types[event.type]
        found += [f"{event.type} has no mode {m}" for m in event.modes if m not in kind.modes]
        if kind.recipient_required and not event.recipients and not event.mutual:
            found.append(f"{event.type} needs a recipient")
        if event.mutual and event.type not in MUTUAL:
            found.append(f"{event.type} cannot be mutual")
    return found


def main(names: list[str]) -> int:
    """Print the faults and counts; 1 if anything is wrong."""
    paths = [Path(n) for n in names] or sorted((HERE / "sentences").glob("*.txt"))
    seen: dict[str, str] = {}
    counts: Counter[str] = Counter()
    bad = lines = 0
    for path, number, raw in read_files(paths):
        try:
            line = read_line(raw)
            problems = faults(line)
        except BadLine as error:
            problems = [str(error)]
        else:
            key = masked(line)
            if key in seen:
                problems.append(f"same as {seen[key]} once masked")
            seen.setdefault(key, f"{path.name}:{number}")
            lines += 1
            counts.update(" ".join((e.type, *e.modes)) for e in line.events)
            counts["none"] += not line.events
        for problem in problems:
            bad += 1
            print(f"{path.name}:{number}: {problem}: {raw[:90]}")
    for label, count in sorted(counts.items()):
        print(f"{count:6} {label}")
    print(f"{lines} sentences, {len(seen)} distinct, {bad} faults")
    return bad > 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
