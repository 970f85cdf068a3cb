"""Whom and what a report speaks of: the phrases of one person, country, body or group."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from readouts.language.bare import Bare
from readouts.language.kinds import kinds_of
from readouts.language.phrase import Kind, Phrase
from readouts.reference import country, fold, organisation, senses, titles


@dataclass(eq=False)
class Entity:
    """One person, country, body or group with all that the report has said of it so far.

    ``members`` holds two who act together; then nothing else is told. ``vague`` is somebody of
    whom the report speaks as known though several may be meant; ``owner`` is whose lawyer or wife
    one is, ``body`` the body or country that "its head" is one of.
    """

    kind: Kind
    phrases: list[Phrase] = field(default_factory=list)
    names: tuple[str, ...] = ()
    land: str = ""
    stated_land: bool = False
    offices: list[str] = field(default_factory=list)
    generics: set[str] = field(default_factory=set)
    nouns: set[str] = field(default_factory=set)
    kinds: set[str] = field(default_factory=set)
    gender: str = ""
    gender_told: bool = False
    many: bool = False
    counterpart: bool = False
    former: bool = False
    vague: bool = False
    owner: Entity | None = None
    body: Entity | None = None
    members: tuple[Entity, ...] = ()
    mentioned: list[tuple[int, int]] = field(default_factory=list)

    @classmethod
    def of(cls, phrase: Phrase) -> Entity:
        """The one that a phrase names first."""
        found = cls(phrase.kind, many=phrase.many)
        found.add(phrase)
        return found

    def add(self, phrase: Phrase) -> None:
        """Another phrase for it, with what that says."""
        self.phrases.append(phrase)
        if len(phrase.name) > len(self.names):
            self.names = phrase.name
        self.land = self.land or phrase.land
        self.stated_land |= phrase.stated_land
        if phrase.office and phrase.office not in self.offices:
            self.offices.append(phrase.office)
        if phrase.generic:
            self.generics.add(phrase.generic)
        self.nouns |= phrase.nouns
        self.gender = self.gender or phrase.gender
        self.gender_told |= phrase.gender_told
        self.counterpart |= phrase.counterpart
        self.former |= phrase.former
        if self.kind in {"body", "group"}:
            self.kinds |= kinds_of(phrase)
        self.seen(phrase)

    def seen(self, phrase: Phrase) -> None:
        """A phrase that stands for it, which says nothing new."""
        self.mentioned.append((phrase.sentence, phrase.start))

    @property
    def first(self) -> int:
        """Where the report first speaks of it."""
        return self.phrases[0].start

    @property
    def named(self) -> bool:
        """Whether the report gives its name."""
        return any(phrase.named for phrase in self.phrases)

    @property
    def state_force(self) -> bool:
        """Whether it is an army, a government, a police of a country: no rebels."""
        return bool(self.land) and bool(self.kinds & {"military", "police", "government"})

    def last_before(self, at: int) -> tuple[int, int] | None:
        """Sentence and place of its last mention before a place; None if there is none."""
        return next((m for m in reversed(self.mentioned) if m[1] < at), None)

    def text(self, at: int) -> str:
        """Its fullest words before a place: title, country and name, as the resolver needs them."""
        if self.members:
            return " and ".join(member.text(at) for member in self.members)
        before = [p for p in self.phrases if p.start < at] or self.phrases
        if self.kind == "land":
            return _land_text(before)
        if self.kind != "person":
            return max(before, key=lambda p: (p.named, not p.text.isupper(), len(p.full))).full
        best = max(before, key=lambda p: (_weight(p), -p.start))
        text = _with_name(best, self.names, before)
        if self.body is not None and not (best.land or best.body or self.stated_land):
            owner = self.body.text(at)
            return f"{owner}'s {text}" if self.body.kind == "land" else f"{owner} {text}"
        return _with_land(best, text, before)


def _weight(phrase: Phrase) -> tuple[bool, int, bool, bool, int]:
    """How much a phrase says."""
    told = bool(phrase.office or phrase.generic or phrase.counterpart or len(phrase.nouns) > 2)
    return (phrase.named, min(len(phrase.name), 2), told, phrase.stated_land, len(phrase.name))


def _land_text(phrases: list[Phrase]) -> str:
    own = [p for p in phrases if p.named and (sense := senses(p.text)[:1]) and
           sense[0].kind == "country"]  # fmt: skip
    if own:
        return own[0].text
    seats = [p.text for p in phrases if p.named]
    if seats:
        return seats[0]
    code = next((p.land for p in phrases if p.land), "")
    known = country(code)
    return known.name if known else phrases[0].text


def _with_name(best: Phrase, names: tuple[str, ...], before: list[Phrase]) -> str:
    """The words of the best phrase, with the title or the name that another one gives."""
    if best.name and not (best.office or best.generic):
        titled = [p for p in before if not p.name and p.kind == "person"]
        titled = sorted(titled, key=lambda p: (not p.office, not p.generic, not p.counterpart))
        if titled and not _has_title(best.text):
            return _titled(titled[0], best.text)
    if not best.name and names:
        named = next((p for p in before if p.name), None)
        return f"{best.text} {named.text}" if named else best.full
    return best.full


def _titled(title: Phrase, name: str) -> str:
    """A name with its title; behind it whose that is, if this is a long name with "of" in it."""
    match = re.match(r" (of|from|at) (.+)$", title.full[len(title.text) :])
    if match and re.search(r"\b(?:of|for|in|on|and)\b", match[2]) and not titles(title.full):
        return f"{title.text} {name} {match[1]} {match[2]}"
    return f"{_as_title(title)} {name}"


def _as_title(phrase: Phrase) -> str:
    """A title as it stands before a name: "Cali mayor" for "mayor of Cali"."""
    owner = re.match(r" (?:of|from|at) (?:the )?([A-Z].*)$", phrase.full[len(phrase.text) :])
    if owner is None or titles(phrase.full):
        return phrase.full if phrase.land and phrase.office else phrase.text
    return f"{owner[1]} {phrase.text}"


def _has_title(text: str) -> bool:
    return bool(Bare.of(text).office)


def _with_land(best: Phrase, text: str, before: list[Phrase]) -> str:
    """The words with the country that another phrase has stated beside the name."""
    if best.land or Bare.of(text).land:
        return text
    stated = next((p for p in before if p.stated_land), None)
    known = country(stated.land) if stated else None
    return f"{known.name}'s {text}" if known else text


def same_body(a: Phrase, b: Phrase) -> bool:
    """Whether two names are one body's: the same words, or two names of one row of the tables."""
    if fold(a.text) == fold(b.text):
        return a.named or b.article == "the"
    one, two = organisation(a.text), organisation(b.text)
    return one is not None and two is not None and one.name == two.name


def initials(text: str) -> frozenset[str]:
    """The acronyms that a name may have: of its capitalised words, and of all."""
    pieces = [p for word in text.split() for p in re.split(r"[-–]", word) if p]
    every = "".join(p[0] for p in pieces).upper()
    telling = "".join(p[0] for p in pieces if p[0].isupper())
    return frozenset(x for x in (every, telling) if len(x) >= 2)
