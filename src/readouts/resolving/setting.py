"""The day from which a report's words are counted."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from readouts.records import DateBasis, Report, Span

# A date line says when the news is of; a report printed much later than its date line is a reprint
# or the date is no date line, and then the day of publication is the better base.
_REPRINT_DAYS = 7


class Base(NamedTuple):
    """The report's day, what says so, and the words if the text says it itself."""

    day: date | None
    basis: DateBasis
    why: str
    span: Span | None = None

    @property
    def text(self) -> str | None:
        """``YYYY-MM-DD``; None if there is no day."""
        return self.day.isoformat() if self.day else None


def base_of(report: Report) -> Base:
    """The report's own date line if it has one, else its day of publication."""
    published = _day(report.published.stamp) if report.published else None
    for mark in report.marked("date"):
        day = _day(mark.value)
        given = report.published is not None and report.published.basis == "given"
        near = not (given and published and day) or abs((published - day).days) <= _REPRINT_DAYS
        if day and near:
            return Base(day, "dateline", "the report's own date line", mark.span)
    if published and report.published:
        if report.published.basis == "text":
            return Base(published, "dateline", "the date in the report's text")
        return Base(published, "publication", "the day of publication")
    return Base(None, "publication", "the report has neither a date line nor a day of publication")


def _day(stamp: str) -> date | None:
    try:
        return date.fromisoformat(stamp[:10])
    except ValueError:
        return None
