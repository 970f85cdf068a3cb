"""The plan of a run, the local runner, progress, manifest and resume."""

from readouts.pipeline.actors import (
    KeptTable,
    add_actors,
    kept_folder,
    kept_tables,
    read_actor_file,
    remove_actors,
    with_own_actors,
)
from readouts.pipeline.lexicon import lexicon_bytes, lexicon_of
from readouts.pipeline.mentions import mentions_of
from readouts.pipeline.run import rebuild, run
from readouts.pipeline.single import code_report, code_reports, left_out
from readouts.pipeline.summary import OnProgress, Progress, RunSummary

__all__ = [
    "KeptTable",
    "OnProgress",
    "Progress",
    "RunSummary",
    "add_actors",
    "code_report",
    "code_reports",
    "kept_folder",
    "kept_tables",
    "left_out",
    "lexicon_bytes",
    "lexicon_of",
    "mentions_of",
    "read_actor_file",
    "rebuild",
    "remove_actors",
    "run",
    "with_own_actors",
]
