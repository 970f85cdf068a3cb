"""CSV and TSV: one report a row, the first row names the columns."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from readouts.reading.bounds import MAX_LINE
from readouts.reading.decode import decode_line
from readouts.reading.lines import lines
from readouts.reading.record import report_from_record
from readouts.reading.refuse import refuse
from readouts.reading.source import Source
from readouts.records import Reject, Report

_KNOWN = frozenset(
    ["id", "title", "text", "published", "date", "source", "url", "language", "lang"]
)
_DELIMITERS = "\t,;|"
_MORE = "more_cells"


class _Row(NamedTuple):
    """The cells of a row and the line it begins on; an error in words instead of cells."""

    line: int
    cells: list[str]
    error: str = ""


def read(stream: BinaryIO, source: Source) -> Iterator[Report | Reject]:
    """A report or a reject for each row.

    The delimiter is the one that gives the header the most columns we know. Cells stay as they
    are; an empty one is no value. Cells beyond the header's are kept in ``extra``.
    """
    texts = _texts(stream)
    header = next(texts, "")
    delimiter = max(_DELIMITERS, key=lambda mark: _fit(_names(header, mark)))
    names = _names(header, delimiter)
    if "text" not in names:
        yield _headless(names, source)
        return
    empty = True
    for row in _rows(texts, delimiter):
        empty = False
        yield _report(row, names, source)
    if empty:
        yield refuse(source.name, "empty", f"{source.name}: there is no row below the header.")


def _texts(stream: BinaryIO) -> Iterator[str]:
    # csv caps a cell at 131,072 characters for the whole process; reports may be longer.
    csv.field_size_limit(MAX_LINE)
    for line in lines(stream):
        # The reader of csv cannot be told of a line too long; a cell of its limit says the same.
        yield "x" * (MAX_LINE + 1) + "\n" if line.data is None else decode_line(line.data)


def _fit(names: list[str]) -> tuple[int, int]:
    return len(_KNOWN & set(names)), len(names)


def _names(header: str, delimiter: str) -> list[str]:
    try:
        cells = next(csv.reader([header], delimiter=delimiter), [])
    except csv.Error:
        return []
    return [
        name.casefold() if name.casefold() in _KNOWN else name
        for name in (cell.strip() for cell in cells)
    ]


def _rows(texts: Iterator[str], delimiter: str) -> Iterator[_Row]:
    rows = csv.reader(texts, delimiter=delimiter)
    while True:
        begins = rows.line_num + 2  # the header was taken before, and lines count from 1
        try:
            cells = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield _Row(begins, [], str(error))
            continue
        if cells:
            yield _Row(begins, cells)


def _report(row: _Row, names: list[str], source: Source) -> Report | Reject:
    item = f"{source.name}:{row.line}"
    if row.error:
        detail = f"{item}: the row cannot be read ({row.error}); look for a quote left open."
        return refuse(item, "invalid-csv", detail)
    record: dict[str, object] = {
        name: cell for name, cell in zip(names, row.cells, strict=False) if name and cell
    }
    if more := row.cells[len(names) :]:
        record[_MORE] = more
    return report_from_record(record, item, path=source.name)


def _headless(names: list[str], source: Source) -> Reject:
    found = ", ".join(repr(name[:40]) for name in names[:20]) or "none"
    detail = (
        f"{source.name}: no column is named `text`; found {found}. Needed is text; known too are"
        " id, title, published, source, url, language."
    )
    return refuse(source.name, "no-text", detail)
