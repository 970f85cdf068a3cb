"""Plain text: one report a file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from readouts.reading.bounds import MAX_TEXT
from readouts.reading.decode import decode
from readouts.reading.record import report_from_text
from readouts.reading.refuse import refuse
from readouts.reading.source import Source
from readouts.records import Reject, Report

_MAX_BYTES = 4 * MAX_TEXT + 4  # no encoding takes more than four bytes a character


def read(stream: BinaryIO, source: Source) -> Iterator[Report | Reject]:
    """The one report of a plain text file, or why it is none."""
    data = stream.read(_MAX_BYTES + 1)
    if len(data) > _MAX_BYTES:
        yield refuse(
            source.name,
            "too-long",
            f"{source.name}: more than the {MAX_TEXT:,} characters of the longest report we take;"
            " if it holds many reports, give them as JSON lines.",
        )
        return
    yield report_from_text(decode(data), source.name, path=source.name)
