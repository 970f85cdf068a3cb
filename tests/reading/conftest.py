"""Helpers of the reading room's tests."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from readouts.reading import Source, find_sources, read_source
from readouts.records import Reject, Report

Read = Callable[[str, bytes], list[Report | Reject]]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Reads bytes as a file of a name; item names are relative to nothing but that name."""

    def read_bytes(name: str, data: bytes) -> list[Report | Reject]:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        found: list[Report | Reject] = []
        for source in find_sources([str(path)]):
            found.extend(read_source(source) if isinstance(source, Source) else [source])
        return found

    return read_bytes
