"""The readout of a story, put together from its events and reports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from readouts.merging.agenda import agenda
from readouts.merging.alone import only_in
from readouts.merging.countries import is_country
from readouts.merging.lines import lines
from readouts.merging.matches import match
from readouts.merging.plain import countries_of, plain
from readouts.merging.setting import Setting
from readouts.merging.shared import facts, shared
from readouts.merging.statements import statements
from readouts.merging.wording import wording
from readouts.merging.words import stems
from readouts.records import Disagreement, Event, Passage, Readout, Sentence

_TITLE_LENGTH = 160  # characters of a first sentence that stands in for a title


def compose(
    events: Sequence[Event],
    sentences: Mapping[str, Sequence[Sentence]],
    passages: Sequence[Passage],
    known: Setting,
) -> Readout:
    """The readout. ``events`` stand headline first, if there is one."""
    head = events[0] if events and events[0].headline else None
    sentence = plain(head) if head is not None else _nothing(known)
    matched = match(lines(sentences, known))
    found = facts(matched, events, known)
    alone = only_in(matched, passages, known, found.lines)
    codes = countries_of([event for event in events if not _old(event)])
    return Readout(
        id=known.story.id,
        title=_title(head, sentence, sentences, known),
        sentence=sentence,
        date=head.when.start if head is not None else None,
        countries=tuple(sorted(code for code in codes if is_country(code))),
        reports=known.story.reports,
        origins=known.story.origins,
        n_outlets=len({known.outlet_of(report) for report in known.story.reports}),
        headline=head.id if head is not None else None,
        events=tuple(event.id for event in events),
        agenda=agenda(events, known),
        statements=statements(events, known),
        shared=shared(found, matched, alone, known),
        only_in=alone,
        wording=wording(matched, events, known),
        disagreements=_disagreements(events),
    )


def _nothing(known: Setting) -> str:
    where = "this report" if len(known.story.reports) == 1 else "these reports"
    return f"No political event was found in {where}."


def _old(event: Event) -> bool:
    return all(claim.background for claim in event.claims)


def _disagreements(events: Sequence[Event]) -> tuple[Disagreement, ...]:
    """What the events' claims disagree on, by reports, each with its event."""
    return tuple(
        msgspec.structs.replace(
            item,
            event=event.id,
            values=tuple(msgspec.structs.replace(stand, claims=()) for stand in item.values),
        )
        for event in events
        for item in event.disagreements
    )


def _title(
    head: Event | None,
    sentence: str,
    sentences: Mapping[str, Sequence[Sentence]],
    known: Setting,
) -> str:
    """The title that shares most words with the plain sentence, the earliest report's of equals.

    Without a title the plain sentence; without an event either, the first sentence told.
    """
    titles = [known.reports[r].title for r in known.story.reports if r in known.reports]
    given = [title.strip() for title in titles if title and title.strip()]
    if given:
        wanted = frozenset(stems(sentence)) if head is not None else frozenset()
        return max(given, key=lambda title: len(wanted & frozenset(stems(title))))
    if head is not None:
        return sentence
    first = (s.text for r in known.story.reports for s in sentences.get(r, ()))
    return _shortened(" ".join(next(first, sentence).split()))


def _shortened(text: str) -> str:
    if len(text) <= _TITLE_LENGTH:
        return text
    return text[:_TITLE_LENGTH].rsplit(" ", 1)[0] + " …"
