"""Opening a store for writing, or for reading only."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

from readouts.errors import NotOurStore, StoreWriteFailed
from readouts.store.database import Database
from readouts.store.migrations import migrate, migrations, version_of

WAIT = 10.0
"""Seconds to wait for another writer; one batch takes well under a second."""

_CACHE_KIB = 65_536


def open_for_writing(path: str | Path, wait: float = WAIT) -> Database:
    """Open or make a store, in WAL mode, with its schema up to date.

    Raises:
        NotOurStore: a folder, or the file of another program, or a damaged one.
        NewerStore: written by a later version.
        StoreBusy: somebody else writes for longer than ``wait`` seconds.
        StoreWriteFailed: the folder is missing or cannot be written to.
    """
    _not_a_folder(Path(path))
    database = Database(_uri(path, "mode=rwc"), str(path), wait)
    try:
        version_of(database, migrations()[-1][0])  # before anything is written to it
        database.run("PRAGMA journal_mode = WAL")
        # With WAL, NORMAL keeps the file whole whatever happens; a power cut may cost the last
        # batches, which a resumed run makes again.
        database.run("PRAGMA synchronous = NORMAL")
        database.run("PRAGMA foreign_keys = ON")
        database.run(f"PRAGMA cache_size = -{_CACHE_KIB}")
        _must_be_writable(database, migrate(database, migrations()))
    except BaseException:
        database.close()
        raise
    return database


def _must_be_writable(database: Database, version: int) -> None:
    """Write what is there already, so that it shows now, not after an hour of parsing.

    SQLite opens a file that may only be read without a word, and even begins a transaction.
    """
    with database.transaction():
        database.run(f"PRAGMA user_version = {version}")


def open_for_reading(path: str | Path, wait: float = WAIT) -> Database:
    """Open a store for reading only. It may be written to at the same time.

    A store of an older version is brought up to date first.

    Raises:
        NotOurStore: no such file, a folder, the file of another program, or a damaged one.
        NewerStore: written by a later version.
    """
    _not_a_folder(Path(path))
    if not Path(path).exists():
        fix = "make it with: readouts run PATH... --db FILE"
        raise NotOurStore("there is no such file", where=str(path), fix=fix)
    database = _reader(path, wait)
    try:
        newest = migrations()[-1][0]
        version = version_of(database, newest)
    except BaseException:
        database.close()
        raise
    if version < newest:
        database.close()
        open_for_writing(path, wait).close()
        database = _reader(path, wait)
    return database


def _reader(path: str | Path, wait: float) -> Database:
    """A read-only connection.

    SQLite reads a WAL database with the help of a file beside it. In a folder that cannot be
    written to it can make none, and then nobody can be writing either: ``immutable`` is right.
    """
    database = Database(_uri(path, "mode=ro"), str(path), wait)
    try:
        database.number("PRAGMA user_version")
    except StoreWriteFailed:
        database.close()
        if Path(f"{path}-wal").exists():
            raise
        return Database(_uri(path, "mode=ro&immutable=1"), str(path), wait)
    except BaseException:
        database.close()
        raise
    return database


def _uri(path: str | Path, options: str) -> str:
    return f"file:{quote(str(Path(path).absolute()))}?{options}"


def _not_a_folder(path: Path) -> None:
    if path.is_dir():
        fix = f"name a file in it, such as {path / 'readouts.db'}"
        raise NotOurStore("this is a folder, not a database", where=str(path), fix=fix)
