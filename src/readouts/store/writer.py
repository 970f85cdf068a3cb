"""The one way in, and the one way to look."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path
from typing import Self

from readouts.store.counting import Counter
from readouts.store.lookup import Lookup
from readouts.store.opening import WAIT, open_for_reading, open_for_writing
from readouts.store.read_candidates import CandidateReader
from readouts.store.read_claims import ClaimReader
from readouts.store.read_reports import ReportReader
from readouts.store.read_stories import StoryReader
from readouts.store.runs import RunReader, RunWriter
from readouts.store.search import Search
from readouts.store.write_candidates import CandidateWriter
from readouts.store.write_claims import ClaimWriter
from readouts.store.write_reports import ReportWriter
from readouts.store.write_stories import StoryWriter


class View(
    ReportReader, ClaimReader, CandidateReader, StoryReader, RunReader, Search, Lookup, Counter
):
    """A store opened for reading only; it may be written to at the same time.

    It is a context manager that closes itself, and may be used from several threads.
    """

    @classmethod
    def open(cls, path: str | Path, wait: float = WAIT) -> Self:
        """Open a store for reading.

        Raises:
            NotOurStore: no such file, a folder, or not a store of ours.
            NewerStore: written by a later version.
        """
        return cls(open_for_reading(path, wait))


class Writer(
    ReportReader,
    ClaimReader,
    CandidateReader,
    StoryReader,
    RunReader,
    Counter,
    ReportWriter,
    ClaimWriter,
    CandidateWriter,
    StoryWriter,
    RunWriter,
):
    """A store opened for writing. It reads what it has written, also before the batch is done.

    It is a context manager that closes itself. Every method is a transaction of its own unless
    it stands in a ``batch``. To be used from one thread.
    """

    @classmethod
    def open(cls, path: str | Path, wait: float = WAIT) -> Self:
        """Open a store, or make one.

        Raises:
            NotOurStore: a folder, or the file of another program, or a damaged one.
            NewerStore: written by a later version.
            StoreBusy: somebody else writes for longer than ``wait`` seconds.
            StoreWriteFailed: the folder is missing or cannot be written to.
        """
        return cls(open_for_writing(path, wait))

    def batch(self) -> AbstractContextManager[None]:
        """All that is written inside is stored together, or, if anything fails, not at all."""
        return self._db.transaction()
