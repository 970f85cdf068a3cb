"""Measuring the coder: labelled sets, what is compared, the tables."""

from readouts.evaluation.labelled import BadLine, load_labelled, masked, read_files, read_line
from readouts.evaluation.model import (
    NOTHING,
    Absent,
    Confused,
    Evaluation,
    Figure,
    Result,
    Row,
    Wrong,
)
from readouts.evaluation.resolving import evaluate_resolving
from readouts.evaluation.run import evaluate
from readouts.evaluation.sets import NAMES

__all__ = [
    "NAMES",
    "NOTHING",
    "Absent",
    "BadLine",
    "Confused",
    "Evaluation",
    "Figure",
    "Result",
    "Row",
    "Wrong",
    "evaluate",
    "evaluate_resolving",
    "load_labelled",
    "masked",
    "read_files",
    "read_line",
]
