"""The words of a mention in groups: country, title, name; what a mention says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from readouts.reference import agent, name_words, senses, titles

WORD = re.compile(r"[A-Za-zÀ-ɏ&][\w&.'’-]*")
POSSESSIVE = re.compile(r"['’]s?$")
DEFINITE = re.compile(r"^(?:the|this|that) ", re.IGNORECASE)
# Words that open a sentence in capitals and are no name
_OPENERS = frozenset(
    "a an in on at he she it they we i his her their its our this that these those but and or as "
    "if when while after before for from to with by both two all some no not also meanwhile later "
    "earlier there here however during under over speaking".split()
)
# A title without an office of its own, and the offices whose holders it may mean.
GENERIC = {
    "minister": ("Minister", "Secretary"),
    "leader": ("President", "Prime Minister", "Chancellor", "Supreme Leader", "Monarch"),
    "diplomat": ("Minister of Foreign Affairs", "Ambassador", "Special Envoy"),
    "premier": ("Prime Minister",),
}
_LONGEST = 4  # words of a title

Class = Literal["land", "title", "name", "other"]


class Bare(NamedTuple):
    """What a mention says of itself."""

    name: tuple[str, ...]
    land: str
    office: str
    generic: str
    counterpart: bool

    @classmethod
    def of(cls, text: str) -> Bare:
        """The parts of a mention's words."""
        land = office = generic = ""
        names: list[str] = []
        for kind, words in classes(DEFINITE.sub("", text)):
            if kind == "land":
                land = land or land_of(words)
            elif kind == "title":
                office = _office(words) or office
                generic = generic or _generic(words)
            elif kind == "name":
                names.append(words)
        counterpart = bool(re.search(r"\bcounterparts?\b", text))
        return cls(name_words(" ".join(names)) if names else (), land, office, generic, counterpart)


def classes(text: str) -> Iterator[tuple[Class, str]]:
    """The words of a text in groups: country, title, name, other."""
    words = [POSSESSIVE.sub("", m.group()) for m in WORD.finditer(text)]
    at = 0
    while at < len(words):
        kind, size = class_at(words, at)
        yield kind, " ".join(words[at : at + size])
        at += size


def class_at(words: list[str], at: int) -> tuple[Class, int]:
    """The class of the words that begin at a place, and how many they are."""
    for size in range(min(_LONGEST, len(words) - at), 0, -1):
        text = " ".join(words[at : at + size])
        if words[at][:1].isupper() and senses(text):
            return "land", size
        if titles(text) or (agent(text) and (size > 1 or not _in_name(words, at))):
            return "title", size
    opener = words[at].lower() in _OPENERS
    return ("name" if words[at][:1].isupper() and not opener else "other"), 1


def _in_name(words: list[str], at: int) -> bool:
    """An agent noun in capitals after a name is part of it: "John Major"."""
    return at > 0 and words[at][:1].isupper() and words[at - 1][:1].isupper() and not (
        titles(words[at - 1]) or agent(words[at - 1]) or senses(words[at - 1])
    )  # fmt: skip


def _office(words: str) -> str:
    rows = titles(words)
    return rows[0].office if rows else ""


def _generic(words: str) -> str:
    last = words.lower().rsplit(" ", 1)[-1]
    last = last[:-1] if last.endswith("s") and last[:-1] in GENERIC else last
    return last if last in GENERIC else ""


def land_of(words: str) -> str:
    """Code of the country that words name; empty if none."""
    found = senses(words)
    return found[0].code if found else ""
