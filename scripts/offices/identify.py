"""Wikidata ids for the terms of people whom another term of the same country identifies."""

from __future__ import annotations

from collections import defaultdict

from offices.rows import Term
from readouts.reference import fold, name_words


def identified(terms: list[Term]) -> list[Term]:
    """The terms, with the id that the same full name has elsewhere in the country, if it is one.

    Only names of two words or more, and only where all terms that have an id agree on it.
    """
    known: dict[tuple[str, str], set[str]] = defaultdict(set)
    for term in terms:
        for name in term.names if term.identifier else ():
            known[term.code, fold(name)].add(term.identifier)
    return [t if t.identifier else t._replace(identifier=_only(t, known)) for t in terms]


def _only(term: Term, known: dict[tuple[str, str], set[str]]) -> str:
    full = [n for n in term.names if len(name_words(n)) > 1]
    found = {i for n in full for i in known.get((term.code, fold(n)), ())}
    return found.pop() if len(found) == 1 else ""
