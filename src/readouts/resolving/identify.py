"""A noun phrase to codes: country or body, sectors, office and its holder, each with a reason."""

from __future__ import annotations

import re
from collections.abc import Sequence

from readouts.reference import senses
from readouts.resolving.found import Found, Scene
from readouts.resolving.lowercase import recased
from readouts.resolving.owners import owner_of
from readouts.resolving.phrase import Phrase, take_apart
from readouts.resolving.sectors import OFFICIAL
from readouts.resolving.somebody import office_or_words
from readouts.resolving.states import state_told
from readouts.resolving.tenure import sole_seat

__all__ = ["Found", "identify"]

_WITH_COUNTRY = re.compile(
    r"(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*),"
    r"(?: (?:north|south|east|west|central)[a-z-]*)? (?P<land>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*)"
)
_CONSORTS = frozenset({"first lady", "first ladies", "first gentleman"})
_DEEPEST = 4  # phrases inside phrases: "an aide to the brother of the mayor of Lima"


def identify(text: str, day: str | None, lands: Sequence[str] = (), home: str = "") -> Found:
    """What a noun phrase stands for on a day, from its own words.

    Args:
        text: the phrase.
        day: ``YYYY-MM-DD``; None if unknown, and then no office is held.
        lands: codes of the countries that its report names: they decide between several of a name.
        home: the country of those of whom the words name none; empty if unknown.

    The steps: take the phrase apart; the country, body or person that owns its head; the office
    that its title names there; the person named, by office and date; the holder of the office if
    no person is named; sectors from the title and the agent nouns.
    """
    scene = Scene(day, tuple(lands), home)
    text = recased(text)
    place = _place_in(text, day)
    return place if place.code else _meaning(take_apart(text, day), scene, 0)


def _meaning(phrase: Phrase, scene: Scene, depth: int) -> Found:
    if depth > _DEEPEST:
        return Found()

    def inner(other: Phrase, within: Scene) -> Found:
        return _meaning(other, within, depth + 1)

    if (many := _some_of(phrase, scene, depth)) is not None:
        return many
    owner = owner_of(phrase, scene, inner)
    if not owner.code and (seat := sole_seat(phrase)):
        owner = owner._replace(code=seat, basis="title of one country")
    if not owner.code and (state := state_told(phrase, scene)).code:
        owner = state
    if not owner.code and scene.home and _is_somebody(phrase):
        owner = owner._replace(code=scene.home, basis="home")
    return _around(phrase, owner) or office_or_words(phrase, owner, scene)


def _is_somebody(phrase: Phrase) -> bool:
    return bool(phrase.of("agent", "title")) and not phrase.has("foreign")


def _some_of(phrase: Phrase, scene: Scene, depth: int) -> Found | None:
    """Some of many: "hundreds of Kenyan farmers", "a group of doctors" are farmers, doctors."""
    last = phrase.head[-1] if phrase.head else None
    if phrase.link != "of" or phrase.tail is None or last is None or "part" not in last.roles:
        return None
    found = _meaning(phrase.tail, scene, depth + 1)
    if not found.code and not found.sectors:
        return None
    if found.capital or (found.basis in {"country", "demonym"} and not found.sectors):
        return found._replace(capital=False, sectors=("CVL",)) if last.sectors == () else None
    if found.body and "lead" not in last.roles and "GOV" in found.sectors:
        return None
    return found._replace(person="", name=found.name if found.body else "", office="",
                          identifier="")  # fmt: skip


def _around(phrase: Phrase, owner: Found) -> Found | None:
    """Family and staff of somebody: not who they are with, but of the same country."""
    if phrase.has("kin"):
        official = bool((OFFICIAL | {"ELI"}) & set(owner.sectors))
        told = any(p.kind == "title" or p.text.lower() in _CONSORTS for p in phrase.head)
        official = official or told
        sectors = ("ELI",) if official else ("CVL",)
        why = f"{_nouns(phrase)}: family of {'an official' if official else 'somebody'}"
        return _of_owner(owner, sectors, why, phrase, basis="family")
    if owner.person or owner.office or (owner.sectors and not owner.body):
        own = [p for p in phrase.of("agent", "title", "word") if p.sectors or p.roles]
        telling = [s for p in own if not p.roles & {"staff", "lead"} for s in p.sectors]
        if own and not telling and not _is_titled(phrase):
            why = f"{_nouns(phrase)}: with {owner.name or owner.person or 'them'}"
            return _of_owner(owner, owner.sectors, why, phrase, basis="staff")
    return None


def _is_titled(phrase: Phrase) -> bool:
    """Whether an office of a listed kind is told: "Putin's foreign minister"."""
    return any(p.kind == "title" and not p.roles & {"staff"} for p in phrase.head)


def _nouns(phrase: Phrase) -> str:
    return " ".join(piece.text for piece in phrase.of("agent", "title", "word"))


def _of_owner(
    owner: Found, sectors: tuple[str, ...], why: str, phrase: Phrase, basis: str
) -> Found:
    name = phrase.name if phrase.head and phrase.of("name", "person") else ""
    return Found(
        owner.code, sectors, name=name, why=(*owner.why, why), person=name, basis=basis
    )  # fmt: skip


def _place_in(text: str, day: str | None) -> Found:
    """A place with its country behind a comma: "Tin Azara, northern Mali"; its people act."""
    match = _WITH_COUNTRY.fullmatch(text) if "," in text else None
    meant = senses(match["land"], day) if match else ()
    if not match or not meant or meant[0].kind != "country" or take_apart(match["name"], day).of(
        "country", "organisation", "person", "title", "agent"
    ):  # fmt: skip
        return Found()
    why = (f"{match['name']}: a place in {meant[0].name}",)
    return Found(meant[0].code, ("CVL",), why=why, basis="city")
