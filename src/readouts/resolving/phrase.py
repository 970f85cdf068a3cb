"""A noun phrase taken apart: which of its words name countries, bodies, offices, people."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from readouts.reference import (
    Organisation,
    Sense,
    agency,
    agent,
    combining_form,
    fold,
    on_change,
    organisations_named,
    senses,
    terms_named,
    titles,
)
from readouts.reference.given_names import gender_of_name
from readouts.reference.people import people_named
from readouts.reference.peoples import land_of_people
from readouts.reference.roles import roles
from readouts.resolving.ranked import rank_at
from readouts.resolving.words import Word, words_of

PieceKind = Literal["country", "organisation", "person", "title", "agent", "former", "name", "word"]

_FORMER = frozenset(
    "former ousted deposed late exiled retired toppled erstwhile onetime one-time sometime "
    "outgone ex overthrown impeached disgraced fugitive".split()
)
# Words before a title that change what it says of today.
STAGES = {
    "then": "then", "acting": "acting", "interim": "acting", "caretaker": "acting",
    "transitional": "acting", "elect": "elect", "designate": "elect", "in-waiting": "elect",
    "incoming": "elect", "would-be": "elect", "future": "elect", "aspiring": "elect",
    "deputy": "deputy", "vice": "deputy", "assistant": "deputy", "junior": "deputy",
    "associate": "deputy", "under": "deputy", "shadow": "shadow", "self-proclaimed": "claimed",
    "self-declared": "claimed", "self-styled": "claimed", "rival": "claimed",
}  # fmt: skip
_HONORIFICS = frozenset(
    "mr mrs ms dr sir lord lady dame prof rev hon he h.e mme m majesty highness excellency".split()
)
# Openers of a phrase in capitals, as at the start of a sentence: no part of a name.
_ARTICLES = frozenset(
    "the a an this that these those his her its their our my some all both no any two three "
    "four five six".split()
)
_OPENERS = frozenset("the a an this that these those his her its their our my".split())
LINKS = frozenset(
    "of in from for at on with to by against near who that which over about after before "
    "under inside outside across around within throughout among between".split()
)
# Sectors of houses rather than of people: their nouns are no surnames, as "Major" or "Bishop" are.
_HOUSES = frozenset({"EDU", "BUS", "COP", "LEG", "JUD", "LAB", "MED", "PTY", "SOC", "OPP"})
_WORSHIP = frozenset({"Church", "Diocese", "Archdiocese", "Synod", "Mosque", "Patriarchate"})
_PREFIXED = re.compile(r"[a-z]{1,3}['’-][A-Z]")  # "al-Sisi", "d'Estaing"
_TELLING = 6  # letters of a newsroom's name that is one word, or of an alias
_LONGEST = 7  # words; only a few names in the tables are longer, and those have acronyms


class Piece(NamedTuple):
    """Some words of the phrase and what they are. ``value`` depends on the kind.

    ``use`` is as of its word; ``stage`` is one of ``STAGES``' values, or empty.
    """

    kind: PieceKind
    text: str
    senses: tuple[Sense, ...] = ()
    bodies: tuple[Organisation, ...] = ()
    sectors: tuple[str, ...] = ()
    roles: frozenset[str] = frozenset()
    stage: str = ""
    owns: bool = False
    comma: bool = False
    use: str = ""

    @property
    def plural(self) -> bool:
        """Whether a title stands in the plural: "ministers"."""
        known = titles(self.text)
        return bool(known) and known[0].title.lower() != self.text.lower() and (
            fold(self.text) != fold(known[0].title)
        )  # fmt: skip


class Phrase(NamedTuple):
    """The pieces before the first preposition (``head``), and the phrase after it (``tail``).

    ``link`` is that preposition, empty if there is none. ``owner`` is the phrase before the last
    possessive: "Putin's" of "Putin's spokesman". ``opener``: the first word, in small letters.
    """

    owner: Phrase | None
    head: tuple[Piece, ...]
    link: str
    tail: Phrase | None
    opener: str = ""

    def of(self, *kinds: PieceKind) -> list[Piece]:
        """Pieces of the head of these kinds, in order, without those told in passing."""
        return [piece for piece in self.head if piece.kind in kinds and not piece.use]

    def has(self, role: str) -> bool:
        """Whether a noun of the head has a role of ``roles.csv``."""
        return any(role in piece.roles for piece in self.head)

    def staged(self, stage: str) -> bool:
        """Whether a word of the head is of this stage, as "acting"."""
        return any(piece.stage == stage for piece in self.head)

    @property
    def stages(self) -> bool:
        """Whether any word tells a stage of office: "acting", "deputy", "former"."""
        return any(piece.stage or piece.kind == "former" for piece in self.head)

    @property
    def name(self) -> str:
        """The words of the head that look like a person's name; empty if there are none.

        Of several runs of such words the one with a listed person, else the longest of those that
        follow a title: of "West Darfur governor Amin Adoum" no "West Darfur".
        """
        told = [i for i, piece in enumerate(self.head) if piece.kind in {"title", "agent"}]
        behind = self.head[told[0] + 1 :] if told else ()
        runs = list(_runs(self.head))
        if told and not any(listed for _, listed, _ in runs):
            runs = list(_runs(behind)) or runs
        return max(runs, key=_listed, default=("", False, 0))[0]

    def chain(self) -> Iterator[tuple[str, Phrase]]:
        """The prepositions with the phrases after them, from near to far."""
        at: Phrase | None = self
        while at is not None and at.tail is not None:
            yield at.link, at.tail
            at = at.tail


def _listed(run: tuple[str, bool, int]) -> tuple[bool, int]:
    return run[1], run[2]


def _runs(pieces: Sequence[Piece]) -> Iterator[tuple[str, bool, int]]:
    """Runs of names: text, whether a listed person is in it, number of words."""
    run: list[Piece] = []
    for piece in (*pieces, None):
        named = piece is not None and piece.kind in {"name", "person"} and not piece.use
        if piece is not None and named and not (run and piece.comma):
            run.append(piece)
            continue
        if run:
            text = " ".join(p.text for p in run)
            yield text, any(p.kind == "person" for p in run), len(text.split())
        run = [piece] if piece is not None and piece.kind in {"name", "person"} else []


@functools.lru_cache(maxsize=16384)
def take_apart(text: str, day: str | None) -> Phrase:
    """The pieces of a noun phrase; senses of names are those of the day, best first."""
    words = words_of(text)
    pieces: list[Piece] = []
    at = 0
    while at < len(words):
        piece, used = _longest(words, at, day)
        pieces.append(piece)
        at += used
    return _phrase(pieces)


def _phrase(pieces: Sequence[Piece]) -> Phrase:
    cut = next(
        (i for i, p in enumerate(pieces) if i and p.kind == "word" and p.text.lower() in LINKS), -1
    )
    head = _names(pieces if cut < 0 else pieces[:cut])
    owning = [i for i, piece in enumerate(head[:-1]) if piece.owns]
    split = owning[-1] + 1 if owning else 0
    # "Jared Kushner, Trump's son-in-law": what stands before the comma owns nothing.
    first = max((i for i in range(split) if head[i].comma), default=0)
    owner = _phrase([p._replace(owns=False) for p in head[first:split]]) if split else None
    apposed = head[:first]
    link, tail = ("", None) if cut < 0 else (pieces[cut].text.lower(), _phrase(pieces[cut + 1 :]))
    opener = pieces[0].text.lower().partition(" ")[0] if pieces else ""
    return Phrase(owner, (*apposed, *head[split:]), link, tail, opener)


def _longest(words: Sequence[Word], at: int, day: str | None) -> tuple[Piece, int]:
    if ranked := rank_at(words, at):
        text, sectors, used = ranked
        return _marked(Piece("agent", text, sectors=sectors), words[at], owns=False), used
    for size in range(min(_LONGEST, len(words) - at), 0, -1):
        some = words[at : at + size]
        if size > 1 and any(word.use or word.comma for word in some[1:]):
            continue
        piece = _known(" ".join(word.text for word in some), size, day)
        if piece is None and any(word.raw != word.text for word in some[:-1]):
            piece = _known(" ".join((*(w.raw for w in some[:-1]), some[-1].text)), size, day)
        if piece is not None:
            last = words[at + size - 1]
            return _marked(piece, words[at], owns=last.owns, whole=size > 1), size
    word = words[at]
    return _marked(_unknown(word.text, day), word, owns=word.owns), 1


def _marked(piece: Piece, word: Word, *, owns: bool, whole: bool = False) -> Piece:
    if not (owns or word.comma or word.use):
        return piece
    return piece._replace(owns=owns, comma=word.comma, use="" if whole else word.use)


def _unknown(text: str, day: str | None) -> Piece:
    """A word that no table has: of "Pakistan-Russia" the first; a scanner's "Gerrnan" undone."""
    first, hyphen, rest = text.partition("-")
    if hyphen and "-" not in rest and (piece := _known(first, 1, day)) and piece.kind == "country":
        return piece
    land = combining_form(first, day) if rest else None
    if land and (senses(rest, day) or combining_form(rest, day)):
        return Piece("country", text, senses=(land,))  # "Sino-Indian", "Indo-Pak"
    for misread, meant in (("rn", "m"), ("0", "o"), ("1", "l"), ("vv", "w")):
        if misread in text[1:] and text[0].isalpha():
            piece = _known(text.replace(misread, meant), 1, day)
            if piece is not None and piece.kind in {"country", "title", "agent"}:
                return piece
    return Piece("word", text)


@functools.lru_cache(maxsize=65536)
def _known(text: str, size: int, day: str | None) -> Piece | None:
    lower = text.lower()
    if size > 1 and lower.partition(" ")[0] in _OPENERS | _FORMER:
        return None
    if size == 1 and lower in _FORMER:
        return Piece("former", text)
    if size == 1 and lower in LINKS and lower not in STAGES:
        return None
    if any(char.isupper() for char in text[:4]) and (named := _named(text, size, day)):
        return named
    return _noun(text, size, day)


def _noun(text: str, size: int, day: str | None) -> Piece | None:
    """A title, an agent noun, or a word that tells of office or of whom somebody is with."""
    found, stage = roles(text), STAGES.get(text.lower(), "")
    if office := titles(text):
        sectors = agent(text) or (office[0].sector,)
        return Piece("title", text, sectors=sectors, roles=found, stage=stage)
    sectors = agent(text)
    named = size > 1 and text[0].isupper() and _begins_named(text, day)
    if named or not (sectors or found or stage):  # "NATO troops": of NATO, and troops
        return None
    kind: PieceKind = "agent" if sectors or found - {"part", "foreign"} else "word"
    return Piece(kind, text, sectors=sectors, roles=found, stage=stage)


def _begins_named(text: str, day: str | None) -> bool:
    words = text.split()
    firsts = [" ".join(words[:size]) for size in range(1, len(words))]
    return any(
        senses(first, day) or organisations_named(first, day) or land_of_people(first)
        for first in firsts
    )


def _named(text: str, size: int, day: str | None) -> Piece | None:
    """Names: of people in the tables, organisations, countries."""
    last = text.rpartition(" ")[2][:4]
    written = text[0].isupper() and any(char.isupper() for char in last)
    if size > 1 and written and not titles(text) and _is_listed(text):
        return Piece("person", text)
    if bodies := organisations_named(text, day):
        return Piece("organisation", text, bodies=bodies, sectors=bodies[0].sectors)
    if found := senses(text, day):
        return Piece("country", text, senses=found, sectors=agent(text))
    house = _newsroom(text)
    return Piece("organisation", text, bodies=(house,), sectors=house.sectors) if house else None


def _is_listed(text: str) -> bool:
    return bool(terms_named(text) or people_named(text))


def _newsroom(text: str) -> Organisation | None:
    """A news agency or broadcaster as a party; short aliases are too often something else."""
    known = agency(text)
    if known is None or not known.country:
        return None
    own = fold(known.name) == fold(text) and (text.isupper() or " " in text)
    if not own and len(text) < _TELLING:
        return None
    return Organisation(known.name, known.aliases, known.country, ("JRN",), known.kind)


for _cache in (take_apart, _known):
    on_change(_cache.cache_clear)


def _names(pieces: Sequence[Piece]) -> list[Piece]:
    """Capitalised words that nothing else explains are names; so are agent nouns inside a name."""
    out: list[Piece] = []
    apart = False  # a comma stood before an article that is left out
    for i, bare in enumerate(pieces):
        piece = bare._replace(comma=True) if apart and not bare.comma else bare
        word = piece.text
        if piece.kind == "word" and not piece.owns and word.lower() in _HONORIFICS | _ARTICLES:
            apart = piece.comma
            continue
        apart = False
        named = bool(out) and out[-1].kind in {"name", "person"} and not out[-1].owns
        named = named and not piece.comma
        plain = piece.kind == "word" and not piece.roles and not piece.stage
        if plain and (word[0].isupper() or _PREFIXED.match(word)):
            out.append(piece._replace(kind="name"))
        elif plain and named and i + 1 < len(pieces) and len(word) <= 4:
            out.append(piece._replace(kind="name"))  # "van", "bin", "de" inside a name
        elif named and word[0].isupper() and _is_surname(piece):
            out.append(piece._replace(kind="name"))
        elif out and (
            _is_given(piece, out[-1], pieces[i + 1 : i + 2])
            or _is_given_too(piece, out[-1], pieces[i + 1 : i + 2])
        ):
            out.append(piece._replace(kind="name"))  # "John Major", "Michael Jordan"
        else:
            out.append(piece)
    return out


def _is_given(piece: Piece, before: Piece, after: Sequence[Piece]) -> bool:
    """Whether a noun is a given name: "candidate Marine Le Pen"."""
    follows = bool(after) and after[0].kind in {"name", "word"} and after[0].text[:1].isupper()
    lower = before.kind in {"agent", "title"} and before.text.islower()
    alone = " " not in piece.text and piece.text[:1].isupper() and piece.text[1:].islower()
    return piece.kind == "agent" and lower and follows and alone and not piece.comma


def _is_given_too(piece: Piece, before: Piece, after: Sequence[Piece]) -> bool:
    """Whether a capital or country is a given name: "President Sofia Beltran", "Jordan Bardella".

    A title stands before it, and at once after it a name that no table has as anything else.
    """
    follows = bool(after) and after[0].kind == "word" and after[0].text[:1].isupper()
    titled = before.kind in {"title", "agent"} and not before.plural and not before.owns
    alone = piece.kind == "country" and " " not in piece.text and not (piece.owns or piece.use)
    if not (follows and titled and alone) or piece.comma or after[0].comma or piece.sectors:
        return False
    return piece.senses[0].kind == "capital" or bool(gender_of_name(piece.text))


def _is_surname(piece: Piece) -> bool:
    """Whether a noun or country right after a name is its surname, not "Lagos University"."""
    house = (set(piece.sectors) & _HOUSES and piece.text != "Judge") or piece.text in _WORSHIP
    return " " not in piece.text and piece.kind in {"agent", "country"} and not house
