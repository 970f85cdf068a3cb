"""What outlets wrote is hostile: nothing of it may steer the terminal."""

from __future__ import annotations

import re
import unicodedata

_JOINERS = {"\u200c", "\u200d"}  # Persian and Indic scripts are misspelt without them
_SPACES = {"\t", "\n", "\r", "\v", "\f", "\x85"}
_LOST = "\ufffd"
_RUNS = re.compile(" {2,}")


def _safe(char: str) -> str:
    if char in _SPACES:
        return " "
    category = unicodedata.category(char)
    if category in {"Zl", "Zp"}:
        return " "
    if category == "Cf":
        return char if char in _JOINERS else ""
    return _LOST if category in {"Cc", "Cs"} else char


def plain(text: object) -> str:
    """The text on one line, with nothing in it that a terminal or a reader could be fooled by.

    Line breaks and tabs become single spaces; control characters (escape sequences begin with
    one) and lone surrogates become U+FFFD; format characters, among them the bidirectional
    overrides of CVE-2021-42574, zero-width spaces and tag characters, are taken out, except the
    two joiners that scripts need for spelling.

    Args:
        text: anything; what is not a string is turned into one.
    """
    words = str(text)
    if words.isascii() and words.isprintable():
        return words
    return _RUNS.sub(" ", "".join(_safe(char) for char in words))
