"""``readouts lexicon``."""

from __future__ import annotations

import click

from readouts.cli import options


@click.group("lexicon")
def command() -> None:
    """Look into the lexicon, and check a file of your own."""


@command.command("check")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@options.as_json
def check(files: tuple[str, ...], *, as_json: bool) -> None:
    """Check lexicon files of your own, and code their examples.

    Names every fault with file, line, group, phrase and what would mend it. A file without a fault
    has each example and counter-example coded, and those that come out wrong are told with the
    reason. How a file is written: docs/how-to/own-lexicon.md

    Exit status: 0 if all files hold good, 1 if anything is wrong.
    """
    from readouts.service.lexicon import check_lexicon

    checked = [check_lexicon(file) for file in files]
    if as_json:
        from readouts.cli.printing import print_lines

        print_lines(checked)
    else:
        from readouts.cli.console import console
        from readouts.cli.layout.lexicon import checked_sheet
        from readouts.cli.layout.sheet import Sheet

        checked_sheet(Sheet(console()), checked)
    if not all(one.holds_good for one in checked):
        raise click.exceptions.Exit(1)


@command.command("show")
@click.argument("term", required=False, metavar="[PHRASE|TYPE]")
@options.lexicon
@options.as_json
def show(term: str | None, lexicon: str | None, *, as_json: bool) -> None:
    """Show the entries of a type, or those of a phrase; without either, how many there are.

    A phrase is found as a whole ("call off"), by its first word, or by a word in it. Try:
    readouts lexicon show condemn
    """
    from readouts.pipeline import lexicon_of
    from readouts.service.lexicon import lexicon_pages

    pages = lexicon_pages(term, lexicon_of(lexicon or None))
    if as_json:
        from readouts.cli.printing import print_lines

        print_lines(pages)
        return
    from readouts.cli.console import console
    from readouts.cli.layout.lexicon import counts_sheet, entries_sheet, type_sheet
    from readouts.cli.layout.sheet import Sheet

    sheet = Sheet(console())
    if term is None:
        counts_sheet(sheet, pages)
    elif term.upper() in {page.type for page in pages} and len(pages) > 1:
        type_sheet(sheet, pages)
    else:
        entries_sheet(sheet, pages)
