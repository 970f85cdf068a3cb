"""The plan of a run, the local runner, progress, manifest and resume."""

from readouts.pipeline.lexicon import lexicon_bytes, lexicon_of
from readouts.pipeline.run import rebuild, run
from readouts.pipeline.single import code_report, code_reports, left_out
from readouts.pipeline.summary import OnProgress, Progress, RunSummary

__all__ = [
    "OnProgress",
    "Progress",
    "RunSummary",
    "code_report",
    "code_reports",
    "left_out",
    "lexicon_bytes",
    "lexicon_of",
    "rebuild",
    "run",
]
