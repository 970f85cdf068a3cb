"""A claim in the making: what one match in one sentence comes to."""

from __future__ import annotations

import msgspec

from readouts.coding.match import Match
from readouts.coding.parties import Mention
from readouts.coding.reality import Standing
from readouts.coding.speech import Speech
from readouts.coding.tree import Tree
from readouts.records import Reality, Sentence


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """What one match comes to, before it is written down as a claim.

    ``notes`` are the rules that shaped it, in words, for the explanation.
    """

    sentence: Sentence
    tree: Tree
    match: Match
    type: str
    modes: tuple[str, ...]
    actors: tuple[Mention, ...]
    recipients: tuple[Mention, ...]
    directed: bool
    reality: Reality
    standing: Standing
    speech: Speech | None
    confidence: float
    notes: tuple[str, ...] = ()
