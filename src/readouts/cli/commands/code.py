"""``readouts code``."""

from __future__ import annotations

import sys

import click

from readouts.cli import options
from readouts.cli.plain import plain
from readouts.cli.printing import print_lines


@click.command("code")
@click.option("--explain", is_flag=True, help="Print for a person why each sentence is coded so.")
@options.lexicon
def command(lexicon: str | None, *, explain: bool) -> None:
    """Code texts one by one: JSON lines in, JSON lines out.

    This is the coder alone, without the story layer.
    Reads JSON lines {"id", "text", "date"?, "actor"?, "recipient"?} and writes {"id", "events"}
    for each, in order; with an actor and a recipient also what the text says that the one does to
    the other ("relation"). A line that cannot be coded is named on standard error, the others go
    on, and the exit status is 1.

    With --explain, a line that does not begin with a brace is taken as a plain text, and a page
    is printed: the words for act, actor and recipient, the lexicon's entry, the scorer's
    probabilities, the rules, and what was found but not coded. Try:
    echo "Kenya criticised Ghana." | readouts code --explain
    """
    failed = _explain(lexicon) if explain else _code(lexicon)
    if failed:
        raise click.exceptions.Exit(1)


def _code(lexicon: str | None) -> bool:
    from readouts import service
    from readouts.errors import BadRecord

    failed = False
    for coded in service.code_lines(sys.stdin.buffer, lexicon or None):
        if isinstance(coded, BadRecord):
            failed = True
            click.echo(f"readouts: {plain(coded)}", err=True)
        else:
            print_lines((coded,))
    return failed


def _explain(lexicon: str | None) -> bool:
    from readouts.cli.console import console
    from readouts.cli.layout.explained import text_sheet
    from readouts.cli.layout.sheet import Sheet
    from readouts.errors import BadRecord
    from readouts.service.explained import explain_lines

    failed = False
    sheet = Sheet(console())
    for told in explain_lines(sys.stdin.buffer, lexicon or None):
        if isinstance(told, BadRecord):
            failed = True
            click.echo(f"readouts: {plain(told)}", err=True)
        else:
            text_sheet(sheet, told)
    return failed
