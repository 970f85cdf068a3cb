"""Names made comparable: one folded form for all the ways of writing one name."""

from __future__ import annotations

import functools
import re
import unicodedata

_APOSTROPHES = re.compile(r"['’‘`ʼʻ]")
_DOTS = re.compile(r"\.")
_SHORT = 4  # letters of a name such as "AfD", "LeT", "HuJI"
_OTHER = re.compile(r"[^\w&+]+")
# The same for plain ASCII, where most names are: a table is thrice as fast as patterns.
_ASCII = str.maketrans(
    {c: "" if c in "'`." else " " for c in map(chr, range(128)) if not (c.isalnum() or c in "_&+")}
)
# Letters that Unicode does not decompose, with the spelling that English newswire gives them.
_LETTERS = str.maketrans({"ß": "ss", "ø": "o", "đ": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe"})


@functools.lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """A name without case, diacritics, dots, apostrophes, hyphens and a leading "the".

    ``fold("U.S.") == fold("US") == "us"``; ``fold("Al-Qaïda") == "al qaida"``. The result of
    folding folds to itself.
    """
    plain = text.casefold()
    if not plain.isascii():
        # Twice, as taking compatibility letters apart may give capitals: "🄐" is "(A)".
        plain = unicodedata.normalize("NFKD", text).casefold()
        plain = unicodedata.normalize("NFKD", plain).translate(_LETTERS)
        plain = "".join(char for char in plain if not unicodedata.combining(char))
    if not plain.isascii():
        plain = _OTHER.sub(" ", _DOTS.sub("", _APOSTROPHES.sub("", plain)))
    elif not plain.isalnum():
        plain = plain.translate(_ASCII)
    plain = " ".join(plain.split())
    while plain.startswith("the "):
        plain = plain[4:]
    return plain


def is_cased(text: str) -> bool:
    """Whether the case of a name matters: an acronym, or short with capitals inside: "LeT"."""
    inside = any(char.isupper() for char in text[1:])
    short = len(text) <= _SHORT and inside and text[:1].isupper() and not text.isupper()
    return short or is_acronym(text)


def is_acronym(text: str) -> bool:
    """Whether a name is written in capitals alone, as "US" or "CAR": its case then matters.

    An article before it does not count: "The US" is one.
    """
    bare = text[4:] if text[:4].lower() == "the " else text
    if not bare.isupper():
        return not any(char.isalpha() for char in bare)
    return sum(map(str.isalpha, bare)) <= 6
