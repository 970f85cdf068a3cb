"""Fixtures of the store's tests: real files in a temporary folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from readouts.store import View, Writer
from record_samples import (
    BLAME,
    CALL_IN_FIRST,
    CALL_IN_SECOND,
    EVENTS,
    FIRST,
    READOUT,
    REPORTS,
    SECOND,
    STORY,
    TALKS,
    sentences_of,
)


@pytest.fixture
def db(tmp_path: Path) -> Path:
    return tmp_path / "news.db"


@pytest.fixture
def writer(db: Path) -> Iterator[Writer]:
    with Writer.open(db) as opened:
        yield opened


@pytest.fixture
def full(writer: Writer) -> Writer:
    """A store with the whole sample story."""
    writer.add_reports(REPORTS)
    for report in REPORTS:
        writer.add_sentences(report.id, sentences_of(report))
    writer.add_claims(FIRST.id, (CALL_IN_FIRST, BLAME))
    writer.add_claims(SECOND.id, (CALL_IN_SECOND, TALKS))
    writer.put_story(STORY, EVENTS, READOUT)
    return writer


@pytest.fixture
def view(full: Writer, db: Path) -> Iterator[View]:
    with View.open(db) as opened:
        yield opened
