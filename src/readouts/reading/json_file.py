"""JSON files: an array of records, one record, or JSON lines under the wrong name."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from typing import BinaryIO

from readouts.reading import jsonlines
from readouts.reading.bounds import MAX_WHOLE
from readouts.reading.decode import decode
from readouts.reading.refuse import refuse
from readouts.reading.source import Source
from readouts.reading.streams import Chained
from readouts.records import Reject, Report


def read(stream: BinaryIO, source: Source) -> Iterator[Report | Reject]:
    """The records of an array, named ``path:1`` and on; or those of JSON lines."""
    first = stream.readline(MAX_WHOLE + 1)
    if _is_record(first):
        rest = io.BufferedReader(Chained(first, stream))
        yield from jsonlines.read(rest, source)
        return
    data = first + stream.read(max(0, MAX_WHOLE + 1 - len(first)))
    if len(data) > MAX_WHOLE:
        yield refuse(
            source.name,
            "too-long",
            f"{source.name}: a JSON file of more than {MAX_WHOLE:,} bytes does not fit;"
            " write it as JSON lines, one record a line.",
        )
        return
    yield from _whole(decode(data), source)


def _is_record(line: bytes) -> bool:
    try:
        return isinstance(jsonlines.parse_json(line), dict)
    except ValueError:
        return False


def _whole(text: str, source: Source) -> Iterator[Report | Reject]:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        why = str(error) if isinstance(error, ValueError) else "nested too deep"
        yield refuse(
            source.name,
            "invalid-json",
            f"{source.name}: not valid JSON ({why}); repair it, or write one record a line.",
        )
        return
    items = value if isinstance(value, list) else [value]
    if not items:
        yield refuse(source.name, "empty", f"{source.name}: the array holds no record.")
    for number, item in enumerate(items, 1):
        yield jsonlines.report_from_value(item, f"{source.name}:{number}", source)
