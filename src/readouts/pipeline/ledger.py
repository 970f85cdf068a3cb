"""The running account of a run: counts, seconds, progress."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from readouts.pipeline.summary import OnProgress, Progress, RunSummary
from readouts.records import Reject


class Ledger:
    """Counts and times the steps of one run, and tells whoever waits how far it is."""

    def __init__(self, run: int, on_progress: OnProgress | None) -> None:
        self.run = run
        self.counts: Counter[str] = Counter()
        self.rejects: list[Reject] = []
        self.seconds: dict[str, float] = {}
        self._tell = on_progress

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Time a step."""
        start = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[name] = round(self.seconds.get(name, 0.0) + time.perf_counter() - start, 3)

    def tell(self, step: str, done: int, total: int | None = None) -> None:
        """Report progress."""
        if self._tell is not None:
            self._tell(Progress(step=step, done=done, total=total))

    def summary(self, stories: int, events: int) -> RunSummary:
        """The account closed."""
        return RunSummary(
            run=self.run,
            new=self.counts["new"],
            known=self.counts["known"],
            rejects=tuple(self.rejects),
            sentences=self.counts["sentences"],
            parsed=self.counts["parsed"],
            claims=self.counts["claims"],
            stories=stories,
            events=events,
            changed_stories=self.counts["changed_stories"],
            seconds=dict(self.seconds),
            peak_megabytes=_peak(),
        )


def _peak() -> int:
    try:
        import resource
    except ImportError:  # Windows
        return 0
    import sys

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak // (1024 * 1024) if sys.platform == "darwin" else peak // 1024
