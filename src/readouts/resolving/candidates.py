"""Everything that a mention may stand for, the chosen one first, each with what speaks for it."""

from __future__ import annotations

from collections.abc import Iterator

from readouts.records import Candidate
from readouts.reference import Organisation, Place, Sense, Term, country, places_named
from readouts.resolving.bearers import near_terms
from readouts.resolving.cast import Cast
from readouts.resolving.confidence import confidence
from readouts.resolving.found import Found
from readouts.resolving.look import look_at_home
from readouts.resolving.phrase import Phrase, Piece, take_apart

_MOST = 8
_OTHERS = 0.6  # what is left of a score where something speaks against a candidate


def candidates(text: str, day: str | None, context: str = "") -> tuple[Candidate, ...]:
    """What a mention may stand for on a day, best first; empty if the tables have nothing.

    Args:
        text: the mention, such as "the foreign minister", "Lavrov", "the Labour Party".
        day: ``YYYY-MM-DD``; None if unknown.
        context: the report's words, as far as they are at hand.

    The first one is what ``look_at_home`` takes, with its confidence as score; the others are
    further people, bodies, countries and places of the same name, at most eight in all.
    """
    return candidates_in(text, day, Cast.of_text(context, day))


def candidates_in(text: str, day: str | None, cast: Cast) -> tuple[Candidate, ...]:
    """The same for a mention in a report whose people and countries are known."""
    chosen = look_at_home(text, day, cast)
    first = [_chosen(chosen)] if chosen.code or chosen.name else []
    others = [c for c in _others(take_apart(text, day), day) if not _is_part(c, chosen)]
    others.sort(key=lambda c: (-c.score, c.name))
    known = {(c.name, c.code) for c in first}
    rest = {(c.name, c.code): c for c in reversed(others) if (c.name, c.code) not in known}
    ceiling = first[0].score if first else 1.0
    kept = sorted(rest.values(), key=lambda c: (-c.score, c.name, c.code or ""))
    return tuple(first + [_under(c, ceiling) for c in kept][: _MOST - len(first)])


def _is_part(candidate: Candidate, chosen: Found) -> bool:
    """Whether it is but the country of the one chosen: "Russian" in "the Russian minister"."""
    lands = {country(code) for code in (chosen.code, candidate.code) if code}
    return candidate.code == chosen.code and any(c and c.name == candidate.name for c in lands)


def _under(candidate: Candidate, ceiling: float) -> Candidate:
    """A candidate that was not chosen, scored below the one that was."""
    score = round(min(candidate.score, ceiling) * _OTHERS, 3)
    return Candidate(
        name=candidate.name, code=candidate.code, detail=candidate.detail, score=score,
        reason=candidate.reason,
    )  # fmt: skip


def _chosen(found: Found) -> Candidate:
    land = country(found.code)
    name = found.name or found.person or (land.name if land else found.code)
    detail = ", ".join(filter(None, ("/".join(found.sectors), found.office)))
    return Candidate(
        name=name, code=found.code or None, detail=detail, score=confidence(found),
        reason="; ".join(found.why),
    )  # fmt: skip


def _others(phrase: Phrase, day: str | None) -> Iterator[Candidate]:
    if phrase.name:
        for near in near_terms(phrase.name, None, None, day)[:_MOST]:
            yield _person(near.term, near.likeness, day)
    for piece in phrase.head:
        yield from _of_piece(piece, day)


def _of_piece(piece: Piece, day: str | None) -> Iterator[Candidate]:
    yield from (_body(body, day) for body in piece.bodies)
    yield from (_sense(sense, day) for sense in piece.senses)
    if piece.kind == "name":
        yield from (_place(place) for place in places_named(piece.text)[:_MOST] if place.code)


def _person(term: Term, likeness: float, day: str | None) -> Candidate:
    held = term.held(day)
    when = f"{term.start or '?'} to {term.end or 'now, as last listed'}"
    return Candidate(
        name=term.name, code=term.code, detail=f"{term.office or 'official'}, {when}",
        score=round(likeness * (1 if held else _OTHERS), 3),
        reason="in office that day" if held else "not in office that day",
    )  # fmt: skip


def _body(body: Organisation, day: str | None) -> Candidate:
    held = body.held(day)
    days = f", {body.since or '?'} to {body.until or 'now'}" if body.since or body.until else ""
    return Candidate(
        name=body.name, code=body.code, detail="/".join(body.sectors) + days,
        score=1.0 if held else _OTHERS,
        reason=f"{body.kind} of this name" if held else f"{body.kind} of this name, not that day",
    )  # fmt: skip


def _sense(sense: Sense, day: str | None) -> Candidate:
    held = sense.held(day)
    return Candidate(
        name=sense.name, code=sense.code, detail=sense.sector or sense.kind,
        score=1.0 if held else _OTHERS,
        reason=f"{sense.kind} of {sense.name}" + ("" if held else ", which was not there that day"),
    )  # fmt: skip


def _place(place: Place) -> Candidate:
    people = f"{place.population:,} people" if place.population else "population not known"
    return Candidate(
        name=place.name, code=place.code, detail=f"{place.kind}, {people}", score=_OTHERS,
        reason=f"a {place.kind} of this name",
    )  # fmt: skip
