"""An index from names to what they may stand for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

from readouts.reference.fold import fold, is_cased

T = TypeVar("T")


class Index(Generic[T]):
    """Looks names up whatever their case, diacritics and punctuation.

    A name in capitals alone, such as "US" or "IS", is found only in capitals, so that "us" is not
    a country; a short one with capitals inside, such as "LeT", only with capitals inside, and
    then first what is written just so. Entries keep the order in which they were given.

    Args:
        entries: a name and what it stands for; a name may come several times.
    """

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self._entries: dict[str, list[tuple[bool, T]]] = {}
        self._exact: dict[str, list[T]] = {}
        for name, value in entries:
            key = fold(name)
            known = self._entries.setdefault(key, [])
            if not key:
                continue
            acronym = is_cased(name)
            if acronym and not name.isupper():
                self._exact.setdefault(name, []).append(value)
            if (True, value) in known and not acronym:  # "NATO", then its alias "Nato"
                known[known.index((True, value))] = (False, value)
            elif all(value != other for _, other in known):
                known.append((acronym, value))
        self.longest = max((key.count(" ") + 1 for key in self._entries), default=0)

    def get(self, name: str) -> tuple[T, ...]:
        """Everything that this name may stand for; empty if it is not known."""
        known = self._entries.get(fold(name))
        if not known:
            return ()
        capitals = is_cased(name)
        found = tuple(value for acronym, value in known if capitals or not acronym)
        exact = self._exact.get(name, ())
        return (*exact, *(value for value in found if value not in exact)) if exact else found

    def __contains__(self, name: str) -> bool:
        return bool(self.get(name))

    def __len__(self) -> int:
        return len(self._entries)
