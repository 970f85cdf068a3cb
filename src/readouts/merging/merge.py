"""The claims of a story made events, and the events a readout."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from readouts.merging.cluster import cluster
from readouts.merging.compose import compose
from readouts.merging.dates import stand_in
from readouts.merging.fuse import fuse
from readouts.merging.headline import headline
from readouts.merging.mentions import read
from readouts.merging.met import named
from readouts.merging.setting import setting
from readouts.records import Claim, Event, Passage, Readout, Report, Sentence, Story


def merge(
    story: Story,
    reports: Sequence[Report],
    claims: Sequence[Claim],
    sentences: Mapping[str, Sequence[Sentence]],
    passages: Sequence[Passage],
) -> tuple[tuple[Event, ...], Readout]:
    """The events of a story, headline first, and its readout.

    A pure function: the order of ``reports``, ``claims`` and ``passages`` does not matter, and
    every claim is in exactly one event.

    Args:
        story: the story; its ``reports`` give the order, its ``origins`` what is independent.
        reports: the reports of the story.
        claims: all claims of these reports, resolved.
        sentences: the sentences of each report, by report id.
        passages: the passages that these reports share.

    Returns:
        The events in the order of their first claims, the headline event before them, and what
        a person reads about the story.
    """
    known = setting(story, reports)
    told = read(claims)
    events = named([fuse(group, known) for group in cluster(told, passages, known)])
    first = headline(events, sentences, known)
    if first is not None:
        lead = msgspec.structs.replace(first, headline=True)
        rest = [stand_in(event, lead.when) for event in events if event.id != first.id]
        events = [lead, *rest]
    readout = compose(events, sentences, passages, known)
    return _as_coded(events, claims), readout


def _as_coded(events: Sequence[Event], claims: Sequence[Claim]) -> tuple[Event, ...]:
    """The events with their claims as they were coded: the readings were for comparing them."""
    coded = {claim.id: claim for claim in claims}
    return tuple(
        msgspec.structs.replace(event, claims=tuple(coded[claim.id] for claim in event.claims))
        for event in events
    )
