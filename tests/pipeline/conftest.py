"""A store made in one go: what every other way of running must come to."""

from __future__ import annotations

from pathlib import Path

import pytest
from news import lines, records

from readouts.pipeline import Progress, RunSummary, run


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("news")
    (made / "world.jsonl").write_text(lines(records()), encoding="utf-8")
    (made / "empty.txt").write_text("", encoding="utf-8")
    (made / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\xff\xfe" * 9)
    return made


@pytest.fixture(scope="session")
def whole(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, RunSummary, list[Progress]]:
    """The store, its summary and its progress, of one uninterrupted run on one core."""
    db = tmp_path_factory.mktemp("whole") / "news.db"
    told: list[Progress] = []
    return db, run([folder], db, jobs=1, on_progress=told.append), told
