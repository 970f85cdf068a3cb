"""What the commands print, over the sample store."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from readouts.cli import cli
from record_samples import BLAMED, CALL, FIRST, PLANNED, READOUT, SECOND, STORY_ID
from sample_store import HOSTILE

Call = Callable[..., Result]


@pytest.fixture
def call(sample_db: Path, monkeypatch: pytest.MonkeyPatch) -> Call:
    monkeypatch.setenv("READOUTS_DB", str(sample_db))
    monkeypatch.setenv("COLUMNS", "100")

    def run(*args: str) -> Result:
        return CliRunner().invoke(cli, list(args), catch_exceptions=False)

    return run


def flat(text: str) -> str:
    return " ".join(text.split())


def test_a_readout_starts_with_its_sentence_in_words(call: Call) -> None:
    result = call("show", STORY_ID)
    assert result.exit_code == 0
    assert result.output.startswith(READOUT.sentence)


def test_a_readout_has_all_its_parts(call: Call) -> None:
    shown = flat(call("show", STORY_ID).output)
    for words in (
        "Who Kari Lund, foreign minister of Norway NOR/GOV",
        "When Tuesday, 4 March 2031 (counted from the report's date, “on Tuesday”)",
        "Where No place is stated.",
        "Coded as CONSULT phone — verbal cooperation, +1.5",
        "On the agenda · fishing — raised by Kenya [2] · the port [1]",
        "What was said",
        "What independent reports agree on · They spoke by phone. [1] [2]",
        "What one report alone says [1] Fjord Times",
        "The reports disagree date: 2031-03-04 [1] or 2031-03-03 [2]",
        "“the port” [1] · “Mombasa” [2]",
        "2 reports, 2 outlets, 1 independent origin",
        "Coast Radio is credited",
        f"CONSULT phone {CALL.id} this is what the story is about",
        f"[1] Fjord Times, 5 March 2031: Lund calls Nairobi {FIRST.id}",
        f"Story {STORY_ID}",
    ):
        assert words in shown, words


def test_in_a_pipe_there_are_no_colours_and_no_trailing_spaces(call: Call) -> None:
    for args in (("show", STORY_ID), ("compare", STORY_ID), ("list",), ("search", "Lund")):
        output = call(*args).output
        assert "\x1b" not in output
        assert all(line == line.rstrip() for line in output.splitlines())
        assert max(map(len, output.splitlines())) <= 100


@pytest.mark.parametrize("columns", ["40", "80", "300"])
def test_lines_fit_the_window_and_never_pass_a_hundred(
    call: Call, monkeypatch: pytest.MonkeyPatch, columns: str
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    for id_ in (STORY_ID, BLAMED.id, SECOND.id):
        lines = call("show", id_).output.splitlines()
        assert max(map(len, lines)) <= min(int(columns), 100)


def test_an_event_and_a_report_can_be_shown(call: Call) -> None:
    event = flat(call("show", BLAMED.id).output)
    assert "To whom" in event
    assert "— word of the ministry" in event
    report = flat(call("show", "ft-77").output)
    assert "Who prints the same words · Lake Herald: 8 words in common" in report
    assert flat(FIRST.text) in report


def test_what_is_only_imagined_says_so(call: Call) -> None:
    assert "Reality hypothetical" in flat(call("show", PLANNED.id).output)


def test_compare_stands_side_by_side_or_stacked(
    call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    beside = call("compare", STORY_ID).output
    assert any("Fjord Times" in line and "Lake Herald" in line for line in beside.splitlines())
    monkeypatch.setenv("COLUMNS", "44")
    stacked = call("compare", STORY_ID).output
    assert not any("Fjord Times" in ln and "Lake Herald" in ln for ln in stacked.splitlines())
    for shown in (beside, stacked):
        assert "not stated" in shown
        assert "= another report agrees" in shown


def test_json_is_for_programs(call: Call) -> None:
    assert json.loads(call("show", STORY_ID, "--json").output)["kind"] == "story"
    assert json.loads(call("show", CALL.id, "--json").output)["type"] == "CONSULT"
    assert json.loads(call("compare", STORY_ID, "--json").output)["story"] == STORY_ID
    assert [json.loads(line)["id"] for line in call("list", "--json").output.splitlines()] == [
        STORY_ID
    ]
    assert json.loads(call("search", "condemned", "--json").output)["report"] == FIRST.id
    assert json.loads(call("rejects", "--json").output)["item"] == HOSTILE


def test_lists_can_be_filtered(call: Call) -> None:
    assert BLAMED.id in call("list", "--events", "--type", "ACCUSE", "--actor", "NOR").output
    assert CALL.id not in call("list", "--events", "--type", "ACCUSE").output
    late = call("list", "--since", "2031-04-01")
    assert flat(late.output) == "Nothing is left: no event has --since 2031-04-01."
    assert call("list", "--limit", "1", "--events").output.count("\n") >= 2


def test_search_shows_the_words_and_says_when_there_are_none(call: Call) -> None:
    assert FIRST.id in call("search", "condemned", "closure").output
    assert "No report holds" in call("search", "zeppelin").output


def test_hostile_names_are_harmless(call: Call) -> None:
    output = call("rejects").output
    assert "\x1b" not in output
    assert "\u202e" not in output
    assert "[bold]txt[/bold].json" in output


def test_the_codebook_explains_a_term(call: Call) -> None:
    shown = call("codebook", "consult/phone").output
    assert shown.startswith("CONSULT/phone")
    everything = call("codebook").output
    assert "ASSAULT" in everything
    assert "date_basis" in everything


def test_exports_go_to_standard_output_or_a_file(call: Call, tmp_path: Path) -> None:
    lines = call("export", "--format", "plover").output.splitlines()
    assert {json.loads(line)["id"] for line in lines} == {CALL.id, BLAMED.id}
    assert len(call("export", "--all-realities").output.splitlines()) == 3
    target = tmp_path / "events.csv"
    result = call("export", "--format", "csv", "-o", str(target))
    assert result.stdout == ""
    assert target.read_text(encoding="utf-8").count("\n") == 3
