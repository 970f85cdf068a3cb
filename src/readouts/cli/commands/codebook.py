"""``readouts codebook``."""

from __future__ import annotations

import click

from readouts.cli import options


@click.command("codebook")
@click.argument("term", required=False)
@options.as_json
def command(term: str | None, *, as_json: bool) -> None:
    """Say what a type, mode, context, sector or field means.

    Without a TERM, lists all terms. Try: readouts codebook CONSULT
    """
    from readouts.ontology import codebook

    entries = codebook(term)
    if as_json:
        from readouts.cli.printing import print_lines

        print_lines(entries)
        return
    from readouts.cli.console import console
    from readouts.cli.layout.codebook import contents_sheet, entries_sheet
    from readouts.cli.layout.sheet import Sheet

    sheet = Sheet(console())
    if term is None:
        contents_sheet(sheet, entries)
    else:
        entries_sheet(sheet, entries)
