"""Days told from afar: by their distance from another act, by the sentence before, by a wish.

And the kinds of days that newswire of many regions tells: eves, anniversaries, military moments,
terms, seasons of the south, days that had begun further east.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from readouts.evaluation.dates import DatesTable, dates_table, load_dates

ROOM = Path(__file__).parent
SETS = ("far_days.txt", "newswire_days.txt")
KINDS = sorted({(name, item.kind) for name in SETS for item in load_dates(ROOM / name)})


@cache
def table(name: str) -> DatesTable:
    return dates_table(ROOM / name)


@pytest.mark.parametrize(("name", "kind"), KINDS)
def test_days_told_from_afar(name: str, kind: str) -> None:
    rows = [row for row in table(name).rows if row.kind == kind]
    assert sum(row.right for row in rows) > 0
    assert sum(row.wrong + row.missed for row in rows) == 0, (rows, table(name).errors)
