from __future__ import annotations

from pathlib import Path

import pytest

from readouts.errors import BadRecord
from readouts.evaluation.dates import PATH, dates_table, load_dates

LINES = """# a head
@ 2020-06-18 The Echo
weekday | They met [on Tuesday] again. | 2020-06-16
weekday | They fled [on Tuesday] again. | 2020-06-15
feast | They met for [Eid] there. | none
event | Peru {met CONSULT} Chile on Monday. | 2020-06-15 relative
event | Peru {met CONSULT} Chile in May 2019. | 2019-05 or 2018 stated
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "dates.txt"
    path.write_text(text, encoding="utf-8")
    return path


def test_right_and_wrong_are_counted_by_kind(tmp_path: Path) -> None:
    table = dates_table(written(tmp_path, LINES))
    told = {kind: [0, 0, 0] for kind in ("weekday", "feast", "event")}
    for row in table.rows:
        for i, number in enumerate((row.right, row.wrong, row.missed)):
            told[row.kind][i] += number
    assert told == {"weekday": [1, 1, 0], "feast": [1, 0, 0], "event": [2, 0, 0]}
    assert table.share() == 0.8
    assert table.share(events=True) == 1.0
    assert table.basis == (1, 1)
    assert any(line.startswith("weekday") for line in table.lines())


def test_errors_of_the_held_half_are_not_shown(tmp_path: Path) -> None:
    lines = "".join(f"x | Number {n}: they met [on Tuesday]. | 2020-06-15\n" for n in range(40))
    table = dates_table(written(tmp_path, f"@ 2020-06-18 E\n{lines}"))
    wrong = {row.half: row.wrong for row in table.rows}
    assert wrong["held"] > 0
    assert len(table.errors) == wrong["develop"] > 0


@pytest.mark.parametrize(
    "line", ["weekday | no marks | 2020-06-16", "x | [a] | b | c", "x | [a] | maybe"]
)
def test_a_line_that_is_none_says_where_it_stands(tmp_path: Path, line: str) -> None:
    with pytest.raises(BadRecord, match=r"dates\.txt:2"):
        load_dates(written(tmp_path, f"@ 2020-06-18 E\n{line}\n"))


def test_the_project_s_set_is_whole() -> None:
    items = load_dates(PATH)
    assert len(items) >= 360
    assert sum(item.type is not None for item in items) >= 120
    halves = [item.half for item in items]
    assert 0.4 < halves.count("held") / len(halves) < 0.6
