"""Read the training sentences: labelled lines to sentences with parties and events."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_EVENT = re.compile(r"([A-Z]*)([>+]?)([A-Z]*) ([A-Z]{3,})((?: [a-z-]+)*)")
_PARTY = re.compile(r"\[([A-Z]) ([^\[\]]+)\]")


class BadLine(ValueError):
    """A line that is not in the format of the guide."""


@dataclass(frozen=True)
class Event:
    """Actor and recipient letters, a type, its modes, and whether it is mutual."""

    actors: str
    recipients: str
    type: str
    modes: tuple[str, ...]
    mutual: bool


@dataclass(frozen=True)
class Line:
    """One sentence, where its parties stand (letter to span), and its events."""

    text: str
    parties: dict[str, tuple[int, int]]
    events: tuple[Event, ...]


def read_line(line: str) -> Line:
    """One labelled line.

    Raises:
        BadLine: It does not follow the guide.
    """
    left, bar, right = line.partition(" | ")
    if not bar:
        raise BadLine("no ' | ' between events and sentence")
    text, parties = _text(right.strip())
    return Line(text, parties, _events(left.strip(), parties))


def _text(marked: str) -> tuple[str, dict[str, tuple[int, int]]]:
    parts: list[str] = []
    parties: dict[str, tuple[int, int]] = {}
    length = last = 0
    for found in _PARTY.finditer(marked):
        before, words = marked[last : found.start()], found[2].strip()
        length += len(before)
        if found[1] in parties:
            raise BadLine(f"letter {found[1]} twice")
        parties[found[1]] = (length, length + len(words))
        parts += [before, words]
        length += len(words)
        last = found.end()
    text = "".join(parts) + marked[last:]
    if "[" in text or "]" in text:
        raise BadLine("a bracket that is no [A party]")
    return text, parties


def _events(left: str, parties: dict[str, tuple[int, int]]) -> tuple[Event, ...]:
    if left == "none":
        return ()
    events = []
    for part in left.split("; "):
        found = _EVENT.fullmatch(part.strip())
        if not found:
            raise BadLine(f"cannot read event {part!r}")
        actors, sign, recipients, kind, modes = found.groups()
        if missing := set(actors + recipients) - parties.keys():
            raise BadLine(f"no bracket for {sorted(missing)}")
        if not (actors or recipients):
            raise BadLine("an event without parties")
        events.append(Event(actors, recipients, kind, tuple(modes.split()), sign == "+"))
    return tuple(events)


def read_files(paths: list[Path]) -> Iterator[tuple[Path, int, str]]:
    """The lines of files with their numbers; blank lines and comments (#) are passed over."""
    for path in paths:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            if line.strip() and not line.startswith("#"):
                yield path, number, line


def masked(line: Line) -> str:
    """The sentence with parties, capitalised words and numbers masked: what must stay distinct."""
    text = line.text
    for start, end in sorted(line.parties.values(), reverse=True):
        text = text[:start] + "_" + text[end:]
    text = re.sub(r"\b[A-Z][\w'’.-]*", "_", text)
    text = re.sub(r"\d[\d.,]*", "_", text)
    return re.sub(r"[\W_]+", " ", text).strip().lower()
