"""``readouts show``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from readouts.cli import options

if TYPE_CHECKING:
    from readouts.service.page import Page


@click.command("show")
@click.argument("id_", metavar="ID")
@options.db
@options.as_json
def command(id_: str, db: str, *, as_json: bool) -> None:
    """Show a story's readout, an event, or a report.

    ID is that of a story (s…), an event (e…) or a report (r…), its first characters, or the id
    that a report had in the input. List some with: readouts list
    """
    from readouts import service

    with service.open(db) as desk:
        page = desk.show(id_)
    if as_json:
        from readouts.cli.printing import print_json

        print_json(page)
    else:
        write(page)


def write(page: Page) -> None:
    """Print a page of any kind."""
    from readouts.cli.console import console
    from readouts.cli.layout.event import event_sheet
    from readouts.cli.layout.report import report_sheet
    from readouts.cli.layout.sheet import Sheet
    from readouts.cli.layout.story import story_sheet
    from readouts.service.page import EventPage, StoryPage

    sheet = Sheet(console())
    if isinstance(page, StoryPage):
        story_sheet(sheet, page)
    elif isinstance(page, EventPage):
        event_sheet(sheet, page)
    else:
        report_sheet(sheet, page)
