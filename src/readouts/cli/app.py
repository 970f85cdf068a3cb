"""The command ``readouts``: which commands there are, and how every error ends."""

from __future__ import annotations

import difflib
import importlib
import sys

import click

from readouts import __version__
from readouts.cli.plain import plain
from readouts.errors import Interrupted, LookupFailed, ReadoutsError

# In the order in which a newcomer needs them; each lives in commands/<name>.py.
COMMANDS = (
    "demo",
    "run",
    "show",
    "compare",
    "list",
    "search",
    "rejects",
    "codebook",
    "code",
    "resolve",
    "lexicon",
    "actors",
    "export",
    "rebuild",
    "eval",
)
STOPPED = "Stopped. What was stored is safe; run the same command again to go on."
INTERRUPTED = 130  # 128 + SIGINT, as shells count
USAGE = 2
DATA = 1


class Commands(click.Group):
    """A group whose commands are imported when they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """All names, in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """The command of that name, imported now."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"readouts.cli.commands.{cmd_name}")
        command: click.Command = module.command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the arguments name; an unknown one is told its nearest neighbour."""
        name = args[0]
        if name not in COMMANDS and not name.startswith("-"):
            near = difflib.get_close_matches(name, COMMANDS, n=1, cutoff=0.5)
            hint = f"Did you mean '{near[0]}'?" if near else "See them all with: readouts --help"
            ctx.fail(f"There is no command '{plain(name)}'. {hint}")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; an error of ours becomes one line and a status, never a traceback."""
        try:
            return super().invoke(ctx)
        except (KeyboardInterrupt, Interrupted):
            click.echo(f"\n{STOPPED}", err=True)
            ctx.exit(INTERRUPTED)
        except ReadoutsError as error:
            click.echo(f"readouts: {plain(error)}", err=True)
            ctx.exit(USAGE if isinstance(error, LookupFailed) else DATA)


@click.group(
    cls=Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="New here? Try: readouts demo",
)
@click.version_option(__version__, "--version", message="readouts %(version)s")
@click.pass_context
def cli(ctx: click.Context) -> None:
    """Read many news reports; get one record per event, every value traced to its sentences."""
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


def main() -> None:
    """Entry point of the command line."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # A terminal that cannot show a character gets a mark in its place, not a traceback.
            stream.reconfigure(errors="replace")
    cli(prog_name="readouts")
