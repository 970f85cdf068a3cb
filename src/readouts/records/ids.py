"""Ids that come from content, so that the same input has the same ids everywhere."""

from __future__ import annotations

import base64
import hashlib

_LENGTH = 13  # 65 bits: at ten million ids a collision has odds of about one in 700,000


def make_id(prefix: str, *parts: str | int | None) -> str:
    """An id such as ``r4k2…``: the prefix, then 13 characters that depend on every part.

    The parts are joined with an unprintable separator and ``None`` differs from an empty string,
    so that no two different lists of parts are the same text.

    Args:
        prefix: one letter: ``r`` report, ``c`` claim, ``e`` event, ``s`` story, ``o`` origin.
        parts: what the id stands for, most stable things only.
    """
    text = "\x1f".join("\x00" if part is None else str(part) for part in parts)
    digest = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()
    return prefix + base64.b32encode(digest).decode("ascii").lower()[:_LENGTH]
