"""What tests of the coder ask of a claim, in short."""

from __future__ import annotations

from collections.abc import Callable

from readouts.coding.tree import Tree
from readouts.records import Claim, Sentence

Parse = Callable[[str], Sentence]
Grow = Callable[[str], Tree]
Coded = Callable[[str], tuple[Claim, ...]]
One = Callable[[str, str], Claim]


def parties(claim: Claim) -> tuple[list[str], list[str]]:
    """The words for the actors and for the recipients."""
    return [who.text for who in claim.actors], [who.text for who in claim.recipients]


def heard(claims: tuple[Claim, ...]) -> list[tuple[str, str]]:
    """Type and reality of every claim, in order."""
    return [(claim.type, claim.reality) for claim in claims]
