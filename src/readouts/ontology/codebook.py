"""Looks a term up in the codebook."""

from __future__ import annotations

import functools

from readouts.errors import NoSuchTerm
from readouts.ontology.entries import CodebookEntry, entries
from readouts.ontology.ontology import fold

_N_NEAREST = 5
_ALIKE = 0.5  # of 1: below it difflib's suggestions share letters and no sense


def codebook(term: str | None = None) -> list[CodebookEntry]:
    """The entries that a term names: types, modes, contexts, sectors, codes, quad maps, fields.

    Case does not matter, nor whether words are joined by hyphen, underscore or space. A mode is
    found as ``ASSAULT/drone`` or ``drone``; names of older vintages find what replaced them.

    Args:
        term: the word to look up; None for the whole codebook.

    Returns:
        Entries of that very name first, then those that have it as another name.

    Raises:
        NoSuchTerm: nothing has that name; the message lists the nearest terms.
    """
    if term is None:
        return list(_all())
    found = sorted(_index().get(fold(term), ()), key=lambda hit: hit[0])
    if not found:
        raise NoSuchTerm(f"the codebook has no term {term!r}", fix=_nearest(term))
    return [_all()[number] for _, number in found]


@functools.cache
def _all() -> tuple[CodebookEntry, ...]:
    return tuple(entries())


@functools.cache
def _index() -> dict[str, list[tuple[int, int]]]:
    """Folded word → (how directly it names the entry, number of the entry); 0 is its own name."""
    index: dict[str, dict[int, int]] = {}
    for number, entry in enumerate(_all()):
        for word, rank in _words(entry):
            ranks = index.setdefault(fold(word), {})
            ranks[number] = min(rank, ranks.get(number, rank))
    return {
        word: [(rank, number) for number, rank in ranks.items()] for word, ranks in index.items()
    }


def _words(entry: CodebookEntry) -> list[tuple[str, int]]:
    parent, slash, own = entry.term.rpartition("/")
    prefix = parent + slash
    also = [(alias, 1) for alias in entry.aliases]
    return [(entry.term, 0), (own, 0), *also, *((prefix + alias, 1) for alias, _ in also)]


def _nearest(term: str) -> str:
    from difflib import get_close_matches

    written = {fold(word): word for entry in _all() for word, _ in _words(entry)}
    near = get_close_matches(fold(term), written, n=_N_NEAREST, cutoff=_ALIKE)
    if not near:
        return "leave the term out to list them all"
    return f"nearest: {', '.join(written[word] for word in near)}"
