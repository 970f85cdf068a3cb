"""``readouts demo``."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from readouts.pipeline import RunSummary
    from readouts.service import Desk

_OTHERS = 6


@click.command("demo")
@click.option("--db", metavar="FILE", help="Keep the database in FILE, to look around in it.")
def command(db: str | None) -> None:
    """Read the bundled example reports and show a readout.

    The reports were written for this project. Needs no network and about five seconds.
    """
    if db is not None:
        _show(db, kept=True)
        return
    with tempfile.TemporaryDirectory(prefix="readouts-") as folder:
        _show(str(Path(folder) / "demo.db"), kept=False)


def _show(db: str, *, kept: bool) -> None:
    from readouts import examples, pipeline, service
    from readouts.cli.progress import shown

    with shown(quiet=False) as on_progress:
        summary = pipeline.run([examples.folder() / "reports"], db, on_progress=on_progress, jobs=1)
    with service.open(db) as desk:
        _write(desk, summary, db if kept else None)


def _write(desk: Desk, summary: RunSummary, db: str | None) -> None:
    from readouts.cli.commands.show import write
    from readouts.cli.console import console
    from readouts.cli.layout.demo import next_sheet, others_sheet, start_sheet
    from readouts.cli.layout.sheet import Sheet

    stories = desk.richest(_OTHERS + 1)
    sheet = Sheet(console())
    start_sheet(sheet, summary.new + summary.known, summary.stories)
    if stories:
        write(desk.show(stories[0].id))
        others_sheet(sheet, stories[1:])
        next_sheet(sheet, stories[0].id, db)
