from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from rich.console import Console

from readouts.cli import cli
from readouts.cli.layout.explained import text_sheet
from readouts.cli.layout.sheet import Sheet
from readouts.service.explained import ExplainedText, explain_lines
from readouts.store import View

GOOD = """\
type: ACCUSE
groups:
  - name: harsh words
    mode: disapprove
    recipient: [object]
    needs: [recipient]
    confidence: 0.9
    entries:
      keelhaul:
        example: The Kenyan opposition keelhauled the president.
        not: The crew was keelhauled.
"""
TEXT = "The Kenyan opposition keelhauled the president.\n"


def call(*args: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(cli, args, input=stdin, catch_exceptions=False)


@pytest.fixture
def good(tmp_path: Path) -> str:
    path = tmp_path / "mine.yaml"
    path.write_text(GOOD, encoding="utf-8")
    return str(path)


@pytest.fixture
def bad(tmp_path: Path) -> str:
    path = tmp_path / "bad.yaml"
    path.write_text(GOOD.replace("disapprove", "frown"), encoding="utf-8")
    return str(path)


def test_a_good_file_passes(good: str) -> None:
    result = call("lexicon", "check", good)
    assert result.exit_code == 0
    assert "mine.yaml: 1 entry, 2 sentences, all as they should be" in result.output


def test_a_faulty_file_is_told_and_fails(good: str, bad: str) -> None:
    result = call("lexicon", "check", good, bad)
    assert result.exit_code == 1
    assert "bad.yaml line 3, group 'harsh words'" in result.output
    assert "has no mode 'frown'" in result.output
    assert "Mend: " in result.output


def test_an_example_that_fails_makes_the_check_fail(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(GOOD.replace("keelhaul:", "keelhauled:"), encoding="utf-8")
    result = call("lexicon", "check", str(path))
    assert result.exit_code == 1
    assert "FAILS" in result.output
    assert "Why: write" in result.output


def test_a_check_for_programs_is_a_record_a_file(good: str, bad: str) -> None:
    result = call("lexicon", "check", good, bad, "--json")
    first, second = map(json.loads, result.output.splitlines())
    assert [trial["passes"] for trial in first["trials"]] == [True, True]
    assert second["faults"][0]["phrase"] is None
    assert second["faults"][0]["line"] == 3


def test_a_missing_file_is_one_line(tmp_path: Path) -> None:
    result = call("lexicon", "check", str(tmp_path / "none.yaml"))
    assert result.exit_code == 1
    assert "[E101]" in result.stderr


def test_entries_are_shown_by_phrase_type_and_number() -> None:
    assert "Kenya condemned" in call("lexicon", "show", "condemn").output
    assert "resign" in call("lexicon", "show", "RETREAT").output
    assert "THREATEN" in call("lexicon", "show").output
    (page,) = map(json.loads, call("lexicon", "show", "condemn", "--json").output.splitlines())
    assert page["type"] == "ACCUSE"


def test_an_unknown_phrase_is_a_lookup_error() -> None:
    result = call("lexicon", "show", "condem")
    assert result.exit_code == 2
    assert "condemn" in result.stderr


def test_code_uses_the_own_lexicon(good: str, monkeypatch: pytest.MonkeyPatch) -> None:
    line = json.dumps({"id": 1, "text": TEXT}) + "\n"
    assert json.loads(call("code", "--lexicon", good, stdin=line).output)["events"]
    monkeypatch.setenv("READOUTS_LEXICON", good)
    (event,) = json.loads(call("code", stdin=line).output)["events"]
    assert event["event"] == ["ACCUSE"]


def test_code_refuses_a_faulty_lexicon(bad: str) -> None:
    result = call("code", "--lexicon", bad, stdin="{}\n")
    assert result.exit_code == 1
    assert "readouts lexicon check" in result.stderr
    assert "[E401]" in result.stderr


def test_a_run_uses_the_own_lexicon_and_notes_its_hash(good: str, tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text("NAIROBI, March 3 — " + TEXT, encoding="utf-8")
    db = str(tmp_path / "news.db")
    assert call("run", str(report), "--db", db, "--lexicon", good, "-q").exit_code == 0
    with View.open(db) as view:
        (run,) = view.runs()
        assert run.manifest is not None
        assert run.manifest["lexicon"]["name"] == "mine.yaml"
        assert len(run.manifest["lexicon"]["sha256"]) == 64
        claims = view.claims_of_reports([report.id for report in view.each_report()])
    assert any(claim.entry.startswith("ACCUSE/keelhaul") for claim in claims)


def test_explain_marks_words_and_tells_why(good: str) -> None:
    result = call("code", "--explain", "--lexicon", good, stdin=TEXT + "The lake was calm.\n")
    shown = result.output
    assert "[actor The Kenyan opposition] [act keelhauled] [recipient the president]." in shown
    assert "lexicon entry ACCUSE/keelhaul" in shown
    assert "of mine.yaml" in " ".join(shown.split())
    assert "occurred: told as a fact" in shown
    assert "0.90 of the entry's group" in shown
    assert "Stopped by the gate" in shown
    assert result.exit_code == 0


def test_explain_goes_on_after_a_bad_line() -> None:
    result = call("code", "--explain", stdin='{"id": 1}\nKenya criticised Ghana.\n')
    assert result.exit_code == 1
    assert "line 1" in result.stderr
    assert "[act criticised]" in result.stdout


def test_on_a_terminal_styles_take_the_place_of_brackets() -> None:
    (told,) = explain_lines([b"Kenya criticised \x1b[31mGhana."])
    assert isinstance(told, ExplainedText)
    out = io.StringIO()
    console = Console(file=out, width=80, force_terminal=True, markup=False, highlight=False)
    text_sheet(Sheet(console), told)
    shown = out.getvalue()
    assert "[act" not in shown
    assert "\x1b[4mcriticised\x1b[0m" in shown
    assert "\x1b[31m" not in shown
