"""Which countries a text names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from readouts.reference import agent, places_named, senses, titles

_NAME = re.compile(r"[A-Z][\w'’.-]*(?: (?:(?:of|and|the|de|la|al) )?[A-Z][\w'’.-]*)*")
_POSSESSIVE = re.compile(r"['’]s?$")
_LONGEST = 4  # words of a country's name
# Words in capitals before a name, as at the start of a sentence, that are no part of it.
_OPENING = frozenset(
    "the a an in on at near from to of for off around outside inside across after before since "
    "until during while when where as and or but if with by against between city town port greater "
    "central downtown north south east west northern southern eastern western mr mrs ms dr our "
    "his her its their this that monday tuesday wednesday thursday friday saturday sunday".split()
)

# Last words of the names of movements, which need not be where their name says.
_GROUPS = frozenset(
    "front movement army bloc brigade brigades column alliance league party resistance".split()
)


def lands_in(text: str, day: str | None) -> list[str]:
    """Codes of the countries that a text names: by name, demonym, capital or known city."""
    return list(land_counts(text, day))


def land_counts(text: str, day: str | None) -> Counter[str]:
    """How often a text names each country, in the order in which it first does."""
    named = [codes for match in _NAME.finditer(text) for codes in _in_run(match.group(), day)]
    sure = {codes[0] for codes in named if len(codes) == 1}
    return Counter(next((code for code in codes if code in sure), codes[0]) for codes in named)


def _in_run(run: str, day: str | None) -> Iterator[tuple[str, ...]]:
    """What each name in a run of capitalised words may mean, the likeliest first."""
    words = [_POSSESSIVE.sub("", word) for word in run.split()]
    owns = [word != bare for word, bare in zip(run.split(), words, strict=True)]
    start, named = 0, False  # named: the word before is part of an unknown name
    while start < len(words):
        size, codes, place = _longest(words[start:], day)
        inside = place and (named or _goes_on(words[start + size :], owns[start + size - 1], day))
        if codes and not inside:
            yield codes
        named = not codes and not _is_common(words[start])
        start += size


def _goes_on(after: Sequence[str], owned: object, day: str | None) -> bool:
    """Whether a place's name is but the beginning of another: "Sahel Dawn Front"."""
    if not after or owned:
        return False
    known = _longest(after, day)[1] or _is_common(after[0])
    return not known and any(word.lower() in _GROUPS for word in after[1:])


def _is_common(word: str) -> bool:
    """Whether a capitalised word is none of a name: a title, an agent noun, "In" at the start."""
    return bool(titles(word) or agent(word)) or word.lower().rstrip(".") in _OPENING


def _longest(words: Sequence[str], day: str | None) -> tuple[int, tuple[str, ...], bool]:
    """The longest name at the start: its words, the codes, and whether it is a place's."""
    for size in range(min(_LONGEST, len(words)), 0, -1):
        name = " ".join(words[:size]).rstrip(".,")
        if meant := senses(name, day):
            alike = (sense.code for sense in meant if sense.kind == meant[0].kind)
            return size, tuple(dict.fromkeys(alike)), False
        places = places_named(name)
        if places and len({place.code for place in places}) == 1 and places[0].kind != "disputed":
            return size, (places[0].code,) if places[0].code else (), True
    return 1, (), False
