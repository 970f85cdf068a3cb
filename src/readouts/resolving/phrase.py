"""A noun phrase taken apart: which of its words name countries, bodies, offices, people."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from readouts.reference import (
    Organisation,
    Sense,
    agent,
    organisation,
    senses,
    terms_named,
    titles,
)

PieceKind = Literal["country", "organisation", "person", "title", "agent", "former", "name", "word"]

_WORD = re.compile(r"[^\s,;:()\"“”]+")
_POSSESSIVE = re.compile(r"['’]s?$")
_EDGES = "'’‘.-–—"
# "Iran-backed", "US-led", "Indian-occupied": the country named is not who acts.
_LENT = re.compile(
    r"-(?:backed|led|linked|based|occupied|administered|allied|aligned|run|born|held|made|brokered|"
    r"mediated|controlled|sponsored|funded|trained|supported|majority|dominated)$",
    re.IGNORECASE,
)
_FORMER = frozenset(
    "former ex ousted deposed late exiled retired toppled erstwhile onetime".split()
)
_HONORIFICS = frozenset("mr mrs ms dr sir lord lady prof rev hon he h.e".split())
# Openers of a phrase in capitals, as at the start of a sentence: no part of a name.
_ARTICLES = frozenset(
    "the a an this that these those his her its their our my some all both no any two three "
    "four five six".split()
)
_SPLITTING = frozenset(
    "of in from for at on with to by against near who that which over about after before "
    "under".split()
)
_LONGEST = 7  # words; only a few names in the tables are longer, and those have acronyms


class Piece(NamedTuple):
    """Some words of the phrase and what they are. ``value`` depends on the kind."""

    kind: PieceKind
    text: str
    senses: tuple[Sense, ...] = ()
    body: Organisation | None = None
    sectors: tuple[str, ...] = ()


class Phrase(NamedTuple):
    """The pieces before the first preposition (``head``), and those after it (``tail``).

    ``link`` is that preposition, empty if there is none.
    """

    head: tuple[Piece, ...]
    link: str
    tail: tuple[Piece, ...]

    def of(self, *kinds: PieceKind) -> list[Piece]:
        """Pieces of the head of these kinds, in order."""
        return [piece for piece in self.head if piece.kind in kinds]

    @property
    def name(self) -> str:
        """The words of the head that look like a person's name; empty if there are none."""
        return " ".join(piece.text for piece in self.of("person", "name"))


def take_apart(text: str, day: str | None) -> Phrase:
    """The pieces of a noun phrase; senses of names are those of the day, best first."""
    words = _words(text)
    pieces: list[Piece] = []
    link, cut = "", -1
    at = 0
    while at < len(words):
        piece, used = _longest(words, at, day)
        if piece.kind == "word" and not link and piece.text.lower() in _SPLITTING and pieces:
            link, cut = piece.text.lower(), len(pieces)
        pieces.append(piece)
        at += used
    if not link:
        return Phrase(tuple(_names(pieces)), "", ())
    return Phrase(tuple(_names(pieces[:cut])), link, tuple(_names(pieces[cut + 1 :])))


def _words(text: str) -> list[str]:
    found: list[str] = []
    for match in _WORD.finditer(text):
        word = match.group()
        if word.lower().startswith("ex-"):
            found.append("former")
            word = word[3:]
        if _LENT.search(word):
            continue
        bare = _POSSESSIVE.sub("", word)
        bare = bare.strip(_EDGES) if not re.fullmatch(r"(?:\w\.)+", bare) else bare
        if bare:
            found.append(bare)
    return found


def _longest(words: list[str], at: int, day: str | None) -> tuple[Piece, int]:
    for size in range(min(_LONGEST, len(words) - at), 0, -1):
        piece = _known(" ".join(words[at : at + size]), size, day)
        if piece is not None:
            return piece, size
    word = words[at]
    hyphened = word.split("-")
    if len(hyphened) == 2 and (piece := _known(hyphened[0], 1, day)) and piece.kind == "country":
        return piece, 1  # "Pakistan-Russia" and the like: the first one
    return Piece("word", word), 1


def _known(text: str, size: int, day: str | None) -> Piece | None:
    lower = text.lower()
    if size == 1 and lower in _FORMER:
        return Piece("former", text)
    if size == 1 and lower in _SPLITTING:
        return None
    if any(char.isupper() for char in text[:3]) and (named := _named(text, size, day)):
        return named
    if office := titles(text):
        return Piece("title", text, sectors=agent(text) or (office[0].sector,))
    sectors = agent(text)
    return Piece("agent", text, sectors=sectors) if sectors else None


def _named(text: str, size: int, day: str | None) -> Piece | None:
    """Names: of people in the tables, organisations, countries."""
    if size > 1 and text[0].isupper() and not titles(text) and terms_named(text):
        return Piece("person", text)
    if body := organisation(text):
        return Piece("organisation", text, body=body, sectors=body.sectors)
    found = senses(text, day)
    return Piece("country", text, senses=found, sectors=agent(text)) if found else None


def _names(pieces: list[Piece]) -> list[Piece]:
    """Capitalised words that nothing else explains are names; so are agent nouns inside a name."""
    out: list[Piece] = []
    for i, piece in enumerate(pieces):
        word = piece.text
        if piece.kind == "word" and word.lower() in _HONORIFICS | _ARTICLES:
            continue
        named = bool(out) and out[-1].kind in {"name", "person"}
        if piece.kind == "word" and word[0].isupper():
            out.append(Piece("name", word))
        elif piece.kind == "word" and named and i + 1 < len(pieces) and len(word) <= 4:
            out.append(Piece("name", word))  # "van", "bin", "de" inside a name
        elif named and word[0].isupper() and " " not in word and piece.kind in {"agent", "country"}:
            out.append(Piece("name", word))  # "John Major", "Michael Jordan"
        else:
            out.append(piece)
    return out
