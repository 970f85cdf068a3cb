"""The same words in two reports."""

from __future__ import annotations

import msgspec

from readouts.records.span import Span


class Passage(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of words that two reports share.

    ``a`` and ``b`` are report ids with ``a < b``; ``a_span`` and ``b_span`` say where the passage
    stands in each text; ``words`` is its length in words.
    """

    a: str
    a_span: Span
    b: str
    b_span: Span
    words: int
