"""What a rule of references gives: whom a phrase stands for, by which rule, and why."""

from __future__ import annotations

from typing import NamedTuple

from readouts.language.entity import Entity


class Answer(NamedTuple):
    """Whom a phrase stands for. ``rule`` names the kind of reference, ``why`` is for people."""

    entity: Entity
    rule: str
    why: str


def together(members: tuple[Entity, ...], rule: str, why: str) -> Answer:
    """Two or more parties as one."""
    return Answer(Entity("group", many=True, members=members), rule, why)
