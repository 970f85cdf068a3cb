"""JSON lines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TextIO

import msgspec

_ENCODER = msgspec.json.Encoder()


def json_line(record: Mapping[str, Any]) -> str:
    """A record as one line of UTF-8 JSON with its line end; fields keep their order."""
    return _ENCODER.encode(record).decode("utf-8") + "\n"


def write_lines(records: Iterable[Mapping[str, Any]], out: TextIO) -> int:
    """Write records one a line, as they come; gives how many."""
    count = 0
    for record in records:
        out.write(json_line(record))
        count += 1
    return count
