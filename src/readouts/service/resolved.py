"""What the names, titles, places and dates of a text stand for, with candidates and reasons."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from readouts.errors import BadRecord
from readouts.records import Mention
from readouts.service.coder import parsed_line, report_of


class ResolvedText(msgspec.Struct, frozen=True, kw_only=True):
    """A text and its mentions.

    Attributes:
        id: the text's own.
        text: as it was read; offsets of mentions count its characters.
        date: the day from which "on Monday" is counted and at which offices are looked up; None if
            neither the caller nor the text gives one.
        mentions: in the order of the text.
    """

    id: str
    text: str
    date: str | None
    mentions: tuple[Mention, ...]


def resolve(text: str, date: str | None = None) -> ResolvedText:
    """The parties, places and dates that a text names, and what each stands for.

    Args:
        text: a report, a sentence, or a mention alone ("the former Kenyan foreign minister").
        date: the day it was published, ``YYYY-MM-DD``.

    Raises:
        BadRecord: the text is empty, longer than a report can be, or the date is no date.
    """
    record = {"id": "text", "text": text, **({} if date is None else {"date": date})}
    return resolve_record(record, "text")


def resolve_lines(lines: Iterable[bytes]) -> Iterator[ResolvedText | BadRecord]:
    """Every line of JSON ``{"id", "text", "date"?}`` resolved; the error for one that cannot be."""
    for number, line in enumerate(lines, 1):
        if line.isspace():
            continue
        try:
            yield resolve_record(parsed_line(line, number), f"line {number}")
        except BadRecord as error:
            yield error


def resolve_record(record: Mapping[str, object], item: str) -> ResolvedText:
    """One record ``{"id", "text", "date"?}`` resolved.

    Raises:
        BadRecord: it lacks what it needs; ``item`` is named.
    """
    from readouts.pipeline import mentions_of, with_own_actors

    report = report_of(record, item)
    with with_own_actors():
        ((_, mentions),) = mentions_of([report])
    day = report.published.day if report.published else None
    return ResolvedText(id=str(record["id"]), text=report.text, date=day, mentions=mentions)
