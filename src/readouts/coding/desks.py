"""Reports of the sports and market desks, which borrow the words of politics."""

from __future__ import annotations

import re
from functools import cache

from readouts.coding.cues import compiled, read_cues

# How many different telling words make a report one of a desk's: at least so many, and one more
# for every so many words of text. A political report may name a coach or a share, not several.
_LEAST = {"sport": 3, "market": 4}
_PER_WORDS = 60
_WORD = re.compile(r"\w+")


def desk(text: str) -> str | None:
    """The desk that a report plainly comes from: ``sport`` or ``market``; None for any other."""
    words = len(_WORD.findall(text))
    for name, pattern in _desks():
        found = {match.group().casefold() for match in pattern.finditer(text)}
        if len(found) >= max(_LEAST[name], words / _PER_WORDS):
            return name
    return None


@cache
def _desks() -> tuple[tuple[str, re.Pattern[str]], ...]:
    content: dict[str, list[str]] = read_cues("desks.yaml")
    return tuple((name, compiled(patterns)) for name, patterns in content.items())
