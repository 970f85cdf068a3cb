"""People in the news who hold no office: opposition, rebels, dissidents, clergy, business."""

from __future__ import annotations

import functools

from readouts.reference.fold import fold
from readouts.reference.offices import Term, name_words
from readouts.reference.tables import parts, rows


@functools.cache
def people() -> tuple[Term, ...]:
    """All rows of ``people.csv`` as terms without an office."""
    return tuple(
        Term(name, parts(aliases), code, "", parts(sectors), since, until, "", "", "knowledge")
        for name, aliases, code, sectors, since, until in rows("people.csv", 6)
    )


@functools.cache
def _by_key() -> tuple[dict[str, list[Term]], dict[str, list[Term]]]:
    names: dict[str, list[Term]] = {}
    words: dict[str, list[Term]] = {}
    for term in people():
        written = (term.name, *term.aliases)
        for key in {fold(name) for name in written}:
            names.setdefault(key, []).append(term)
        for word in {word for name in written for word in name_words(name)}:
            words.setdefault(word, []).append(term)
    return names, words


def people_named(name: str) -> tuple[Term, ...]:
    """Everybody listed under exactly this name, however it is written."""
    return tuple(_by_key()[0].get(fold(name), ()))


def people_with(word: str) -> tuple[Term, ...]:
    """Everybody with this folded word in the name."""
    return tuple(_by_key()[1].get(word, ()))
