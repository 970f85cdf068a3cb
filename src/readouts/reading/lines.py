"""A stream line by line, with bounds, so that no line can fill the memory."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from readouts.reading.bounds import MAX_LINE, MAX_WHOLE
from readouts.reading.decode import decode, wide

_BOM = b"\xef\xbb\xbf"


class Line(NamedTuple):
    """A line with its end, and its number from 1; ``data`` is None if it was too long."""

    number: int
    data: bytes | None


def lines(stream: BinaryIO) -> Iterator[Line]:
    """The lines of a stream, UTF-16 turned into UTF-8, a byte order mark taken off."""
    number = 0
    for number, data in enumerate(_pieces(stream), 1):
        if number == 1 and data is not None and wide(data):
            yield from _wide_lines(data, stream)
            return
        yield Line(number, data.removeprefix(_BOM) if number == 1 and data else data)


def _pieces(stream: BinaryIO) -> Iterator[bytes | None]:
    while data := stream.readline(MAX_LINE + 1):
        if len(data) <= MAX_LINE:
            yield data
            continue
        while data and not data.endswith(b"\n"):
            data = stream.readline(MAX_LINE)
        yield None


def _wide_lines(first: bytes, stream: BinaryIO) -> Iterator[Line]:
    text = decode(first + stream.read(MAX_WHOLE))
    whole = io.BytesIO(text.encode("utf-8"))
    for number, data in enumerate(_pieces(whole), 1):
        yield Line(number, data)
