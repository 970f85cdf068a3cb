"""``readouts export``."""

from __future__ import annotations

import click

from readouts.cli import options
from readouts.cli.printing import utf8_out


@click.command("export")
@click.option(
    "--format",
    "name",
    metavar="FORMAT",
    default="plover",
    show_default=True,
    help="plover, stories, claims or csv.",
)
@click.option("-o", "--output", metavar="FILE", help="Write to a file, not to standard output.")
@click.option("--all-realities", is_flag=True, help="Also what was denied or only imagined.")
@options.db
def command(db: str, name: str, output: str | None, *, all_realities: bool) -> None:
    """Write events, stories or claims for other programs.

    As JSON lines, or as CSV for spreadsheets.
    A file is written whole or not at all: it appears when the last line is in it.
    """
    from readouts import service

    with service.open(db) as desk:
        if output is None:
            out = utf8_out()
            desk.export(name, out, all_realities=all_realities)
            out.flush()
            return
        count = desk.export_file(name, output, all_realities=all_realities)
    click.echo(f"{count:,} lines written to {click.format_filename(output)}", err=True)
