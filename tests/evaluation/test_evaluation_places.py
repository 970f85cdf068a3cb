"""The measure of places, on sets of a few lines."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from readouts.errors import BadRecord
from readouts.evaluation.model import Absent, Result
from readouts.evaluation.places import own_places, places_table
from readouts.evaluation.toponym_set import load_own, load_public

TEXT = "Russian police in Paris, Texas, met a man from Lyon."


def _mark(phrase: str, lat: float | None, lon: float | None, **more: object) -> dict[str, object]:
    start = TEXT.index(phrase)
    return {"start": start, "end": start + len(phrase), "lat": lat, "lon": lon, **more}


def _bench(folder: Path, *marks: dict[str, object]) -> Path:
    line = msgspec.json.encode({"id": "1", "text": TEXT, "toponyms": list(marks)})
    (folder / "geo_tiny.jsonl").write_bytes(line + b"\n")
    return folder


def _figures(folder: Path) -> list[dict[str, float | None]]:
    found = [result for result in places_table(folder) if isinstance(result, Result)]
    return [{figure.name: figure.value for figure in result.figures} for result in found]


def test_found_and_near_are_counted_in_both_readings(tmp_path: Path) -> None:
    names, marked = _figures(
        _bench(
            tmp_path,
            _mark("Russian", 60.0, 100.0),
            _mark("Paris", 33.66, -95.55),
            _mark("Texas", 0.0, 0.0, geonameid="4736286"),
            _mark("Lyon", 0.0, 0.0),
        )
    )
    assert names["F1"] == 1.0
    assert names["within 161 km"] == pytest.approx(2 / 3, abs=1e-4)
    assert marked["within 161 km"] == pytest.approx(3 / 4, abs=1e-4)


def test_what_is_found_besides_costs_precision(tmp_path: Path) -> None:
    names, _ = _figures(_bench(tmp_path, _mark("Paris", 33.66, -95.55)))
    assert names["precision"] == pytest.approx(1 / 3, abs=1e-4)


def test_marks_without_coordinates_count_for_nothing(tmp_path: Path) -> None:
    names, _ = _figures(
        _bench(
            tmp_path,
            _mark("Paris", 33.66, -95.55), _mark("Texas", None, None), _mark("Lyon", None, None),
        )
    )  # fmt: skip
    assert names["precision"] == 1.0


def test_a_folder_without_sets_says_what_was_looked_for(tmp_path: Path) -> None:
    (absent,) = places_table(tmp_path)
    assert isinstance(absent, Absent)
    assert "geo_*.jsonl" in absent.looked_for


def test_a_broken_line_is_told(tmp_path: Path) -> None:
    path = tmp_path / "geo_broken.jsonl"
    path.write_text('{"text": "Lima"}\n', encoding="utf-8")
    with pytest.raises(BadRecord, match="toponyms"):
        load_public(path)


def test_our_own_set_is_large_and_well_formed() -> None:
    cases = load_own()
    marks = [gold for case in cases for gold in case.gold]
    assert len(marks) >= 150
    assert sum(bool(gold.claimants) for gold in marks) >= 15
    assert any(not case.gold for case in cases)


def test_our_own_set_is_met() -> None:
    result = own_places("dev")
    assert (result.figure("F1") or 0) >= 0.95
    assert (result.figure("right") or 0) >= 0.9
