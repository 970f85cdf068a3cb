"""Where the pages are printed: calm on a terminal, plain text in a pipe."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

WIDEST = 100  # lines longer than this are hard to read, however wide the window
NARROWEST = 40


def width() -> int:
    """Columns to print in: the terminal's, or COLUMNS, but never more than 100."""
    columns = shutil.get_terminal_size(fallback=(WIDEST, 24)).columns
    return max(NARROWEST, min(columns, WIDEST))


def console() -> Console:
    """A rich console on standard output that reads no markup, emoji codes or numbers into text."""
    from rich.console import Console

    return Console(
        file=sys.stdout, width=width(), markup=False, emoji=False, highlight=False, soft_wrap=False
    )


def notes() -> Console:
    """The same on standard error, for progress and remarks."""
    from rich.console import Console

    return Console(file=sys.stderr, width=width(), markup=False, emoji=False, highlight=False)


def is_live() -> bool:
    """Whether standard error is a terminal that a progress bar can be drawn on."""
    return sys.stderr.isatty() and os.environ.get("TERM", "") != "dumb"
