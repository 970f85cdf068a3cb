"""The plan of a run, the local runner, progress, manifest and resume."""

from readouts.pipeline.run import rebuild, run
from readouts.pipeline.single import code_report, code_reports
from readouts.pipeline.summary import OnProgress, Progress, RunSummary

__all__ = [
    "OnProgress",
    "Progress",
    "RunSummary",
    "code_report",
    "code_reports",
    "rebuild",
    "run",
]
