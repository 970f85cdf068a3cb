"""A parsed sentence, without the parser: what the rooms after ``language`` work on."""

from __future__ import annotations

import msgspec

from readouts.records.span import Span


class Token(msgspec.Struct, frozen=True, array_like=True):
    """One token. ``start`` and ``end`` are characters of its sentence's text.

    ``pos`` is a Universal POS tag, ``tag`` a Penn tag, ``dep`` a ClearNLP (spaCy English) relation
    and ``head`` the index of the token it depends on (its own index for a root).
    """

    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    start: int
    end: int


class Entity(msgspec.Struct, frozen=True, array_like=True):
    """A named entity: tokens ``first`` (included) to ``last`` (excluded), OntoNotes label."""

    first: int
    last: int
    label: str


class Parsed(msgspec.Struct, frozen=True, array_like=True):
    """The parse of one sentence. It knows nothing of its report, so copies can share it."""

    text: str
    tokens: tuple[Token, ...]
    entities: tuple[Entity, ...]


class Sentence(msgspec.Struct, frozen=True):
    """One sentence of a report: its number, where it stands, and its parse if it was parsed.

    ``parsed`` is None for a sentence that the gate stopped.
    """

    number: int
    span: Span
    text: str
    parsed: Parsed | None = None
