"""The outcome of a run in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from readouts.cli.plain import plain
from readouts.service.sources import counted

if TYPE_CHECKING:
    from readouts.pipeline import RunSummary
    from readouts.records import Reject

_SHOWN = 10
# Reasons that mean a path could not be used at all: the run went on, but did not do all of it.
UNUSABLE = frozenset({"missing", "unreadable"})


def summary_words(summary: RunSummary) -> str:
    """One sentence: "12 new reports, 3 already known, 2 rejected; 9 stories, 14 events."."""
    taken = [counted(summary.new, "new report"), f"{summary.known:,} already known"]
    if summary.rejects:
        taken.append(f"{len(summary.rejects):,} rejected")
    holds = f"{counted(summary.stories, 'story')}, {counted(summary.events, 'event')}"
    unchanged = "" if summary.changed else " Nothing changed."
    return f"{', '.join(taken)}; {holds}.{unchanged}"


def write_rejects(rejects: Sequence[Reject], db: str) -> None:
    """The first ten rejects on standard error, a line each, and how to see the others."""
    for reject in rejects[:_SHOWN]:
        click.echo(f"  not taken: {plain(reject.detail or reject.item)}", err=True)
    if len(rejects) > _SHOWN:
        more = len(rejects) - _SHOWN
        click.echo(f"  … and {more:,} more: readouts rejects --db {plain(db)}", err=True)


def is_unusable(rejects: Sequence[Reject]) -> bool:
    """Whether some path could not be used at all."""
    return any(reject.reason in UNUSABLE for reject in rejects)
