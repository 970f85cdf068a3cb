"""Holding what the program gives against what a careful coder would say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from readouts.examples.expected import ANY, Expected, ExpectedEvent, same_party
from readouts.records import Event, Readout, Who


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """What the program made of the examples.

    Attributes:
        ids: report id by the name that the expected records use.
        story_of: story id by report id.
        readouts, events: by story id.
    """

    ids: Mapping[str, str]
    story_of: Mapping[str, str]
    readouts: Mapping[str, Readout]
    events: Mapping[str, Sequence[Event]]


class Miss(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that is not as expected. ``what`` is stable, for lists of known failures."""

    happening: str
    what: str
    detail: str


def judge(expected: Expected, told: Told) -> list[Miss]:
    """Everything about one happening that is not as expected; empty if all is well."""
    return [
        Miss(happening=expected.happening, what=what, detail=detail)
        for what, detail in _misses(expected, told)
    ]


def apart(one: Expected, other: Expected, told: Told) -> bool:
    """Whether two happenings that are much alike came out as different stories."""
    return set(_stories(one, told)).isdisjoint(_stories(other, told))


def _stories(expected: Expected, told: Told) -> list[str]:
    return sorted({told.story_of[told.ids[name]] for name in expected.reports})


def _misses(expected: Expected, told: Told) -> Iterator[tuple[str, str]]:
    stories = _stories(expected, told)
    if len(stories) != expected.stories:
        yield "stories", f"{len(stories)} stories instead of {expected.stories}"
    # With a story split in two, the one that holds the first report is judged.
    story = told.story_of[told.ids[expected.reports[0]]]
    readout, events = told.readouts[story], told.events[story]
    yield from _headline(expected, [e for e in events if e.headline])
    everything = [event for id_ in stories for event in told.events[id_]]
    for number, wanted in enumerate(expected.also):
        if not any(_is(event, wanted) for event in everything):
            yield f"also.{number}", f"no {_show(wanted)}"
    for number, unwanted in enumerate(expected.never):
        found = [e for e in everything if _counts(e) and _is(e, unwanted)]
        if found:
            yield f"never.{number}", f"{_shown(found[0])} because of {found[0].claims[0].text!r}"
    yield from _rest(expected, told, readout, everything)


def _headline(expected: Expected, found: Sequence[Event]) -> Iterator[tuple[str, str]]:
    wanted = expected.headline
    if wanted is None:
        if found:
            yield "headline", f"{_shown(found[0])} where there is no event"
        return
    if not found:
        yield "headline", f"none instead of {_show(wanted)}"
        return
    event = found[0]
    for field, good, value in _compared(event, wanted):
        if not good:
            yield f"headline.{field}", f"{value} instead of {_show(wanted)}"
    if wanted.place is None and event.where is not None:
        yield "headline.place", f"{event.where.extracted_place} where none is told"


def _compared(event: Event, wanted: ExpectedEvent) -> Iterator[tuple[str, bool, object]]:
    yield "type", event.type == wanted.type, event.type
    if wanted.mode is not None:
        yield "mode", set(event.modes) == set(wanted.mode), event.modes
    if wanted.actor is not None:
        yield "actor", _same(event.actors, wanted.actor), _keys(event.actors)
    if wanted.recipient is not None:
        yield "recipient", _same(event.recipients, wanted.recipient), _keys(event.recipients)
    if wanted.directed is not None:
        yield "directed", event.directed == wanted.directed, event.directed
    if wanted.date is not None:
        yield "date", event.when.start == wanted.date.isoformat(), event.when.start
    if wanted.date_basis is not None:
        yield "date_basis", event.when.basis == wanted.date_basis, event.when.basis
    if wanted.place is not None and wanted.place != ANY:
        told = event.where
        names = (told.extracted_place, told.resolved_place or "") if told else ()
        yield "place", any(wanted.place in name for name in names), names


def _is(event: Event, wanted: ExpectedEvent) -> bool:
    """Whether an event is the one described; dates and places of secondary events are not held."""
    fields = ("type", "mode", "actor", "recipient")
    return all(good for field, good, _ in _compared(event, wanted) if field in fields)


def _counts(event: Event) -> bool:
    told_as_history = all(claim.background for claim in event.claims)
    return event.reality in {"occurred", "ongoing"} and not told_as_history


def _same(found: Iterable[Who], wanted: Sequence[str]) -> bool:
    keys = _keys(found)
    return len(keys) == len(wanted) and all(any(same_party(k, w) for k in keys) for w in wanted)


def _keys(parties: Iterable[Who]) -> tuple[str, ...]:
    return tuple(sorted({who.key for who in parties}))


def _rest(
    expected: Expected, told: Told, readout: Readout, events: Sequence[Event]
) -> Iterator[tuple[str, str]]:
    if expected.origins:
        wanted = {tuple(sorted(told.ids[name] for name in group)) for group in expected.origins}
        found = {tuple(sorted(origin.reports)) for origin in readout.origins}
        if wanted != found:
            yield "origins", f"{len(found)} origins instead of {len(wanted)}, or others"
    credited = " ".join(origin.credited or "" for origin in readout.origins).casefold()
    for agency in expected.credited:
        if agency.casefold() not in credited:
            yield "credited", f"{agency} is not among {credited!r}"
    disputed = {
        d.field for d in (*readout.disagreements, *(d for e in events for d in e.disagreements))
    }
    for number, disagreement in enumerate(expected.disagreements):
        if disagreement.field not in disputed:
            yield f"disagreements.{number}", f"{disagreement.field} is not among {sorted(disputed)}"
    for number, only in enumerate(expected.only_in):
        alone = [item.text for item in readout.only_in if item.report == told.ids[only.report]]
        if not any(only.contains in text for text in alone):
            yield f"only_in.{number}", f"{only.contains!r} of {only.report} is not listed"


def _show(wanted: ExpectedEvent) -> str:
    actor, recipient = ",".join(wanted.actor or ()), ",".join(wanted.recipient or ())
    return f"{wanted.type}/{','.join(wanted.mode or ())} {actor} → {recipient} {wanted.date}"


def _shown(event: Event) -> str:
    actors, recipients = ",".join(_keys(event.actors)), ",".join(_keys(event.recipients))
    return f"{event.type}/{','.join(event.modes)} {actors} → {recipients}"
