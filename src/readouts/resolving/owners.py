"""Whose somebody is: the country, body or person that a phrase says its head belongs to."""

from __future__ import annotations

from collections.abc import Callable

from readouts.resolving.bodies import body_of
from readouts.resolving.found import Found, Scene
from readouts.resolving.persons import HEADS, Person, find_person
from readouts.resolving.phrase import Phrase
from readouts.resolving.prominent import find_gone, find_prominent
from readouts.resolving.seats import people_in, place_in, seat_of

Meaning = Callable[[Phrase, Scene], Found]

# Prepositions after which an owner stands: "the president of Chad", "farmers near Kano".
_OWNING = frozenset(
    "of from in at near inside outside across around within throughout on under".split()
)
# Those after which only these nouns are owned: "a spokesman for the rebels", "an aide to Putin".
_BELONGING = {"for": ("staff", "lead"), "to": ("staff",)}
_PLACING = frozenset("in at near inside outside across around within throughout on to".split())
_LOYAL = frozenset({"loyal", "allied", "close"})
_POWER = frozenset({"GOV", "MIL", "REB"})  # "the Modi government", "Assad forces"


def owner_of(phrase: Phrase, scene: Scene, meaning: Meaning) -> Found:
    """The country, body or person that owns the head; unknown if the words name none."""
    owned = _possessor(phrase.owner, scene, meaning) if phrase.owner else Found()
    origin = phrase.has("ethnic")
    there = _in_tail(phrase, scene, meaning) if origin and not owned.code else None
    if there is not None and there.code:
        return there
    of = owned.code if not owned.body else ""
    in_head = body_of(phrase.head, scene, of or _land_of(phrase))
    posted = owned.code and in_head.body and phrase.has("posted")  # "Russia's UN ambassador"
    if in_head.code and not posted and not (origin and owned.code):
        return in_head
    return owned._replace(capital=False) if owned.code else _beyond(phrase, owned, scene, meaning)


def _beyond(phrase: Phrase, owned: Found, scene: Scene, meaning: Meaning) -> Found:
    """The owner where neither possessive nor adjective tells a country."""
    for found in (_leader_of(phrase, scene), place_in(phrase.head, scene)):
        if found.code:
            return found
    beyond = _in_tail(phrase, scene, meaning) or seat_of(phrase, scene) or people_in(phrase)
    if owned.sectors:
        return owned._replace(code=beyond.code, why=(*owned.why, *beyond.why), capital=False)
    return beyond


def _land_of(phrase: Phrase) -> str:
    """The country that is all there is after "of": "the Communist Party of Nepal"."""
    tail = phrase.tail
    if phrase.link != "of" or tail is None or len(tail.head) != 1 or tail.head[0].kind != "country":
        return ""
    return tail.head[0].senses[0].code


def _possessor(owner: Phrase, scene: Scene, meaning: Meaning) -> Found:
    """Who stands in the possessive: known by own words, or a head of government by surname."""
    found = meaning(owner, scene)
    if found.code or owner.of("agent", "title") or not owner.name or " " in owner.name:
        return found
    person = find_prominent(owner.name, scene.day, scene.lands)
    return found if person is None else _of_leader(owner.name, person)


def _in_tail(phrase: Phrase, scene: Scene, meaning: Meaning) -> Found | None:
    fallback = None
    for link, tail in phrase.chain():
        if not _owns(phrase, link):
            continue
        found = meaning(tail, scene)
        if found.code:
            return _as_owner(found, link)
        fallback = fallback or (found if found.sectors and link in _BELONGING else None)
    return fallback


def _as_owner(found: Found, link: str) -> Found:
    """A tail as owner: where somebody is says nothing of what they are."""
    place = link in _PLACING and not found.body
    sectors = tuple(s for s in found.sectors if s == "PRE") if place else found.sectors
    bare = found._replace(capital=False, sectors=sectors)
    return bare._replace(name="", office="", identifier="", person="") if place else bare


def _owns(phrase: Phrase, link: str) -> bool:
    if link in _PLACING and (phrase.has("posted") or phrase.has("foreign")):
        return link == "to" and phrase.has("staff") and not phrase.has("posted")
    if link in _BELONGING:
        loyal = any(piece.text.lower() in _LOYAL for piece in phrase.head)
        return loyal or any(phrase.has(role) for role in _BELONGING[link])
    return link in _OWNING


def _leader_of(phrase: Phrase, scene: Scene) -> Found:
    """Whose government or forces by the leader's name before them: "the Modi government"."""
    nouns = phrase.of("agent", "title")
    names = [i for i, piece in enumerate(phrase.head) if piece.kind in {"name", "person"}]
    power = [p for p in nouns if _POWER & set(p.sectors) or "staff" in p.roles]
    if not names or not power or phrase.head.index(power[0]) < names[0]:
        return Found()
    name = phrase.name
    person = (
        find_prominent(name, scene.day, scene.lands, HEADS)
        or find_gone(name, scene.day, scene.lands, HEADS)
        if " " not in name
        else find_person(name, None, None, scene.day)
    )
    if person is None or person.when == "future":
        return Found()
    return _of_leader(name, person)


def _of_leader(name: str, person: Person) -> Found:
    term = person.term
    sectors = ("ELI",) if person.past else term.sectors
    why = (f"{name}: {term.name}, {person.how}",)
    return Found(
        term.code, sectors, why=why, person=term.name, basis="leader", past=person.past
    )  # fmt: skip
