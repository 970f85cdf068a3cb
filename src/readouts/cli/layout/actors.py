"""Users' own tables of actors on a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from readouts.cli.layout.sheet import LOUD, QUIET, Sheet, said
from readouts.exchange.own_actors import Fault, ReadActors
from readouts.pipeline import KeptTable
from readouts.service.sources import counted

_NAME, _ROWS, _FORMAT = 24, 12, 16


def checked_sheet(sheet: Sheet, read: ReadActors, most: int) -> None:
    """A table checked: how many rows, and at most so many of its faults."""
    rows = counted(len(read.actors), "row")
    passed = f", {read.passed_over:,} entities that are no actors" if read.passed_over else ""
    verdict = (
        f"{counted(len(read.faults), 'fault')}; it cannot be kept until they are mended"
        if read.faults
        else "no fault"
    )
    sheet.para(Text.assemble(said(read.file, LOUD), f" ({read.format}): {rows}{passed}, {verdict}"))
    for fault in read.faults[:most]:
        _fault(sheet, fault)
    if len(read.faults) > most:
        sheet.line()
        sheet.line(Text(f"  … and {len(read.faults) - most:,} more (--limit)", style=QUIET))


def _fault(sheet: Sheet, fault: Fault) -> None:
    sheet.line()
    sheet.para(said(fault.where, LOUD), "  ")
    sheet.para(said(fault.what), "    ")
    sheet.para(said(f"Mend: {fault.fix}"), "    ")


def kept_sheet(sheet: Sheet, tables: Sequence[KeptTable], folder: str) -> None:
    """The tables in use and where they are kept."""
    if not tables:
        sheet.para(Text("No table of your own is kept. Try: readouts actors add FILE"))
        return
    for table in tables:
        cells = [said(table.name, LOUD), said(f"{table.rows:,} rows"), said(table.format)]
        cells.append(said(f"from {table.file}", QUIET))
        rest = max(16, sheet.width - _NAME - _ROWS - _FORMAT - 6)
        sheet.columns(cells, [_NAME, _ROWS, _FORMAT, rest])
    sheet.para(said(f"Kept in {folder}", QUIET))
