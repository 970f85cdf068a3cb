"""A noun phrase to codes: country or body, sectors, office and its holder, each with a reason."""

from __future__ import annotations

import re
from collections.abc import Sequence

from readouts.reference import fold, senses
from readouts.resolving.found import Found, Scene
from readouts.resolving.lowercase import recased
from readouts.resolving.owners import owner_of
from readouts.resolving.persons import find_mononym, find_person
from readouts.resolving.phrase import Phrase, take_apart
from readouts.resolving.sectors import OFFICIAL
from readouts.resolving.somebody import office_or_words
from readouts.resolving.states import state_told
from readouts.resolving.tenure import of_person, sole_seat

__all__ = ["Found", "identify"]

_WITH_COUNTRY = re.compile(
    r"(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*),"
    r"(?: (?:north|south|east|west|central)[a-z-]*)? (?P<land>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*)"
)
_COMMANDING = frozenset({"MIL", "COP", "REB", "PRM", "CRM", "UAF"})  # "his men" are as he is
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
    if place.code:
        return place
    phrase = take_apart(text, day)
    return _known_as(phrase, scene) or _meaning(phrase, scene, 0)


def _known_as(phrase: Phrase, scene: Scene) -> Found | None:
    """Somebody listed under the one word that is all there is: "Hemedti", "Prachanda"."""
    alone = len(phrase.head) == 1 and not phrase.owner and not phrase.tail
    if scene.day is None or not alone or phrase.head[0].kind not in {"name", "person"}:
        return None
    person = find_mononym(phrase.name, scene.day)
    return of_person(person, Found(), phrase) if person else None


def _meaning(phrase: Phrase, scene: Scene, depth: int) -> Found:
    if depth > _DEEPEST:
        return Found()

    def inner(other: Phrase, within: Scene) -> Found:
        return _meaning(other, within, depth + 1)

    if (many := _some_of(phrase, scene, depth)) is not None:
        return many
    owner = owner_of(phrase, scene, inner)
    if not owner.code and (seat := sole_seat(phrase)) and not _is_of_another(phrase, seat, scene):
        owner = owner._replace(code=seat, basis="title of one country")
    if not owner.code and (state := state_told(phrase, scene)).code:
        owner = state
    if not owner.code and scene.home and _is_somebody(phrase):
        owner = owner._replace(code=scene.home, basis="home")
    return _around(phrase, owner, scene) or office_or_words(phrase, owner, scene)


def _is_of_another(phrase: Phrase, seat: str, scene: Scene) -> bool:
    """Whether somebody named in full holds an office elsewhere: "High Representative Ashdown"."""
    person = find_person(phrase.name, None, None, scene.day) if " " in phrase.name else None
    return person is not None and person.when == "now" and person.term.code != seat


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


def _apposed(phrase: Phrase, owner: Found) -> bool:
    """Whether the owner's person is the head itself: "the first lady of Peru, Ana Example"."""
    tail = phrase.tail
    if tail is None or phrase.name or not owner.person or tail.of("title", "agent", "former"):
        return False
    kinds = [piece.kind for piece in tail.head]
    lands = [i for i, kind in enumerate(kinds) if kind in {"country", "organisation"}]
    return bool(lands) and bool(tail.name) and kinds[-1] in {"name", "person"}


def _listed(phrase: Phrase, owner: Found, scene: Scene) -> Found | None:
    """A relative who is listed: "Melania Trump"; what they are goes before whose they are."""
    if " " not in phrase.name:
        return None
    person = find_person(phrase.name, owner.code or None, None, scene.day)
    if person is None or person.when != "now":
        return None
    found = of_person(person, owner, phrase)
    family = (OFFICIAL | {"ELI"}) & set(owner.sectors) and not person.term.office
    return found._replace(sectors=("ELI",)) if family and OFFICIAL & set(found.sectors) else found


def _around(phrase: Phrase, owner: Found, scene: Scene) -> Found | None:
    """Family and staff of somebody: not who they are with, but of the same country."""
    if any(map(phrase.has, ("kin", "staff", "lead"))) and _apposed(phrase, owner):
        return owner
    if phrase.has("kin"):
        return _listed(phrase, owner, scene) or _relative(phrase, owner)
    if owner.person or owner.office or (owner.sectors and not owner.body):
        return _staff(phrase, owner, scene)
    return None


def _relative(phrase: Phrase, owner: Found) -> Found:
    official = bool((OFFICIAL | {"ELI"}) & set(owner.sectors))
    told = any(p.kind == "title" or p.text.lower() in _CONSORTS for p in phrase.head)
    official = official or told
    sectors = ("ELI",) if official else ("CVL",)
    why = f"{_nouns(phrase)}: family of {'an official' if official else 'somebody'}"
    return _of_owner(owner, sectors, why, phrase, basis="family")


def _staff(phrase: Phrase, owner: Found, scene: Scene) -> Found | None:
    own = [p for p in phrase.of("agent", "title", "word") if p.sectors or p.roles]
    commands = bool(_COMMANDING & set(owner.sectors))
    silent = {"staff", "lead", "men"} if commands else {"staff", "lead"}
    telling = [s for p in own if not p.roles & silent for s in p.sectors]
    if not own or telling or _is_titled(phrase):
        return None
    if phrase.of("former") and (OFFICIAL | {"ELI"}) & set(owner.sectors):
        return _former_staff(phrase, owner, scene)
    why = f"{_nouns(phrase)}: with {owner.name or owner.person or 'them'}"
    return _of_owner(owner, owner.sectors, why, phrase, basis="staff")


def _former_staff(phrase: Phrase, owner: Found, scene: Scene) -> Found:
    """Who was with an official: ELI, unless they are listed in an office on the day."""
    whole = " " in phrase.name and owner.basis != "leader"
    person = find_person(phrase.name, owner.code or None, None, scene.day) if whole else None
    if person and person.when == "now" and person.term.office:
        return of_person(person, owner, phrase)
    why = f"former {_nouns(phrase)}: no office held now"
    found = _of_owner(owner, ("ELI",), why, phrase, basis="former by words")
    return found._replace(name=person.term.name, person=person.term.name) if person else found


def _is_titled(phrase: Phrase) -> bool:
    """Whether an office of a listed kind is told: "Putin's foreign minister"."""
    return any(p.kind == "title" and not p.roles & {"staff"} for p in phrase.head)


def _nouns(phrase: Phrase) -> str:
    return " ".join(piece.text for piece in phrase.of("agent", "title", "word"))


def _of_owner(
    owner: Found, sectors: tuple[str, ...], why: str, phrase: Phrase, basis: str
) -> Found:
    name = phrase.name if phrase.head and phrase.of("name", "person") else ""
    name = "" if owner.basis == "leader" and _is_of(name, owner) else name  # "a Trump adviser"
    return Found(
        owner.code, sectors, name=name, why=(*owner.why, why), person=name, basis=basis
    )  # fmt: skip


def _is_of(name: str, owner: Found) -> bool:
    return bool(name) and set(fold(name).split()) <= set(fold(owner.person).split())


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
