"""The nouns and verbs that the rules of references know, from ``data/nouns.yaml``."""

from __future__ import annotations

import functools
from importlib import resources

import msgspec
import yaml

from readouts.errors import DataError
from readouts.reference import agent


class BodyKind(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A kind of body: the words that tell it, organisations of the kind, and how it is called."""

    told_by: str
    kinds: tuple[str, ...]
    called: str


class Nouns(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file as it is written; lists of words are words with spaces between."""

    bodies: dict[str, BodyKind]
    themselves: str
    people: tuple[str, ...]
    person: str
    no_person: str
    men: str
    women: str
    kin: str
    honours_of_men: str
    honours_of_women: str
    telling_nothing: str
    speech: str
    acts: str
    mutual: str
    lands_together: str
    bodies_together: str
    people_together: str
    lands: dict[str, str]
    land_kinds: dict[str, str]


@functools.cache
def nouns() -> Nouns:
    """The packaged words.

    Raises:
        DataError: the file is not as it should be.
    """
    path = resources.files("readouts.language") / "data" / "nouns.yaml"
    try:
        return msgspec.convert(yaml.safe_load(path.read_text(encoding="utf-8")), Nouns)
    except (yaml.YAMLError, msgspec.ValidationError) as error:
        fix = "keep the keys of the file, and words with spaces between"
        raise DataError(str(error), where="language/data/nouns.yaml", fix=fix) from error


@functools.cache
def words(name: str) -> frozenset[str]:
    """One of the plain lists: ``words("speech")``."""
    return frozenset(getattr(nouns(), name).split())


@functools.cache
def body_kinds(noun: str) -> frozenset[str]:
    """The kinds of bodies that a word in a name or description tells: "Front" an armed one."""
    return frozenset(k for k, kind in nouns().bodies.items() if noun in kind.told_by.split())


@functools.cache
def called(noun: str) -> frozenset[str]:
    """The kinds of bodies that a report calls so: "the group"."""
    return frozenset(k for k, kind in nouns().bodies.items() if noun in kind.called.split())


@functools.cache
def kinds_of_organisation(kind: str) -> frozenset[str]:
    """The kinds of bodies that a kind of organisation in the tables is."""
    return frozenset(k for k, row in nouns().bodies.items() if kind in row.kinds)


@functools.cache
def is_body_noun(noun: str) -> bool:
    """Whether a noun names a body: "ministry", "council"."""
    return noun in words("themselves") or bool(called(noun) and noun not in words("person"))


@functools.cache
def is_person_noun(noun: str) -> bool:
    """Whether a noun in the singular is for a person: "senator", not "ministry"."""
    if noun in words("person"):
        return True
    return bool(agent(noun)) and not is_body_noun(noun) and noun not in words("no_person")


@functools.cache
def alike(noun: str) -> frozenset[str]:
    """Words for the same person: "lawmaker" and "senator"."""
    rows = [row.split() for row in nouns().people]
    return frozenset({noun, *(word for row in rows if noun in row for word in row)})


@functools.cache
def gender_of_noun(noun: str) -> str:
    """``m`` or ``f`` for "king" and "spokeswoman"; empty if the noun does not tell."""
    return "m" if noun in words("men") else "f" if noun in words("women") else ""


@functools.cache
def lands_called(noun: str) -> frozenset[str] | None:
    """Codes of the countries that "the kingdom" may be; empty = any, None = no word for one."""
    kind = nouns().lands.get(noun)
    return None if kind is None else frozenset(nouns().land_kinds.get(kind, "").split())
