"""Measurements on a terminal: every number beside what it means."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from rich.text import Text

from readouts.cli.layout.sheet import LOUD, QUIET, Sheet, said
from readouts.evaluation import NOTHING, Absent, Confused, Evaluation, Figure, Result, Row, Wrong

_NAME, _VALUE, _OF = 24, 6, 6
_ROOM = 30  # columns, below which a meaning stands under its number
_TYPE, _LONGEST, _NUMBER = 12, 26, 6
_CELL = 5  # columns of the confusion matrix
_SHORT = 4  # letters of a type in its head
_MOST = 40  # pairs, where the matrix does not fit


def cut(evaluation: Evaluation, errors: int) -> Evaluation:
    """An evaluation with so many errors of each result."""
    results = tuple(
        msgspec.structs.replace(result, errors=result.errors[:errors])
        for result in evaluation.results
    )
    return msgspec.structs.replace(evaluation, results=results)


def evaluation_sheet(sheet: Sheet, evaluation: Evaluation, errors: int, *, confusion: bool) -> None:
    """Everything that was measured, and what was not."""
    scorer = f", scorer {evaluation.scorer}" if evaluation.scorer else ""
    made = f"parser {evaluation.parser}{scorer}"
    sheet.line(Text(f"readouts {evaluation.version}, {made}", style=QUIET))
    for result in evaluation.results:
        _result(sheet, result)
        if confusion and result.confusion:
            _confusion(sheet, result.confusion)
        if errors and result.errors:
            _errors(sheet, result.errors, errors)
    _absent(sheet, evaluation.absent)


def _result(sheet: Sheet, result: Result) -> None:
    sheet.line()
    sheet.para(Text.assemble(said(result.set, LOUD), "  ", said(result.title)), indent=0)
    sheet.line()
    for figure in result.figures:
        _figure(sheet, figure)
    if len(result.rows) > 1:
        _rows(sheet, result.rows)


def _figure(sheet: Sheet, figure: Figure) -> None:
    lead = Text.assemble(
        said(f"  {figure.name}".ljust(_NAME)),
        said(_number(figure.value).rjust(_VALUE), LOUD),
        Text(f"{figure.of:>{_OF}}  ", style=QUIET),
    )
    if sheet.width - lead.cell_len >= _ROOM:
        sheet.para(said(figure.meaning, QUIET), lead)
    else:
        sheet.line(lead)
        sheet.para(said(figure.meaning, QUIET), "    ")


def _number(value: float | None) -> str:
    if value is None:
        return "–"
    return f"{value:.3f}" if abs(value) < 10 else f"{value:.1f}"


def _rows(sheet: Sheet, rows: Sequence[Row]) -> None:
    sheet.line()
    heads = ("P", "R", "F1", "right", "found", "in set")
    name = min(_LONGEST, max(_TYPE, *(len(row.type) + 2 for row in rows)))
    fitting = min(len(heads), (sheet.width - name) // (_NUMBER + 2))
    widths = [name, *([_NUMBER] * fitting)]
    sheet.columns(
        [Text("  kind", QUIET), *(_right(head, QUIET) for head in heads[:fitting])], widths
    )
    for row in rows:
        shares = (_number(value) for value in (row.precision, row.recall, row.f1))
        counts = (str(count) for count in (row.right, row.found, row.wanted))
        cells = [_right(value) for value in (*shares, *counts)][:fitting]
        sheet.columns([said(f"  {row.type}"), *cells], widths)


def _right(words: str, style: str = "") -> Text:
    return Text(words.rjust(_NUMBER), style=style)


def _confusion(sheet: Sheet, pairs: Sequence[Confused]) -> None:
    sheet.line()
    gold = sorted({pair.gold for pair in pairs} - {NOTHING})
    found = [*sorted({pair.found for pair in pairs} - {NOTHING}), NOTHING]
    gold.append(NOTHING)
    if _TYPE + _CELL * len(found) <= sheet.width:
        times = {(pair.gold, pair.found): pair.times for pair in pairs}
        _matrix(sheet, gold, found, times)
        return
    sheet.line(Text("  Confused, the commonest first", style=QUIET))
    wrong = [pair for pair in pairs if pair.gold != pair.found]
    for pair in wrong[:_MOST]:
        sheet.line(said(f"  {pair.times:>4}  {pair.gold} read as {pair.found}"))


def _matrix(
    sheet: Sheet, gold: Sequence[str], found: Sequence[str], times: dict[tuple[str, str], int]
) -> None:
    sheet.para(Text("Down: the set's type. Across: what was read.", style=QUIET), "  ")
    head = "".join(f"{_short(label):>{_CELL}}" for label in found)
    sheet.line(Text(" " * _TYPE + head, style=QUIET))
    for row in gold:
        line = said(f"  {row}".ljust(_TYPE))
        for column in found:
            count = times.get((row, column), 0)
            style = LOUD if row == column else ("" if count else QUIET)
            line.append(f"{count or '·':>{_CELL}}", style=style)
        sheet.line(line)


def _short(label: str) -> str:
    return "–" if label == NOTHING else label[:_SHORT].lower()


def _errors(sheet: Sheet, errors: Sequence[Wrong], most: int) -> None:
    sheet.line()
    shown = min(most, len(errors))
    sheet.line(Text(f"  Errors, the surest first: {shown} of {len(errors)}", style=QUIET))
    for wrong in errors[:most]:
        sheet.line()
        sheet.para(said(wrong.text), Text(f"  {_number(wrong.sure)}  "))
        facts = (("in set", wrong.gold), ("found", wrong.found), ("entry", wrong.entry))
        for label, value in facts:
            if value:
                sheet.para(said(value), Text(f"         {label:<8}", style=QUIET))


def _absent(sheet: Sheet, absent: Sequence[Absent]) -> None:
    if absent:
        sheet.line()
    for one in absent:
        words = f"Skipped {one.set}: {one.looked_for} is not there. It comes from {one.where}."
        sheet.para(said(words), indent=0)
