"""Whose somebody is: the country, body or person that a phrase says its head belongs to."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from readouts.reference import Organisation, Place, fold, places_named
from readouts.reference.peoples import land_of_people
from readouts.resolving.found import Found, Scene
from readouts.resolving.persons import HEADS, Person, find_person, find_prominent
from readouts.resolving.phrase import Phrase, Piece

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
_ABROAD = frozenset({"UNO", "IGO", "NGO", "ISM", "IMG", "MNC", "EUR"})
# Kinds that stay what they are in another country: "Mali's Wagner mercenaries".
_ANYWHERE = frozenset(
    {"armed group", "company", "criminal group", "militia", "private military company"}
)
_CROSS = frozenset({"red cross", "red crescent"})
# Words of which names are made that many countries give their bodies.
_EVERYWHERE = frozenset(
    "congress senate parliament commons house knesset assembly cabinet council court commission "
    "representatives treasury department ministry party supreme national high appeal federal "
    "labour labor democratic social liberal conservative communist socialist green republican "
    "workers peoples progressive christian".split()
)
_HAMLET = 15_000  # people; smaller places are meant only where something points to their country


def owner_of(phrase: Phrase, scene: Scene, meaning: Meaning) -> Found:
    """The country, body or person that owns the head; unknown if the words name none."""
    owned = _possessor(phrase.owner, scene, meaning) if phrase.owner else Found()
    if phrase.has("ethnic") and (there := _in_tail(phrase, scene, meaning)) and there.code:
        return there
    of = owned.code if not owned.body else ""
    in_head = body_of(phrase.head, scene, of or _land_of(phrase))
    if in_head.code and not (owned.code and in_head.body and phrase.has("posted")):
        return in_head  # but "Russia's UN ambassador" is Russia's
    if owned.code:
        return owned._replace(capital=False)
    leader = _leader_of(phrase, scene)
    for found in (leader, _place(phrase.head, scene)):
        if found.code:
            return found
    beyond = _in_tail(phrase, scene, meaning) or _seated(phrase, scene) or _people(phrase)
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


def body_of(pieces: Sequence[Piece], scene: Scene, code: str = "") -> Found:
    """The body or country that the words of a head name, as in "Nigerian senators".

    Args:
        pieces: of the head.
        scene: day and countries of the report.
        code: the country that a possessive before the head names; empty if none.
    """
    plain = [piece for piece in pieces if piece.use not in {"lent", "led"}]
    countries = [p for p in plain if p.kind == "country" and not p.use]
    bodies = [piece for piece in plain if piece.kind == "organisation" and not piece.use]
    of = code or (countries[0].senses[0].code if countries else "")
    if bodies and not _sent_to(plain):
        body = _body(bodies[0], of, scene)
        if body.code or not countries:
            return body
    if countries:
        return _country(countries[0], alone=len(pieces) == 1)
    return Found()


def _body(piece: Piece, of: str, scene: Scene) -> Found:
    """The organisation meant: of the country told, or of one that the report names, or the first.

    A national body under another country's name is that country's, not ours of the name:
    "Nigeria's Senate", "the Kenya Red Cross".
    """
    held = [b for b in piece.bodies if b.held(scene.day)] or list(piece.bodies)
    own = next((b for b in (*held, *piece.bodies) if b.code == of), None)
    if own is None and of and (_is_national(held[0]) or fold(held[0].name) in _CROSS):
        sectors = _of_kind(held[0])
        why = f"{piece.text}: {held[0].kind} of {of}"
        return Found(of, sectors, why=(why,), basis="body of country", body=False)
    near = [b for land in scene.lands for b in held if b.code == land]
    chosen = own or (near[0] if near else held[0])
    if not (own or near) and _is_elsewhere(chosen, held, scene):
        land = scene.lands[0]
        why = f"{piece.text}: {chosen.kind} of {land}, the only country of the report"
        return Found(land, _of_kind(chosen), why=(why,), basis="body by context")
    shared = len({b.code for b in held}) > 1 and not (own or near)
    return Found(
        chosen.code, chosen.sectors, name=chosen.name, why=(f"{piece.text}: {chosen.kind}",),
        basis="body, name shared" if shared else "body", body=True,
    )  # fmt: skip


def _of_kind(body: Organisation) -> tuple[str, ...]:
    """Sectors of another country's body of this name: it need not govern there, nor oppose."""
    if "PTY" in body.sectors:
        return ("PTY",)
    return body.sectors or (("SOC",) if body.code == "NGO" else ())


def _is_national(body: Organisation) -> bool:
    return body.code not in _ABROAD and body.kind not in _ANYWHERE


def _is_elsewhere(body: Organisation, held: Sequence[Organisation], scene: Scene) -> bool:
    """Whether a national body of a common name is rather that of the report's one country."""
    common = {"parliament", "court", "government", "party", "police"}
    if len(scene.lands) != 1 or body.kind not in common or body.code in _ABROAD:
        return False
    names = {fold(n) for b in held for n in (b.name, *b.aliases)}
    return scene.lands[0] != body.code and any(
        set(name.split()) <= _EVERYWHERE for name in names if name
    )


def _sent_to(pieces: Sequence[Piece]) -> bool:
    """Whether it is a country's envoy to a body: "Russia's UN ambassador"."""
    kinds = [piece.kind for piece in pieces]
    if "country" not in kinds or "organisation" not in kinds:
        return False
    sent = any("posted" in piece.roles for piece in pieces)
    return sent and kinds.index("country") < kinds.index("organisation")


def _country(piece: Piece, *, alone: bool) -> Found:
    sense = piece.senses[0]
    why = f"{piece.text}: {sense.kind} of {sense.name}" if sense.kind != "country" else ""
    sectors = ("GOV",) if sense.kind == "metonym" else ()
    sectors = (*sectors, *((sense.sector,) if sense.sector else ()))
    capital = alone and sense.kind == "capital"
    return Found(
        sense.code, sectors, why=(why or f"{piece.text}: country",), capital=capital,
        basis=sense.kind,
    )  # fmt: skip


def _place(pieces: Sequence[Piece], scene: Scene) -> Found:
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


def _seated(phrase: Phrase, scene: Scene) -> Found | None:
    """Where it sits, if nothing else says whose it is: "a London-based rights group"."""
    for piece in phrase.head:
        if piece.use != "seated":
            continue
        if piece.kind == "country":
            return _country(piece, alone=False)._replace(sectors=(), basis="seat")
        if place := place_of(piece.text, scene, noun=False):
            why = (f"{piece.text}-based: {place.kind} in {place.code}",)
            return Found(place.code, why=why, basis="seat")
    return None


def _people(phrase: Phrase) -> Found:
    """The country of a people without a state, before a noun or alone: "Rohingya militants"."""
    for i, piece in enumerate(phrase.head):
        code = land_of_people(piece.text) if piece.kind in {"name", "word"} else ""
        followed = phrase.head[i + 1].kind == "agent" if i + 1 < len(phrase.head) else i == 0
        if code and followed:
            sectors = ("CVL",) if len(phrase.head) == 1 else ()
            why = (f"{piece.text}: a people of {code}",)
            return Found(code, sectors, why=why, basis="people")
    return Found()


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
