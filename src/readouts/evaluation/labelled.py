"""Our own labelled sentences: lines of a text file to sentences with parties and events.

``training/README.md`` describes the format; the training and the test sets are written in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from readouts.errors import BadRecord, UnreadableInput

_EVENT = re.compile(r"([A-Z]*)([>+]?)([A-Z]*) ([A-Z]{3,})((?: [a-z-]+)*)")
_PARTY = re.compile(r"\[([A-Z]) ([^\[\]]+)\]")


class BadLine(BadRecord):
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


def read_files(paths: Iterable[Path]) -> Iterator[tuple[Path, int, str]]:
    """The lines of files with their numbers; blank lines and comments (#) are passed over.

    Raises:
        UnreadableInput: a file cannot be read as UTF-8 text.
    """
    for path in paths:
        try:
            lines = path.read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            raise UnreadableInput(f"cannot be read: {error}", where=str(path)) from error
        for number, line in enumerate(lines, start=1):
            if line.strip() and not line.startswith("#"):
                yield path, number, line


def load_labelled(path: Path) -> tuple[Line, ...]:
    """All lines of one file.

    Raises:
        BadLine: a line does not follow the guide; it is named.
        UnreadableInput: the file cannot be read.
    """
    return tuple(_placed(path, number, line) for path, number, line in read_files([path]))


def _placed(path: Path, number: int, line: str) -> Line:
    try:
        return read_line(line)
    except BadLine as error:
        fix = "write it as `A>B TYPE mode | [A Who] did it to [B whom].` or `none | …`"
        raise BadLine(error.what, where=f"{path}:{number}", fix=fix) from error


def masked(line: Line) -> str:
    """The sentence with parties, capitalised words and numbers masked: what must stay distinct."""
    text = line.text
    for start, end in sorted(line.parties.values(), reverse=True):
        text = text[:start] + "_" + text[end:]
    text = re.sub(r"\b[A-Z][\w'’.-]*", "_", text)
    text = re.sub(r"\d[\d.,]*", "_", text)
    return re.sub(r"[\W_]+", " ", text).strip().lower()
