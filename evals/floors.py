"""Hold the coder to the floors of floors.toml, on the project's own sets.

    python evals/floors.py

Exit status 1 if a figure is below its floor (above it, where less is better). `make eval` runs it.
"""

from __future__ import annotations

import sys
import time
import tomllib
from pathlib import Path
from typing import Any

from readouts.errors import ReadoutsError
from readouts.evaluation import Evaluation, evaluate

FLOORS = Path(__file__).parent / "floors.toml"


def floors() -> list[dict[str, Any]]:
    """The floors, as the file has them."""
    found: list[dict[str, Any]] = tomllib.loads(FLOORS.read_text(encoding="utf-8"))["floor"]
    return found


def judged(evaluation: Evaluation, floor: dict[str, Any]) -> tuple[str, bool]:
    """A line for one floor, and whether it holds."""
    value = evaluation.result(floor["set"], floor["measure"]).figure(floor["figure"])
    holds = value is not None and floor.get("least", 0.0) <= value <= floor.get("most", 1.0)
    bound = f"at least {floor['least']}" if "least" in floor else f"at most {floor['most']}"
    said = "holds" if holds else "BROKEN"
    shown = "nothing measured" if value is None else f"{value:.3f}"
    return f"{said:7} {floor['set']}: {floor['figure']} {shown}, {bound}", holds


def main() -> int:
    """Print every floor; 1 if one is broken."""
    begun = time.monotonic()
    wanted = floors()
    try:
        evaluation = evaluate(tuple(dict.fromkeys(floor["set"] for floor in wanted)))
    except ReadoutsError as error:
        print(f"floors: {error}", file=sys.stderr)
        return 1
    if evaluation.absent:
        print(f"floors: not there: {', '.join(a.looked_for for a in evaluation.absent)}")
        return 1
    lines = [judged(evaluation, floor) for floor in wanted]
    for line, _ in lines:
        print(line)
    print(f"{len(lines)} floors, {time.monotonic() - begun:.0f} s")
    return 0 if all(holds for _, holds in lines) else 1


if __name__ == "__main__":
    sys.exit(main())
