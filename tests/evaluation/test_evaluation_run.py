"""The command, on small sets of our own in the formats of the real ones."""

from __future__ import annotations

import json
import runpy
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from evaluation_world import OWN, bench

from readouts.cli import cli
from readouts.cli.commands.eval import SETS
from readouts.errors import InputError
from readouts.evaluation import NAMES, evaluate, sets

ROOT = Path(__file__).parents[2]


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the four public sets and one of our own."""
    monkeypatch.setenv("READOUTS_BENCH", str(bench(tmp_path / "bench")))
    own = tmp_path / "own"
    own.mkdir()
    (own / "coding.txt").write_text(OWN, encoding="utf-8")
    monkeypatch.setattr(sets, "OWN", own)
    return tmp_path


def run(*args: str) -> Result:
    return CliRunner().invoke(cli, ["eval", "coding", *args])


def test_the_option_offers_the_sets_that_there_are() -> None:
    assert SETS == NAMES


def test_every_set_that_is_there_is_measured_and_the_others_are_told(world: Path) -> None:
    done = run("--errors", "1", "--confusion")
    assert done.exit_code == 0, done.output
    for words in (
        "Type, given actor and recipient",
        "Types end to end",
        "Right actor",
        "Headlines",
    ):
        assert words in done.output
    assert "Skipped reuters" in done.output
    assert "Skipped no_event" in done.output
    assert "Plv" in done.stderr or "plv" in done.stderr


def test_json_has_every_figure_with_its_meaning(world: Path) -> None:
    done = run("--set", "coding", "--json", "-q")
    assert done.exit_code == 0
    told: dict[str, Any] = json.loads(done.stdout)
    assert [r["set"] for r in told["results"]] == ["coding"] * 3
    figures = [figure for result in told["results"] for figure in result["figures"]]
    assert all(figure["meaning"] and figure["of"] for figure in figures)
    by_name = {figure["name"]: figure["value"] for figure in figures}
    assert by_name["F1"] == 1.0
    assert by_name["triple F1"] == 1.0
    assert by_name["none coded"] == 0.0
    assert all(result["errors"] == [] for result in told["results"])


def test_a_file_of_the_users_own_is_measured_alone(world: Path) -> None:
    mine = world / "mine.txt"
    mine.write_text("none | [A Fiji] face [B Samoa] on Sunday.\n", encoding="utf-8")
    done = run("--file", str(mine), "-q")
    assert done.exit_code == 0
    assert "mine  Sentences without an event: 1" in done.output
    assert "Skipped" not in done.output


def test_nothing_to_measure_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("READOUTS_BENCH", raising=False)
    done = run("--set", "plv")
    assert done.exit_code == 1
    assert "READOUTS_BENCH" in done.stderr
    with pytest.raises(InputError, match="no set was named"):
        evaluate(())


def test_a_bad_file_is_one_line(world: Path) -> None:
    mine = world / "mine.txt"
    mine.write_text("AB\n", encoding="utf-8")
    done = run("--file", str(mine))
    assert done.exit_code == 1
    assert "mine.txt:1" in done.stderr
    assert "Traceback" not in done.stderr
    assert run("--set", "nonsense").exit_code == 2


def test_floors_hold_or_break(world: Path) -> None:
    script = runpy.run_path(str(ROOT / "evals" / "floors.py"))
    evaluation = evaluate(("coding",))
    floor = {"set": "coding", "measure": "Types end to end", "figure": "F1"}
    assert script["judged"](evaluation, {**floor, "least": 0.9})[1]
    line, holds = script["judged"](evaluation, {**floor, "most": 0.5})
    assert not holds
    assert line.startswith("BROKEN")


OWN_SETS = ("actors", "places", "dates", "references")


def test_the_floors_name_what_is_measured() -> None:
    script = runpy.run_path(str(ROOT / "evals" / "floors.py"))
    for floor in script["floors"]():
        assert floor["set"] in (OWN_SETS if "subject" in floor else NAMES)
        assert ("least" in floor) != ("most" in floor)
