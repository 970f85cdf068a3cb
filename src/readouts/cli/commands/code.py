"""``readouts code``."""

from __future__ import annotations

import sys

import click

from readouts.cli.plain import plain
from readouts.cli.printing import print_lines


@click.command("code")
def command() -> None:
    """Code texts one by one: JSON lines in, JSON lines out.

    This is the coder alone, without the story layer.
    Reads JSON lines {"id", "text", "date"?, "actor"?, "recipient"?} and writes {"id", "events"}
    for each, in order; with an actor and a recipient also what the text says that the one does to
    the other ("relation"). A line that cannot be coded is named on standard error, the others go
    on, and the exit status is 1.
    """
    from readouts import service
    from readouts.errors import BadRecord

    failed = False
    for coded in service.code_lines(sys.stdin.buffer):
        if isinstance(coded, BadRecord):
            failed = True
            click.echo(f"readouts: {plain(coded)}", err=True)
        else:
            print_lines((coded,))
    if failed:
        raise click.exceptions.Exit(1)
