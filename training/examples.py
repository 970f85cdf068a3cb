"""Labelled sentences to what the scorer is trained on: one example for each pair of parties."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field

from read import Event, Line

NONE = "none"
# Types whose act the parties share, so that the reversed pair has it as well.
_SHARED = {"CONSULT"}


@dataclass(frozen=True)
class Example:
    """A sentence with its actor and recipient spans (either may be empty) and what is between them.

    ``types`` are the types of the pair's events ("none" if it has none); ``modes`` are
    ``TYPE mode`` of those events.
    """

    text: str
    actors: tuple[tuple[int, int], ...]
    recipients: tuple[tuple[int, int], ...]
    types: tuple[str, ...]
    modes: tuple[str, ...] = ()
    is_whole: bool = field(default=True)  # False if a party of the event is left unmarked


def examples(line: Line) -> Iterator[Example]:
    """The examples of a line: its events as they are, and every other ordered pair as no event."""
    wholes = [_whole(line, sides) for sides in _sides(line)]
    yield from wholes
    yield from _halves(line)
    known = {(e.actors, e.recipients) for e in wholes}
    for a, r in itertools.permutations(sorted(line.parties), 2):
        marked = ((line.parties[a],), (line.parties[r],))
        if marked not in known and not _related(line, a, r):
            yield Example(line.text, *marked, (NONE,))
    for letter in sorted(line.parties):
        if not any(
            letter in e.actors or (e.mutual and letter in e.recipients) for e in line.events
        ):
            yield Example(line.text, (line.parties[letter],), (), (NONE,))


def _sides(line: Line) -> list[tuple[str, str]]:
    """The distinct pairs of sides that have events, mutual ones in both orders."""
    found: dict[tuple[str, str], None] = {}
    for event in line.events:
        actors, recipients = _split(event)
        found[actors, recipients] = None
        if event.mutual:
            found[recipients, actors] = None
    return list(found)


def _split(event: Event) -> tuple[str, str]:
    """Mutual events without a second side ("AB+") have the first party against the others."""
    if event.mutual and not event.recipients:
        return event.actors[:1], event.actors[1:]
    return event.actors, event.recipients


def _whole(line: Line, sides: tuple[str, str]) -> Example:
    events = [
        e for e in line.events if _split(e) == sides or (e.mutual and _split(e) == sides[::-1])
    ]
    return Example(
        line.text, _spans(line, sides[0]), _spans(line, sides[1]), _types(events), _modes(events)
    )


def _halves(line: Line) -> Iterator[Example]:
    """Events with one party left unmarked, as where the coder finds no recipient."""
    for letter in sorted(line.parties):
        acting = [e for e in line.events if letter in _split(e)[0] and _split(e)[1]]
        if acting:
            yield Example(
                line.text,
                (line.parties[letter],),
                (),
                _types(acting),
                _modes(acting),
                is_whole=False,
            )


def _related(line: Line, actor: str, recipient: str) -> bool:
    """Whether a pair is part of a larger event, or of a shared one in the other direction."""
    for event in line.events:
        first, second = _split(event)
        if actor in first and recipient in second:
            return True
        both = {actor, recipient} <= set(first + second)
        if both and (event.mutual or event.type in _SHARED):
            return True
    return False


def _spans(line: Line, letters: str) -> tuple[tuple[int, int], ...]:
    return tuple(sorted(line.parties[letter] for letter in letters))


def _types(events: list[Event]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(e.type for e in events)) or (NONE,)


def _modes(events: list[Event]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(f"{e.type} {m}" for e in events for m in e.modes))
