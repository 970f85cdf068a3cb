"""``readouts actors``."""

from __future__ import annotations

import click

from readouts.cli import options


@click.group("actors")
def command() -> None:
    """Bring a table of actors of your own: it wins over ours."""


@command.command("add")
@click.argument("file", metavar="FILE")
@click.option("--name", metavar="NAME", help="Keep it under this name instead of the file's.")
@options.quiet
def add(file: str, name: str | None, *, quiet: bool) -> None:
    """Keep a table; every command uses it from now on, until it is removed.

    FILE is a CSV table with the columns name and country, and as many of aliases, kind, sector,
    office, start, end, identifier as you have; or entities of FollowTheMoney, one a line, as in
    OpenSanctions' files. A file with a fault is not kept. How it is written:
    docs/how-to/own-actors.md

    Reports that are in a database already keep their codes until
    readouts rebuild --claims
    """
    from readouts.pipeline import add_actors

    table = add_actors(file, name)
    if not quiet:
        click.echo(f"Kept {table.rows:,} rows of {table.file} as {table.name!r} ({table.format}).")


@command.command("check")
@click.argument("file", metavar="FILE")
@options.as_json
@options.limit(20)
def check(file: str, limit: int, *, as_json: bool) -> None:
    """Check a table without keeping it: every fault with its line and what would mend it.

    Exit status: 0 if it could be kept, 1 if it has a fault.
    """
    from readouts.pipeline import read_actor_file

    read = read_actor_file(file)
    if as_json:
        from readouts.cli.printing import print_lines

        print_lines(read.faults)
    else:
        from readouts.cli.console import console
        from readouts.cli.layout.actors import checked_sheet
        from readouts.cli.layout.sheet import Sheet

        checked_sheet(Sheet(console()), read, limit)
    if read.faults:
        raise click.exceptions.Exit(1)


@command.command("list")
@options.as_json
def list_(*, as_json: bool) -> None:
    """Say which tables are kept, and where."""
    from readouts.pipeline import kept_folder, kept_tables

    tables = kept_tables()
    if as_json:
        from readouts.cli.printing import print_lines

        print_lines(tables)
        return
    from readouts.cli.console import console
    from readouts.cli.layout.actors import kept_sheet
    from readouts.cli.layout.sheet import Sheet

    kept_sheet(Sheet(console()), tables, str(kept_folder()))


@command.command("remove")
@click.argument("name")
@options.quiet
def remove(name: str, *, quiet: bool) -> None:
    """Use a kept table no longer."""
    from readouts.pipeline import remove_actors

    table = remove_actors(name)
    if not quiet:
        click.echo(f"{table.name!r} is no longer used; {table.file} itself was not touched.")
