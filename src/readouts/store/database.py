"""One connection to SQLite whose failures speak the house's language.

The only file that imports ``sqlite3``'s functions: the rest of the room sees ``Database``.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from readouts.errors import (
    BadRecord,
    NotOurStore,
    ReadoutsError,
    StoreBusy,
    StoreError,
    StoreWriteFailed,
)

Row = tuple[Any, ...]
Values = Sequence[Any]

# Primary result codes (https://www.sqlite.org/rescode.html), extended ones share their low byte.
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_UNWRITABLE = {
    sqlite3.SQLITE_FULL: ("the disk is full", "free some space and run again; nothing is lost"),
    sqlite3.SQLITE_READONLY: ("it cannot be written to", "check the rights of file and folder"),
    sqlite3.SQLITE_CANTOPEN: ("it cannot be opened", "check that the folder exists and its rights"),
    sqlite3.SQLITE_PERM: ("it may not be used", "check the rights of file and folder"),
    sqlite3.SQLITE_IOERR: ("the disk reports an error", "check the disk and its free space"),
    sqlite3.SQLITE_TOOBIG: ("a record is too large", "split reports of more than a gigabyte"),
}
_FOREIGN = {
    sqlite3.SQLITE_NOTADB: "the file is not a database",
    sqlite3.SQLITE_CORRUPT: "the database is damaged",
}


def translated(error: sqlite3.Error | UnicodeEncodeError, where: str) -> ReadoutsError | None:
    """The house's error for one of SQLite's; None for those that only a bug of ours can raise."""
    if isinstance(error, UnicodeEncodeError):
        what = f"a text holds a character that is no character: {error.object[error.start]!r}"
        return BadRecord(what, where=where, fix="read it with the encoding it was written in")
    code = (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF
    if code in _BUSY:
        fix = "wait until the other run has finished, then run again"
        return StoreBusy("somebody else is writing to the database", where=where, fix=fix)
    if code in _UNWRITABLE:
        what, fix = _UNWRITABLE[code]
        return StoreWriteFailed(what, where=where, fix=fix)
    if code in _FOREIGN:
        fix = "name another file, or a copy of this one from before it was damaged"
        return NotOurStore(_FOREIGN[code], where=where, fix=fix)
    if code == sqlite3.SQLITE_CONSTRAINT:
        fix = "add reports first, then claims, then stories"
        return BadRecord(f"a record refers to one not stored: {error}", where=where, fix=fix)
    return None


class Database:
    """A connection in autocommit mode, with explicit transactions.

    Args:
        target: what SQLite opens, a path or a ``file:`` URI.
        where: the path as the user gave it, for messages.
        wait: seconds to wait for another writer.
    """

    def __init__(self, target: str, where: str, wait: float) -> None:
        self.where = where
        with self._speaking():
            # Readers of a server run in several threads; SQLite itself serialises the calls.
            self._connection = sqlite3.connect(
                target, timeout=wait, isolation_level=None, uri=True, check_same_thread=False
            )

    @contextmanager
    def _speaking(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, UnicodeEncodeError) as error:
            ours = translated(error, self.where)
            if ours is None:
                raise
            raise ours from error

    def run(self, sql: str, values: Values = ()) -> int:
        """Run one statement; gives how many rows it changed."""
        with self._speaking():
            return self._connection.execute(sql, values).rowcount

    def run_many(self, sql: str, rows: Iterable[Values]) -> None:
        """Run one statement for every row."""
        with self._speaking():
            self._connection.executemany(sql, rows)

    def rows(self, sql: str, values: Values = ()) -> Iterator[Row]:
        """The rows of a query, one at a time."""
        with self._speaking():
            yield from self._connection.execute(sql, values)

    def row(self, sql: str, values: Values = ()) -> Row | None:
        """The first row of a query, or None."""
        with self._speaking():
            found: Row | None = self._connection.execute(sql, values).fetchone()
            return found

    def number(self, sql: str, values: Values = ()) -> int:
        """The one number that a query gives."""
        found = self.row(sql, values)
        if found is None:
            raise StoreError(f"no answer to {sql}", where=self.where)
        return int(found[0])

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing. Inside another transaction it is part of that one."""
        if self._connection.in_transaction:
            yield
            return
        self.run("BEGIN IMMEDIATE")
        try:
            yield
            self.run("COMMIT")
        except BaseException:
            # A full disk may have rolled back by itself.
            if self._connection.in_transaction:
                self._connection.rollback()
            raise

    def close(self) -> None:
        """Close the connection; what was not committed is undone."""
        self._connection.close()
