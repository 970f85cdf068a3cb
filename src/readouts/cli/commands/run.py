"""``readouts run``."""

from __future__ import annotations

import click

from readouts.cli import options
from readouts.cli.options import jobs as jobs_option
from readouts.cli.progress import shown


@click.command("run")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@options.db
@jobs_option
@options.lexicon
@options.quiet
def command(
    paths: tuple[str, ...], db: str, jobs: int | None, lexicon: str | None, *, quiet: bool
) -> None:
    """Take reports in and bring the database up to date.

    PATH is a file, a folder, or - for standard input: plain text, HTML, JSON lines or CSV. Running
    it again on the same input changes nothing; new files join the stories they belong to. It is
    safe to interrupt. A lexicon of your own is used for what is coded now; to code again what is
    stored: readouts rebuild --claims

    Exit status: 0 if every readable report was taken in, 1 if a path could not be read, 130 if
    interrupted.
    """
    from readouts import pipeline
    from readouts.cli.summary import is_unusable, summary_words, write_rejects

    with shown(quiet=quiet) as on_progress:
        summary = pipeline.run(
            paths, db, on_progress=on_progress, jobs=jobs, lexicon=lexicon or None
        )
    if not quiet:
        click.echo(summary_words(summary))
    write_rejects(summary.rejects, db)
    if is_unusable(summary.rejects):
        raise click.exceptions.Exit(1)
