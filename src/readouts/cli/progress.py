"""How far a run is: a bar on a terminal, now and then a plain line elsewhere."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from readouts.cli.console import is_live, notes

if TYPE_CHECKING:
    from rich.progress import Progress as Bars
    from rich.progress import TaskID

    from readouts.pipeline import OnProgress, Progress

# Step of the pipeline → what a person reads, and what is counted.
_STEPS = {
    "read": ("Reading", "reports"),
    "code": ("Coding", "reports"),
    "link": ("Comparing", "reports"),
    "group": ("Grouping", "reports"),
    "merge": ("Merging", "stories"),
}
_EVERY = 10.0  # seconds between two plain lines of a step


@contextmanager
def shown(*, quiet: bool) -> Iterator[OnProgress | None]:
    """What to give a run as ``on_progress``; None if nothing is to be shown."""
    if quiet:
        yield None
    elif is_live():
        with _bars() as bars:
            yield _Live(bars)
    else:
        yield _Plain()


def _words(step: str) -> tuple[str, str]:
    return _STEPS.get(step, (step.capitalize(), "items"))


def left(seconds: float) -> str:
    """Time left, roughly: "40 s left", "3 min left", "2 h left"."""
    if seconds < 90:
        return f"{max(1, round(seconds))} s left"
    return f"{round(seconds / 60)} min left" if seconds < 5400 else f"{seconds / 3600:.1f} h left"


def pace(done: int, total: int | None, seconds: float) -> str:
    """Rate and time left in words; nothing while too little is known."""
    if seconds <= 0 or done <= 0:
        return ""
    rate = done / seconds
    words = f"{rate:,.0f} a second" if rate >= 2 else f"{rate:.1f} a second"
    if total is None or done >= total:
        return words
    return f"{words}, {left((total - done) / rate)}"


def _bars() -> Bars:
    from rich.progress import BarColumn, Progress, TextColumn

    return Progress(
        TextColumn("{task.description:<10}", markup=False),
        BarColumn(bar_width=30, complete_style="blue", finished_style="dim"),
        TextColumn("{task.fields[count]}", markup=False),
        TextColumn("{task.fields[pace]}", style="dim", markup=False),
        console=notes(),
        transient=True,
    )


class _Clock:
    """Seconds since each step began: when the step before it told something for the last time."""

    def __init__(self) -> None:
        self._last = time.monotonic()
        self._began: dict[str, float] = {}

    def pace(self, progress: Progress) -> str:
        began = self._began.setdefault(progress.step, self._last)
        self._last = time.monotonic()
        return pace(progress.done, progress.total, self._last - began)


class _Live:
    """A bar for each step."""

    def __init__(self, bars: Bars) -> None:
        self._bars = bars
        self._tasks: dict[str, TaskID] = {}
        self._clock = _Clock()

    def __call__(self, progress: Progress) -> None:
        name, noun = _words(progress.step)
        total = f" of {progress.total:,}" if progress.total is not None else ""
        count, speed = f"{progress.done:,}{total} {noun}", self._clock.pace(progress)
        if progress.step not in self._tasks:
            self._finish()
            self._tasks[progress.step] = self._bars.add_task(name, total=None, count="", pace="")
        self._bars.update(
            self._tasks[progress.step],
            completed=progress.done,
            total=progress.total,
            count=count,
            pace=speed,
        )

    def _finish(self) -> None:
        """Fill the bars of the steps before: only now is it known that they are done."""
        for task in self._bars.tasks:
            self._bars.update(task.id, total=task.completed)


class _Plain:
    """A line when a step is done, and every ten seconds while it lasts."""

    def __init__(self) -> None:
        self._told: dict[str, float] = {}
        self._clock = _Clock()

    def __call__(self, progress: Progress) -> None:
        now, speed = time.monotonic(), self._clock.pace(progress)
        last = self._told.setdefault(progress.step, now)
        finished = progress.total is not None and progress.done >= progress.total
        if not finished and now - last < _EVERY:
            return
        self._told[progress.step] = now
        name, noun = _words(progress.step)
        total = f" of {progress.total:,}" if progress.total is not None else ""
        tail = f", {speed}" if speed else ""
        click.echo(f"{name}: {progress.done:,}{total} {noun}{tail}", err=True)
