"""Hold coder and resolver to the floors of floors.toml, on the project's own sets.

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
from readouts.evaluation import Evaluation, Result, evaluate, evaluate_resolving

FLOORS = Path(__file__).parent / "floors.toml"


def floors() -> list[dict[str, Any]]:
    """The floors, as the file has them."""
    found: list[dict[str, Any]] = tomllib.loads(FLOORS.read_text(encoding="utf-8"))["floor"]
    return found


def judged(evaluation: Evaluation, floor: dict[str, Any]) -> tuple[str, bool]:
    """A line for one floor, and whether it holds."""
    value = _result(evaluation, floor).figure(floor["figure"])
    holds = value is not None and floor.get("least", 0.0) <= value <= floor.get("most", 1.0)
    bound = f"at least {floor['least']}" if "least" in floor else f"at most {floor['most']}"
    said = "holds" if holds else "BROKEN"
    shown = "nothing measured" if value is None else f"{value:.3f}"
    return f"{said:7} {floor['set']}: {floor['figure']} {shown}, {bound}", holds


def _result(evaluation: Evaluation, floor: dict[str, Any]) -> Result:
    """The result that a floor is of: the coder's by the beginning of its title, others by its end.

    Raises:
        KeyError: there is none.
    """
    if "subject" not in floor:
        return evaluation.result(floor["set"], floor["measure"])
    for result in evaluation.results:
        if result.set == floor["set"] and result.title.endswith(floor["measure"]):
            return result
    raise KeyError(floor["set"])


def measured(wanted: list[dict[str, Any]]) -> dict[str, Evaluation]:
    """The evaluations that the floors need, by subject; the coder's under ``coding``."""
    coder = [floor["set"] for floor in wanted if "subject" not in floor]
    found = {"coding": evaluate(tuple(dict.fromkeys(coder)))}
    for subject in dict.fromkeys(floor["subject"] for floor in wanted if "subject" in floor):
        found[subject] = evaluate_resolving(subject)
    return found


def main() -> int:
    """Print every floor; 1 if one is broken."""
    begun = time.monotonic()
    wanted = floors()
    try:
        evaluations = measured(wanted)
    except ReadoutsError as error:
        print(f"floors: {error}", file=sys.stderr)
        return 1
    own = {floor["set"] for floor in wanted}
    absent = [a for one in evaluations.values() for a in one.absent if a.set in own]
    if absent:
        print(f"floors: not there: {', '.join(a.looked_for for a in absent)}")
        return 1
    lines = [judged(evaluations[floor.get("subject", "coding")], floor) for floor in wanted]
    for line, _ in lines:
        print(line)
    print(f"{len(lines)} floors, {time.monotonic() - begun:.0f} s")
    return 0 if all(holds for _, holds in lines) else 1


if __name__ == "__main__":
    sys.exit(main())
