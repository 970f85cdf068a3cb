"""A country told by what kind of state it is: "the kingdom" in a report on Saudi Arabia."""

from __future__ import annotations

from readouts.reference import country, states_called
from readouts.resolving.found import Found, Scene
from readouts.resolving.phrase import Phrase

_DEFINITE = frozenset({"the", "this", "that", "our"})


def state_told(phrase: Phrase, scene: Scene) -> Found:
    """The one country of the report that is such a state; unknown if none or several are.

    Args:
        phrase: "the kingdom", the whole of it.
        scene: the countries that the report names, and the one where it is at home.
    """
    if phrase.tail is not None or phrase.owner is not None or phrase.opener not in _DEFINITE:
        return Found()
    noun = " ".join(piece.text for piece in phrase.head)
    named = [code for code in states_called(noun, scene.day) if code in scene.lands]
    code = scene.home if scene.home in named else "".join(named[:1]) if len(named) == 1 else ""
    land = country(code) if code else None
    if land is None:
        return Found()
    return Found(
        code, why=(f"the {noun}: {land.name}, of which the report tells",), basis="country"
    )
