"""Days told from afar: by their distance from another act, by the sentence before, by a wish."""

from __future__ import annotations

from pathlib import Path

import pytest

from readouts.evaluation.dates import DatesTable, dates_table, load_dates

CASES = Path(__file__).parent / "far_days.txt"


@pytest.fixture(scope="module")
def table() -> DatesTable:
    return dates_table(CASES)


@pytest.mark.parametrize("kind", sorted({item.kind for item in load_dates(CASES)}))
def test_days_told_from_afar(kind: str, table: DatesTable) -> None:
    rows = [row for row in table.rows if row.kind == kind]
    assert sum(row.right for row in rows) > 0
    assert sum(row.wrong + row.missed for row in rows) == 0, (rows, table.errors)
