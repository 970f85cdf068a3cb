"""What tests of the coder ask of a claim, in short."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from readouts.coding.tree import Tree
from readouts.records import Claim, Sentence, Span, Who

Parse = Callable[[str], Sentence]
Grow = Callable[[str], Tree]
Coded = Callable[[str], tuple[Claim, ...]]
One = Callable[[str, str], Claim]


def parties(claim: Claim) -> tuple[list[str], list[str]]:
    """The words for the actors and for the recipients."""
    return [who.text for who in claim.actors], [who.text for who in claim.recipients]


def only(coded: Coded, text: str, event_type: str) -> Claim:
    """The only claim of a type in a sentence."""
    found = [c for c in coded(text) if c.type == event_type]
    assert len(found) == 1, [(c.type, c.trigger_text) for c in coded(text)]
    return found[0]


def heard(claims: tuple[Claim, ...]) -> list[tuple[str, str]]:
    """Type and reality of every claim, in order."""
    return [(claim.type, claim.reality) for claim in claims]


def claim(event_type: str, actors: str, recipients: str = "", **more: object) -> Claim:
    """A resolved claim whose parties have these codes."""

    def who(code: str) -> Who:
        return Who(text=code, span=Span(0, 3), code=code)

    blank = Claim(
        id="c",
        report="r",
        sentence=0,
        span=Span(0, 9),
        text="Some text",
        trigger=Span(0, 4),
        trigger_text="Some",
        type=event_type,
        actors=tuple(map(who, actors.split())),
        recipients=tuple(map(who, recipients.split())),
        confidence=0.5,
        entry="X/y",
    )
    return msgspec.structs.replace(blank, **more)
