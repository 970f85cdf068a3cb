"""Reports of the sports and market desks, which borrow the words of politics."""

from __future__ import annotations

import re
from functools import cache

from readouts.coding.cues import compiled, read_cues

# How many different telling words make a report one of a desk's, and per how many words of text.
# A political report may name a coach or a share; it does not name five such things in a page.
_LEAST = 4
_PER_WORDS = 60
_WORD = re.compile(r"\w+")


def desk(text: str) -> str | None:
    """The desk that a report plainly comes from: ``sport`` or ``market``; None for any other."""
    words = len(_WORD.findall(text))
    needed = max(_LEAST, words / _PER_WORDS)
    for name, pattern in _desks():
        found = {match.group().casefold() for match in pattern.finditer(text)}
        if len(found) >= needed:
            return name
    return None


@cache
def _desks() -> tuple[tuple[str, re.Pattern[str]], ...]:
    content: dict[str, list[str]] = read_cues("desks.yaml")
    return tuple((name, compiled(patterns)) for name, patterns in content.items())
