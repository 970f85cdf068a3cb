"""The measures of who, where and when, as ``readouts eval`` gives them."""

from __future__ import annotations

import pytest

from readouts.errors import InputError
from readouts.evaluation import resolving
from readouts.evaluation.resolving import evaluate_resolving


@pytest.mark.parametrize(
    ("subject", "sets"),
    [("dates", ["dates", "dates", "dates_second", "dates_third"]),
     ("references", ["references", "references", "references_second"])],
)  # fmt: skip
def test_own_sets_are_measured_in_parts(
    subject: resolving.Subject, sets: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("READOUTS_BENCH", raising=False)
    measured = evaluate_resolving(subject)
    assert [result.set for result in measured.results] == sets
    for result in measured.results:
        right = result.figure("right")
        assert right is not None
        assert 0.5 < right <= 1
        assert sum(row.wanted for row in result.rows) <= result.figures[1].of


def test_errors_of_the_held_part_are_never_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("READOUTS_BENCH", raising=False)
    _, held, *_ = evaluate_resolving("dates").results
    assert held.title.endswith("held")
    assert held.errors == ()


def test_without_any_set_what_would_help_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: object
) -> None:
    monkeypatch.delenv("READOUTS_BENCH", raising=False)
    monkeypatch.setattr(resolving, "OWN", tmp_path)
    with pytest.raises(InputError, match=r"evals/sets/dates\.txt"):
        evaluate_resolving("dates")
