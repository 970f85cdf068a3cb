"""The people, countries and bodies that a sentence names in its own words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from readouts.records import Sentence, Span
from readouts.reference import agent, fold, name_words, organisation, senses, terms_named, titles

_WORD = re.compile(r"[A-Za-zÀ-ɏ&][\w&.'’-]*")
_POSSESSIVE = re.compile(r"['’]s?$")
DEFINITE = re.compile(r"^(?:the|this|that) ", re.IGNORECASE)
_PARTICLES = frozenset("bin ibn al el ul de da del la van von der".split())
# Words that open a sentence in capitals and are no name
_OPENERS = frozenset(
    "a an in on at he she it they we i his her their its our this that these those but and or as "
    "if when while after before for from to with by both two all some no not also meanwhile later "
    "earlier there here however during under over speaking".split()
)
_MEN = frozenset("mr king prince emperor sultan emir pope sheikh crown".split())
_WOMEN = frozenset("ms mrs miss queen princess".split())
# A title without an office of its own, and the offices whose holders it may mean.
GENERIC = {
    "minister": ("Minister", "Secretary"),
    "leader": ("President", "Prime Minister", "Chancellor", "Supreme Leader", "Monarch"),
    "diplomat": ("Minister of Foreign Affairs", "Ambassador", "Special Envoy"),
    "premier": ("Prime Minister",),
}
_LONGEST = 4  # words of a title

Class = Literal["land", "title", "name", "other"]


class _At(NamedTuple):
    """Where a mention stands in the report's text, and its words."""

    start: int
    end: int
    sentence: int
    text: str


class Mention(NamedTuple):
    """A person, country or body that a sentence names, with what it says about them.

    ``stated_land`` tells a country that stands beside the name from one known from the tables.
    """

    start: int
    end: int
    sentence: int
    text: str
    name: tuple[str, ...] = ()
    land: str = ""
    stated_land: bool = False
    office: str = ""
    subject: bool = False
    kind: Literal["person", "land", "body"] = "person"
    gender: str = ""

    @property
    def weight(self) -> tuple[bool, bool, int]:
        """How much the mention says: the fullest one is what others stand for."""
        return bool(self.office), self.stated_land, len(self.name)


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
    words = [_POSSESSIVE.sub("", m.group()) for m in _WORD.finditer(text)]
    at = 0
    while at < len(words):
        kind, size = _class_at(words, at)
        yield kind, " ".join(words[at : at + size])
        at += size


def _class_at(words: list[str], at: int) -> tuple[Class, int]:
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


def mentions_of(sentence: Sentence) -> list[Mention]:
    """The people, countries and bodies that a sentence names in their own words."""
    found: list[Mention] = []
    words = list(_WORD.finditer(sentence.text))
    plain = [_POSSESSIVE.sub("", w.group()).rstrip(".") or w.group() for w in words]
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
        kind, size = _class_at(plain, end)
        if kind == "other" and plain[end].lower() not in _PARTICLES:
            break
        if kind == "other" and end == at:
            break
        end += size
        if words[end - 1].group().endswith(("'s", "’s", "s'", "s’")) and kind == "name":
            break
    return end if end > at else None


def _mention(sentence: Sentence, start: int, end: int) -> Mention | None:
    text = _POSSESSIVE.sub("", " ".join(sentence.text[start:end].split()))
    text = DEFINITE.sub("", text)
    text = text if re.search(r"\.\w+\.$", text) else text.rstrip(".")
    bare = Bare.of(text)
    begin = sentence.span.start + start
    subject = (span := subject_span(sentence)) is not None and span.start <= begin < span.end
    at = _At(begin, sentence.span.start + end, sentence.number, text)
    if organisation(text):
        return Mention(*at, subject=subject, kind="body")
    name = " ".join(words for kind, words in classes(text) if kind == "name")
    titled = _has_title(text)
    if bare.name and (titled or _is_person(sentence, start, end, name)):
        return Mention(
            *at,
            name=bare.name,
            land=bare.land or _table_land(name),
            stated_land=bool(bare.land),
            office=bare.office,
            subject=subject,
            gender=_gender(text),
        )
    kind = senses(text)[:1]
    if kind and kind[0].kind != "demonym" and not titled:
        return Mention(*at, land=bare.land, stated_land=True, subject=subject, kind="land")
    return None


def _has_title(text: str) -> bool:
    return any(kind == "title" for kind, _ in classes(text))


def _is_person(sentence: Sentence, start: int, end: int, name: str) -> bool:
    if terms_named(name):
        return True
    parsed = sentence.parsed
    if parsed is None or " " not in name:
        return False
    return any(
        entity.label == "PERSON"
        and parsed.tokens[entity.first].start < end
        and start < parsed.tokens[entity.last - 1].end
        for entity in parsed.entities
    )


def _table_land(name: str) -> str:
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


def subject_span(sentence: Sentence) -> Span | None:
    """The subject of the sentence's main clause, in the report's text; None without a parse."""
    if sentence.parsed is None:
        return None
    tokens = sentence.parsed.tokens
    roots = [i for i, t in enumerate(tokens) if t.head == i]
    for root in roots:
        for i, token in enumerate(tokens):
            if token.head == root and token.dep in {"nsubj", "nsubjpass"}:
                inside = _below(sentence, i)
                span = Span(tokens[min(inside)].start, tokens[max(inside)].end)
                return span.shifted(sentence.span.start)
    return None


def _below(sentence: Sentence, index: int) -> set[int]:
    assert sentence.parsed is not None, "checked by the caller"
    tokens = sentence.parsed.tokens
    inside = {index}
    for _ in range(len(tokens)):
        more = {
            i
            for i, t in enumerate(tokens)
            if t.head in inside
            and i not in inside
            and t.dep not in {"relcl", "appos", "acl", "punct"}
        }
        if not more:
            break
        inside |= more
    return inside


def _gender(text: str) -> str:
    words = set(fold(text).split())
    return "m" if words & _MEN else "f" if words & _WOMEN else ""
