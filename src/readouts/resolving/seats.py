"""Where somebody is, by the name of a city, a region or a people: "Karachi police"."""

from __future__ import annotations

from collections.abc import Sequence

from readouts.reference import Place, Sense, places_named
from readouts.reference.peoples import land_of_people
from readouts.resolving.found import Found, Scene
from readouts.resolving.phrase import Phrase, Piece

_COMPARABLE = 0.15  # of a capital's people: its namesake elsewhere may be meant
_HAMLET = 15_000  # people; smaller places are meant only where something points to their country


def country_of(piece: Piece, scene: Scene, *, alone: bool) -> Found:
    """The country of a name, demonym, capital or metonym; ``alone``: nothing stands beside it."""
    sense = _sense_of(piece, scene)
    if sense.kind == "capital" and (here := _namesake(piece.text, sense.code, scene)):
        said = f"{piece.text}: {here.kind} in {here.code}, named first in the report"
        return Found(here.code, ("CVL",) if alone else (), why=(said,), basis="city")
    why = f"{piece.text}: {sense.kind} of {sense.name}" if sense.kind != "country" else ""
    sector = sense.sector or ("GOV" if sense.kind == "metonym" else "")
    sectors = (sector,) if sector else ()
    capital = alone and sense.kind == "capital"
    return Found(
        sense.code, sectors, why=(why or f"{piece.text}: country",), capital=capital,
        basis=sense.kind,
    )  # fmt: skip


def _sense_of(piece: Piece, scene: Scene) -> Sense:
    """Of countries that share a name the one that the report names otherwise: "Congolese"."""
    first = piece.senses[0]
    alike = [sense for sense in piece.senses if sense.kind == first.kind]
    return next((sense for code in scene.lands for sense in alike if sense.code == code), first)


def _namesake(text: str, code: str, scene: Scene) -> Place | None:
    """A city of a capital's name in a country named before the capital's: Lebanon's Tripoli.

    It must be of some size beside the capital: a Canadian report's London is Britain's.
    """
    before = scene.lands[: scene.lands.index(code)] if code in scene.lands else scene.lands
    if not before:
        return None
    known = places_named(text)
    people = next((p.population for p in known if p.code == code and p.kind == "capital"), 0)
    near = [p for p in known if p.code in before and p.population > people * _COMPARABLE]
    return near[0] if near and people else None


def place_in(pieces: Sequence[Piece], scene: Scene) -> Found:
    """A city or region that stands alone or before an agent noun: "Karachi police"."""
    names: list[str] = []
    rest: list[Piece] = []
    for piece in pieces:
        if piece.kind == "name" and not rest and not (names and piece.comma):
            names.append(piece.text)
        elif names:
            rest.append(piece)
        elif piece.kind not in {"word", "agent"} or piece.text[0].isupper():
            return Found()
    nouns = [p for p in rest if p.kind in {"agent", "title"}]
    if any(piece.use in {"led", "lent"} for piece in pieces[: len(names)]):
        return Found()
    if not names or (nouns and nouns[0].kind == "title" and len(names) > 1):
        return Found()
    for size in range(len(names), 0 if nouns else len(names) - 1, -1):
        text = " ".join(names[:size])
        if place := place_of(text, scene, noun=bool(nouns)):
            why = f"{text}: {place.kind} in {place.code}"
            return Found(place.code, () if rest else ("CVL",), why=(why,), basis="city")
    return Found()


def place_of(text: str, scene: Scene, *, noun: bool) -> Place | None:
    """The place that a name means: one of the report's countries, else the foremost.

    Args:
        text: the name.
        scene: the countries of the report.
        noun: whether an agent noun follows; regions then give people, not police.
    """
    named = places_named(text) or places_named(f"Al {text}")  # "Anbar" is listed as "Al Anbar"
    found = [p for p in named if p.code and (p.kind != "region" or not noun)]
    near = [p for p in found if p.code in scene.lands or p.code == scene.home]
    known = near or [p for p in found if p.kind != "city" or p.population >= _HAMLET]
    return known[0] if known else None


def seat_of(phrase: Phrase, scene: Scene) -> Found | None:
    """Where it sits, if nothing else says whose it is: "a London-based rights group"."""
    for piece in phrase.head:
        if piece.use != "seated":
            continue
        if piece.kind == "country":
            return country_of(piece, scene, alone=False)._replace(sectors=(), basis="seat")
        if place := place_of(piece.text, scene, noun=False):
            why = (f"{piece.text}-based: {place.kind} in {place.code}",)
            return Found(place.code, why=why, basis="seat")
    return None


def people_in(phrase: Phrase) -> Found:
    """The country of a people without a state, before a noun or alone: "Rohingya militants"."""
    for i, piece in enumerate(phrase.head):
        code = land_of_people(piece.text) if piece.kind in {"name", "word"} else ""
        followed = phrase.head[i + 1].kind == "agent" if i + 1 < len(phrase.head) else i == 0
        if code and followed:
            sectors = ("CVL",) if len(phrase.head) == 1 else ()
            why = (f"{piece.text}: a people of {code}",)
            return Found(code, sectors, why=why, basis="people")
    return Found()
