"""The ontology as one value, and the questions that the rooms ask of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

import msgspec

from readouts.errors import NoSuchTerm
from readouts.ontology.model import (
    DEFAULT_QUAD_MAP,
    Category,
    Code,
    Context,
    CountryRule,
    EventType,
    QuadMap,
    Sector,
)

_T = TypeVar("_T")


def fold(word: str) -> str:
    """``word`` without case, with hyphens for spaces and underscores: ``Martial_Law``."""
    return "-".join(word.casefold().replace("_", " ").replace("-", " ").split())


class Ontology(msgspec.Struct, frozen=True, kw_only=True):
    """PLOVER as data.

    Attributes:
        version: the vocabulary's name, ``plover-2.0``.
        types: the 16 types by name, in the order of the quad code.
        contexts: the 37 tags by name.
        sectors: by code.
        codes: what may stand in the country slot without being an ISO code, by code.
        country_rules: territories that are coded as another state.
        quad_maps: the named quad maps.
        quad_names: what the quad codes 1 to 4 stand for.
    """

    version: str
    types: dict[str, EventType]
    contexts: dict[str, Context]
    sectors: dict[str, Sector]
    codes: dict[str, Code]
    country_rules: tuple[CountryRule, ...]
    quad_maps: dict[str, QuadMap]
    quad_names: dict[int, Category]

    def quad(self, type: str, map: str = DEFAULT_QUAD_MAP) -> int:  # noqa: A002 — the field's words
        """The quad code of a type, 1 to 4, under a named map.

        Raises:
            NoSuchTerm: there is no such type or map.
        """
        return _pick(self.types[self._type(type)].quads, map, "quad map")

    def score(self, type: str, modes: Iterable[str] = ()) -> float:  # noqa: A002 — the field's word
        """The score on PLOVER's scale, -10 to 10.

        That of the mode furthest from zero, or the type's if there is no mode. The manual prints
        the scores and is silent on how to combine them; this rule is ours.

        Raises:
            NoSuchTerm: there is no such type or mode.
        """
        event_type = self.types[self._type(type)]
        names = [self._mode(event_type, mode) for mode in modes]
        scores = [event_type.modes[name].score for name in names if name]
        # A tie between help and harm goes to harm: the result must not hang on the order of modes.
        return max(scores, key=lambda score: (abs(score), -score), default=event_type.score)

    def mode_of(self, type: str, alias: str) -> str | None:  # noqa: A002 — the field's word
        """The 2.0 mode of a type that a current or older name stands for.

        None if the type has no such mode, and for older modes that 2.0 has dropped.

        Raises:
            NoSuchTerm: there is no such type.
        """
        modes = self.types[self._type(type)].modes
        if alias in modes:
            return alias
        wanted = fold(alias)
        for mode in modes.values():
            if wanted in {fold(name) for name in (mode.name, *mode.aliases)}:
                return mode.name
        return None

    def type_of(self, name: str) -> tuple[str, str | None] | None:
        """The 2.0 type that a current or older name stands for, and the mode it implies.

        None for an unknown name, and for one that older vintages use for two types (YIELD).
        """
        wanted = fold(name)
        found = {
            (event_type.name, mode)
            for event_type in self.types.values()
            for known, mode in ((event_type.name, None), *event_type.legacy.items())
            if fold(known) == wanted
        }
        return found.pop() if len(found) == 1 else None

    def context_of(self, name: str) -> str | None:
        """The 2.0 context tag that a current or older word stands for; None if there is none."""
        wanted = fold(name)
        for context in self.contexts.values():
            if wanted in {fold(known) for known in (context.name, *context.aliases)}:
                return context.name
        return None

    def _type(self, name: str) -> str:
        _pick(self.types, name, "type")
        return name

    def _mode(self, event_type: EventType, name: str) -> str | None:
        found = self.mode_of(event_type.name, name)
        if found is None and fold(name) not in {fold(word) for word in event_type.dropped_modes}:
            _pick(event_type.modes, name, f"mode of {event_type.name}")
        return found


def _pick(table: dict[str, _T], name: str, kind: str) -> _T:
    try:
        return table[name]
    except KeyError:
        known = ", ".join(table) or "none"
        raise NoSuchTerm(f"there is no {kind} {name!r}", fix=f"use one of: {known}") from None
