"""A noun phrase to codes: country or body, sectors, office and its holder, each with a reason."""

from __future__ import annotations

import re
from collections.abc import Sequence

from readouts.reference import Title, fold, senses, title
from readouts.resolving.found import Found, Scene
from readouts.resolving.owners import owner_of
from readouts.resolving.persons import Person, find_person
from readouts.resolving.phrase import Phrase, Piece, take_apart
from readouts.resolving.sectors import OFFICIAL, ordered
from readouts.resolving.tenure import (
    head_of,
    holder_of,
    leader_of,
    of_former,
    of_future,
    of_holder,
    of_person,
    of_titled,
    sole_seat,
)

__all__ = ["Found", "identify"]

_WITH_COUNTRY = re.compile(
    r"(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*),"
    r"(?: (?:north|south|east|west|central)[a-z-]*)? (?P<land>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*)"
)
_COMPANY = frozenset("inc ltd corp co plc ag gmbh llc spa nv".split())
_WORLDWIDE = frozenset({"UNO", "IGO", "NGO", "ISM"})
_POSTED = frozenset({"top diplomat", "chief diplomat", "the top diplomat"})
_LED = frozenset({"MIL", "PTY", ""})  # what "US-led" troops, coalitions, missions are taken for
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
    if not owner.code and scene.home and _is_somebody(phrase):
        owner = owner._replace(code=scene.home, basis="home")
    return _around(phrase, owner) or _office_or_words(phrase, owner, scene)


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
        official = official or any(piece.kind == "title" for piece in phrase.head)
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


def _office_or_words(phrase: Phrase, owner: Found, scene: Scene) -> Found:
    row = _title(phrase, owner)
    former = bool(phrase.of("former"))
    person = _person(phrase, owner, row, scene, former=former)
    if person is not None:
        return _of_somebody(phrase, owner, row, person, scene)
    if former or _has_eli(phrase):
        return _former(phrase, owner)
    if phrase.staged("elect"):
        return _of_words(phrase, owner, None)
    if not phrase.name and (head := head_of(phrase, owner, scene.day)):
        return of_holder(head, head.office, owner)
    if row and owner.code and not phrase.name and not phrase.staged("deputy"):
        day = None if phrase.staged("then") or phrase.staged("claimed") else scene.day
        if term := holder_of(phrase, row, owner, day):
            return of_holder(term, row.office, owner)
    if not row and not phrase.name and (leader := leader_of(phrase, owner, scene.day)):
        return of_holder(leader, leader.office, owner)
    return _of_words(phrase, owner, row)


def _of_somebody(
    phrase: Phrase, owner: Found, row: Title | None, person: Person, scene: Scene
) -> Found:
    former = bool(phrase.of("former"))
    present = row is not None and not former and not _has_eli(phrase)
    if person.when == "now" and not former:
        found = of_person(person, owner, phrase)
        found = found if not _says_other(phrase, row, person) else _by_words(found, phrase, row)
        return _opposed(found, phrase)
    if person.when == "future":
        return of_future(person, owner, _of_words(phrase, owner, row))
    if row is not None and present and not phrase.staged("elect"):
        return of_titled(person, owner, phrase, row)
    gone = of_former(person, owner, scene.day, former=former)
    words = _of_words(phrase, owner, None)
    telling = set(words.sectors) - {"GOV", "UNK", "CVL"}
    if former or not words.sectors or (gone.sectors and not telling):
        return gone
    return gone._replace(sectors=words.sectors, why=(*gone.why, *words.why[len(owner.why) :]))


def _opposed(found: Found, phrase: Phrase) -> Found:
    """An opposition leader who holds an office is of the opposition all the same."""
    against = [s for p in phrase.of("agent") for s in p.sectors if s in {"OPP", "REB"}]
    if not against or set(against) <= set(found.sectors):
        return found
    return found._replace(sectors=ordered((*found.sectors, *against)))


def _says_other(phrase: Phrase, row: Title | None, person: Person) -> bool:
    """Whether the words name another role than the listed one: "opposition leader", "-elect"."""
    if phrase.staged("elect"):
        return True
    own = {s for p in phrase.of("agent") if not p.roles & {"staff", "lead"} for s in p.sectors}
    own |= {s for p in phrase.of("agent") for s in p.sectors if s != "GOV"}
    telling = own - {"GOV", "UNK", "CVL"}
    told = row is None and not person.term.office and bool(telling)
    return told and not telling & set(person.term.sectors)


def _by_words(found: Found, phrase: Phrase, row: Title | None) -> Found:
    if phrase.staged("elect"):
        if found.office:  # somebody in office, elected to another
            return found
        return found._replace(sectors=("PTY",), office="", basis="elect")
    words = _of_words(phrase, found, row)
    return found._replace(sectors=words.sectors or found.sectors, office="")


def _title(phrase: Phrase, owner: Found) -> Title | None:
    for piece in reversed(phrase.of("title", "country", "organisation")):
        if piece.text.lower() in _POSTED and phrase.link in {"in", "to"}:
            return None  # "Peru's top diplomat in Chile" is posted there, no minister
        row = title(piece.text, owner.code or None) if piece.kind == "title" else None
        if row is not None:
            return row
    return None


def _person(
    phrase: Phrase, owner: Found, row: Title | None, scene: Scene, *, former: bool
) -> Person | None:
    name, code = phrase.name, owner.code
    if not name or (owner.basis == "city" and not phrase.of("person")):
        return None
    office = row.office if row and not former else None
    code = "" if owner.basis in {"home", "seat", "leader"} else code
    found = find_person(name, code or None, office, scene.day)
    if found is None and " " not in name:
        return None
    if found is None and code and not row:  # "Russia's Lavrov" told above; here a foreign body's
        return find_person(name, None, None, scene.day)
    return found


def _has_eli(phrase: Phrase) -> bool:
    return any("ELI" in piece.sectors for piece in phrase.of("agent", "title"))


def _former(phrase: Phrase, owner: Found) -> Found:
    """Who holds no office now. A former president is ELI, a former rebel still a rebel."""
    sectors = ordered(_telling(phrase.of("agent", "title")))
    official = bool((OFFICIAL | {"ELI"}) & set(sectors)) or not set(sectors) - {"UNK"}
    kept = ("ELI",) if official else sectors
    return owner._replace(
        sectors=kept, name=phrase.name, office="", identifier="", basis="former by words",
        why=(*owner.why, "former: no office held now"),
    )  # fmt: skip


def _is_company(phrase: Phrase) -> bool:
    """Whether a name ends as those of companies do: "Mark IV Industries Inc"."""
    names = phrase.of("name")
    return bool(names) and fold(names[-1].text) in _COMPANY


def _of_words(phrase: Phrase, owner: Found, row: Title | None) -> Found:
    if _is_company(phrase):
        return owner._replace(
            sectors=("BUS",), name=phrase.name, why=(*owner.why, "a company by its name"),
            basis="company",
        )  # fmt: skip
    if (led := _led(phrase)) is not None:
        return led
    agents = phrase.of("agent", "title")
    nouns = _told(_telling(agents), phrase)
    nouns += [s for piece in phrase.of("country") for s in piece.sectors]
    nouns += ["CVL"] if not nouns and phrase.has("ethnic") else []
    if not owner.code:
        nouns += [s for piece in phrase.of("organisation") for s in piece.sectors]
    if owner.body and owner.code != "EUR" and "GOV" not in owner.sectors:
        nouns = [s for s in nouns if s != "GOV"]  # "a Hamas official" is no government
    if owner.code in _WORLDWIDE:
        nouns = [s for s in nouns if s == "MIL"]  # peacekeepers; its inspectors are no police
    inherits = owner.body or not owner.basis or owner.basis in _KEEPING
    kept = owner.sectors if inherits else tuple(s for s in owner.sectors if s == "PRE")
    sectors = (*kept, *(s for s in ordered(nouns) if s not in kept))
    if phrase.staged("elect"):  # not in office yet: a politician
        sectors = tuple("PTY" if s == "GOV" else s for s in sectors)
    if not owner.body:
        sectors = ordered(sectors)
    why = (*owner.why, *(f"{p.text}: {'/'.join(p.sectors) or 'office'}" for p in agents))
    named = _person_name(phrase, agents)
    return owner._replace(
        sectors=sectors,
        name=named or (owner.name if owner.body else ""),
        office=row.office if row and not phrase.staged("deputy") else "",
        identifier="" if not owner.body else owner.identifier,
        why=why,
        capital=owner.capital and not agents,
        person=named,
        basis=_basis(owner, agents),
    )


# Whose sectors go on to the head: the country's own words, not the offices of its people.
_KEEPING = frozenset(
    {"country", "demonym", "capital", "metonym", "city", "body of country", "body by context"}
)


def _basis(owner: Found, agents: Sequence[Piece]) -> str:
    if not agents:
        return owner.basis or "nothing"
    return f"noun of {owner.basis}" if owner.basis else "noun alone"


def _led(phrase: Phrase) -> Found | None:
    """Several states under one: "the US-led coalition"; "coalition forces"."""
    led = next((piece for piece in phrase.head if piece.use == "led"), None)
    own = {s for p in phrase.of("agent", "title") for s in p.sectors}
    if phrase.of("country", "organisation") or phrase.owner:
        return None
    if phrase.has("joint"):
        return Found("IGO", ("MIL",), why=("forces of several states",), basis="led")
    if led is None or not led.senses or own - _LED:
        return None
    why = f"{led.text}-led: several states under {led.senses[0].name}"
    return Found("IGO", ("MIL",), why=(why,), basis="led")


def _telling(pieces: Sequence[Piece]) -> list[str]:
    """Sectors of nouns; those of "leader", "official" only where no other noun tells more."""
    own = [s for p in pieces if not p.roles & {"staff", "lead"} for s in p.sectors]
    plain = [s for s in own if s not in {"CVL", "UNK", "REL"}]
    if plain or (own and any(p.roles & {"staff", "lead"} for p in pieces)):
        return own
    return [s for piece in pieces for s in piece.sectors]


def _told(nouns: list[str], phrase: Phrase) -> list[str]:
    """Sectors without UNK where others are told: "the secretary of the miners' union"."""
    tail = [
        s for p in (phrase.tail.head if phrase.tail else ()) if p.kind == "agent" for s in p.sectors
    ]
    known = [s for s in nouns if s != "UNK"]
    lead = all(p.roles & {"lead", "staff"} for p in phrase.of("agent", "title"))
    takes = phrase.link in {"of", "at", "for"} and tail and nouns
    return tail if takes and (lead or not known) else known or nouns


def _person_name(phrase: Phrase, agents: Sequence[Piece]) -> str:
    """A person of whom the tables know nothing: the name that follows a title or agent noun."""
    if phrase.of("person"):
        return phrase.name
    names = [i for i, piece in enumerate(phrase.head) if piece.kind == "name"]
    after = [i for i, piece in enumerate(phrase.head) if piece in agents]
    return phrase.name if names and after and names[-1] > after[0] else ""
