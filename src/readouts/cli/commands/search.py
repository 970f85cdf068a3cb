"""``readouts search``."""

from __future__ import annotations

import click

from readouts.cli import options


@click.command("search")
@click.argument("words", nargs=-1, required=True)
@options.limit(10)
@options.db
@options.as_json
def command(words: tuple[str, ...], db: str, limit: int, *, as_json: bool) -> None:
    """Find reports by the words in them, best first.

    All WORDS must occur; "quoted words" must stand together.
    """
    from readouts import service

    wanted = " ".join(words)
    with service.open(db) as desk:
        hits = desk.search(wanted, limit)
    if as_json:
        from readouts.cli.printing import print_lines

        print_lines(hits)
        return
    from readouts.cli.console import console
    from readouts.cli.layout.lists import hits_sheet
    from readouts.cli.layout.sheet import Sheet

    hits_sheet(Sheet(console()), hits, wanted)
