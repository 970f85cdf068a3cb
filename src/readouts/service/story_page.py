"""The readout of one story, as a page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from readouts.records import AgendaItem, Event, Readout, Report
from readouts.service.event_page import choices, event_page
from readouts.service.names import country, joined
from readouts.service.page import Choice, Point, Quote, StoryPage
from readouts.service.sources import Sources, origins_words


def story_page(readout: Readout, events: Sequence[Event], reports: Sequence[Report]) -> StoryPage:
    """The page of a story.

    Args:
        readout: what merging made of it.
        events: its events, headline first.
        reports: its reports, in the readout's order.
    """
    sources = Sources(reports, readout.origins)
    pages = tuple(
        event_page(event, sources, readout.sentence if event.id == readout.headline else None)
        for event in events
        if event.reality != "hypothetical"  # asked for, feared or supposed: no event yet
    )
    return StoryPage(
        id=readout.id,
        title=readout.title,
        sentence=readout.sentence,
        date=readout.date,
        countries=readout.countries,
        headline=next((page for page in pages if page.id == readout.headline), None),
        agenda=tuple(_agenda(readout.agenda, sources)),
        statements=tuple(_statements(readout, sources)),
        shared=tuple(
            Point(text=fact.text, sources=sources.numbers(fact.reports)) for fact in readout.shared
        ),
        only_in=tuple(_only_in(readout, sources)),
        disagreements=choices(readout.disagreements, sources),
        wording=tuple(_wording(readout, sources)),
        origins=origins_words(readout.origins, readout.n_outlets, sources),
        events=pages,
        n_reports=len(readout.reports),
        n_outlets=readout.n_outlets,
        n_independent=len(readout.origins),
        sources=sources.all,
    )


def _agenda(items: Iterable[AgendaItem], sources: Sources) -> Iterable[Point]:
    for item in items:
        by = joined(country(code.partition("/")[0]) for code in item.raised_by or ())
        label = f"raised by {by}" if by else None
        yield Point(text=item.topic, label=label, sources=sources.numbers(item.reports))


def _statements(readout: Readout, sources: Sources) -> Iterable[Point]:
    for said in readout.statements:
        yield Point(
            text=said.text,
            label=", ".join(filter(None, (said.speaker, _STANCES.get(said.stance, said.stance)))),
            sources=sources.numbers((said.report,)),
        )


# Words that fit one speaker and several.
_STANCES = {
    "supports": "in support",
    "opposes": "in opposition",
    "concerned": "concerned",
    "requests": "asking",
    "promises": "promising",
    "states": "",
}


def _only_in(readout: Readout, sources: Sources) -> Iterable[Quote]:
    for only in readout.only_in:
        yield Quote(
            source=sources.number(only.report),
            report=only.report,
            start=only.span.start,
            end=only.span.end,
            text=only.text,
        )


def _wording(readout: Readout, sources: Sources) -> Iterable[Choice]:
    for wording in readout.wording:
        answers = tuple(
            Point(text=variant.text, sources=sources.numbers(variant.reports))
            for variant in wording.variants
        )
        yield Choice(question=wording.concept, answers=answers)
