"""Running a map step over many items: on one core, or on all."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from typing import Protocol

from readouts.coding import Lexicon
from readouts.language import Parser
from readouts.pipeline.steps import Batch, CodedBatch, code_batch
from readouts.reference import OwnActors, in_use, use

# Two batches a worker are under way at a time: enough that no worker waits, and little is lost
# when the run is stopped.
_AHEAD = 2


class Runner(Protocol):
    """The one thing that a way of running must do."""

    def code(self, batches: Iterable[Batch]) -> Iterator[CodedBatch]:
        """Code batches; results come in the order of the batches."""
        ...


class OneCore:
    """Runs in this process: the fastest way for a few reports."""

    def __init__(self, model: str | None, lexicon: Lexicon) -> None:
        self._model = model
        self._lexicon = lexicon

    def code(self, batches: Iterable[Batch]) -> Iterator[CodedBatch]:
        """Code batches one after the other."""
        parser = Parser(self._model)
        for batch in batches:
            yield code_batch(parser, batch, self._lexicon)


class AllCores:
    """Runs in worker processes, each with a parser of its own."""

    def __init__(self, model: str | None, jobs: int, lexicon: Lexicon) -> None:
        self._model = model
        self._lexicon = lexicon
        self._jobs = jobs

    def code(self, batches: Iterable[Batch]) -> Iterator[CodedBatch]:
        """Code batches in parallel; results come in the order of the batches."""
        with _pool(self._jobs, self._model, self._lexicon) as pool:
            under_way: deque[Future[CodedBatch]] = deque()
            for batch in batches:
                under_way.append(pool.submit(_code_here, batch))
                if len(under_way) >= self._jobs * _AHEAD:
                    yield under_way.popleft().result()
            while under_way:
                yield under_way.popleft().result()


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def runner(model: str | None, jobs: int, lexicon: Lexicon) -> Runner:
    """The runner for so many jobs."""
    return OneCore(model, lexicon) if jobs <= 1 else AllCores(model, jobs, lexicon)


@contextmanager
def _pool(jobs: int, model: str | None, lexicon: Lexicon) -> Iterator[ProcessPoolExecutor]:
    # "spawn" rather than "fork": forking a process that has threads (BLAS) may hang.
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(
        jobs, context, initializer=_start, initargs=(model, lexicon, in_use())
    )
    try:
        yield pool
    except BaseException:
        pool.shutdown(wait=False, cancel_futures=True)
        raise
    pool.shutdown()


# A worker's own parser and lexicon: processes share nothing, so there is no better place for them.
_OWN: list[tuple[Parser, Lexicon]] = []


def _start(model: str | None, lexicon: Lexicon, actors: OwnActors) -> None:
    """Set up a worker: Ctrl-C is for the parent, which stops the workers itself."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    use(actors)
    _OWN.append((Parser(model), lexicon))


def _code_here(batch: Batch) -> CodedBatch:
    parser, lexicon = _OWN[0]
    return code_batch(parser, batch, lexicon)
