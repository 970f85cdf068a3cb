"""The promises of the guide to the training sentences: format, codes, number, variety."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from readouts.evaluation.labelled import Line, masked, read_files, read_line
from readouts.ontology import load

ROOT = Path(__file__).parent.parent
FILES = sorted((ROOT / "training" / "sentences").glob("*.txt"))
TESTS = [ROOT / "evals" / "sets" / name for name in ("coding.txt", "no_event.txt")]


@pytest.fixture(scope="module")
def lines() -> list[Line]:
    return [read_line(raw) for _, _, raw in read_files(FILES)]


def test_the_check_finds_no_fault() -> None:
    done = subprocess.run(
        [sys.executable, "training/check.py"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout[-2000:]


def test_there_are_twelve_thousand_that_differ_once_names_are_masked(lines: list[Line]) -> None:
    assert len({masked(line) for line in lines}) >= 12_000


def test_every_type_and_mode_is_there(lines: list[Line]) -> None:
    counts = Counter(event.type for line in lines for event in line.events)
    modes = {(event.type, mode) for line in lines for event in line.events for mode in event.modes}
    assert all(counts[name] >= 250 for name in load().types)
    assert modes == {(t.name, mode) for t in load().types.values() for mode in t.modes}


def test_none_is_also_in_a_test_set(lines: list[Line]) -> None:
    trained = {masked(line) for line in lines}
    tested = {masked(read_line(raw)) for _, _, raw in read_files(TESTS)}
    assert not trained & tested
