"""Which countries a text names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from readouts.reference import places_named, senses

_NAME = re.compile(r"[A-Z][\w'’.-]*(?: (?:(?:of|and|the|de|la|al) )?[A-Z][\w'’.-]*)*")
_POSSESSIVE = re.compile(r"['’]s?$")
_LONGEST = 4  # words of a country's name


def lands_in(text: str, day: str | None) -> list[str]:
    """Codes of the countries that a text names: by name, demonym, capital or known city."""
    return list(land_counts(text, day))


def land_counts(text: str, day: str | None) -> Counter[str]:
    """How often a text names each country, in the order in which it first does."""
    found: Counter[str] = Counter()
    for match in _NAME.finditer(text):
        words = [_POSSESSIVE.sub("", word) for word in match.group().split()]
        start = 0
        while start < len(words):
            size, code = _longest(words[start:], day)
            if code:
                found[code] += 1
            start += size
    return found


def _longest(words: Sequence[str], day: str | None) -> tuple[int, str | None]:
    for size in range(min(_LONGEST, len(words)), 0, -1):
        name = " ".join(words[:size]).rstrip(".,")
        meant = senses(name, day)
        if meant:
            return size, meant[0].code
        places = places_named(name)
        if places and len({place.code for place in places}) == 1 and places[0].kind != "disputed":
            return size, places[0].code
    return 1, None
