"""Opened streams: the first bytes seen before a reader sees them, gzip taken off."""

from __future__ import annotations

import gzip
import io
from typing import BinaryIO, cast

from readouts.reading.bounds import HEAD

_GZIP = b"\x1f\x8b\x08"


class Chained(io.RawIOBase):
    """Bytes already read, followed by the rest of their stream."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = memoryview(head)
        self._rest = rest

    def readable(self) -> bool:
        """True: reading is all it does."""
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]  # typeshed: any buffer
        """Fill the buffer from the head, then from the rest; 0 at the end."""
        size = len(buffer)
        piece = bytes(self._head[:size]) if self._head else self._rest.read(size) or b""
        self._head = self._head[size:]
        buffer[: len(piece)] = piece
        return len(piece)


def unwrapped(stream: BinaryIO) -> tuple[bytes, BinaryIO]:
    """The first bytes of a stream, and the stream from its beginning, decompressed if gzip.

    Raises:
        OSError, EOFError, zlib.error: the stream cannot be read or decompressed.
    """
    head, whole = _peeked(stream)
    if head.startswith(_GZIP):
        return _peeked(cast("BinaryIO", gzip.GzipFile(fileobj=whole)))
    return head, whole


def _peeked(stream: BinaryIO) -> tuple[bytes, BinaryIO]:
    head = stream.read(HEAD)
    return head, io.BufferedReader(Chained(head, stream))
