"""References of kinds that reports by other hands showed: no reading of them may be wrong."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from language_world import stands_for

from readouts.reference import fold

LINES = (Path(__file__).parent / "references_strangers.txt").read_text(encoding="utf-8").split("\n")
ROWS = [tuple(line.split(" => ")) for line in LINES if line and not line.startswith("#")]


def telling(text: str) -> set[str]:
    """The words of a name and its title, without possessive endings."""
    return set(fold(re.sub(r"['’]s?(?!\w)", "", text)).split())


@pytest.mark.parametrize(("report", "meant"), ROWS)
def test_a_reading_is_right_or_left_open(report: str, meant: str) -> None:
    found = stands_for(report)
    if found is None:
        assert meant[0] in "?~", "left open"
        return
    assert meant != "?", f"not open but {found}"
    wanted = meant.removeprefix("~")
    assert telling(wanted) <= telling(found)
    assert found.count(" and ") == wanted.count(" and ")
