"""A store inside the folder that is read is not taken for a report."""

from __future__ import annotations

from pathlib import Path

from readouts.pipeline import run


def test_the_store_is_no_input(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("Kenya condemned Chad on Monday.\n", encoding="utf-8")
    db = tmp_path / "news.db"
    run([tmp_path], db, jobs=1)
    again = run([tmp_path], db, jobs=1)
    assert (again.known, again.rejects) == (1, ())
