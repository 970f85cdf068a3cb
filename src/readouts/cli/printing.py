"""Records on standard output, as UTF-8 whatever the terminal's encoding."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TextIO

import click
import msgspec


def utf8_out() -> TextIO:
    """Standard output, set to UTF-8."""
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", newline="")
    return sys.stdout


def print_json(record: object) -> None:
    """One record, indented for reading."""
    click.echo(msgspec.json.format(msgspec.json.encode(record), indent=2))


def print_lines(records: Iterable[object]) -> None:
    """One record a line."""
    for record in records:
        click.echo(msgspec.json.encode(record))
