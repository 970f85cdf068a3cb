"""Every wrong turn ends in one line that helps, and a status that tells."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from readouts import errors
from readouts.cli import cli
from readouts.cli.app import COMMANDS


def call(*args: str, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(cli, list(args), input=stdin, catch_exceptions=False)


def one_line(result: Result) -> str:
    assert result.stdout == ""
    (line,) = result.stderr.splitlines()
    assert line.startswith("readouts: ")
    return line


def test_no_arguments_print_the_help() -> None:
    result = call()
    assert result.exit_code == 0
    for name in COMMANDS:
        assert f"  {name}" in result.stdout


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_and_a_summary_that_is_not_cut(name: str) -> None:
    assert call(name, "--help").exit_code == 0
    (line,) = [ln for ln in call("--help").output.splitlines() if ln.startswith(f"  {name} ")]
    assert line.endswith(".")
    assert not line.endswith("...")


@pytest.mark.parametrize("name", ["show", "compare", "search", "list", "rejects", "export"])
def test_a_missing_database_is_not_made(name: str, tmp_path: Path) -> None:
    db = tmp_path / "none.db"
    args = [name, *(["x"] if name in {"show", "compare", "search"} else []), "--db", str(db)]
    result = call(*args)
    assert result.exit_code == 1
    assert f"make one with: readouts run PATH... --db {db}" in one_line(result)
    assert not db.exists()


def test_rebuild_makes_no_database(tmp_path: Path) -> None:
    result = call("rebuild", "--db", str(tmp_path / "none.db"))
    assert result.exit_code == 1
    assert not list(tmp_path.iterdir())


def test_the_database_of_another_program_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "notes.db"
    other.write_bytes(b"These are my notes. " * 100)
    result = call("list", "--db", str(other))
    assert result.exit_code == 1
    assert "E301" in one_line(result)


def test_an_unknown_id_or_term_is_a_wrong_question(sample_db: Path) -> None:
    for args in (("show", "szzzz", "--db", str(sample_db)), ("codebook", "CONSLT")):
        result = call(*args)
        assert result.exit_code == 2
        assert one_line(result)


def test_a_misspelt_command_is_told_its_neighbour() -> None:
    result = call("lst")
    assert result.exit_code == 2
    assert "Did you mean 'list'?" in result.stderr
    assert "readouts --help" in call("qqqqqq").stderr


@pytest.mark.parametrize("day", ["2031-02-30", "yesterday", "31.3.2031"])
def test_a_day_that_is_none_is_refused(day: str) -> None:
    result = call("list", "--since", day)
    assert result.exit_code == 2
    assert "2026-03-31" in result.stderr


def test_an_unknown_format_lists_those_there_are(sample_db: Path) -> None:
    result = call("export", "--format", "polecat", "--db", str(sample_db))
    assert result.exit_code == 1
    assert "plover, stories, claims, csv" in one_line(result)


def test_a_hostile_name_cannot_steer_the_terminal_from_an_error(sample_db: Path) -> None:
    result = call("show", "s\x1b[2J\u202e", "--db", str(sample_db))
    assert "\x1b" not in result.stderr
    assert "\u202e" not in result.stderr


def test_bad_lines_are_named_and_empty_ones_passed_over() -> None:
    lines = b'{"id": "1"\n\n[1]\n{"id": "2"}\n{"text": "x"}\n{"id": "3", "text": " "}\n'
    result = call("code", stdin=lines)
    assert result.exit_code == 1
    assert result.stdout == ""
    told = result.stderr.splitlines()
    assert [line.split(":")[1] for line in told] == [f" line {n}" for n in (1, 3, 4, 5, 6)]


def test_interrupts_end_with_advice(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from readouts import pipeline

    def stopped(*args: object, **more: object) -> None:
        raise errors.Interrupted("stopped")

    monkeypatch.setattr(pipeline, "run", stopped)
    result = call("run", "news", "--db", str(tmp_path / "n.db"))
    assert result.exit_code == 130
    assert "run the same command again to go on" in result.stderr
