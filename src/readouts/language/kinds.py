"""Whether a noun phrase names a person, a country, a body, a group of people or a thing."""

from __future__ import annotations

import re

from readouts.language.bare import Bare, classes, land_of
from readouts.language.bounds import joined_name
from readouts.language.phrase import Kind, Phrase
from readouts.language.tree import Tree
from readouts.language.words import (
    body_kinds,
    is_body_noun,
    is_person_noun,
    kinds_of_organisation,
    lands_called,
    words,
)
from readouts.reference import agent, organisation, places_named, senses, terms_named
from readouts.reference.given_names import gender_of_name

_WITHOUT = re.compile(r" Without [A-Z]")  # "Doctors Without Frontiers"
_GUARD = re.compile(r"\b(?:coast|national|presidential|border|republican) guard$", re.IGNORECASE)
_AGED = re.compile(r"\d+-year-old")


def kind_of(phrase: Phrase, tree: Tree, bare: Bare) -> Kind:
    """What a phrase names. ``bare`` is what its words say."""
    token = tree.tokens[phrase.head]
    proper = token.pos == "PROPN" or tree.parsed.text[token.start].isupper()
    if (proper and state(phrase)) or _is_land(phrase.text):
        return "land"
    if phrase.text[:1].isupper() and organisation(phrase.text):
        return "body"
    named = bare.name and (proper or joined_name(tree, phrase.head) != phrase.head)
    if named and _is_person(phrase, tree, bare):
        return "person"
    if proper and (tree.label(phrase.head) == "ORG" or _tells_body(phrase)):
        return "body"
    if organisation(phrase.full) or is_spelt_without(phrase):
        return "body"
    return "group" if proper and token.tag == "NNPS" else _common(phrase, tree, bare)


def is_spelt_without(phrase: Phrase) -> bool:
    """Whether it is a name such as "Doctors Without Frontiers"."""
    return bool(_WITHOUT.search(phrase.full))


def state(phrase: Phrase) -> str:
    """The code of the country in "the Kingdom of Eswatini"; empty if it is no such name."""
    match = re.match(r"(\w+) of (?:the )?(.+)$", phrase.full)
    return land_of(match[2]) if match and lands_called(match[1].lower()) is not None else ""


def kinds_of(phrase: Phrase) -> frozenset[str]:
    """The kinds of bodies that a phrase's own words tell."""
    known = organisation(phrase.text)
    found = set(kinds_of_organisation(known.kind)) if known else set()
    told = f"{phrase.full} {known.name if known else ''}".lower()
    for word in re.findall(r"[\w-]+", told):
        found |= body_kinds(word) | (body_kinds(word[:-1]) if word.endswith("s") else frozenset())
    return frozenset(found)


def _is_land(text: str) -> bool:
    sense = senses(text)[:1] if text[:1].isupper() else ()
    return bool(sense) and sense[0].kind != "demonym"


def _is_person(phrase: Phrase, tree: Tree, bare: Bare) -> bool:
    label, text = tree.label(phrase.head), phrase.text
    if _is_of_land(text, bare):
        return True
    if label == "ORG" and not (bare.office or bare.generic):
        return False
    if " " not in text and any(p.kind != "region" for p in places_named(text)):
        return False  # "Goma", which recognisers take for somebody
    last = text.rsplit(" ", 1)[-1].lower()
    if is_body_noun(last) and last not in words("person"):
        return bool(terms_named(" ".join(bare.name)))
    titled = bare.office or bare.generic or bare.counterpart or _says_person(text)
    token = tree.tokens[phrase.head]
    beside = token.dep == "appos" and is_person_noun(tree.tokens[token.head].lemma.lower())
    return bool(label == "PERSON" or titled or beside or terms_named(" ".join(bare.name)))


def _is_of_land(text: str, bare: Bare) -> bool:
    """Whether it is a given name behind a country's: "Serbia's Goran Radic"."""
    behind = re.match(r"[A-Z].*\w['’]s? (?=[A-Z]\S+ [A-Z]\S+$)", text)
    if behind is None or not bare.land or len(bare.name) != 2:
        return False
    plain = not organisation(text) and not any(body_kinds(word) for word in bare.name)
    return plain and bool(gender_of_name(bare.name[0]))


def _says_person(text: str) -> bool:
    parts = [part.lower() for kind, part in classes(text) if kind != "name"]
    honoured = words("honours_of_men") | words("honours_of_women")
    return any(is_person_noun(part.rsplit(" ", 1)[-1]) or part in honoured for part in parts)


def _tells_body(phrase: Phrase) -> bool:
    telling = [word.lower() for word in phrase.full.split() if word[:1].isupper()]
    return any(body_kinds(word) or word in words("themselves") for word in telling)


def _common(phrase: Phrase, tree: Tree, bare: Bare) -> Kind:
    """The kind of a phrase without a name: by its noun."""
    noun, token = phrase.lemma, tree.tokens[phrase.head]
    if lands_called(noun) is not None and token.pos != "PROPN":
        return "land"
    if phrase.many:
        return _several(phrase, token.text.lower())
    titled = bare.office or bare.generic or bare.counterpart
    if _GUARD.search(phrase.text):
        return "body"
    if is_body_noun(noun) and not titled:
        return "body"
    bare_noun = not phrase.article and phrase.text.islower()  # "under guard", "as prime minister"
    if not bare_noun and _is_somebody(phrase, tree, bare):
        return "person"
    return "body" if _is_agent(phrase) and noun in words("no_person") else "thing"


def _is_somebody(phrase: Phrase, tree: Tree, bare: Bare) -> bool:
    """Whether a phrase in the singular names a person by title, noun, age or country."""
    titled = bare.office or bare.generic or bare.counterpart
    noun = phrase.lemma
    if titled or is_person_noun(noun) or _AGED.fullmatch(phrase.text.lower()):
        return True
    if _is_agent(phrase):
        return noun not in words("no_person")
    # "the Russian", "a Serb"
    of_land = land_of(tree.tokens[phrase.head].text) and bare.land and not bare.name
    return bool(of_land) and phrase.article in {"the", "a", "an"}


def _several(phrase: Phrase, text: str) -> Kind:
    if phrase.lemma == "body" and (" " not in phrase.text or phrase.text[:1].isdigit()):
        return "thing"  # the dead
    people = is_person_noun(phrase.lemma) or is_person_noun(text)
    return "group" if people or is_body_noun(phrase.lemma) or _is_agent(phrase) else "thing"


def _is_agent(phrase: Phrase) -> bool:
    return bool(agent(phrase.text.lower()))
