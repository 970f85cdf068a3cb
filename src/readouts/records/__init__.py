"""The records that every room passes on: frozen, typed, without I/O and without tables."""

from readouts.records.claim import Claim, Quantity, Reality, SpeechHow
from readouts.records.event import Disagreement, Event, Stand
from readouts.records.ids import make_id
from readouts.records.mention import Candidate, Mention
from readouts.records.parsed import Entity, Parsed, Sentence, Token
from readouts.records.passage import Passage
from readouts.records.profile import Profile
from readouts.records.readout import (
    AgendaItem,
    OnlyIn,
    Readout,
    SharedFact,
    Statement,
    Variant,
    Wording,
)
from readouts.records.reject import Reject
from readouts.records.report import Mark, MarkKind, Published, Report
from readouts.records.span import Span
from readouts.records.story import Feature, Link, Origin, OriginKind, Story
from readouts.records.when import DateBasis, DatePrecision, When
from readouts.records.where import Where
from readouts.records.who import Who

__all__ = [
    "AgendaItem",
    "Candidate",
    "Claim",
    "DateBasis",
    "DatePrecision",
    "Disagreement",
    "Entity",
    "Event",
    "Feature",
    "Link",
    "Mark",
    "MarkKind",
    "Mention",
    "OnlyIn",
    "Origin",
    "OriginKind",
    "Parsed",
    "Passage",
    "Profile",
    "Published",
    "Quantity",
    "Readout",
    "Reality",
    "Reject",
    "Report",
    "Sentence",
    "SharedFact",
    "Span",
    "SpeechHow",
    "Stand",
    "Statement",
    "Story",
    "Token",
    "Variant",
    "When",
    "Where",
    "Who",
    "Wording",
    "make_id",
]
