"""Nouns for people and bodies beyond those that have a sector."""

from __future__ import annotations

from functools import cache

import msgspec

from readouts.coding.cues import read_cues
from readouts.errors import DataError


class People(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Lists of nouns (singular lemmas), as ``cues/people.yaml`` describes them."""

    persons: str
    public: str
    bodies: str
    quiet: str
    things: str

    @property
    def private(self) -> frozenset[str]:
        """Nouns for persons who have no part in politics by their name."""
        return frozenset(self.persons.split()) - frozenset(self.public.split())

    @property
    def acting(self) -> frozenset[str]:
        """All nouns of somebody who can act."""
        return frozenset(f"{self.persons} {self.public} {self.bodies}".split())


@cache
def people() -> People:
    """The packaged lists.

    Raises:
        DataError: the file is not as described in it.
    """
    try:
        return msgspec.convert(read_cues("people.yaml"), People)
    except msgspec.ValidationError as error:
        fix = "see readouts/coding/people.py"
        raise DataError(f"not lists of nouns: {error}", where="people.yaml", fix=fix) from error


@cache
def acting() -> frozenset[str]:
    """Nouns that name somebody who can act."""
    return people().acting


def names_people(word: str) -> bool:
    """Whether a word, singular or plural, names somebody who can act."""
    singular = (word, word[:-1], word[:-2], f"{word[:-3]}y", f"{word[:-2]}an")
    return not acting().isdisjoint(singular)


@cache
def private() -> frozenset[str]:
    """Nouns that name private persons."""
    return people().private


@cache
def quiet() -> frozenset[str]:
    """Nouns for bodies and partners that are private unless it is said whose they are."""
    return frozenset(people().quiet.split())


@cache
def things() -> frozenset[str]:
    """Acronyms that name nobody."""
    return frozenset(people().things.split())
