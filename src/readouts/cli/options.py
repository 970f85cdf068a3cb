"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from readouts.cli.times import day

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

db: Decorator = click.option(
    "--db",
    metavar="FILE",
    default="readouts.db",
    envvar="READOUTS_DB",
    show_default=True,
    show_envvar=True,
    help="The database.",
)

as_json: Decorator = click.option(
    "--json", "as_json", is_flag=True, help="Print JSON for programs instead of a page."
)

jobs: Decorator = click.option(
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="Work in N processes; by default one a core.",
)

lexicon: Decorator = click.option(
    "--lexicon",
    metavar="FILE",
    envvar="READOUTS_LEXICON",
    show_envvar=True,
    help="A YAML file with lexicon entries of your own, laid over ours.",
)

quiet: Decorator = click.option(
    "-q", "--quiet", is_flag=True, help="Print nothing but what went wrong."
)


def limit(default: int) -> Decorator:
    """``--limit N``: how many rows to print at most."""
    return click.option(
        "--limit",
        type=click.IntRange(min=1),
        metavar="N",
        default=default,
        show_default=True,
        help="Print at most N rows.",
    )


def filters(command: Callable[..., Any]) -> Callable[..., Any]:
    """The six filters of events, the same wherever events are chosen."""
    for option in reversed(_FILTERS):
        command = option(command)
    return command


_FILTERS: tuple[Decorator, ...] = (
    click.option("--actor", metavar="WHO", help="Who did it: PAK, PAK/GOV or part of a name."),
    click.option("--recipient", metavar="WHO", help="To whom it was done, in the same way."),
    click.option("--type", "kind", metavar="TYPE", help="PLOVER type, such as CONSULT."),
    click.option("--mode", metavar="MODE", help="PLOVER mode, such as phone."),
    click.option("--since", metavar="DAY", callback=day, help="Events on or after YYYY-MM-DD."),
    click.option("--until", metavar="DAY", callback=day, help="Events on or before YYYY-MM-DD."),
)
