"""From files to a readout, with the real pipeline."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from readouts.cli import cli

TEXT_A = """Kenya and Ghana talk about fishing

NAIROBI, March 4, 2031 - Kenyan Foreign Minister Achieng Odera spoke by phone with her Ghanaian
counterpart Kofi Danso on Tuesday, the ministry said. Kenya thanked Ghana for its support.
"""
TEXT_B = """Odera phones Danso over fishing

ACCRA, March 5, 2031 - Ghanaian Foreign Minister Kofi Danso spoke by phone with Kenyan Foreign
Minister Achieng Odera on Tuesday. Ghana criticised Togo for seizing two boats.
"""


def call(*args: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(cli, list(args), input=stdin, catch_exceptions=False)


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("world")
    (folder / "in").mkdir()
    (folder / "in" / "a.txt").write_text(TEXT_A, encoding="utf-8")
    (folder / "in" / "b.txt").write_text(TEXT_B, encoding="utf-8")
    (folder / "in" / "c.txt").write_bytes(b"")
    return folder


@pytest.fixture(scope="module")
def first(world: Path) -> Result:
    args = ["run", str(world / "in"), str(world / "none.txt"), "--db", str(world / "n.db")]
    return call(*args, "--jobs", "1")


Ask = Callable[..., Result]


@pytest.fixture
def ask(world: Path, first: Result) -> Ask:
    return lambda *args: call(*args, "--db", str(world / "n.db"))


def test_a_run_tells_what_it_did_and_that_a_path_was_missing(first: Result) -> None:
    assert first.exit_code == 1
    assert first.stdout.startswith("2 new reports, 0 already known, 2 rejected; ")
    assert "none.txt" in first.stderr
    assert "c.txt" in first.stderr
    assert "Coding: 2 of 2 reports" in first.stderr


def test_a_second_run_changes_nothing_and_says_so(world: Path, ask: Ask) -> None:
    before = ask("export", "--format", "stories").stdout
    again = ask("run", str(world / "in"), "--jobs", "1")
    assert again.exit_code == 0
    assert again.stdout.startswith("0 new reports, 2 already known, 1 rejected; ")
    assert again.stdout.endswith("Nothing changed.\n")
    assert ask("export", "--format", "stories").stdout == before


def test_what_was_found_can_be_listed_shown_and_compared(ask: Ask) -> None:
    rows = [
        json.loads(line)
        for line in ask("list", "--type", "CONSULT", "--json").stdout.split("\n")
        if line
    ]
    assert rows
    shown = ask("show", rows[0]["id"]).stdout
    assert "Odera" in shown
    assert "CONSULT phone" in shown
    assert ask("compare", rows[0]["id"]).exit_code == 0


def test_events_are_rebuilt_with_the_same_ids(ask: Ask) -> None:
    before = ask("export").stdout
    assert ask("rebuild", "--quiet", "--jobs", "1").output == ""
    assert ask("export").stdout == before


def test_quiet_prints_only_what_went_wrong(world: Path, ask: Ask) -> None:
    result = ask("run", str(world / "in"), "--quiet", "--jobs", "1")
    assert result.stdout == ""
    assert result.stderr.splitlines() == [
        line for line in result.stderr.splitlines() if line.startswith("  not taken: ")
    ]


def test_standard_input_is_read(world: Path) -> None:
    record = {"id": "x1", "text": TEXT_A, "source": "Rift Post", "published": "2031-03-04"}
    db = str(world / "stdin.db")
    result = call("run", "-", "--db", db, "--jobs", "1", stdin=json.dumps(record) + "\n")
    assert result.exit_code == 0
    assert "Rift Post" in call("show", "x1", "--db", db).stdout


def test_the_coder_answers_line_by_line_in_order() -> None:
    lines = [
        {"id": "b", "text": "Kenya criticised Ghana.", "actor": "Kenya", "recipient": "Ghana"},
        {"id": "a", "text": "Birds sang."},
        {"id": "c", "text": "Kenya criticised Ghana.", "actor": "Peru", "recipient": "Ghana"},
    ]
    result = call("code", stdin="\n".join(map(json.dumps, lines)) + "\n")
    found = [json.loads(line) for line in result.stdout.splitlines()]
    assert [line["id"] for line in found] == ["b", "a"]
    assert found[0]["events"][0]["event"] == ["ACCUSE"]
    assert found[0]["relation"][0]["event"] == "ACCUSE"
    assert found[1] == {"id": "a", "events": []}
    assert result.exit_code == 1
    assert "line 3: the text does not hold the actor 'Peru'" in result.stderr


def test_the_demo_shows_a_readout_and_what_to_try_next(tmp_path: Path) -> None:
    result = call("demo", "--db", str(tmp_path / "demo.db"))
    assert result.exit_code == 0
    for words in ("Who ", "Where the words came from", "Sources", "What to try next"):
        assert words in result.stdout
    shown = next(line for line in result.stdout.splitlines() if "readouts compare s" in line)
    assert call(*shown.split("  ")[1].split()[1:]).exit_code == 0
