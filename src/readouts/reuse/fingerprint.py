"""Fingerprints: a few stable numbers by which reports that share words find each other."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b

from readouts.reuse.words import folded_words

# Winnowing (Schleimer, Wilkerson & Aiken, SIGMOD 2003): of every WINDOW shingles in a row the
# smallest hash is kept. Two texts that share SHINGLE + WINDOW - 1 = 11 words in a row are sure to
# share a number; words in common below SHINGLE never match.
SHINGLE = 6
WINDOW = 6


def fingerprint(text: str) -> tuple[int, ...]:
    """The winnowed shingle hashes of a text.

    Args:
        text: any text; case, accents, quote marks and punctuation make no difference.

    Returns:
        Distinct signed 64-bit integers (they fit SQLite's INTEGER), sorted; about two in seven
        words leave one. The same in every process. A text of fewer than ``SHINGLE`` words gives
        one number for the whole of it, a text without words none.
    """
    words = folded_words(text)
    if not words:
        return ()
    return tuple(sorted(_winnowed(_hashes(words))))


def _hashes(words: Sequence[str]) -> list[int]:
    last = max(1, len(words) - SHINGLE + 1)
    shingles = (" ".join(words[i : i + SHINGLE]) for i in range(last))
    return [
        int.from_bytes(
            blake2b(shingle.encode("utf-8", "surrogatepass"), digest_size=8).digest(),
            "big",
            signed=True,
        )
        for shingle in shingles
    ]


def _winnowed(hashes: Sequence[int]) -> set[int]:
    """The least hash of each window, as a set: which of two equal ones is meant is no matter."""
    last = max(1, len(hashes) - WINDOW + 1)
    return {min(hashes[i : i + WINDOW]) for i in range(last)}
