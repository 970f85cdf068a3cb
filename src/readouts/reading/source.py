"""A place that reports can be read from."""

from __future__ import annotations

import msgspec

SNIFF = "sniff"
"""The format of a source whose name says nothing: its first bytes decide."""


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """A file, or standard input.

    Attributes:
        name: the path as the user named it, always printable; ``-`` for standard input.
        path: the path to open; None for standard input.
        size_bytes: size on disk; None if unknown.
        format: name of a reader's format, or ``sniff``.
    """

    name: str
    path: str | None
    size_bytes: int | None = None
    format: str = SNIFF
