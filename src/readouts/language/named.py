"""The people, countries and bodies that a sentence names, told by the tables without a parse."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from readouts.language.bare import DEFINITE, POSSESSIVE, WORD, Bare, class_at, classes
from readouts.records import Sentence
from readouts.reference import organisation, senses, terms_named

_PARTICLES = frozenset("bin ibn al el ul de da del la van von der".split())


class Mention(NamedTuple):
    """A person, country or body that a sentence names, with what it says about them.

    ``start`` and ``end`` are places in the report. ``stated_land`` tells a country that stands
    beside the name from one known from the tables.
    """

    start: int
    end: int
    text: str
    kind: Literal["person", "land", "body"] = "person"
    name: tuple[str, ...] = ()
    land: str = ""
    stated_land: bool = False
    office: str = ""


def mentions_of(sentence: Sentence) -> list[Mention]:
    """The people, countries and bodies that a sentence names in their own words."""
    found: list[Mention] = []
    words = list(WORD.finditer(sentence.text))
    plain = [POSSESSIVE.sub("", w.group()).rstrip(".") or w.group() for w in words]
    at = 0
    while at < len(words):
        run = _run(sentence.text, words, plain, at)
        if run is None:
            at += 1
            continue
        mention = _mention(sentence, words[at].start(), words[run - 1].end())
        if mention is not None:
            found.append(mention)
        at = run
    return _with_appositions(found, sentence)


def _run(text: str, words: list[re.Match[str]], plain: list[str], at: int) -> int | None:
    """Where the group of country, title and name words that begins here ends; None if none does."""
    end = at
    while end < len(words):
        if end > at and text[words[end - 1].end() : words[end].start()].strip():
            break  # punctuation between
        kind, size = class_at(plain, end)
        if kind == "other" and plain[end].lower() not in _PARTICLES:
            break
        if kind == "other" and end == at:
            break
        end += size
        if words[end - 1].group().endswith(("'s", "’s", "s'", "s’")) and kind == "name":
            break
    return end if end > at else None


def _mention(sentence: Sentence, start: int, end: int) -> Mention | None:
    text = POSSESSIVE.sub("", " ".join(sentence.text[start:end].split()))
    text = DEFINITE.sub("", text)
    text = text if re.search(r"\.\w+\.$", text) else text.rstrip(".")
    bare = Bare.of(text)
    found = Mention(sentence.span.start + start, sentence.span.start + end, text)
    if organisation(text):
        return found._replace(kind="body")
    name = " ".join(words for kind, words in classes(text) if kind == "name")
    titled = _has_title(text)
    if bare.name and (titled or terms_named(name)):
        land = bare.land or table_land(name)
        stated = bool(bare.land)
        return found._replace(name=bare.name, land=land, stated_land=stated, office=bare.office)
    kind = senses(text)[:1]
    if kind and kind[0].kind != "demonym" and not titled:
        return found._replace(kind="land", land=bare.land, stated_land=True)
    return None


def _has_title(text: str) -> bool:
    return any(kind == "title" for kind, _ in classes(text))


def table_land(name: str) -> str:
    """The country of everybody listed under a name; empty if none or several."""
    codes = {term.code for term in terms_named(name)}
    return codes.pop() if len(codes) == 1 else ""


def _with_appositions(found: list[Mention], sentence: Sentence) -> list[Mention]:
    """A name takes the country and title that stand beside it after a comma."""
    out: list[Mention] = []
    for mention in found:
        if mention.kind == "person" and not mention.office:
            after = sentence.text[mention.end - sentence.span.start :]
            match = re.match(r", (?:the )?((?:[\w.]+(?:['’]s)? ){0,3}[\w-]+)(?=,|\.|;| who)", after)
            bare = Bare.of(match[1]) if match else None
            if match and bare and bare.office and not bare.name:
                text = f"{match[1]} {mention.text}"
                land = bare.land or mention.land
                mention = mention._replace(  # noqa: PLW2901 -- the fuller one takes its place
                    text=text, office=bare.office, land=land, stated_land=bool(bare.land)
                )
        out.append(mention)
    return out
