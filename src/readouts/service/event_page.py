"""The page of one event."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from readouts.merging.plain import plain
from readouts.ontology import load
from readouts.records import Claim, Disagreement, Event, Who
from readouts.service.names import described, when_words, where_words
from readouts.service.page import Choice, EventPage, Party, Point, Quote
from readouts.service.sources import Sources


def event_page(event: Event, sources: Sources, said: str | None = None) -> EventPage:
    """The page of an event.

    Args:
        event: the event.
        sources: the reports that the page may cite, numbered.
        said: the sentence that the readout gives for it, if it does.
    """
    ontology = load()
    quad = ontology.quad(event.type)
    return EventPage(
        id=event.id,
        story=event.story,
        headline=event.headline,
        sentence=said or plain(event),
        parties=(*_parties(event.actors, "actor"), *_parties(event.recipients, "recipient")),
        directed=event.directed,
        when=when_words(event.when),
        where=where_words(event.where),
        type=event.type,
        modes=event.modes,
        contexts=event.contexts,
        quad=quad,
        quad_name=ontology.quad_names[quad].name,
        scale=ontology.score(event.type, event.modes),
        reality=event.reality,
        topics=event.topics,
        confidence=event.confidence,
        status=event.status,
        n_reports=event.n_reports,
        n_outlets=event.n_outlets,
        n_independent=event.n_independent,
        quotes=tuple(_quotes(event.claims, sources)),
        disagreements=choices(event.disagreements, sources, event.claims),
        sources=sources.all,
    )


def _parties(parties: Iterable[Who], role: str) -> Iterable[Party]:
    for who in parties:
        yield Party(
            role="actor" if role == "actor" else "recipient",
            words=described(who),
            code=who.code,
            sector=who.sector,
            as_written=who.text,
            reason=who.reason,
        )


def _quotes(claims: Sequence[Claim], sources: Sources) -> Iterable[Quote]:
    """The sentences of the claims, each once, by source and place."""
    chosen: dict[tuple[int, int, int], Claim] = {}
    for claim in claims:
        place = (sources.number(claim.report), claim.span.start, claim.span.end)
        chosen.setdefault(place, claim)
    for (number, start, end), claim in sorted(chosen.items(), key=lambda item: item[0]):
        yield Quote(
            source=number,
            report=claim.report,
            start=start,
            end=end,
            text=claim.text,
            trigger=claim.trigger_text,
            speaker=claim.speaker.text if claim.speaker else None,
        )


def choices(
    disagreements: Iterable[Disagreement], sources: Sources, claims: Sequence[Claim] = ()
) -> tuple[Choice, ...]:
    """Disagreements with numbered sources; ``claims`` are those that a stand's indexes mean."""
    return tuple(
        Choice(
            question=one.field,
            answers=tuple(
                Point(
                    text=stand.value,
                    sources=sources.numbers(
                        (*stand.reports, *(claims[i].report for i in stand.claims if claims))
                    ),
                )
                for stand in one.values
            ),
        )
        for one in disagreements
    )
