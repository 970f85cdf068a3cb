"""The list of sources at the foot of a page."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePath

from rich.text import Text

from readouts.cli.layout.sheet import ID, QUIET, Sheet, said
from readouts.service.names import short_day
from readouts.service.page import Source


def source_list(sheet: Sheet, sources: Iterable[Source]) -> None:
    """Every source: number, outlet, day, title, id."""
    sheet.heading("Sources")
    for source in sources:
        sheet.para(source_text(source), Text(f"  [{source.number}] ", style=QUIET))


def source_text(source: Source) -> Text:
    """One source in one line: "The Herald, 31 March 2026: Ministers meet  r4k2…"."""
    day = short_day(source.day) if source.day else "undated"
    title = f": {source.title}" if source.title else ""
    return Text.assemble(
        said(outlet(source)), said(f", {day}{title}"), "  ", said(source.report, ID)
    )


def outlet(source: Source) -> str:
    """Who published it, or the file it came from, or that neither is known."""
    return source.outlet or PurePath(source.path or "outlet not named").name
