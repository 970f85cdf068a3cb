"""When an event happened, how exactly that is known, and from what."""

from __future__ import annotations

from typing import Literal

import msgspec

DatePrecision = Literal["day", "week", "month", "year"]
DateBasis = Literal["stated", "relative", "dateline", "publication"]


class When(msgspec.Struct, frozen=True, kw_only=True):
    """An interval of days.

    Attributes:
        start: first day, ``YYYY-MM-DD``; None if nothing is known.
        end: last day, the same as ``start`` for a single day.
        precision: how wide the statement is.
        basis: ``stated`` in full in the text; ``relative`` words ("on Thursday") counted from the
            report's date; only the report's own date line (``dateline``); or, when the text says
            nothing, the day of ``publication``, which stands in and says so.
        text: the words that say so, if there are any.
        reason: in words, how the date was found, or why it is unknown.
    """

    start: str | None = None
    end: str | None = None
    precision: DatePrecision | None = None
    basis: DateBasis | None = None
    text: str | None = None
    reason: str
