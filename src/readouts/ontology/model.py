"""What the ontology is made of: one frozen struct for each kind of thing in the YAML files."""

from __future__ import annotations

from typing import Literal

import msgspec

DEFAULT_QUAD_MAP = "plover-2.0-summary"


class _Frozen(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A struct that refuses keys it does not know, so that a misspelt key is found at once."""


class Mode(_Frozen, frozen=True, kw_only=True):
    """How an act was done. ``score`` is on PLOVER's scale, -10 to 10; ``aliases`` are older."""

    name: str
    score: float
    definition: str
    aliases: tuple[str, ...] = ()


class Neighbour(_Frozen, frozen=True, kw_only=True):
    """A type that is easily confused with this one, and when it is the right one."""

    type: str
    when: str


class Example(_Frozen, frozen=True, kw_only=True):
    """An invented sentence that is coded as the type with these modes."""

    text: str
    modes: tuple[str, ...]


class CounterExample(_Frozen, frozen=True, kw_only=True):
    """An invented sentence that looks like the type and is coded as another ``type``."""

    text: str
    type: str
    why: str


class EventType(_Frozen, frozen=True, kw_only=True):
    """One of PLOVER's 16 types.

    Attributes:
        quads: the quad code, 1 to 4, under each named map.
        score: -10 to 10, for an event without a mode.
        recipient: ``required``, ``optional``, or required for ``one-sided`` acts only.
        legacy: names of types in older vintages, each with the mode that it implies, or None.
        dropped_modes: modes of older vintages that 2.0 has no mode for, each with a note.
    """

    name: str
    title: str
    quads: dict[str, int] = msgspec.field(name="quad")
    score: float
    score_note: str | None = None
    recipient: Literal["required", "optional", "one-sided"]
    recipient_note: str | None = None
    definition: str
    rules: tuple[str, ...]
    neighbours: tuple[Neighbour, ...]
    modes: dict[str, Mode]
    legacy: dict[str, str | None] = {}
    dropped_modes: dict[str, str] = {}
    examples: tuple[Example, ...]
    counter_examples: tuple[CounterExample, ...]

    @property
    def quad(self) -> int:
        """The quad code under the default map."""
        return self.quads[DEFAULT_QUAD_MAP]

    @property
    def recipient_required(self) -> bool:
        """Whether an event of this type always needs a recipient."""
        return self.recipient == "required"

    @property
    def aliases(self) -> tuple[str, ...]:
        """Names of this type in older vintages."""
        return tuple(self.legacy)


class Context(_Frozen, frozen=True, kw_only=True):
    """A tag for what an event is about."""

    name: str
    covers: str
    excludes: str | None = None
    aliases: tuple[str, ...] = ()


class Sector(_Frozen, frozen=True, kw_only=True):
    """A party's role. The higher ``priority`` wins when several fit; ``cameo`` are older codes."""

    code: str
    name: str
    covers: str
    priority: int
    frequent: bool = False
    cameo: tuple[str, ...] = ()
    note: str | None = None


class Code(_Frozen, frozen=True, kw_only=True):
    """What may stand in the country slot without being a state's ISO code."""

    code: str
    name: str
    covers: str
    priority: int | None = None


class CountryRule(_Frozen, frozen=True, kw_only=True):
    """A territory that is not coded as a state of its own.

    ``code`` goes into the country slot. ``sector`` (PRE) is added for a partially recognised
    entity. ``iso`` is the territory's own ISO code, if it has one.
    """

    kind: Literal["partially-recognised", "dependency"]
    code: str
    name: str | None = None
    iso: str | None = None
    sector: str | None = None
    aliases: tuple[str, ...] = ()


class Category(_Frozen, frozen=True, kw_only=True):
    """What a quad code stands for."""

    name: str
    covers: str


class QuadMap(_Frozen, frozen=True, kw_only=True):
    """A named assignment of types to quad codes, and why there is more than one."""

    name: str
    reason: str


class Field(_Frozen, frozen=True, kw_only=True):
    """A field of our output and what it means."""

    name: str
    of: Literal["event", "entity", "place", "claim", "report", "story"]
    values: str
    meaning: str
    aliases: tuple[str, ...] = ()
