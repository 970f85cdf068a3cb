"""``readouts compare``."""

from __future__ import annotations

import click

from readouts.cli import options


@click.command("compare")
@click.argument("id_", metavar="ID")
@options.db
@options.as_json
def command(id_: str, db: str, *, as_json: bool) -> None:
    """Set a story's reports side by side, question by question.

    ID is that of a story, or of an event or report in it. Reports that print the same words share
    a column when there are more than four.
    """
    from readouts import service

    with service.open(db) as desk:
        grid = desk.compare(id_)
    if as_json:
        from readouts.cli.printing import print_json

        print_json(grid)
        return
    from readouts.cli.console import console
    from readouts.cli.layout.grid import grid_sheet
    from readouts.cli.layout.sheet import Sheet

    grid_sheet(Sheet(console()), grid)
