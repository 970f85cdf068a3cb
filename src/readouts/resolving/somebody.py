"""Somebody named, or an office: what they hold on the day, or what the words say of them."""

from __future__ import annotations

from readouts.reference import Title, title
from readouts.resolving.bearers import is_to_the_letter
from readouts.resolving.found import Found, Scene
from readouts.resolving.nouns import is_elite, of_former_by_words, of_words
from readouts.resolving.persons import Person, find_person
from readouts.resolving.phrase import Phrase
from readouts.resolving.prominent import find_former, find_of_sector
from readouts.resolving.sectors import ordered
from readouts.resolving.tenure import (
    head_of,
    holder_of,
    leader_of,
    of_former,
    of_future,
    of_holder,
    of_person,
    of_titled,
)

_ARMED = frozenset({"REB", "PRM", "CRM"})
_POSTED = frozenset({"top diplomat", "chief diplomat", "the top diplomat"})


def office_or_words(phrase: Phrase, owner: Found, scene: Scene) -> Found:
    """What the head of a phrase is, once it is known whose.

    The person named, by office and date; else the holder of the office told; else the nouns.
    """
    row = _title(phrase, owner)
    former = bool(phrase.of("former"))
    person = _person(phrase, owner, row, scene, former=former)
    if person is not None:
        return _of_somebody(phrase, owner, row, person, scene)
    if former or is_elite(phrase) or _was_led(phrase, owner):
        return of_former_by_words(phrase, owner)
    held = None if phrase.name or phrase.staged("elect") else _holder(phrase, owner, row, scene)
    return held or of_words(phrase, owner, None if phrase.staged("elect") else row)


def _was_led(phrase: Phrase, owner: Found) -> bool:
    """Whether it is the government of a leader who is gone: "the Obama administration" in 2018."""
    nouns = {sector for piece in phrase.of("agent", "title") for sector in piece.sectors}
    return owner.basis == "leader" and owner.past and nouns <= {"GOV"}


def _holder(phrase: Phrase, owner: Found, row: Title | None, scene: Scene) -> Found | None:
    """Who holds the office that is told without a name."""
    if head := head_of(phrase, owner, scene.day):
        return of_holder(head, head.office, owner)
    if row is None:
        leader = leader_of(phrase, owner, scene.day)
        return of_holder(leader, leader.office, owner) if leader else None
    if not owner.code or "PRE" in owner.sectors or phrase.staged("deputy"):
        return None
    day = None if phrase.staged("then") or phrase.staged("claimed") else scene.day
    term = holder_of(phrase, row, owner, day)
    return of_holder(term, row.office, owner) if term else None


def _of_somebody(
    phrase: Phrase, owner: Found, row: Title | None, person: Person, scene: Scene
) -> Found:
    former = bool(phrase.of("former"))
    if person.when == "now" and not former:
        found = of_person(person, owner, phrase)
        other = _says_other(phrase, row, person, scene)
        return _opposed(_by_words(found, phrase, row) if other else found, phrase)
    if person.when == "future":
        return of_future(person, owner, of_words(phrase, owner, row))
    present = not former and not is_elite(phrase) and not phrase.staged("elect")
    if row is not None and present:
        return of_titled(person, owner, phrase, row)
    gone = of_former(person, owner, scene.day, former=former)
    return gone if former else _told_of(gone, owner, phrase)


def _told_of(gone: Found, owner: Found, phrase: Phrase) -> Found:
    """Somebody out of office, whom the words call something else: "opposition leader"."""
    words = of_words(phrase, owner, None)
    telling = set(words.sectors) - {"GOV", "UNK", "CVL"}
    if not words.sectors or (gone.sectors and not telling):
        return gone
    return gone._replace(sectors=words.sectors, why=(*gone.why, *words.why[len(owner.why) :]))


def _opposed(found: Found, phrase: Phrase) -> Found:
    """An opposition leader who holds an office is of the opposition all the same."""
    nouns = phrase.of("agent", "title")
    against = [s for p in nouns for s in p.sectors if s in {"OPP", "REB"}]
    if not against or set(against) <= set(found.sectors):
        return found
    return found._replace(sectors=ordered((*found.sectors, *against)))


def _says_other(phrase: Phrase, row: Title | None, person: Person, scene: Scene) -> bool:
    """Whether the words name another role than the listed one: "opposition leader", "-elect"."""
    if phrase.staged("elect"):
        return True
    own = {s for p in phrase.of("agent") if not p.roles & {"staff", "lead"} for s in p.sectors}
    own |= {s for p in phrase.of("agent") for s in p.sectors if s != "GOV"}
    telling = own - {"GOV", "UNK", "CVL"}
    if _ARMED & set(person.term.sectors):
        telling -= {"MIL"}  # a rebel commander stays a rebel
    listed = bool(person.term.office) and scene.day is not None  # without a day nothing is held
    told = row is None and not listed and bool(telling)
    return told and not telling & set(person.term.sectors)


def _by_words(found: Found, phrase: Phrase, row: Title | None) -> Found:
    if phrase.staged("elect"):
        if found.office:  # somebody in office, elected to another
            return found
        return found._replace(sectors=("PTY",), office="", basis="elect")
    words = of_words(phrase, found, row)
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
    before = find_former(name, code, row.office, scene.day, scene.lands) if former and row else None
    if former and row and " " not in name:
        return before  # no namesake who is somebody today
    found = before or find_person(name, code or None, office, scene.day)
    if found and not (code or office) and found.term.code not in scene.lands:
        found = found if is_to_the_letter(name, found.term) else None
    if found is None and " " not in name:
        return find_of_sector(name, row.sector, scene) if row and not (former or code) else None
    if found is None and owner.body and not row:  # its people are of some country
        return find_person(name, None, None, scene.day)
    return found
