"""One document as an outlet published it."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from readouts.records.span import Span

MarkKind = Literal["masthead", "date", "dateline", "byline", "headline", "credit", "boilerplate"]


class Mark(msgspec.Struct, frozen=True):
    """A stretch of the text that is not prose of the report: a dateline, a byline, a credit.

    ``value`` is what it says, cleaned: ``2020-06-18`` for a date, ``Islamabad`` for a dateline,
    ``Radio Pakistan`` for a credit, the outlet for a masthead (or its words, if it names none).
    """

    kind: MarkKind
    span: Span
    value: str


class Published(msgspec.Struct, frozen=True):
    """When the report was published.

    ``stamp`` is ISO 8601, a day or a moment; a zone is kept if one was given. ``basis`` says where
    it comes from: ``given`` with the record, or found in the report's own ``text``.
    """

    stamp: str
    basis: Literal["given", "text"]

    @property
    def day(self) -> str:
        """The calendar day in the report's own zone, ``YYYY-MM-DD``."""
        return self.stamp[:10]


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """One report. All offsets anywhere in the output are characters of ``text``.

    Attributes:
        id: made from the content, ``r…``.
        text: the text as stored. It is never cleaned in place; ``marks`` point into it.
        title: the headline, given with the record or found in the text (then there is a mark).
        source: the outlet, given with the record or found in the text's masthead.
        path: the file the report came from, as the user named it.
        external_id: the input's own id.
        extra: keys of the input that we do not know, kept as they came.
    """

    id: str
    text: str
    title: str | None = None
    source: str | None = None
    url: str | None = None
    language: str | None = None
    published: Published | None = None
    external_id: str | None = None
    path: str | None = None
    marks: tuple[Mark, ...] = ()
    extra: dict[str, Any] = {}

    def marked(self, *kinds: MarkKind) -> tuple[Mark, ...]:
        """The marks of these kinds, in the order of the text."""
        return tuple(mark for mark in self.marks if mark.kind in kinds)
