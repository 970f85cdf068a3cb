"""Telling our databases from others, and bringing old ones up to date."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

from readouts.errors import DataError, NewerStore, NotOurStore
from readouts.store.database import Database

APPLICATION_ID = 0x52444F54
"""``RDOT``, in the header of the file (https://www.sqlite.org/pragma.html#pragma_application_id)."""

Migration = tuple[int, str]


@cache
def migrations() -> tuple[Migration, ...]:
    """The numbered files of ``schema/`` in order: version and SQL.

    Raises:
        DataError: the numbers do not run 1, 2, 3, ….
    """
    folder = files("readouts.store") / "schema"
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".sql"))
    found = tuple((int(name[:4]), (folder / name).read_text(encoding="utf-8")) for name in names)
    if [version for version, _ in found] != list(range(1, len(found) + 1)):
        raise DataError(f"schema files are not numbered 1, 2, 3, …: {names}", where=str(folder))
    return found


def statements(script: str) -> Iterator[str]:
    """The statements of an SQL script; those of a trigger's body stay together."""
    lines: list[str] = []
    for line in script.splitlines():
        lines.append(line)
        if sqlite3.complete_statement("\n".join(lines)):
            yield "\n".join(lines)
            lines = []


def version_of(database: Database, newest: int) -> int:
    """The schema version of a database of ours; 0 for one that is still empty.

    Raises:
        NotOurStore: the file belongs to another program.
        NewerStore: it was written by a later Readouts.
    """
    owner = database.number("PRAGMA application_id")
    version = database.number("PRAGMA user_version")
    if owner != APPLICATION_ID:
        if owner or version or database.number("SELECT count(*) FROM sqlite_master"):
            fix = "name a file that does not exist yet, or one that readouts wrote"
            raise NotOurStore("the database of another program", where=database.where, fix=fix)
        return 0
    if version > newest:
        what = f"written by a newer version of readouts (schema {version}, this one has {newest})"
        fix = "upgrade with: pip install --upgrade readouts"
        raise NewerStore(what, where=database.where, fix=fix)
    return version


def migrate(database: Database, steps: Sequence[Migration]) -> int:
    """Apply the steps that the database lacks, each in a transaction; gives the version reached."""
    newest = steps[-1][0]
    for version, script in steps:
        if version_of(database, newest) >= version:
            continue
        with database.transaction():
            # Asked again now that nobody else can write: another process may have been faster.
            if version_of(database, newest) >= version:
                continue
            for statement in statements(script):
                database.run(statement)
            database.run(f"PRAGMA application_id = {APPLICATION_ID}")
            database.run(f"PRAGMA user_version = {version}")
    return newest
