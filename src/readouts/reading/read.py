"""A source to its reports: open it, see what it is, hand it to the reader of its format."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from readouts.reading.formats import advice_for, reader
from readouts.reading.refuse import refuse
from readouts.reading.sniff import binary_kind, sniff
from readouts.reading.source import SNIFF, Source
from readouts.reading.streams import unwrapped
from readouts.records import Reject, Report


def read_source(source: Source, stdin: BinaryIO | None = None) -> Iterator[Report | Reject]:
    """The reports of a source, and a reject for each thing in it that is none.

    Nothing in the source makes this raise: what cannot be read is a ``Reject`` that says why.

    Args:
        source: from ``find_sources``.
        stdin: the stream that ``-`` stands for.

    Raises:
        ValueError: the source is standard input and no stream was given.
        DataError: the plug-in that should read it is broken.
    """
    if source.path is None:
        if stdin is None:
            raise ValueError("a source without a path needs the stream to read")
        yield from _guarded(stdin, source)
        return
    try:
        stream = Path(source.path).open("rb")  # noqa: SIM115 - closed below; opening has its own errors
    except OSError as error:
        yield _unreadable(source, error.strerror or str(error))
        return
    with stream:
        yield from _guarded(stream, source)


def _guarded(stream: BinaryIO, source: Source) -> Iterator[Report | Reject]:
    try:
        yield from _read(stream, source)
    except (OSError, EOFError, zlib.error) as error:
        yield _unreadable(source, f"reading broke off: {error}")


def _read(stream: BinaryIO, source: Source) -> Iterator[Report | Reject]:
    head, whole = unwrapped(stream)
    name = source.name
    if not head:
        yield refuse(name, "empty", f"{name}: the file is empty (0 bytes).")
    elif kind := binary_kind(head):
        yield refuse(name, "binary", f"{name}: this is {kind}; give the report as text or HTML.")
    else:
        form = sniff(head) if source.format == SNIFF else source.format
        if form == "xml":
            advice = advice_for(".xml")
            yield refuse(name, "unsupported", f"{name}: XML is not read; {advice}.")
        else:
            yield from reader(form)(whole, source)


def _unreadable(source: Source, why: str) -> Reject:
    detail = f"{source.name}: cannot be read: {why}; check that it is whole and may be read."
    return refuse(source.name, "unreadable", detail)
