"""A user's table of actors as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping

from readouts.errors import DataError
from readouts.exchange.own_actors.model import Fault, Row
from readouts.exchange.own_actors.values import (
    country_code,
    end_day,
    first_day,
    office_named,
    sector_codes,
)
from readouts.reference import OwnActor
from readouts.reference.own import Kind

# Our columns, and what people call them.
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "name": ("name", "label", "person", "actor"),
    "country": ("country", "code", "country_code", "iso3", "nationality"),
    "aliases": ("aliases", "alias", "other_names"),
    "kind": ("kind", "type", "schema"),
    "sector": ("sector", "sectors", "sector_code"),
    "office": ("office", "position", "post", "title", "role"),
    "start": ("start", "since", "from", "start_date", "first_day"),
    "end": ("end", "until", "to", "end_date", "gone_by"),
    "identifier": ("identifier", "wikidata", "wikidata_id", "qid", "identifier_id", "id"),
}
REQUIRED = ("name", "country")
_KINDS: Mapping[str, Kind] = {
    "": "person",
    "person": "person",
    "organisation": "organisation",
    "organization": "organisation",
    "body": "organisation",
    "group": "organisation",
}
_MOST_CELL = 100_000  # characters; a larger one is a missing quotation mark


def rows_of_table(content: str, file: str) -> Iterator[Row | Fault]:
    """The rows of a CSV table, comma, semicolon or tab between its cells, and its faults.

    Args:
        content: the table; lines that begin with ``#`` are comments.
        file: its name, for the faults and as source of the rows.
    """
    csv.field_size_limit(_MOST_CELL)
    lines = enumerate(io.StringIO(content, newline=""), start=1)
    kept = [(number, line) for number, line in lines if line.strip() and line[0] != "#"]
    numbers = [number for number, _ in kept]
    if not kept:
        yield Fault(file=file, what="the table is empty", fix=_header_fix())
        return
    reader = csv.reader((line for _, line in kept), delimiter=_delimiter(kept[0][1]))
    try:
        header = next(reader)
        places = _places(header)
        if missing := [column for column in REQUIRED if column not in places]:
            yield _without(missing, header, file, numbers[0])
            return
        for cells in reader:
            line = numbers[min(reader.line_num, len(numbers)) - 1]
            yield _row(cells, places, file, line)
    except csv.Error as error:
        line = numbers[min(reader.line_num, len(numbers)) - 1]
        fix = "close every quotation mark, and quote cells that hold the separator"
        yield Fault(file=file, line=line, what=f"not CSV: {error}", fix=fix)


def _delimiter(header: str) -> str:
    return max((",", ";", "\t"), key=header.count)


def _places(header: list[str]) -> dict[str, int]:
    """Where each of our columns stands."""
    given = [cell.strip().lower().replace(" ", "_") for cell in header]
    found: dict[str, int] = {}
    for column, names in COLUMNS.items():
        at = next((given.index(name) for name in names if name in given), None)
        if at is not None and at not in found.values():
            found[column] = at
    return found


def _header_fix() -> str:
    optional = ", ".join(column for column in COLUMNS if column not in REQUIRED)
    return f"begin with a line of column names: {', '.join(REQUIRED)} are needed; {optional} may be"


def _without(missing: list[str], header: list[str], file: str, line: int) -> Fault:
    what = f"no column {' and none '.join(map(repr, missing))}; there are {', '.join(header)}"
    return Fault(file=file, line=line, what=what, fix=_header_fix())


def _row(cells: list[str], places: Mapping[str, int], file: str, line: int) -> Row | Fault:
    values = {column: cells[at].strip() if at < len(cells) else "" for column, at in places.items()}
    try:
        return Row(line, _actor(values, file))
    except DataError as error:
        return Fault(file=file, line=line, what=error.what, fix=error.fix or "")


def _actor(values: Mapping[str, str], file: str) -> OwnActor:
    name, kind = values["name"], values.get("kind", "").lower()
    if not name:
        raise DataError("the name is empty", fix="give every actor a name")
    if kind not in _KINDS:
        raise DataError(f"{kind!r} is no kind of actor", fix="write person or organisation")
    code = country_code(values["country"])
    office, told = office_named(values["office"], code) if values.get("office") else ("", "")
    sectors = sector_codes(values.get("sector", "")) or ((told,) if told else ())
    if office and not sectors:
        sectors = ("GOV",)
    start = first_day(values["start"]) if values.get("start") else ""
    end = end_day(values["end"]) if values.get("end") else ""
    if start and end and end <= start:
        raise DataError(f"the term ends ({end}) before it starts ({start})", fix="exchange the two")
    aliases = tuple(part.strip() for part in values.get("aliases", "").split(";") if part.strip())
    identifier = values.get("identifier", "")
    return OwnActor(
        name, aliases, _KINDS[kind], code, sectors, office, start, end, identifier, file
    )
