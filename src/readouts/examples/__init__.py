"""Reports written for this project, and what a careful coder would say of them."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

__all__ = ["folder"]


def folder() -> Path:
    """The folder that holds ``reports/`` and ``expected/``, wherever the package is installed."""
    return Path(str(files(__name__)))
