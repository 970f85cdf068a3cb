"""What every part of a writer or a view stands on."""

from __future__ import annotations

from types import TracebackType
from typing import Self

from readouts.errors import NoSuchId
from readouts.store.database import Database


class Part:
    """Methods of one subject, over one open database."""

    def __init__(self, database: Database) -> None:
        self._db = database

    @property
    def path(self) -> str:
        """The path as it was given."""
        return self._db.where

    def close(self) -> None:
        """Close the database."""
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def missing(kind: str, id_: str, where: str) -> NoSuchId:
    """The error for an id that is not in the store."""
    fix = "ids change only when the input does; View.resolve_id follows old ones"
    return NoSuchId(f"no {kind} has the id {id_!r}", where=where, fix=fix)
