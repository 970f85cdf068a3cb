"""``readouts eval``."""

from __future__ import annotations

from pathlib import Path

import click

from readouts.cli import options
from readouts.cli.progress import shown

# Those of evaluation.sets.NAMES, which a test compares: importing them would load the coder.
SETS = ("plv", "gsr", "petrarch", "headlines", "reuters", "coding", "no_event")


@click.group("eval")
def command() -> None:
    """Measure how good the coder is, on labelled sets."""


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
@click.option(
    "--errors",
    type=click.IntRange(min=0),
    default=0,
    metavar="N",
    help="Show the N worst errors of each measure, the surest first.",
)
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
