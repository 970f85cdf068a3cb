"""A noun phrase to codes: country or body, sectors, office and its holder, each with a reason."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from readouts.reference import (
    Term,
    Title,
    fold,
    holders,
    places_named,
    senses,
    title,
    titles,
)
from readouts.resolving.persons import Person, find_person
from readouts.resolving.phrase import Phrase, Piece, take_apart
from readouts.resolving.sectors import OFFICIAL, ordered

# Prepositions after which a country owns the head: "the president of Chad", "troops from Chad".
_OWNING = frozenset({"of", "from", "in", "at"})
_WITH_COUNTRY = re.compile(
    r"(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*),"
    r"(?: (?:north|south|east|west|central)[a-z-]*)? (?P<land>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*)"
)
_COMPANY = frozenset("inc ltd corp co plc ag gmbh llc spa nv".split())
_WORLDWIDE = frozenset({"UNO", "IGO", "NGO", "ISM"})
# Days after the end of a listed term in which nothing is said of what somebody is now: the lists
# are snapshots, months apart, and a reshuffle may have given back the office or another.
_LATELY = 183
_POSTED = frozenset({"top diplomat", "chief diplomat", "the top diplomat"})
_SENT = frozenset(
    "diplomat ambassador envoy representative delegation mission negotiator delegate".split()
)


class Found(NamedTuple):
    """What a phrase stands for; empty strings where nothing is known. ``why``: step by step."""

    code: str = ""
    sectors: tuple[str, ...] = ()
    name: str = ""
    office: str = ""
    identifier: str = ""
    why: tuple[str, ...] = ()
    capital: bool = False
    person: str = ""

    @property
    def known(self) -> bool:
        """Whether a code was found."""
        return bool(self.code)


def identify(text: str, day: str | None) -> Found:
    """What a noun phrase stands for on a day (``YYYY-MM-DD``), from its own words alone.

    The steps: take the phrase apart; the country or body in its head, or after "of", "from",
    "in"; the office that its title names there; the person named, by office and date; the holder
    of the office if no person is named; sectors from the title and the agent nouns.
    """
    place = _place_in(text, day)
    return place if place.code else _of_phrase(text, take_apart(text, day), day)


def _of_phrase(text: str, phrase: Phrase, day: str | None) -> Found:
    owner = _owner(phrase)
    row = _title(phrase, owner.code)
    former = bool(phrase.of("former"))
    person = _person(phrase, owner.code, row, day, former=former)
    if person and not former and not person.past:
        return _of_person(person, owner, phrase)
    if person and row and not former and not _has_eli(phrase):
        return _of_titled(person, owner, phrase, row)
    if person:
        return _of_former(person, owner, day, former=former)
    if former or _has_eli(phrase):
        return _former(phrase, owner)
    if row and owner.code and not phrase.name and (term := _holder(text, row, owner.code, day)):
        return _of_holder(term, row, owner)
    return _of_words(phrase, owner, row)


def _place_in(text: str, day: str | None) -> Found:
    """A place with its country behind a comma: "Tin Azara, northern Mali"; its people act."""
    match = _WITH_COUNTRY.fullmatch(text)
    meant = senses(match["land"], day) if match else ()
    if not match or not meant or meant[0].kind != "country" or take_apart(match["name"], day).of(
        "country", "organisation", "person", "title", "agent"
    ):  # fmt: skip
        return Found()
    return Found(meant[0].code, ("CVL",), why=(f"{match['name']}: a place in {meant[0].name}",))


def _owner(phrase: Phrase) -> Found:
    """The country or body of the phrase."""
    in_head = _body(phrase.head)
    if in_head.code or phrase.link not in _OWNING or _is_sent(phrase, phrase.link):
        return in_head
    in_tail = _body(phrase.tail)
    return in_tail._replace(capital=False) if in_tail.code else in_head


def _is_sent(phrase: Phrase, link: str) -> bool:
    """Whether it is an envoy to a place: "the ambassador in Moscow" is not Russia's."""
    sent = any(word in piece.text.lower() for piece in phrase.head for word in _SENT)
    return sent and link in {"in", "at"}


def _body(pieces: tuple[Piece, ...]) -> Found:
    countries = [piece for piece in pieces if piece.kind == "country"]
    bodies = [piece for piece in pieces if piece.kind == "organisation"]
    if bodies and not _national(bodies[0], countries) and not _sent_to(pieces):
        body = bodies[0].body
        assert body is not None, "an organisation piece holds its organisation"
        return Found(
            body.code, body.sectors, name=body.name, why=(f"{bodies[0].text}: {body.kind}",)
        )
    if countries:
        return _country(countries[0], alone=len(pieces) == 1)
    return _place(pieces)


def _national(body: Piece, countries: list[Piece]) -> bool:
    """Whether a national body is said to be another country's: "Nigeria's Senate"."""
    assert body.body is not None, "an organisation piece holds its organisation"
    own = body.body.kind in {"parliament", "government", "court", "police", "party", "intelligence"}
    return own and any(piece.senses[0].code != body.body.code for piece in countries)


def _sent_to(pieces: tuple[Piece, ...]) -> bool:
    """Whether it is a country's envoy to a body: "Russia's UN ambassador"."""
    kinds = [piece.kind for piece in pieces]
    if "country" not in kinds or "organisation" not in kinds:
        return False
    sent = any(word in piece.text.lower() for piece in pieces for word in _SENT)
    return sent and kinds.index("country") < kinds.index("organisation")


def _country(piece: Piece, *, alone: bool) -> Found:
    sense = piece.senses[0]
    why = f"{piece.text}: {sense.kind} of {sense.name}" if sense.kind != "country" else ""
    sectors = ("GOV",) if sense.kind == "metonym" else ()
    sectors = (*sectors, *((sense.sector,) if sense.sector else ()))
    code_why = why or f"{piece.text}: country" if sense.name != "" else why
    return Found(sense.code, sectors, why=(code_why,), capital=alone and sense.kind == "capital")


def _place(pieces: tuple[Piece, ...]) -> Found:
    """A city or region that stands alone or before an agent noun: "Karachi police"."""
    names = [piece for piece in pieces if piece.kind == "name"]
    rest = [piece for piece in pieces if piece.kind in {"agent", "title"}]
    if any(piece.kind == "word" and piece.text.lower() != "the" for piece in pieces):
        return Found()
    if not names or (rest and pieces.index(names[-1]) > pieces.index(rest[0])):
        return Found()
    text = " ".join(piece.text for piece in names)
    found = [p for p in places_named(text) if p.code and (p.kind != "region" or not rest)]
    if not found or (rest and rest[0].kind == "title" and len(names) > 1):
        return Found()
    place = found[0]
    why = f"{text}: {place.kind} in {place.code}"
    return Found(place.code, () if rest else ("CVL",), why=(why,))


def _title(phrase: Phrase, code: str) -> Title | None:
    for piece in reversed(phrase.of("title", "country", "organisation")):
        if piece.text.lower() in _POSTED and phrase.link in {"in", "to"}:
            return None  # "Peru's top diplomat in Chile" is posted there, no minister
        row = title(piece.text, code or None) if piece.kind == "title" else None
        if row is not None:
            return row
    return None


def _person(
    phrase: Phrase, code: str, row: Title | None, day: str | None, *, former: bool
) -> Person | None:
    name = phrase.name
    if not name or (code and not row and fold(name) == ""):
        return None
    office = row.office if row and not former else None
    found = find_person(name, code or None, office, day)
    if found is None and len(name.split()) == 1 and not (code or row):
        return None
    if found is None and code and not row:  # "Russia's Lavrov" told above; here a foreign body's
        return find_person(name, None, None, day) if len(name.split()) > 1 else None
    return found


def _of_person(person: Person, owner: Found, phrase: Phrase) -> Found:
    term = person.term
    why = (*owner.why, f"{phrase.name}: {term.name}, {person.how}")
    return Found(
        term.code, term.sectors, term.name, term.office, term.identifier, why, person=term.name
    )


def _of_titled(person: Person, owner: Found, phrase: Phrase, row: Title) -> Found:
    """Somebody whose terms in the table are over, and whom the report calls by a present title."""
    term = person.term
    why = (
        *owner.why,
        f"{phrase.name}: {term.name}, {row.office} by the report's words; listed {person.how}",
    )
    code = owner.code or term.code
    return Found(code, (row.sector,), term.name, row.office, term.identifier, why, person=term.name)


def _of_former(person: Person, owner: Found, day: str | None, *, former: bool) -> Found:
    term = person.term
    if not former and (
        not term.office or _lately(term.end, day)
    ):  # the list of officials ends early: they may hold another
        why = (*owner.why, f"{term.name}: {person.how}; what they are now is not known")
        return Found(term.code, (), term.name, "", term.identifier, why, person=term.name)
    why = (*owner.why, f"{term.name}: former, {person.how}")
    return Found(term.code, ("ELI",), term.name, "", term.identifier, why, person=term.name)


def _lately(end: str, day: str | None) -> bool:
    return bool(day) and (date.fromisoformat(day or end) - date.fromisoformat(end)).days < _LATELY


def _has_eli(phrase: Phrase) -> bool:
    return any("ELI" in piece.sectors for piece in phrase.of("agent", "title"))


def _former(phrase: Phrase, owner: Found) -> Found:
    """Who holds no office now. A former president is ELI, a former rebel still a rebel."""
    sectors = ordered(s for piece in phrase.of("agent", "title") for s in piece.sectors)
    official = bool((OFFICIAL | {"ELI"}) & set(sectors)) or not set(sectors) - {"UNK"}
    kept = ("ELI",) if official else sectors
    return owner._replace(
        sectors=kept, name=phrase.name, why=(*owner.why, "former: no office held now")
    )


def _holder(text: str, row: Title, code: str, day: str | None) -> Term | None:
    """Who holds the office, if the phrase means its holder: singular, definite, on a known day."""
    plural = any(piece != row.title and piece.endswith("s") for piece in _title_words(text))
    if day is None or plural or text.lower().startswith(("a ", "an ", "any ", "some ", "another ")):
        return None
    found = holders(row.office, code, day)
    return found[0] if len({term.name for term in found}) == 1 else None


def _title_words(text: str) -> list[str]:
    words = text.replace(",", " ").split()
    grams = [" ".join(words[i : i + n]) for n in (3, 2, 1) for i in range(len(words) - n + 1)]
    return [gram for gram in grams if titles(gram) and not titles(gram)[0].title.endswith("s")
            and fold(gram) != fold(titles(gram)[0].title)]  # fmt: skip


def _of_holder(term: Term, row: Title, owner: Found) -> Found:
    until = f"until {term.end}" if term.end else f"last listed {term.seen}"
    why = (*owner.why, f"{row.office} since {term.start}, {until}: {term.name} ({term.source})")
    return Found(term.code, term.sectors, term.name, row.office, term.identifier, why)


def _is_company(phrase: Phrase) -> bool:
    """Whether a name ends as those of companies do: "Mark IV Industries Inc"."""
    names = phrase.of("name")
    return bool(names) and fold(names[-1].text) in _COMPANY


def _of_words(phrase: Phrase, owner: Found, row: Title | None) -> Found:
    if _is_company(phrase):
        return owner._replace(
            sectors=("BUS",), name=phrase.name, why=(*owner.why, "a company by its name")
        )
    agents = phrase.of("agent", "title")
    nouns = _told([s for piece in agents for s in piece.sectors], phrase)
    nouns += [s for piece in phrase.of("country") for s in piece.sectors]
    if owner.name and owner.code != "EUR" and "GOV" not in owner.sectors:
        nouns = [s for s in nouns if s != "GOV"]  # "a Hamas official" is no government
    if owner.code in _WORLDWIDE:
        nouns = [s for s in nouns if s == "MIL"]  # peacekeepers; its inspectors are no police
    sectors = (*owner.sectors, *(s for s in ordered(nouns) if s not in owner.sectors))
    if not owner.name and "PRE" not in owner.sectors:
        sectors = ordered(sectors)
    why = (*owner.why, *(f"{p.text}: {'/'.join(p.sectors) or 'office'}" for p in agents))
    named = _person_name(phrase, agents)
    return owner._replace(
        sectors=sectors,
        name=named or owner.name,
        office=row.office if row else "",
        why=why,
        capital=owner.capital and not agents,
        person=named,
    )


def _told(nouns: list[str], phrase: Phrase) -> list[str]:
    """Sectors without UNK where others are told: "the secretary of the miners' union"."""
    tail = [s for piece in phrase.tail if piece.kind == "agent" for s in piece.sectors]
    known = [s for s in nouns if s != "UNK"]
    return known or (tail if nouns and phrase.link in {"of", "at"} and tail else nouns)


def _person_name(phrase: Phrase, agents: list[Piece]) -> str:
    """A person of whom the tables know nothing: the name that follows a title or agent noun."""
    if phrase.of("person"):
        return phrase.name
    names = [i for i, piece in enumerate(phrase.head) if piece.kind == "name"]
    after = [i for i, piece in enumerate(phrase.head) if piece in agents]
    return phrase.name if names and after and names[-1] > after[0] else ""
