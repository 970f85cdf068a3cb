"""``readouts resolve``."""

from __future__ import annotations

import sys

import click

from readouts.cli import options
from readouts.cli.plain import plain


@click.command("resolve")
@click.argument("text", required=False)
@click.option(
    "--date",
    metavar="DAY",
    help="The day it was published, YYYY-MM-DD: offices are looked up at it, and “Thursday” is "
    "counted from it.",
)
@options.as_json
def command(text: str | None, date: str | None, *, as_json: bool) -> None:
    """Say who, where and when the words of a text stand for.

    TEXT is a report, a sentence or a mention alone. Each mention comes with its codes, the reason,
    and the other candidates. Try:

      readouts resolve "The Pakistani foreign minister called Lavrov." --date 2020-06-18

    Without TEXT, JSON lines {"id", "text", "date"?} are read from standard input, and one line of
    JSON is written for each, in order. A line that cannot be read is named on standard error, the
    others go on, and the exit status is 1.
    """
    if text is None:
        if sys.stdin.isatty():
            raise click.UsageError('give a text: readouts resolve "…", or JSON lines on input')
        if _lines():
            raise click.exceptions.Exit(1)
        return
    from readouts.service.resolved import resolve

    resolved = resolve(text, date)
    if as_json:
        from readouts.cli.printing import print_lines

        print_lines((resolved,))
        return
    from readouts.cli.console import console
    from readouts.cli.layout.resolved import resolved_sheet
    from readouts.cli.layout.sheet import Sheet

    resolved_sheet(Sheet(console()), resolved)


def _lines() -> bool:
    from readouts.cli.printing import print_lines
    from readouts.errors import BadRecord
    from readouts.service.resolved import resolve_lines

    failed = False
    for found in resolve_lines(sys.stdin.buffer):
        if isinstance(found, BadRecord):
            failed = True
            click.echo(f"readouts: {plain(found)}", err=True)
        else:
            print_lines((found,))
    return failed
