"""Labelled sentences of our own, or of a user: types, triples, modes, silence where nothing is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from readouts.evaluation.coder import real
from readouts.evaluation.given import Pair, Spans
from readouts.evaluation.labelled import Event, Line
from readouts.evaluation.model import Figure, Result, Wrong
from readouts.evaluation.tally import f1, share, surest
from readouts.records import Claim, Who


def triples_of_words(name: str, lines: Sequence[Line], claims: Sequence[Sequence[Claim]]) -> Result:
    """Who did what to whom, by the places of the parties in the sentence.

    Args:
        name: of the set.
        lines: labelled sentences.
        claims: what the coder reads in each.
    """
    right = found = moded = 0
    errors = []
    for line, own in zip(lines, claims, strict=True):
        told = real(own)
        matched = list(_matched(line, told))
        right, found = right + len(matched), found + len(told)
        moded += sum(set(event.modes) == set(claim.modes) for event, claim in matched)
        taken = [claim for _, claim in matched]
        errors += [_wrong(line, claim) for claim in told if claim not in taken]
    wanted = sum(len(line.events) for line in lines)
    return Result(
        set=name,
        title=f"Triples (actor, recipient, type): {len(lines)} sentences",
        figures=_figures(right, found, wanted, moded),
        errors=surest(errors),
    )


def _figures(right: int, found: int, wanted: int, moded: int) -> tuple[Figure, ...]:
    return (
        Figure(
            name="triple precision",
            value=share(right, found),
            of=found,
            meaning="share of the claims that have type, actor and recipient of an event of their "
            "sentence: on each side at least one of its parties, by the words they share; of an "
            "event whose actor is not named the claim has none",
        ),
        Figure(
            name="triple recall",
            value=share(right, wanted),
            of=wanted,
            meaning="share of the set's events for which there is such a claim",
        ),
        Figure(
            name="triple F1",
            value=f1(right, found, wanted),
            of=wanted,
            meaning="harmonic mean of the two",
        ),
        Figure(
            name="modes",
            value=share(moded, right),
            of=right,
            meaning="share of the right triples whose modes are exactly the set's",
        ),
    )


def _matched(line: Line, claims: Sequence[Claim]) -> Iterator[tuple[Event, Claim]]:
    """Events with a claim that is right about them; each event and each claim once."""
    left = list(line.events)
    for claim in claims:
        event = next((e for e in left if _is(claim, e, line)), None)
        if event is not None:
            left.remove(event)
            yield event, claim


def _is(claim: Claim, event: Event, line: Line) -> bool:
    if claim.type != event.type:
        return False
    actors, recipients = spans(line, event.actors), spans(line, event.recipients)
    if event.mutual:
        parties = (*claim.actors, *claim.recipients)
        return _meet(parties, actors) and (not recipients or _meet(parties, recipients))
    if not claim.directed and recipients:
        return _meet(claim.actors, actors) and _meet(claim.actors, recipients)
    by = _meet(claim.actors, actors) if actors else not claim.actors
    return by and (not recipients or _meet(claim.recipients, recipients))


def _meet(parties: Sequence[Who], places: Spans) -> bool:
    return any(w.span.start < end and w.span.end > start for w in parties for start, end in places)


def spans(line: Line, letters: str) -> Spans:
    """Where the parties of these letters stand."""
    return tuple(line.parties[letter] for letter in letters)


def labelled_pairs(lines: Sequence[Line]) -> list[Pair]:
    """The events of labelled sentences that have both sides, as questions to the scorer."""
    return [
        Pair(
            text=line.text,
            actors=spans(line, event.actors),
            recipients=spans(line, event.recipients),
            type=event.type,
        )
        for line in lines
        for event in line.events
        if event.actors and event.recipients
    ]


def _wrong(line: Line, claim: Claim) -> Wrong:
    by = ", ".join(who.text for who in claim.actors)
    to = ", ".join(who.text for who in claim.recipients)
    return Wrong(
        text=line.text,
        gold="; ".join(_told(line, event) for event in line.events) or "nothing",
        found=f"{by or 'nobody'} {claim.type} {to}".strip(),
        entry=claim.entry,
        sure=claim.confidence,
    )


def _told(line: Line, event: Event) -> str:
    by = ", ".join(line.text[a:b] for a, b in spans(line, event.actors))
    to = ", ".join(line.text[a:b] for a, b in spans(line, event.recipients))
    return f"{by or 'nobody'} {event.type} {to}".strip()
