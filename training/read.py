"""Read the training sentences: the reader is the package's, which also measures with it."""

from __future__ import annotations

from readouts.evaluation.labelled import BadLine, Event, Line, masked, read_files, read_line

__all__ = ["BadLine", "Event", "Line", "masked", "read_files", "read_line"]
