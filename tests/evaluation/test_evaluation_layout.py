from __future__ import annotations

import io

import pytest
from rich.console import Console

from readouts.cli.layout.evaluation import cut, evaluation_sheet
from readouts.cli.layout.sheet import Sheet
from readouts.evaluation import Absent, Evaluation, Figure, Result, Wrong
from readouts.evaluation.tally import Tally


def evaluation() -> Evaluation:
    tally = Tally()
    tally.add({"ACCUSE"}, {"REJECT"})
    tally.add({"AID"}, {"AID"})
    tally.add({"COERCE"}, set())
    figure = Figure(name="F1", value=None, of=3, meaning="harmonic mean")
    wrong = Wrong(
        text="It rained.\x1b[31m", gold="nothing", found="AID", entry="AID/rain", sure=0.9
    )
    result = Result(
        set="plv",
        title="Types",
        figures=(figure, *tally.figures("types")),
        rows=tally.rows(),
        confusion=tally.confusion(),
        errors=(wrong, wrong),
    )
    absent = Absent(set="gsr", looked_for="gsr.jsonl", where="somewhere")
    return Evaluation(version="1", parser="p", scorer="s", results=(result,), absent=(absent,))


def printed(width: int) -> str:
    file = io.StringIO()
    sheet = Sheet(Console(file=file, width=width, markup=False, highlight=False))
    evaluation_sheet(sheet, evaluation(), 1, confusion=True)
    return file.getvalue()


def test_every_number_stands_beside_what_it_means() -> None:
    lines = printed(100).splitlines()
    recall = next(line for line in lines if line.startswith("  recall"))
    assert "0.333" in recall
    assert "share of the set's types" in recall
    assert any(line.split()[:2] == ["F1", "–"] for line in lines)
    assert "Skipped gsr: gsr.jsonl is not there. It comes from somewhere." in printed(100)


def test_confusion_is_a_matrix_where_it_fits() -> None:
    wide = printed(100)
    row = next(line for line in wide.splitlines() if line.startswith("  ACCUSE  ") and "·" in line)
    assert row.split() == ["ACCUSE", "·", "1", "·"]  # aid, reject, nothing
    narrow = printed(24)
    assert "ACCUSE read as REJECT" in narrow
    assert "read as (nothing)" in narrow
    assert "AID read as AID" not in narrow


@pytest.mark.parametrize("width", [40, 72, 100])
def test_lines_fit_and_hostile_text_is_harmless(width: int) -> None:
    shown = printed(width)
    assert max(map(len, shown.splitlines())) <= width
    assert "\x1b" not in shown
    assert "1 of 2" in shown


def test_json_holds_so_many_errors() -> None:
    assert [len(r.errors) for r in cut(evaluation(), 1).results] == [1]
    assert [len(r.errors) for r in cut(evaluation(), 0).results] == [0]
