"""The country that a sentence names besides a mention, where it may be that of the mention."""

from __future__ import annotations

import re

from readouts.records import Span
from readouts.reference.roles import roles
from readouts.resolving.lands import lands_in

_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?!\s|$)[^.!?\n]*)*")
_CAPITALS = r"[A-Z][\w'’-]*"
# What lies behind these is somebody else, or somewhere else: "fled to Nepal, where", "and Togo".
_ELSEWHERE = re.compile(
    rf"\b(?:to|into|towards?|against|with|where|and|but) (?:the )?{_CAPITALS}(?: {_CAPITALS})*"
)
# One single person of another country: "An American pathologist".
_SOMEONE = re.compile(rf"\b[Aa]n? (?:[a-z-]+ )?{_CAPITALS}(?= [a-z])")
_HOUSE = re.compile(
    r"\b(?:Radio|Place|Plaza|Air|Banco|Banque|Hotel|Café|Tele|Télé|TV)(?: d[eu]| della?| la)*"
    rf"(?: {_CAPITALS})+"
)
_OWNED = re.compile(rf"(?P<land>{_CAPITALS}(?: {_CAPITALS})*) (?P<noun>[a-z-]+(?: [a-z-]+)?)")


def land_beside(text: str, at: Span) -> str:
    """The words of the sentence at a place, without the mention and without strangers to it.

    Args:
        text: the report's.
        at: where the mention stands in it.

    Left out is what names a country for another reason: where somebody goes, the other of two
    joined parties, one person from abroad, who is posted, and names of houses and squares.
    """
    match = next((m for m in _SENTENCE.finditer(text) if m.start() <= at.start < m.end()), None)
    if match is None:
        return ""
    before, after = text[match.start() : at.start], text[at.end : match.end()]
    return " . ".join(_own(part) for part in (before, after))


def without_houses(text: str) -> str:
    """A text without names of squares and houses that have a country's: "Place de France"."""
    return _HOUSE.sub(" ", text)


def _own(words: str) -> str:
    for pattern in (_HOUSE, _ELSEWHERE, _SOMEONE):
        words = pattern.sub(" ", words)
    return _OWNED.sub(lambda m: " " if _is_posted(m["noun"]) else m[0], words)


def _is_posted(noun: str) -> bool:
    return any("posted" in roles(part) for part in (noun, noun.partition(" ")[0]))


def only_land(text: str, at: Span, day: str | None) -> str:
    """The only country that the sentence of a mention names of itself; else empty."""
    found = lands_in(land_beside(text, at), day)
    return found[0] if len(found) == 1 else ""
