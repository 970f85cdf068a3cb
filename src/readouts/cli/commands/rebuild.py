"""``readouts rebuild``."""

from __future__ import annotations

from pathlib import Path

import click

from readouts.cli import options
from readouts.cli.options import jobs as jobs_option
from readouts.cli.progress import shown


@click.command("rebuild")
@click.option("--claims", is_flag=True, help="Code the reports anew as well.")
@options.db
@jobs_option
@options.lexicon
@options.quiet
def command(db: str, jobs: int | None, lexicon: str | None, *, claims: bool, quiet: bool) -> None:
    """Make stories and events again from what is stored.

    Nothing is read anew, and all ids stay the same. Needed only after an upgrade that merges or
    codes differently, or, with --claims, after a change of your own lexicon.
    """
    from readouts import pipeline
    from readouts.errors import NotOurStore
    from readouts.service.sources import counted

    if not Path(db).exists():
        fix = f"make one with: readouts run PATH... --db {db}"
        raise NotOurStore("there is no database here", where=db, fix=fix)
    with shown(quiet=quiet) as on_progress:
        summary = pipeline.rebuild(
            db, claims=claims, on_progress=on_progress, jobs=jobs, lexicon=lexicon or None
        )
    if not quiet:
        made = f"{counted(summary.stories, 'story')}, {counted(summary.events, 'event')}"
        click.echo(f"Made again: {made}.")
