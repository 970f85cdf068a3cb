"""What reading refuses, in stable words that can be counted."""

from __future__ import annotations

from typing import Literal, get_args

from readouts.records import Reject

Reason = Literal[
    "missing",  # nothing at the path, or a link that leads nowhere
    "unreadable",  # there is something, but it cannot be opened, decompressed or read to its end
    "empty",  # no characters, or only white space
    "binary",  # an image, an archive, a database: not text
    "unsupported",  # a kind of document that no reader knows
    "too-long",  # beyond the bounds of bounds.py
    "invalid-json",
    "invalid-csv",
    "no-text",  # a record, or an HTML page, without the text of a report
    "not-english",
]

REASONS: tuple[str, ...] = get_args(Reason)


def refuse(item: str, reason: Reason, detail: str) -> Reject:
    """A reject of the reading step.

    Args:
        item: a path as the user named it, or ``path:line``.
        reason: one of ``REASONS``.
        detail: one sentence: what is wrong, and what would work.
    """
    return Reject(step="read", item=item, reason=reason, detail=detail)
