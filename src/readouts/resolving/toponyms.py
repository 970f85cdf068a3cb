"""Every place that a report names, with its code, point and reason: the map of a whole text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from readouts.records import Mention, Report, Sentence, Span, Where
from readouts.reference import country, senses
from readouts.resolving.disambiguate import Choice, Context, disambiguate
from readouts.resolving.namesakes import Name
from readouts.resolving.placing import claimed, confidence, kind_of, placed, told
from readouts.resolving.spotting import Spot, dateline_spots, spots

Placed = dict[Name, tuple[Choice, ...]]
_SMALL = frozenset({"city", "district"})
_TOWN = 100_000  # inhabitants from which news elsewhere names a town without its country


def toponyms(
    report: Report, sentences: Sequence[Sentence], lands: Iterable[str] = ()
) -> tuple[Mention, ...]:
    """The mentions of places in a report, in the order of its text; kind ``place``.

    Adjectives of countries ("Georgian"), people and bodies are none; a place inside a body's name
    ("Lima High School") is one. A name has one sense in a report, but where a partner behind the
    comma says otherwise.

    Args:
        report: its marks show the dateline.
        sentences: of the report; those without a parse are not searched.
        lands: codes of countries of the report's actors, once a mention, where known.

    Returns:
        A mention each. Where no table knows the name, ``where`` has the words and, if the report
        leaves only one, the country; no point.
    """
    found = [*spots(sentences)]
    for mark in report.marked("dateline"):
        found += dateline_spots(report.text, mark.span.start, mark.span.end)
    known = places_of(found, [*lands, *adjectives(sentences)])
    ordered = sorted({(spot.start, spot.end): spot for spot in found}.items())
    return tuple(_mention(spot, known) for _, spot in ordered)


def places_of(found: Iterable[Spot], lands: Iterable[str]) -> Placed:
    """The possible places of each name that was spotted, the likeliest first."""
    return disambiguate((name_of(spot) for spot in found), lands)


def context_of(sentences: Sequence[Sentence]) -> Context:
    """What the names of places of a report's sentences say together, for asking of any name.

    Datelines say where a report was written, and are no part of it.
    """
    return Context((name_of(spot) for spot in spots(sentences)), adjectives(sentences))


def name_of(spot: Spot) -> Name:
    """What to look up for a spot."""
    return Name(spot.reading or spot.name, spot.partner)


def adjectives(sentences: Iterable[Sentence]) -> list[str]:
    """Codes of the countries whose adjectives and people the sentences name."""
    codes = []
    for sentence in sentences:
        if sentence.parsed is None:
            continue
        parsed = sentence.parsed
        for entity in parsed.entities:
            if entity.label == "NORP":
                first, last = parsed.tokens[entity.first], parsed.tokens[entity.last - 1]
                meant = senses(parsed.text[first.start : last.end])
                codes += [meant[0].code] if meant and meant[0].kind == "demonym" else []
    return codes


def _mention(spot: Spot, known: Placed) -> Mention:
    choices = known[name_of(spot)]
    if choices and _is_stranger(spot, choices[0], known):
        where = _refused(spot, choices[0], known)
    else:
        where = _where(spot, choices) if choices else _unknown(spot, known)
    return Mention(
        text=spot.name,
        span=Span(spot.start, spot.end),
        kind="place",
        where=where,
        candidates=told(choices),
    )


def _is_stranger(spot: Spot, best: Choice, known: Placed) -> bool:
    """Whether it is a small place in a country that nothing else in the report speaks of."""
    place = best.place
    small = place.kind in _SMALL and not place.prominent and place.population < _TOWN
    if not small or spot.partner or len(best.why) > 1:
        return False
    lands = {choices[0].place.code for choices in known.values() if _is_country(choices)}
    return bool(lands) and place.code not in lands


def _is_country(choices: Sequence[Choice]) -> bool:
    return bool(choices) and choices[0].place.kind == "country"


def _refused(spot: Spot, best: Choice, known: Placed) -> Where:
    """A name whose only likely bearer is too small and too far to be meant."""
    land = country(best.place.code)
    others = {name: one for name, one in known.items() if name != name_of(spot)}
    where = _unknown(spot, others)
    name = land.name if land else best.place.code
    reason = f"the gazetteer has “{spot.name}” as no place of a country that the report names"
    reason += f" (its likeliest is a {kind_of(best.place)} in {name}); {spot.why}"
    return msgspec.structs.replace(where, reason=reason)


def _where(spot: Spot, choices: tuple[Choice, ...]) -> Where:
    best = choices[0]
    several = f"; the likeliest of {len(choices)} of that name" if len(choices) > 1 else ""
    why = "; ".join(best.why[1:])
    reason = (
        f"“{spot.name}” is a {kind_of(best.place)}{claimed(best.place)}{several}"
        f"{': ' if why else ''}{why}; {spot.why}"
    )
    return placed(spot.name, best.place, reason, confidence(choices))


def _unknown(spot: Spot, known: Placed) -> Where:
    """A place that no table has: its country if the report's other places leave only one."""
    codes = {choices[0].place.code for choices in known.values() if choices}
    land = country(next(iter(codes))) if len(codes) == 1 else None
    says = f"all other places are in {land.name}" if land else "the report leaves its country open"
    return Where(
        extracted_place=spot.name,
        country=land.name if land else None,
        country_code=land.code if land else None,
        reason=f"“{spot.name}” is not in the gazetteer; {says}; {spot.why}",
    )
