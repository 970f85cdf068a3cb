"""``readouts eval``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from readouts.cli import options
from readouts.cli.progress import shown

if TYPE_CHECKING:
    from readouts.evaluation.resolving import Subject

# Those of evaluation.sets.NAMES, which a test compares: importing them would load the coder.
SETS = ("plv", "gsr", "petrarch", "headlines", "reuters", "coding", "no_event")


@click.group("eval")
def command() -> None:
    """Measure how good the coder and the resolver are."""


_errors = click.option(
    "--errors",
    type=click.IntRange(min=0),
    default=0,
    metavar="N",
    help="Show the N worst errors of each measure, the surest first.",
)


@command.command("coding")
@click.option(
    "--set",
    "names",
    type=click.Choice(SETS),
    multiple=True,
    metavar="NAME",
    help=f"Measure on this set only: {', '.join(SETS)}. May be repeated.",
)
@click.option(
    "--file",
    "files",
    type=click.Path(dir_okay=False, path_type=Path),
    multiple=True,
    metavar="FILE",
    help="Measure on your own labelled sentences. May be repeated.",
)
@click.option("--confusion", is_flag=True, help="Say which type was taken for which.")
@_errors
@options.as_json
@options.quiet
def coding(
    names: tuple[str, ...],
    files: tuple[Path, ...],
    errors: int,
    *,
    confusion: bool,
    as_json: bool,
    quiet: bool,
) -> None:
    """Precision, recall and cost of the coder, set by set.

    The public sets are read from the folder that READOUTS_BENCH names, the project's own from
    evals/sets of its repository; a set that is not there is passed over with a line that says where
    to get it. With --file and no --set, only the file is measured.

    Exit status: 0 if anything was measured, 1 if none of the sets is there or one cannot be read.
    """
    from readouts.evaluation import NAMES, evaluate

    chosen = names or (() if files else NAMES)
    with shown(quiet=quiet) as on_progress:
        evaluation = evaluate(chosen, files, on_progress)
    if as_json:
        from readouts.cli.layout.evaluation import cut
        from readouts.cli.printing import print_json

        print_json(cut(evaluation, errors))
        return
    from readouts.cli.console import console
    from readouts.cli.layout.evaluation import evaluation_sheet
    from readouts.cli.layout.sheet import Sheet

    evaluation_sheet(Sheet(console()), evaluation, errors, confusion=confusion)


def _subject(name: Subject, told: str) -> None:
    """Add ``readouts eval NAME``."""

    @command.command(name, help=told)
    @_errors
    @options.as_json
    def measure(errors: int, *, as_json: bool) -> None:
        from readouts.cli.layout.evaluation import cut, evaluation_sheet
        from readouts.evaluation import evaluate_resolving

        evaluation = evaluate_resolving(name)
        if as_json:
            from readouts.cli.printing import print_json

            print_json(cut(evaluation, errors))
            return
        from readouts.cli.console import console
        from readouts.cli.layout.sheet import Sheet

        evaluation_sheet(Sheet(console()), evaluation, errors, confusion=False)


_PARTS = """

The project's own set is in two parts: “dev” was developed on, “held” was never looked at, and only
its totals are known."""
_subject(
    "actors",
    """Country, sector and person of mentions with a date.

On the project's own set, and on the GSR set of UniversalPetrarch if READOUTS_BENCH names the folder
with it."""
    + _PARTS,
)
_subject(
    "places",
    """Toponyms found in whole reports, and how far off they are placed.

On the project's own set, and on LGL and GeoWebNews if READOUTS_BENCH names the folder with
them.""",
)
_subject("dates", "Days and intervals that words stand for, and days of events." + _PARTS)
_subject("references", "Pronouns, titles and short names within a report." + _PARTS)
