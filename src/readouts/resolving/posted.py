"""Where an envoy is posted: "Malawi's top diplomat in Tanzania"."""

from __future__ import annotations

from readouts.resolving.phrase import take_apart

# Besides the nouns that ``roles.csv`` calls posted.
_DIPLOMATS = frozenset({"high commissioner", "top diplomat", "chief diplomat", "diplomats"})


def posted_in(text: str, day: str | None) -> str:
    """The code of the country in or to which the words say that somebody is posted; else empty."""
    phrase = take_apart(text, day)
    nouns = {piece.text.lower() for piece in phrase.head}
    tail = phrase.tail
    if tail is None or phrase.link not in {"in", "to"} or len(tail.head) != 1:
        return ""
    if not (phrase.has("posted") or nouns & _DIPLOMATS) or not tail.head[0].senses:
        return ""
    return tail.head[0].senses[0].code
