"""JSON lines: one record a line; a bad line costs that line alone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from readouts.reading.bounds import MAX_LINE
from readouts.reading.decode import decode_line
from readouts.reading.lines import Line, lines
from readouts.reading.record import report_from_record
from readouts.reading.refuse import refuse
from readouts.reading.source import Source
from readouts.records import Reject, Report

_DECODER = msgspec.json.Decoder()


def read(stream: BinaryIO, source: Source) -> Iterator[Report | Reject]:
    """A report or a reject for each line that is not blank."""
    for line in lines(stream):
        if line.data is None or not line.data.isspace():
            yield read_line(line, source)


def read_line(line: Line, source: Source) -> Report | Reject:
    """The report of one line."""
    item = f"{source.name}:{line.number}"
    if line.data is None:
        return refuse(
            item,
            "too-long",
            f"{item}: the line is longer than {MAX_LINE:,} bytes; give one record a line.",
        )
    try:
        value = parse_json(line.data)
    except ValueError as error:
        return refuse(
            item, "invalid-json", f"{item}: the line is not valid JSON ({error}); repair that line."
        )
    return report_from_value(value, item, source)


def report_from_value(value: object, item: str, source: Source) -> Report | Reject:
    """The report of a decoded JSON value, which should be an object."""
    if isinstance(value, dict):
        return report_from_record(value, item, path=source.name)
    return refuse(
        item,
        "no-text",
        f'{item}: a record must be an object such as {{"text": "…"}}, not {_kind(value)}.',
    )


def parse_json(data: bytes) -> object:
    """A JSON value; NaN and half surrogate pairs, which some writers emit, are let through.

    Raises:
        ValueError: it is not JSON; the message says why, in short.
    """
    try:
        return _DECODER.decode(data)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
        return _parse_leniently(data)


def _parse_leniently(data: bytes) -> object:
    try:
        return json.loads(decode_line(data))
    except RecursionError:
        raise ValueError("nested too deep") from None


def _kind(value: object) -> str:
    names = {list: "a list", str: "a string", type(None): "null", bool: "true or false"}
    return names.get(type(value), "a number")
