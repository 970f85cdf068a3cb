"""``csv``: one event a row, for spreadsheets and statistics programs."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from typing import Any, TextIO

from readouts.exchange.model import Format, Options
from readouts.exchange.parts import (
    NUMBERS,
    codebook_version,
    dates,
    numbers,
    real,
    scores,
    software_version,
)
from readouts.records import Event, Where, Who

Cell = str | int | float | None

# What a spreadsheet takes for the beginning of a formula, with the full-width forms
# (https://owasp.org/www-community/attacks/CSV_Injection).
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def row(event: Event) -> dict[str, Cell]:
    """An event as one row: column → cell; ``schemas/csv.json`` describes the columns.

    Lists stand in one cell, joined by ``;``; columns of one role keep the same order, with an
    empty place for what is not known. Text cells hold no line breaks and no formula.
    """
    found: dict[str, Any] = {
        "id": event.id,
        "link": event.story,
        "headline": _truth(event.headline),
        **dates(event.when),
        "event": event.type,
        "mode": event.modes,
        "context": event.contexts,
        **scores(event.type, event.modes),
        **_parties("actor", event.actors),
        **_parties("recipient", event.recipients),
        "directed": _truth(event.directed),
        **_place(event.where),
        **dict.fromkeys(NUMBERS, ""),
        **numbers(event),
        "topics": event.topics,
        "event_text": " | ".join(dict.fromkeys(claim.text for claim in event.claims)),
        "reality": event.reality,
        "confidence": event.confidence,
        "n_reports": event.n_reports,
        "n_outlets": event.n_outlets,
        "n_independent": event.n_independent,
        "n_claims": len(event.claims),
        "reports": tuple(dict.fromkeys(claim.report for claim in event.claims)),
        "disagreements": tuple(one.field for one in event.disagreements),
        "status": event.status,
        "codebook": codebook_version(),
        "version": software_version(),
    }
    return {column: cell(value) for column, value in found.items()}


def cell(value: str | float | tuple[str | None, ...] | None) -> Cell:
    """A value as a spreadsheet may hold it: one line, and never the start of a formula.

    Every member of a list is made safe by itself: where ``;`` parts columns, each is a cell.
    """
    if isinstance(value, tuple):
        return ";".join(_safe((member or "").replace(";", ",")) for member in value)
    return _safe(value) if isinstance(value, str) else value


def _safe(text: str) -> str:
    line = " ".join(text.replace("\x00", " ").split())
    return f"'{line}" if line.startswith(_FORMULA) else line


def _truth(value: bool) -> str:  # noqa: FBT001 - the value itself, not a switch
    """R and pandas both read these words as truth values."""
    return "TRUE" if value else "FALSE"


def _parties(role: str, parties: tuple[Who, ...]) -> dict[str, tuple[str | None, ...]]:
    return {
        f"{role}_code": tuple(who.code for who in parties),
        f"{role}_sector": tuple(who.sector for who in parties),
        f"{role}_name": tuple(who.name for who in parties),
        f"{role}_office": tuple(who.office for who in parties),
        f"{role}_text": tuple(who.text for who in parties),
    }


def _place(where: Where | None) -> dict[str, Cell]:
    return {
        "extracted_place": where.extracted_place if where else None,
        "resolved_place": where.resolved_place if where else None,
        "geonameid": where.geonameid if where else None,
        "lat": where.lat if where else None,
        "lon": where.lon if where else None,
        "country_code": where.country_code if where else None,
        "resolution": where.resolution if where else None,
    }


COLUMNS = (
    "id", "link", "headline",
    "date", "enddate", "date_precision", "date_basis",
    "event", "mode", "context", "quad_code", "event_scale", "scale",
    "actor_code", "actor_sector", "actor_name", "actor_office", "actor_text",
    "recipient_code", "recipient_sector", "recipient_name", "recipient_office", "recipient_text",
    "directed",
    "extracted_place", "resolved_place", "geonameid", "lat", "lon", "country_code", "resolution",
    "dead", "injured", "arrested", "size",
    "topics", "event_text", "reality", "confidence",
    "n_reports", "n_outlets", "n_independent", "n_claims", "reports", "disagreements",
    "status", "codebook", "version",
)  # fmt: skip
"""The header, also of a file without events."""


def _write(events: Iterable[Event], out: TextIO, options: Options) -> int:
    # Every text is quoted, so that a separator in it parts nothing.
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n", quoting=csv.QUOTE_NONNUMERIC)
    writer.writeheader()
    count = 0
    for event in real(events, all_realities=options.all_realities):
        writer.writerow(row(event))
        count += 1
    return count


FORMAT = Format(
    name="csv",
    about="one event a row, UTF-8, lists joined by semicolons, safe in spreadsheets",
    takes="events",
    suffix=".csv",
    write=_write,
)
