"""Paths to sources: files as named, folders in sorted order."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence

from readouts.reading.formats import advice_for, format_of
from readouts.reading.refuse import refuse
from readouts.reading.source import SNIFF, Source
from readouts.records import Reject

STDIN = "-"


def find_sources(paths: Sequence[str]) -> Iterator[Source | Reject]:
    """The sources at these paths, in the order given; folders are walked in sorted order.

    In a folder, names that begin with a dot are skipped, links are followed, and a folder that
    was already entered from this path (a loop of links) is not entered again. A file named
    outright is taken whatever it is called. ``-`` is standard input.

    Returns:
        A source for each file that a reader may know, a reject for each other: missing or
        dangling, not permitted, or of a kind that is not read (reason ``unsupported``).
    """
    for path in paths:
        if path == STDIN:
            yield Source(name=STDIN, path=None)
        else:
            yield from _walk(path)


def _walk(path: str) -> Iterator[Source | Reject]:
    """What is at a path, depth first; a stack, since folders may nest beyond Python's recursion."""
    empty = True
    waiting = [(path, frozenset[tuple[int, int]]())]
    while waiting:
        here, entered = waiting.pop()
        found = _look(here, entered)
        if isinstance(found, list):
            waiting.extend(reversed(found))
        else:
            empty = False
            yield found
    if empty:
        name = printable(path)
        detail = f"{name}: no file in this folder; names that begin with a dot are skipped."
        yield refuse(name, "empty", detail)


_Waiting = list[tuple[str, frozenset[tuple[int, int]]]]


def _look(path: str, entered: frozenset[tuple[int, int]]) -> Source | Reject | _Waiting:
    """A source or a reject for a file; for a folder, what is in it, with the folders above."""
    name = printable(path)
    try:
        status = os.stat(path)  # noqa: PTH116 - pathlib loses trailing dots that users type
        if not stat.S_ISDIR(status.st_mode):
            return _file(path, name, status)
        key = (status.st_dev, status.st_ino)
        inside = [] if key in entered else sorted(os.listdir(path))  # noqa: PTH208 - same
    except (OSError, ValueError) as error:
        return _missing(path, name, error)
    shown = (child for child in inside if not child.startswith("."))
    return [(os.path.join(path, child), entered | {key}) for child in shown]  # noqa: PTH118 - same


def printable(path: str) -> str:
    """The path with bytes that are not UTF-8 as U+FFFD, so that it can be stored and shown."""
    return os.fsencode(path).decode("utf-8", "replace") if not path.isascii() else path


def _file(path: str, name: str, status: os.stat_result) -> Source | Reject:
    if not stat.S_ISREG(status.st_mode):
        detail = f"{name}: neither a file nor a folder; give its words as a file or through `-`."
        return refuse(name, "unreadable", detail)
    extension = _extension(path)
    form = format_of(extension)
    if form is None and (advice := advice_for(extension)):
        detail = f"{name}: {extension} files are not read; {advice}."
        return refuse(name, "unsupported", detail)
    return Source(name=name, path=path, size_bytes=status.st_size, format=form or SNIFF)


def _extension(path: str) -> str:
    base = path.lower().removesuffix(".gz")
    return os.path.splitext(base)[1]  # noqa: PTH122 - pathlib loses trailing dots


def _missing(path: str, name: str, error: OSError | ValueError) -> Reject:
    if isinstance(error, PermissionError):
        return refuse(name, "unreadable", f"{name}: permission denied; make it readable.")
    if isinstance(error, OSError) and os.path.islink(path):  # noqa: PTH114 - same
        detail = f"{name}: a link that leads nowhere; repair or remove it."
        return refuse(name, "missing", detail)
    return refuse(name, "missing", f"{name}: there is no such file or folder; check the spelling.")
