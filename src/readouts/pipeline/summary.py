"""What a run did: for the person who waits, and for the manifest."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from readouts.records import Reject


class Progress(msgspec.Struct, frozen=True, kw_only=True):
    """How far a step has come. ``total`` is None while it is not known."""

    step: str
    done: int
    total: int | None = None


OnProgress = Callable[[Progress], None]


class RunSummary(msgspec.Struct, frozen=True, kw_only=True):
    """The outcome of a run.

    Attributes:
        run: its number in the store.
        new, known: reports taken in, and those that were there already.
        rejects: what could not be taken, with reasons.
        sentences, parsed: sentences of the new reports; how many of them had to be parsed.
        claims: claims found in the new reports.
        stories, events: how many the store holds now.
        changed_stories: stories that were made or made anew.
        seconds: wall-clock seconds of each step.
        peak_megabytes: the largest memory of this process; worker processes come on top.
    """

    run: int
    new: int = 0
    known: int = 0
    rejects: tuple[Reject, ...] = ()
    sentences: int = 0
    parsed: int = 0
    claims: int = 0
    stories: int = 0
    events: int = 0
    changed_stories: int = 0
    seconds: dict[str, float] = {}
    peak_megabytes: int = 0

    @property
    def changed(self) -> bool:
        """Whether the store holds anything new."""
        return bool(self.new or self.changed_stories)
