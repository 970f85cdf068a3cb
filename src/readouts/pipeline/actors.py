"""The user's own actors: kept in a folder, used by every command until they are removed."""

from __future__ import annotations

import functools
import hashlib
import os
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import msgspec

from readouts.errors import DataError, LookupFailed, UnreadableInput
from readouts.exchange.own_actors import ReadActors, read_actors
from readouts.reference import NO_ACTORS, OwnActor, OwnActors, using

HOME = "READOUTS_HOME"
_MOST_BYTES = 2_000_000_000  # OpenSanctions' largest file of office holders is half of it
_TABLES = "tables"
_READY = "actors.msgpack"
_FORMAT = 1  # of the file that holds the rows of all tables with their keys


class KeptTable(msgspec.Struct, frozen=True, kw_only=True):
    """A table that is in use: its name, the file it came from, how many rows, and its digest."""

    name: str
    file: str
    format: str
    rows: int
    sha256: str


class _Kept(msgspec.Struct, frozen=True, kw_only=True):
    table: KeptTable
    actors: tuple[OwnActor, ...]


class _Ready(msgspec.Struct, frozen=True, kw_only=True):
    format: int
    state: tuple[str, ...]
    actors: OwnActors


def kept_folder() -> Path:
    """Where the user's tables are kept: below ``READOUTS_HOME``, else where the system says."""
    home = os.environ.get(HOME)
    if home:
        return Path(home) / "actors"
    from platformdirs import user_data_path

    return user_data_path("readouts", appauthor=False) / "actors"


def read_actor_file(path: str | Path) -> ReadActors:
    """A user's file of actors, with every fault it has.

    Raises:
        UnreadableInput: it cannot be read, or is far too large.
    """
    file = Path(path)
    try:
        if file.stat().st_size > _MOST_BYTES:
            fix = "give a CSV table or FollowTheMoney entities, as docs/how-to/own-actors.md says"
            raise UnreadableInput("is too large for a table of actors", where=str(path), fix=fix)
        content = file.read_bytes()
    except OSError as error:
        what = f"the table cannot be read: {(error.strerror or str(error)).lower()}"
        raise UnreadableInput(what, where=str(path), fix="check path and permissions") from error
    return read_actors(content, file.name)


def add_actors(path: str | Path, name: str | None = None) -> KeptTable:
    """Keep a user's table; it is used from now on. One of the same name is replaced.

    Args:
        path: CSV or FollowTheMoney's entities.
        name: under which it is kept; by default that of the file without its ending.

    Raises:
        UnreadableInput: it cannot be read.
        DataError: it has a fault; the message tells the first ones.
    """
    read = read_actor_file(path)
    if read.faults:
        raise DataError(_told(read), fix=f"see them all with: readouts actors check {path}")
    digest = hashlib.sha256(Path(path).read_bytes()).hexdigest()
    table = KeptTable(
        name=_name(name or Path(path).name.split(".", maxsplit=1)[0]),
        file=read.file,
        format=read.format,
        rows=len(read.actors),
        sha256=digest,
    )
    folder = kept_folder() / _TABLES
    _write(
        folder / f"{table.name}.msgpack",
        msgspec.msgpack.encode(_Kept(table=table, actors=read.actors)),
    )
    own_actors()
    return table


def _told(read: ReadActors) -> str:
    first = "; ".join(f"{fault.where}: {fault.what}" for fault in read.faults[:3])
    more = len(read.faults) - 3
    return first + (f"; and {more} more" if more > 0 else "")


def _name(given: str) -> str:
    return re.sub(r"[^\w-]+", "-", given).strip("-").lower() or "actors"


def _write(file: Path, content: bytes) -> None:
    """Write a file whole or not at all."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        new = file.with_suffix(".new")
        new.write_bytes(content)
        new.replace(file)
    except OSError as error:
        what = f"the table cannot be kept: {(error.strerror or str(error)).lower()}"
        fix = f"make the folder writable, or set {HOME} to another"
        raise UnreadableInput(what, where=str(file.parent), fix=fix) from error


def remove_actors(name: str) -> KeptTable:
    """Use a kept table no longer.

    Raises:
        LookupFailed: none of this name is kept; the message tells which are.
    """
    for table in kept_tables():
        if table.name == name:
            (kept_folder() / _TABLES / f"{name}.msgpack").unlink()
            own_actors()
            return table
    known = ", ".join(table.name for table in kept_tables()) or "none"
    raise LookupFailed(f"no table {name!r} is kept", fix=f"there are: {known}")


def kept_tables() -> tuple[KeptTable, ...]:
    """The tables in use, by name; of two that know one actor the first counts."""
    return tuple(kept.table for kept in _kept(_files()))


def _files() -> list[Path]:
    return sorted((kept_folder() / _TABLES).glob("*.msgpack"))


def _kept(files: Sequence[Path]) -> list[_Kept]:
    try:
        return [msgspec.msgpack.decode(file.read_bytes(), type=_Kept) for file in files]
    except (msgspec.DecodeError, msgspec.ValidationError, OSError) as error:
        what = f"a kept table of actors cannot be read: {error}"
        fix = "remove the file and add your table again"
        raise DataError(what, where=str(kept_folder() / _TABLES), fix=fix) from error


def own_actors() -> OwnActors:
    """The actors of all kept tables with their keys, which are kept too: making them is slow.

    Raises:
        DataError: a kept table was damaged.
    """
    files = _files()
    state = tuple(f"{f.name}:{f.stat().st_mtime_ns}:{f.stat().st_size}" for f in files)
    return _loaded(kept_folder(), state) if files else NO_ACTORS


@functools.lru_cache(maxsize=1)
def _loaded(folder: Path, state: tuple[str, ...]) -> OwnActors:
    ready = folder / _READY
    try:
        found = msgspec.msgpack.decode(ready.read_bytes(), type=_Ready)
        if found.format == _FORMAT and found.state == state:
            return found.actors
    except (OSError, msgspec.DecodeError, msgspec.ValidationError):
        pass  # made anew below
    actors = OwnActors.of(actor for kept in _kept(_files()) for actor in kept.actors)
    _write(ready, msgspec.msgpack.encode(_Ready(format=_FORMAT, state=state, actors=actors)))
    return actors


@contextmanager
def with_own_actors() -> Iterator[OwnActors]:
    """Look names up in the user's own tables first, until the block ends."""
    actors = own_actors()
    with using(actors):
        yield actors
