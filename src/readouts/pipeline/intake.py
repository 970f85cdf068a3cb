"""The first step: sources to stored reports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from readouts.pipeline.ledger import Ledger
from readouts.reading import find_sources, read_source
from readouts.records import Reject, Report
from readouts.store import Writer

_BESIDE = ("-wal", "-shm", "-journal")
_BATCH = 500  # reports a transaction


def take_in(writer: Writer, ledger: Ledger, paths: Sequence[str], stdin: BinaryIO | None) -> None:
    """Read everything at these paths and store what is new, in batches.

    Rejects are stored with the run. A report that is there already is counted, nothing else.
    """
    reports: list[Report] = []
    rejects: list[Reject] = []
    for item in _items(paths, stdin, Path(writer.path).resolve()):
        if isinstance(item, Reject):
            rejects.append(item)
        else:
            reports.append(item)
        if len(reports) + len(rejects) >= _BATCH:
            _store(writer, ledger, reports, rejects)
            reports, rejects = [], []
    _store(writer, ledger, reports, rejects)


def _items(paths: Sequence[str], stdin: BinaryIO | None, own: Path) -> Iterator[Report | Reject]:
    for source in find_sources(paths):
        if _is_own(source.item if isinstance(source, Reject) else source.path, own):
            continue
        if isinstance(source, Reject):
            yield source
        else:
            yield from read_source(source, stdin)


def _is_own(path: str | None, own: Path) -> bool:
    """Whether a file is the store itself, or what SQLite keeps beside it."""
    if path is None or not Path(path).name.startswith(own.name):
        return False
    return Path(path).resolve() in {own, *(own.with_name(own.name + end) for end in _BESIDE)}


def _store(writer: Writer, ledger: Ledger, reports: list[Report], rejects: list[Reject]) -> None:
    with writer.batch():
        new = writer.add_reports(reports)
        writer.add_rejects(ledger.run, rejects)
    ledger.counts["new"] += sum(new)
    ledger.counts["known"] += len(new) - sum(new)
    ledger.rejects += rejects
    ledger.tell("read", ledger.counts["new"] + ledger.counts["known"])
