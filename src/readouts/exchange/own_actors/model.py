"""What reading a table of actors gives: rows, and what is wrong."""

from __future__ import annotations

import msgspec

from readouts.reference import OwnActor


class Fault(msgspec.Struct, frozen=True, kw_only=True):
    """One fault of a table: where it is, what is wrong, and what would mend it.

    ``line`` counts from 1, the header included; None for a fault of the whole file.
    """

    file: str
    line: int | None = None
    what: str
    fix: str

    @property
    def where(self) -> str:
        """File and line in words."""
        return f"{self.file} line {self.line}" if self.line else self.file


class Row(msgspec.Struct, frozen=True):
    """A row that holds good by itself, and the line it stands on."""

    line: int
    actor: OwnActor


class ReadActors(msgspec.Struct, frozen=True, kw_only=True):
    """A table, read: usable only if it has no fault.

    ``passed_over``: how many entities it holds that are no actors (addresses, documents, people
    without a country), which is no fault.
    """

    file: str
    format: str
    actors: tuple[OwnActor, ...]
    faults: tuple[Fault, ...]
    passed_over: int = 0
