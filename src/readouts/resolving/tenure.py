"""Offices at a day: held, held before, held later, or told by the report's words alone."""

from __future__ import annotations

import functools
from datetime import date

from readouts.reference import Term, Title, fold, holders, organisation, terms, titles
from readouts.resolving.found import Found
from readouts.resolving.persons import Person
from readouts.resolving.phrase import Phrase
from readouts.resolving.sectors import OFFICIAL

# Days after the end of a listed term in which nothing is said of what somebody is now: the lists
# are snapshots, months apart, and a reshuffle may have given back the office or another.
_LATELY = 183
_INDEFINITE = frozenset({"a", "an", "any", "some", "another", "every", "each"})
# Titles of whoever heads a body, whatever the head is called there: "the IMF chief".
_CHIEFS = frozenset("chief head boss leader".split())
_BODIES = frozenset({"UNO", "IGO", "EUR", "NGO"})
_UNDER = ("deputy", "vice", "assistant", "under")


def of_person(person: Person, owner: Found, phrase: Phrase) -> Found:
    """Somebody who holds office on the day."""
    term = person.term
    why = (*owner.why, f"{phrase.name}: {term.name}, {person.how}")
    basis = "person" if person.likeness >= 1 else "person by spelling"
    return Found(
        term.code, term.sectors, term.name, term.office, term.identifier, why, person=term.name,
        basis=basis,
    )  # fmt: skip


def of_titled(person: Person, owner: Found, phrase: Phrase, row: Title) -> Found:
    """Somebody whose terms in the table are over, and whom the report calls by a present title."""
    term = person.term
    why = (
        *owner.why,
        f"{phrase.name}: {term.name}, {row.office} by the report's words; listed {person.how}",
    )
    code = owner.code or term.code
    return Found(
        code, (row.sector,) if row.sector else term.sectors, term.name, row.office,
        term.identifier, why, person=term.name, basis="titled",
    )  # fmt: skip


def of_future(person: Person, owner: Found, words: Found) -> Found:
    """Somebody who will hold office: name and country, sectors only from the report's words."""
    term = person.term
    why = (*words.why, f"{term.name}: {person.how}")
    return words._replace(
        code=owner.code or term.code, name=term.name, office="", identifier=term.identifier,
        why=why, person=term.name, basis="future", body=False,
    )  # fmt: skip


def of_former(person: Person, owner: Found, day: str | None, *, former: bool) -> Found:
    """Somebody who held office before; what they are now is left open right after the term."""
    term = person.term
    if not term.office and not OFFICIAL & set(term.sectors):  # a rebel stays one, a priest too
        why = (*owner.why, f"{term.name}: {person.how}")
        return Found(
            term.code, term.sectors, term.name, "", term.identifier, why, person=term.name,
            basis="former", past=True,
        )  # fmt: skip
    if not former and (
        not term.office or _lately(term.end, day)
    ):  # the list of officials ends early: they may hold another
        why = (*owner.why, f"{term.name}: {person.how}; what they are now is not known")
        return Found(
            term.code, (), term.name, "", term.identifier, why, person=term.name, basis="lately",
            past=True,
        )  # fmt: skip
    why = (*owner.why, f"{term.name}: former, {person.how}")
    return Found(
        term.code, ("ELI",), term.name, "", term.identifier, why, person=term.name, basis="former",
        past=True,
    )  # fmt: skip


def _lately(end: str, day: str | None) -> bool:
    if not day or not end:
        return False
    return (date.fromisoformat(day) - date.fromisoformat(end)).days < _LATELY


def holder_of(phrase: Phrase, row: Title, owner: Found, day: str | None) -> Term | None:
    """Who holds the office, if the phrase means its holder: singular, definite, on a known day."""
    plural = any(piece.plural for piece in phrase.of("title"))
    if day is None or plural or phrase.opener in _INDEFINITE or phrase.has("staff"):
        return None
    found = holders(row.office, owner.code, day)
    return found[0] if len({term.name for term in found}) == 1 else None


@functools.cache
def _heads() -> dict[str, list[Term]]:
    """Terms of the heads of international bodies, by the body's name in the tables."""
    found: dict[str, list[Term]] = {}
    for term in terms():
        if term.code in _BODIES and not term.office.lower().startswith(_UNDER):
            body = organisation(term.office.partition(" of ")[2])
            if body is not None:
                found.setdefault(body.name, []).append(term)
    return found


def head_of(phrase: Phrase, owner: Found, day: str | None) -> Term | None:
    """Who heads an international body: "the IMF chief", "the secretary-general of NATO"."""
    leads = [p for p in phrase.of("agent", "title") if "lead" in p.roles]
    if not owner.body or owner.code not in _BODIES or len(leads) != 1 or phrase.stages:
        return None
    noun = fold(leads[0].text)
    known = [t for t in _heads().get(owner.name, ()) if day and t.held(day)]
    told = [t for t in known if noun in _CHIEFS or fold(t.office).startswith(f"{noun} of")]
    plural = leads[0].plural or phrase.opener in _INDEFINITE
    return told[0] if len({t.name for t in told}) == 1 and not plural else None


def leader_of(phrase: Phrase, owner: Found, day: str | None) -> Term | None:
    """Whom "the North Korean leader" means: the supreme leader, where that is the only chief.

    Iran has a president beside him, whom newswire calls its leader as well.
    """
    alone = [p for p in phrase.head if p.kind in {"agent", "title"}]
    if day is None or not owner.code or owner.body or owner.code == "IRN" or phrase.stages:
        return None
    if len(alone) != 1 or alone[0].text.lower() != "leader" or phrase.opener in _INDEFINITE:
        return None
    found = holders("Supreme Leader", owner.code, day)
    return found[0] if len({term.name for term in found}) == 1 else None


def sole_seat(phrase: Phrase) -> str:
    """The code of a title that one country or body has alone: "the Pentagon chief"; else empty."""
    for piece in phrase.of("title"):
        rows = titles(piece.text)
        seats = {row.countries for row in rows}
        if len(seats) == 1 and len(rows[0].countries) == 1 and "lead" not in piece.roles:
            return rows[0].countries[0]
        first = piece.text.partition(" ")[0]
        if first.isupper() and (body := organisation(first)):  # "CIA director"
            return body.code
    return ""


def of_holder(term: Term, office: str, owner: Found) -> Found:
    """The holder of an office that is told without a name."""
    seen = f"last listed {term.seen}" if term.seen else "with no end"
    until = f"until {term.end}" if term.end else seen
    why = (*owner.why, f"{office} since {term.start}, {until}: {term.name} ({term.source})")
    return Found(term.code, term.sectors, term.name, office, term.identifier, why, basis="holder")
