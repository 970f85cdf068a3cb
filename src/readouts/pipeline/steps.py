"""The steps: pure functions from records to records, given their resources and nothing else.

Two shapes. A ``map`` step takes one item; a ``group`` step takes a key and its items. What runs
them (one core, all cores, one day Ray) makes no difference to what they give.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from readouts.coding import (
    Lexicon,
    address,
    as_history,
    by_party,
    code,
    may_code,
    named,
    public,
)
from readouts.language import Parser, references, split
from readouts.merging import merge
from readouts.records import (
    Claim,
    Event,
    Link,
    Parsed,
    Passage,
    Profile,
    Readout,
    Report,
    Sentence,
    Span,
    Story,
)
from readouts.resolving import at_home, resolve
from readouts.reuse import fingerprint, origins, passages
from readouts.stories import compare, keys, profile, story_id


class Coded(msgspec.Struct, frozen=True, kw_only=True):
    """What the map steps know of one report after reading, language, coding, resolving."""

    report: str
    sentences: tuple[Sentence, ...]
    claims: tuple[Claim, ...]
    profile: Profile
    blocks: tuple[str, ...]
    fingerprint: tuple[int, ...]


class Batch(msgspec.Struct, frozen=True, kw_only=True):
    """Reports to be coded together, with the parses that are known of their sentences."""

    reports: tuple[Report, ...]
    known: dict[str, Parsed]


class CodedBatch(msgspec.Struct, frozen=True, kw_only=True):
    """The reports of a batch, coded, and the parses that had to be made for them."""

    coded: tuple[Coded, ...]
    parses: dict[str, Parsed]


class Pair(msgspec.Struct, frozen=True, kw_only=True):
    """Two reports to be compared, ``a`` before ``b`` by id, with their profiles.

    ``share_words`` tells whether their fingerprints meet; if not, no passage is looked for.
    """

    a: Report
    b: Report
    profile_a: Profile
    profile_b: Profile
    share_words: bool


class Compared(msgspec.Struct, frozen=True, kw_only=True):
    """What two reports have in common."""

    passages: tuple[Passage, ...]
    link: Link


class Happening(msgspec.Struct, frozen=True, kw_only=True):
    """A story and all that its merging needs."""

    story: Story
    reports: tuple[Report, ...]
    claims: tuple[Claim, ...]
    sentences: dict[str, tuple[Sentence, ...]]
    passages: tuple[Passage, ...]


class Merged(msgspec.Struct, frozen=True, kw_only=True):
    """A story's events and readout."""

    story: Story
    events: tuple[Event, ...]
    readout: Readout


def sentences_of(report: Report) -> tuple[Sentence, ...]:
    """The sentences of a report's prose: not those of its headline, dateline or byline."""
    marks = report.marked("masthead", "date", "dateline", "byline", "headline", "boilerplate")
    return split(report.text, [mark.span for mark in marks])


def code_batch(parser: Parser, batch: Batch, lexicon: Lexicon | None = None) -> CodedBatch:
    """Code the reports of a batch; a sentence that the gate lets through is parsed once.

    Without a lexicon the packaged one is used.
    """
    split_reports = [(report, sentences_of(report)) for report in batch.reports]
    every = (s.text for _, sentences in split_reports for s in sentences)
    wanted = {text for text in every if may_code(text, lexicon)}
    missing = sorted(wanted - batch.known.keys())
    made = dict(zip(missing, parser.parse(missing), strict=True))
    parses = batch.known | made
    coded = tuple(
        _coded(report, _with_parses(sentences, parses), lexicon)
        for report, sentences in split_reports
    )
    return CodedBatch(coded=coded, parses=made)


def _with_parses(
    sentences: Sequence[Sentence], parses: Mapping[str, Parsed]
) -> tuple[Sentence, ...]:
    return tuple(msgspec.structs.replace(s, parsed=parses.get(s.text)) for s in sentences)


def _coded(report: Report, parsed: tuple[Sentence, ...], lexicon: Lexicon | None) -> Coded:
    claims = claims_of(report, parsed, lexicon)
    features = profile(report, claims)
    return Coded(
        report=report.id,
        sentences=parsed,
        claims=claims,
        profile=features,
        blocks=keys(features),
        fingerprint=fingerprint(report.text),
    )


def claims_of(
    report: Report, sentences: Sequence[Sentence], lexicon: Lexicon | None = None
) -> tuple[Claim, ...]:
    """The claims of a report whose sentences are parsed, with their codes."""
    resolved = by_party(public(named(resolved_of(report, sentences, lexicon))))
    return address(as_history(resolved, report.published.day if report.published else None))


def resolved_of(
    report: Report, sentences: Sequence[Sentence], lexicon: Lexicon | None = None
) -> tuple[Claim, ...]:
    """The claims as coded, with their codes, before those that are no public news are left out."""
    claims = code(report, sentences, lexicon)
    if not claims:
        return ()  # most reports: who is who in them need not be known
    stands_for = references(sentences, _mentions(claims))
    return at_home(report, sentences, resolve(report, sentences, claims, stands_for))


def _mentions(claims: Sequence[Claim]) -> list[Span]:
    found = {
        who.span
        for claim in claims
        for who in (*claim.actors, *claim.recipients, *((claim.speaker,) if claim.speaker else ()))
    }
    return sorted(found)


def compare_pair(pair: Pair) -> Compared:
    """The passages that two reports share, and whether they tell of one happening."""
    shared = passages(pair.a, pair.b) if pair.share_words else ()
    return Compared(passages=shared, link=compare(pair.profile_a, pair.profile_b, shared))


def found_story(members: Sequence[Report], shared: Sequence[Passage]) -> Story:
    """The story of these reports, which are in the order of publication."""
    ids = tuple(report.id for report in members)
    return Story(id=story_id(ids), reports=ids, origins=origins(members, shared))


def merge_story(happening: Happening) -> Merged:
    """The events and the readout of a story."""
    events, readout = merge(
        happening.story,
        happening.reports,
        happening.claims,
        happening.sentences,
        happening.passages,
    )
    return Merged(story=happening.story, events=events, readout=readout)
