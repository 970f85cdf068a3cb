"""``readouts actors``: add, check, list, remove, and what hurried people type."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from readouts.cli import cli

GOOD = "name,country,office,start\nAda Fictional,Kenya,foreign minister,2031-02-01\n"
BAD = "name,country,start\nA B,Wakanda,\nC D,KEN,2031-02-30\n,KEN,\n"


def call(*args: str) -> Result:
    return CliRunner().invoke(cli, args)


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READOUTS_HOME", str(tmp_path / "home"))


@pytest.fixture
def good(tmp_path: Path) -> str:
    path = tmp_path / "good.csv"
    path.write_text(GOOD, encoding="utf-8")
    return str(path)


@pytest.fixture
def bad(tmp_path: Path) -> str:
    path = tmp_path / "bad.csv"
    path.write_text(BAD, encoding="utf-8")
    return str(path)


def test_a_table_is_added_listed_used_and_removed(good: str) -> None:
    assert call("actors", "add", good).output == "Kept 1 rows of good.csv as 'good' (CSV).\n"
    listed = call("actors", "list")
    assert "good" in listed.output
    assert "1 rows" in listed.output
    told = call("resolve", "The Kenyan foreign minister spoke.", "--date", "2032-01-01", "--json")
    assert "Ada Fictional" in told.output
    assert call("actors", "remove", "good").exit_code == 0
    told = call("resolve", "The Kenyan foreign minister spoke.", "--date", "2032-01-01", "--json")
    assert "Ada Fictional" not in told.output


def test_a_faulty_table_is_told_line_by_line_and_not_kept(bad: str) -> None:
    result = call("actors", "check", bad)
    assert result.exit_code == 1
    for words in ("3 faults", "bad.csv line 2", "'Wakanda' is no country", "line 3", "line 4"):
        assert words in result.output
    added = call("actors", "add", bad)
    assert added.exit_code == 1
    assert "Wakanda" in added.output
    assert call("actors", "list", "--json").output == ""


def test_faults_as_json(bad: str) -> None:
    lines = call("actors", "check", bad, "--json").output.splitlines()
    assert [json.loads(line)["line"] for line in lines] == [2, 3, 4]


def test_at_most_so_many_faults_are_shown(bad: str) -> None:
    result = call("actors", "check", bad, "--limit", "1")
    assert "and 2 more" in result.output
    assert "line 4" not in result.output


@pytest.mark.parametrize("what", ["check", "add"])
def test_a_wrong_path_is_told(what: str) -> None:
    result = call("actors", what, "nowhere.csv")
    assert result.exit_code == 1
    assert "nowhere.csv" in result.output
    assert "Traceback" not in result.output


def test_a_name_that_is_not_kept_is_told() -> None:
    result = call("actors", "remove", "nothing")
    assert result.exit_code == 2
    assert "no table 'nothing' is kept" in result.output
