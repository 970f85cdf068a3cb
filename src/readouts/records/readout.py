"""The page that a person reads about a story."""

from __future__ import annotations

import msgspec

from readouts.records.event import Disagreement
from readouts.records.span import Span
from readouts.records.story import Origin


class AgendaItem(msgspec.Struct, frozen=True, kw_only=True):
    """A topic that was talked about; ``raised_by`` are actor codes, None if nobody is named."""

    topic: str
    raised_by: tuple[str, ...] | None
    reports: tuple[str, ...]


class SharedFact(msgspec.Struct, frozen=True, kw_only=True):
    """A fact that reports of two or more origins state."""

    text: str
    reports: tuple[str, ...]


class OnlyIn(msgspec.Struct, frozen=True, kw_only=True):
    """Something that one report alone says; ``span`` points into its text."""

    report: str
    text: str
    span: Span


class Variant(msgspec.Struct, frozen=True, kw_only=True):
    """One of several words for a thing, and the reports that use it."""

    text: str
    reports: tuple[str, ...]


class Wording(msgspec.Struct, frozen=True, kw_only=True):
    """Different words for one thing."""

    concept: str
    variants: tuple[Variant, ...]


class Statement(msgspec.Struct, frozen=True, kw_only=True):
    """What a party said or committed to, with the words that say so.

    ``stance`` is one of supports, opposes, concerned, requests, promises, states.
    """

    speaker: str
    stance: str
    text: str
    report: str
    span: Span
    event: str


class Readout(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that is shown of a story. Nothing in it is not in its claims and reports.

    Attributes:
        id: the story's id.
        title: the headline of the story's best report, or the plain sentence.
        sentence: what happened, in one plain sentence put together from the record.
        date: day of the headline event; None if unknown.
        countries: ISO 3166 alpha-3 codes of the parties, sorted.
        reports: ids, in order of publication.
        headline: id of the headline event; None if nothing could be coded.
        events: ids of all events, headline first.
    """

    id: str
    title: str
    sentence: str
    date: str | None
    countries: tuple[str, ...]
    reports: tuple[str, ...]
    origins: tuple[Origin, ...]
    n_outlets: int
    headline: str | None
    events: tuple[str, ...]
    agenda: tuple[AgendaItem, ...] = ()
    statements: tuple[Statement, ...] = ()
    shared: tuple[SharedFact, ...] = ()
    only_in: tuple[OnlyIn, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    wording: tuple[Wording, ...] = ()
