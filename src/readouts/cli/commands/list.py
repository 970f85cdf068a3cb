"""``readouts list``."""

from __future__ import annotations

from typing import TypedDict, Unpack

import click

from readouts.cli import options


class Filters(TypedDict):
    """What ``options.filters`` gives."""

    actor: str | None
    recipient: str | None
    kind: str | None
    mode: str | None
    since: str | None
    until: str | None


@click.command("list")
@options.filters
@click.option("--events", is_flag=True, help="List events instead of stories.")
@options.limit(50)
@options.db
@options.as_json
def command(
    db: str, limit: int, *, events: bool, as_json: bool, **filters: Unpack[Filters]
) -> None:
    """List stories, or events, by date.

    With filters, a story is listed if one of its events passes all of them. The ids can be given
    to: readouts show ID
    """
    from readouts import service
    from readouts.store import EventFilter

    wanted = EventFilter(
        actor=filters["actor"],
        recipient=filters["recipient"],
        type=filters["kind"],
        mode=filters["mode"],
        since=filters["since"],
        until=filters["until"],
    )
    with service.open(db) as desk:
        listing = (desk.events if events else desk.stories)(wanted, limit)
    if as_json:
        from readouts.cli.printing import print_lines

        print_lines(listing.items)
        return
    from readouts.cli.console import console
    from readouts.cli.layout.lists import listing_sheet
    from readouts.cli.layout.sheet import Sheet

    listing_sheet(Sheet(console()), listing)
