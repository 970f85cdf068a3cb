"""A store with the sample story; read-only, so one does for all tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from sample_store import fill


@pytest.fixture(scope="session")
def sample_db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return fill(tmp_path_factory.mktemp("sample") / "news.db")
