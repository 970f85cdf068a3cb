"""``readouts rejects``."""

from __future__ import annotations

import click

from readouts.cli import options


@click.command("rejects")
@options.db
@options.as_json
def command(db: str, *, as_json: bool) -> None:
    """List what could not be taken in, and why."""
    from readouts import service

    with service.open(db) as desk:
        rejects = desk.rejects()
    if as_json:
        from readouts.cli.printing import print_lines

        print_lines(rejects)
        return
    from readouts.cli.console import console
    from readouts.cli.layout.lists import rejects_sheet
    from readouts.cli.layout.sheet import Sheet

    rejects_sheet(Sheet(console()), rejects)
    if not rejects:
        click.echo("Nothing was rejected.")
