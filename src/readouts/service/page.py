"""What a page says, as records: the same for the terminal, for JSON and for HTTP.

Wherever a number of a source stands, it is ``Source.number`` of the same page, counted from 1.
"""

from __future__ import annotations

from typing import Literal

import msgspec


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """One report, as a page cites it. ``origin`` counts the page's origins from 1."""

    number: int
    report: str
    outlet: str | None
    title: str | None
    day: str | None
    origin: int
    url: str | None = None
    path: str | None = None
    external_id: str | None = None


class Quote(msgspec.Struct, frozen=True, kw_only=True):
    """Words of a report. ``start`` and ``end`` are characters of its text as stored."""

    source: int
    report: str
    start: int
    end: int
    text: str
    trigger: str | None = None
    speaker: str | None = None


class Party(msgspec.Struct, frozen=True, kw_only=True):
    """Who took part. ``words`` is for reading: "Amina Juma, Foreign Minister of Kenya"."""

    role: Literal["actor", "recipient"]
    words: str
    code: str | None
    sector: str | None
    as_written: str
    reason: str


class Point(msgspec.Struct, frozen=True, kw_only=True):
    """Something said, who is said to say it or what it is called, and the sources for it."""

    text: str
    label: str | None = None
    sources: tuple[int, ...] = ()


class Choice(msgspec.Struct, frozen=True, kw_only=True):
    """A question that the reports answer differently: each answer with its sources."""

    question: str
    answers: tuple[Point, ...]


class EventPage(msgspec.Struct, frozen=True, kw_only=True, tag="event", tag_field="kind"):
    """One event: its sentence in plain words, then the record, then the words of the reports."""

    id: str
    story: str
    headline: bool
    sentence: str
    parties: tuple[Party, ...]
    directed: bool
    when: str
    where: str | None
    type: str
    modes: tuple[str, ...]
    contexts: tuple[str, ...]
    quad: int
    quad_name: str
    scale: float
    reality: str
    topics: tuple[str, ...]
    confidence: float
    status: str
    n_reports: int
    n_outlets: int
    n_independent: int
    quotes: tuple[Quote, ...]
    disagreements: tuple[Choice, ...]
    sources: tuple[Source, ...]


class StoryPage(msgspec.Struct, frozen=True, kw_only=True, tag="story", tag_field="kind"):
    """One story: the readout."""

    id: str
    title: str
    sentence: str
    date: str | None
    countries: tuple[str, ...]
    headline: EventPage | None
    agenda: tuple[Point, ...]
    statements: tuple[Point, ...]
    shared: tuple[Point, ...]
    only_in: tuple[Quote, ...]
    disagreements: tuple[Choice, ...]
    wording: tuple[Choice, ...]
    origins: str
    events: tuple[EventPage, ...]
    n_reports: int
    n_outlets: int
    n_independent: int
    sources: tuple[Source, ...]


class Shared(msgspec.Struct, frozen=True, kw_only=True):
    """Another report that prints some of the same words: how many, and where in this one."""

    report: str
    outlet: str | None
    words: int
    spans: tuple[tuple[int, int], ...]


class ReportPage(msgspec.Struct, frozen=True, kw_only=True, tag="report", tag_field="kind"):
    """One report as stored, what was found in it, and who else prints its words."""

    id: str
    source: Source
    published_basis: str | None
    language: str | None
    credits: tuple[str, ...]
    story: str | None
    story_sentence: str | None
    events: tuple[tuple[str, str], ...]
    shared: tuple[Shared, ...]
    text: str


Page = StoryPage | EventPage | ReportPage
