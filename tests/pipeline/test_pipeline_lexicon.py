"""A user's own lexicon reaches the coder in this process and in workers."""

from __future__ import annotations

from pathlib import Path

import pytest

from readouts.coding import own_lexicon
from readouts.errors import DataError, UnreadableInput
from readouts.pipeline import lexicon_of, rebuild, run
from readouts.pipeline.runner import AllCores
from readouts.pipeline.steps import Batch
from readouts.records import Report
from readouts.store import View

OWN = """\
type: ACCUSE
groups:
  - name: harsh words
    recipient: [object]
    entries:
      keelhaul: The Kenyan opposition keelhauled the president.
"""
TEXT = "The Kenyan opposition keelhauled the president."


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "mine.yaml"
    path.write_text(OWN, encoding="utf-8")
    return path


def entries(db: Path) -> list[str]:
    with View.open(db) as view:
        claims = view.claims_of_reports([report.id for report in view.each_report()])
        return [claim.entry.split(";")[0] for claim in claims]


def test_workers_have_it() -> None:
    batch = Batch(reports=(Report(id="r1", text=TEXT),), known={})
    (coded,) = AllCores(None, 1, own_lexicon(OWN.encode(), "mine.yaml")).code([batch])
    assert [c.entry.split(";")[0] for c in coded.coded[0].claims] == ["ACCUSE/keelhaul"]


def test_rebuilding_with_it_codes_anew(own: Path, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("NAIROBI, March 3 — " + TEXT, encoding="utf-8")
    db = tmp_path / "news.db"
    run([tmp_path / "in"], db, jobs=1)
    assert "ACCUSE/keelhaul" not in entries(db)
    rebuild(db, claims=True, jobs=1, lexicon=own)
    assert "ACCUSE/keelhaul" in entries(db)
    with View.open(db) as view:
        first, last = view.runs()
    assert first.manifest is not None
    assert last.manifest is not None
    assert first.manifest["lexicon"] is None
    assert last.manifest["lexicon"]["name"] == "mine.yaml"
    assert last.config["lexicon"] == str(own)


def test_a_lexicon_that_cannot_be_used_stops_a_run_before_anything_is_made(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    with pytest.raises(UnreadableInput):
        run([tmp_path], tmp_path / "news.db", lexicon=path)
    path.write_text("type: X\n", encoding="utf-8")
    with pytest.raises(DataError):
        run([tmp_path], tmp_path / "news.db", lexicon=path)
    assert not (tmp_path / "news.db").exists()


def test_a_file_that_is_far_too_large_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    with path.open("wb") as file:
        file.truncate(30_000_000)
    with pytest.raises(UnreadableInput, match="too large"):
        lexicon_of(path)
