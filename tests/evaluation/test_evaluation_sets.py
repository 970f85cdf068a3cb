from __future__ import annotations

from pathlib import Path

import pytest
from evaluation_world import bench

from readouts.errors import BadRecord
from readouts.evaluation import Absent, sets


def test_without_the_variable_a_set_is_absent_and_says_where_it_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("READOUTS_BENCH", raising=False)
    found = sets.public("plv")
    assert isinstance(found, Absent)
    assert "$READOUTS_BENCH" in found.looked_for
    assert "Zero-Shot-PLOVER" in found.where


def test_a_missing_file_is_absent(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("READOUTS_BENCH", str(tmp_path))
    for name in sets.PUBLIC:
        assert isinstance(sets.public(name), Absent)


def test_records_become_items(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("READOUTS_BENCH", str(bench(tmp_path)))
    items = sets.public("gsr")
    assert not isinstance(items, Absent)
    assert [item.date for item in items] == ["2014-03-12", None, None]
    assert items[0].types == {"CONSULT"}
    assert [item.is_empty for item in items] == [False, False, True]
    assert items[1].types == frozenset()
    few = sets.public("gsr", most=1)
    assert not isinstance(few, Absent)
    assert len(few) == 1


@pytest.mark.parametrize(
    "line", ["no json", '{"id": 1}', '{"text": 3}', '{"text": "a", "events": 1}']
)
def test_a_bad_line_is_named(line: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = bench(tmp_path) / "coding" / "plv_train.jsonl"
    with path.open("a", encoding="utf-8") as file:
        file.write(line + "\n")
    monkeypatch.setenv("READOUTS_BENCH", str(tmp_path))
    with pytest.raises(BadRecord, match=r"plv_train\.jsonl:3"):
        sets.public("plv")


def test_an_own_set_that_is_not_there_is_absent(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sets, "OWN", tmp_path)
    assert isinstance(sets.own("coding"), Absent)
    (tmp_path / "coding.txt").write_text("none | Rain.\n", encoding="utf-8")
    lines = sets.own("coding")
    assert not isinstance(lines, Absent)
    assert lines[0].text == "Rain."
