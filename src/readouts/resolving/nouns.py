"""Somebody by the nouns alone: sectors, a name that no table has, several states as one."""

from __future__ import annotations

from collections.abc import Sequence

from readouts.reference import Title, fold
from readouts.resolving.found import Found
from readouts.resolving.phrase import Phrase, Piece
from readouts.resolving.sectors import OFFICIAL, ordered

_COMPANY = frozenset("inc ltd corp co plc ag gmbh llc spa nv".split())
# Last words of companies' names, read where a country owns them: "Kenya's Example Airways".
_TRADES = frozenset(
    "airways airlines airline air telecom telecoms telecommunications mobile oil petroleum gas "
    "energy power electric electronics motors motor automotive steel cement metals mining mines "
    "minerals aluminium bank banking holding holdings group industries enterprises "
    "pharmaceuticals pharma chemicals foods beverages breweries brewery textiles shipping "
    "shipyard shipyards lines logistics railways "
    "insurance investments capital properties construction engineering aerospace semiconductor "
    "technologies systems software media stores supermarkets".split()
)
_SETTLED = frozenset("town village hamlet settlement suburb township neighbourhood".split())
_WORLDWIDE = frozenset({"UNO", "IGO", "NGO", "ISM"})
_ARMED = frozenset({"REB", "PRM", "CRM"})
_LED = frozenset({"MIL", "PTY", ""})  # what "US-led" troops, coalitions, missions are taken for
# Whose sectors go on to the head: the country's own words, not the offices of its people.
_LASTING = frozenset({"REB", "PRM", "CRM", "BUS"})  # what somebody was before, and is not ELI for
_KEEPING = frozenset(
    {"country", "demonym", "capital", "metonym", "city", "body of country", "body by context"}
)


def of_words(phrase: Phrase, owner: Found, row: Title | None) -> Found:
    """Somebody by nouns alone, of the owner's country or body, with the title's office if any."""
    if _is_company(phrase, owner):
        return owner._replace(
            sectors=("BUS",), name=phrase.name, why=(*owner.why, "a company by its name"),
            basis="company",
        )  # fmt: skip
    if (led := _led(phrase)) is not None:
        return led
    agents = phrase.of("agent", "title")
    nouns = _told(_telling(agents), phrase)
    nouns += [s for piece in phrase.of("country") for s in piece.sectors]
    people = _is_people(phrase) or _is_settlement(phrase)
    nouns += ["CVL"] if not nouns and people else []
    if not owner.code:
        nouns += [s for piece in phrase.of("organisation") for s in piece.sectors]
    if owner.body and owner.code != "EUR" and "GOV" not in owner.sectors:
        nouns = [s for s in nouns if s != "GOV"]  # "a Hamas official" is no government
    if owner.body and _ARMED & set(owner.sectors):
        nouns = [s for s in nouns if s != "MIL"]  # an M23 commander is no soldier of a state
    if owner.code in _WORLDWIDE:
        nouns = [s for s in nouns if s == "MIL"]  # peacekeepers; its inspectors are no police
    inherits = owner.body or not owner.basis or owner.basis in _KEEPING
    kept = owner.sectors if inherits else tuple(s for s in owner.sectors if s == "PRE")
    if owner.basis == "city" and nouns:  # "the bishop of Owerri" is none of its people at large
        kept = tuple(s for s in kept if s != "CVL")
    if kept[:1] == ("BUS",) and "LAB" in nouns:  # "Air France pilots" are not the company
        kept = ("LAB", *kept)
    sectors = (*kept, *(s for s in ordered(nouns) if s not in kept))
    if phrase.staged("elect"):  # not in office yet: a politician
        sectors = tuple("PTY" if s == "GOV" else s for s in sectors)
    if not owner.body:
        sectors = ordered(sectors)
    told = [p for p in agents if not (p.stage and p is not agents[-1])]  # "deputy" of a minister
    why = (*owner.why, *(f"{p.text}: {'/'.join(p.sectors) or 'office'}" for p in told))
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


def is_elite(phrase: Phrase) -> bool:
    """Whether a noun says that office was held before: "ex-president", "exile"."""
    return any("ELI" in piece.sectors for piece in phrase.of("agent", "title"))


def of_former_by_words(phrase: Phrase, owner: Found) -> Found:
    """Who holds no office now. A former president is ELI, a former rebel still a rebel."""
    sectors = ordered(_telling(phrase.of("agent", "title")))
    official = bool((OFFICIAL | {"ELI"}) & set(sectors)) or not set(sectors) - {"UNK"}
    kept = ("ELI",) if official else sectors
    if owner.body and (_LASTING & set(owner.sectors) or owner.code == "MNC"):
        kept = owner.sectors or ("BUS",)  # "a former Taliban commander", "ex-Nissan boss"
    return owner._replace(
        sectors=kept, name=phrase.name, office="", identifier="", basis="former by words",
        why=(*owner.why, "former: no office held now"),
    )  # fmt: skip


def _is_company(phrase: Phrase, owner: Found) -> bool:
    """Whether a name ends as those of companies do: "Mark IV Industries Inc", "Delta Oil"."""
    names = phrase.of("name")
    if not names or not phrase.head or phrase.head[-1] is not names[-1]:
        return bool(names) and fold(names[-1].text) in _COMPANY
    last, own = fold(names[-1].text), owner.basis in {"country", "demonym"}
    return last in _COMPANY or (own and len(names) > 1 and last in _TRADES)


def _is_people(phrase: Phrase) -> bool:
    """Whether people of an origin are told: "ethnic Russians", "Croatian Serbs"."""
    lands = phrase.of("country")
    two = len(lands) > 1 and {p.senses[0].kind for p in lands} == {"demonym"}
    return phrase.has("ethnic") or (two and lands[-1].text.endswith("s"))


def _is_settlement(phrase: Phrase) -> bool:
    """Whether a place's people are told by it: "the town of Mendakau", as other cities are."""
    last = phrase.head[-1] if phrase.head else None
    return bool(last and phrase.link == "of" and last.text.lower() in _SETTLED)


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
