"""Reports side by side on a terminal, or one below the other where it is narrow."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from rich.text import Text

from readouts.cli.layout.sheet import ID, LABEL, LOUD, QUIET, Sheet, said
from readouts.service.grid import Cell, Column, Grid
from readouts.service.names import short_day

_MARKS = {"agrees": "= ", "differs": "≠ ", "alone": "· ", "unmarked": ""}
_LEGEND = "= another report agrees   ≠ all others differ   · no other report says"
_GAP = 2
_NARROWEST = 18  # columns; below this, words break everywhere
_NOBODY = Text("no report says", style=QUIET)
_MOST = 4  # things that one report alone says
_LONGEST = 240  # characters of one cell; compare --json has all


def grid_sheet(sheet: Sheet, grid: Grid) -> None:
    """The whole comparison."""
    sheet.para(said(grid.sentence, LOUD))
    sheet.line()
    room = sheet.width - LABEL - _GAP
    width = room // len(grid.columns) - _GAP if grid.columns else room
    if width >= _NARROWEST:
        _beside(sheet, grid, width)
    else:
        _stacked(sheet, grid)
    sheet.line()
    sheet.para(Text(_LEGEND, style=QUIET))
    sheet.line(Text.assemble(Text("Story ", style=QUIET), said(grid.story, ID)))


def _beside(sheet: Sheet, grid: Grid, width: int) -> None:
    widths = [LABEL - _GAP, *([width] * len(grid.columns))]
    sheet.columns([Text(), *(_head(column) for column in grid.columns)], widths)
    for row in grid.rows:
        sheet.line()
        label = Text(row.question, style=QUIET)
        if any(cell.value for cell in row.cells):
            sheet.columns([label, *(_cell(cell) for cell in row.cells)], widths)
        else:
            sheet.para(_NOBODY, label, LABEL)


def _stacked(sheet: Sheet, grid: Grid) -> None:
    for column in grid.columns:
        sheet.para(_head(column))
    for row in grid.rows:
        sheet.heading(row.question)
        if any(cell.value for cell in row.cells):
            _answers(sheet, grid.columns, row.cells)
        else:
            sheet.para(_NOBODY, "  ")


def _answers(sheet: Sheet, columns: Sequence[Column], cells: Sequence[Cell]) -> None:
    for column, cell in zip(columns, cells, strict=True):
        lead = Text(f"  [{column.number}] ", style=QUIET)
        for line in _lines(cell):
            sheet.para(line, lead)
            lead = Text(" " * lead.cell_len)


def _head(column: Column) -> Text:
    day = f", {short_day(column.day)}" if column.day else ""
    head = Text.assemble(Text(f"[{column.number}] ", style=QUIET), said(_name(column), LOUD))
    head.append_text(said(day))
    others = len(column.stands_for) - 1
    if others:
        head.append(f" and {others} more with the same words", style=QUIET)
    return head


def _name(column: Column) -> str:
    return column.outlet or PurePath(column.path or "outlet not named").name


def _cell(cell: Cell) -> Text:
    return Text("\n").join(_lines(cell))


def _lines(cell: Cell) -> list[Text]:
    """The answer; several things said have a line each."""
    if cell.value is None:
        return [Text("not stated", style=QUIET)]
    style = LOUD if cell.mark == "differs" else ""
    lines = [said(_clipped(line), style) for line in cell.value.split("\n")]
    if len(lines) > 1:
        more = [Text(f"… {len(lines) - _MOST} more, with --json", style=QUIET)]
        return [Text("· ") + line for line in lines[:_MOST]] + more * (len(lines) > _MOST)
    return [Text(_MARKS[cell.mark], style=QUIET) + lines[0]]


def _clipped(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rsplit(' ', 1)[0]} …"
