from __future__ import annotations

import pytest

from readouts.cli.progress import left, pace, shown
from readouts.cli.summary import is_unusable, summary_words, write_rejects
from readouts.pipeline import Progress, RunSummary
from readouts.records import Reject


@pytest.mark.parametrize(
    ("done", "total", "seconds", "words"),
    [
        (0, 10, 1.0, ""),
        (5, 10, 0.0, ""),
        (100, 1100, 10.0, "10 a second, 2 min left"),
        (3, 9, 6.0, "0.5 a second, 12 s left"),
        (9, 9, 3.0, "3 a second"),
        (4000, None, 2.0, "2,000 a second"),
    ],
)
def test_rate_and_time_left(done: int, total: int | None, seconds: float, words: str) -> None:
    assert pace(done, total, seconds) == words


def test_time_left_is_told_in_the_unit_that_fits() -> None:
    assert [left(s) for s in (0.2, 89, 600, 7200)] == [
        "1 s left", "89 s left", "10 min left", "2.0 h left",
    ]  # fmt: skip


def test_without_a_terminal_there_is_a_line_when_a_step_is_done(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with shown(quiet=False) as tell:
        assert tell is not None
        for done in (10, 20, 30):
            tell(Progress(step="code", done=done, total=30))
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("Coding: 30 of 30 reports")
    assert captured.err.count("\n") == 1


def test_quiet_tells_nothing() -> None:
    with shown(quiet=True) as tell:
        assert tell is None


def reject(number: int, reason: str = "empty") -> Reject:
    return Reject(step="read", item=f"{number}.txt", reason=reason, detail=f"{number}.txt: why.")


def test_the_outcome_in_words() -> None:
    full = RunSummary(run=1, new=12, known=3, rejects=(reject(1), reject(2)), stories=9, events=14)
    assert summary_words(full) == (
        "12 new reports, 3 already known, 2 rejected; 9 stories, 14 events."
    )
    again = RunSummary(run=2, known=1, stories=1, events=1)
    assert summary_words(again) == (
        "0 new reports, 1 already known; 1 story, 1 event. Nothing changed."
    )


def test_ten_rejects_are_listed_and_the_rest_counted(capsys: pytest.CaptureFixture[str]) -> None:
    write_rejects([reject(n) for n in range(44)], "news.db")
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 11
    assert lines[-1].strip() == "… and 34 more: readouts rejects --db news.db"


def test_a_path_that_cannot_be_read_is_not_the_same_as_a_bad_report() -> None:
    assert is_unusable([reject(1, "missing")])
    assert is_unusable([reject(1, "unreadable")])
    assert not is_unusable([reject(1, "not-english"), reject(2, "empty")])
