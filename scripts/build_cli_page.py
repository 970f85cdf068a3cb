"""Write docs/reference/cli.md from the commands themselves.

Run: python scripts/build_cli_page.py. A test holds the page up to date.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from pathlib import Path

import click

from readouts.cli import cli

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "cli.md"

HEAD = """\
# Commands

Made from the commands' own help by `scripts/build_cli_page.py`; do not edit.

Exit status, for every command: 0 done; 1 something in the input or the database could not be used
(the rest was done, and the message says what); 2 a wrong command, option, id or term; 130 stopped
with Ctrl-C. Errors are one line on standard error that ends with a stable code such as `[E301]`.
Output has no colour codes unless it goes to a terminal; `NO_COLOR` turns them off there too.
"""


def page() -> str:
    """The whole page."""
    with click.Context(cli, info_name="readouts") as context:
        found = [one for name in cli.list_commands(context) for one in sections(cli, name, context)]
    return "\n".join([HEAD, *found])


def sections(group: click.Group, name: str, parent: click.Context) -> Iterator[str]:
    """One command: usage, help, options; then those below it, if it is a group."""
    command = group.get_command(parent, name)
    if command is None:
        raise LookupError(name)
    with click.Context(command, info_name=name, parent=parent) as context:
        path = context.command_path
        usage = " ".join([path, *command.collect_usage_pieces(context)])
        body = inspect.cleandoc(command.help or "")
        lines = [f"## {path}", "", "```", usage, "```", "", body, "", *options(command)]
        yield "\n".join(lines)
        if isinstance(command, click.Group):
            for below in command.list_commands(context):
                yield from sections(command, below, context)


def options(command: click.Command) -> Iterator[str]:
    """A table of the options, if there are any."""
    found = [param for param in command.params if isinstance(param, click.Option)]
    if not found:
        return
    yield from ("| Option | Meaning |", "|---|---|")
    for option in found:
        names = ", ".join(option.opts)
        value = "" if option.is_flag else f" {option.metavar}"
        yield f"| `{names}{value}` | {option.help}{extras(option)} |"
    yield ""


def extras(option: click.Option) -> str:
    """Default and environment variable, in brackets."""
    told = []
    if option.show_default and option.default is not None:
        told.append(f"default `{option.default}`")
    if option.envvar:
        told.append(f"or set `{option.envvar}`")
    return f" ({'; '.join(told)})" if told else ""


if __name__ == "__main__":
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8")
    print(PAGE)
