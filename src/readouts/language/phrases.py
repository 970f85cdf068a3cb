"""The noun phrases of a parsed sentence, with what each says of the one it names."""

from __future__ import annotations

import re

from readouts.language.bare import Bare, classes, land_of
from readouts.language.bounds import bounds, complement, is_joined, joined_name
from readouts.language.kinds import is_spelt_without, kind_of, state
from readouts.language.named import table_land
from readouts.language.phrase import Phrase, Role
from readouts.language.tree import SUBJECTS, Tree
from readouts.language.words import gender_of_noun, is_body_noun, words
from readouts.records import Sentence
from readouts.reference import agent, name_words, organisation, titles
from readouts.reference.given_names import gender_of_name

_PLACES = frozenset("nsubj nsubjpass dobj pobj dative appos conj poss attr".split())
_OWNER = re.compile(r"(.*\w)(?:['’]s|s['’]) ")
_OWNS = re.compile(r"['’]s?$")
_COLLECTIVE = frozenset("police people troops military crew staff family opposition".split())
_ARTICLE = re.compile(
    r"^(?:the|this|that|these|those|a|an|some|its|his|her|their|our) ", re.IGNORECASE
)
_FORMER = re.compile(r"(?:[A-Z][\w'’]+ )?(?:former|ex-?|ousted|deposed|exiled)\b", re.IGNORECASE)
_BEFORE_TITLE = re.compile(r"\b(?:former|ousted|deposed|exiled|retired|late) |\bex-", re.IGNORECASE)
_HONORIFICS = frozenset("hon he h e excellency honourable honorable madam mister".split())


def phrases_of(sentence: Sentence, position: int, tree: Tree) -> list[Phrase]:
    """The noun phrases of a sentence in order; the shorter of nested ones after the longer."""
    heads = [i for i, token in enumerate(tree.tokens) if token.text.strip() and _is_head(tree, i)]
    found = [_phrase(sentence, position, tree, i) for i in heads]
    named = [p for p in found if p.name]
    kept = [p for p in found if not _is_part_of_title(p, named)]
    return sorted(kept, key=lambda p: (p.start, -p.end))


def _is_part_of_title(phrase: Phrase, named: list[Phrase]) -> bool:
    """Whether it is only one of the titles before a name: nobody of its own."""
    if phrase.name or phrase.kind in {"pronoun", "land", "body"}:
        return False
    return any(n.start <= phrase.start and phrase.end < n.end for n in named)


def _is_head(tree: Tree, i: int) -> bool:
    token = tree.tokens[i]
    if token.pos in {"NOUN", "PROPN"} and token.dep in {"compound", "nmod"}:
        return is_joined(tree, i)
    if token.pos in {"NOUN", "PROPN", "PRON"} or token.tag == "PRP$":
        return True
    return token.pos in {"ADJ", "NUM", "DET"} and token.dep in _PLACES


def _phrase(sentence: Sentence, position: int, tree: Tree, i: int) -> Phrase:
    left, right = bounds(tree, i)
    token = tree.tokens[i]
    text = _words(sentence, tree, left, right)
    span = (sentence.span.start + tree.tokens[left].start,
            sentence.span.start + tree.tokens[right].end)  # fmt: skip
    phrase = Phrase(
        *span, position, i, "pronoun", text, text, "", text.lower(), role=_role(tree, i)
    )
    small = text.lower() != "both" and (not text.isupper() or text == "I")  # the WHO is no "who"
    if small and (token.pos == "PRON" or token.tag == "PRP$"):
        return phrase
    article = text.split(" ", 1)[0].lower() if _ARTICLE.match(text + " ") else ""
    plain = phrase._replace(
        kind="thing",
        text=_ARTICLE.sub("", text),
        full=_ARTICLE.sub("", _words(sentence, tree, left, complement(tree, i, right))),
        article="both" if text.lower().startswith("both") else article,
        lemma=token.lemma.lower(),
        many=token.tag in {"NNS", "NNPS"} or token.text.lower() in _COLLECTIVE,
    )
    return _described(plain, sentence, tree, (left, right))


def _words(sentence: Sentence, tree: Tree, left: int, right: int) -> str:
    """The words of some tokens, on one line, without a possessive ending."""
    start, end = tree.tokens[left].start, tree.tokens[right].end
    return _OWNS.sub("", " ".join(sentence.text[start:end].split()))


def _role(tree: Tree, i: int) -> Role:
    seen = {i}
    while tree.tokens[i].dep in {"conj", "appos"} and tree.tokens[i].head not in seen:
        i = tree.tokens[i].head
        seen.add(i)
    dep = tree.tokens[i].dep
    if dep in SUBJECTS:
        return "subject"
    if dep == "poss":
        return "owner"
    return "object" if dep in {"dobj", "dative", "iobj"} else "other"


def _described(phrase: Phrase, sentence: Sentence, tree: Tree, inside: tuple[int, int]) -> Phrase:
    """The phrase with its kind, and what its words say of a person, country or body."""
    bare = _bare(phrase, sentence, tree, inside)
    phrase = phrase._replace(
        kind=kind_of(phrase, tree, bare),
        nouns=_nouns(tree, inside),
        counterpart=bare.counterpart,
        former=bool(_FORMER.match(phrase.text)),
    )
    if phrase.kind == "person":
        return _person(phrase, tree, bare)
    if phrase.kind == "land":
        land = land_of(phrase.text) or _land_behind(phrase) or state(phrase)
        return phrase._replace(land=land, stated_land=bool(land), named=True)
    land, upper = bare.land, phrase.text[:1].isupper()
    phrase = phrase._replace(land=land, stated_land=bool(land), body=_body_before(phrase))
    if phrase.kind != "body":
        return phrase
    parts = phrase.text.split()
    capitals = len(parts) > 1 and all(part[0].isupper() for part in parts)
    proper = tree.tokens[phrase.head].pos == "PROPN"
    name = proper or capitals or is_spelt_without(phrase)
    return phrase._replace(named=name, many=phrase.many and not upper, body="")


def _bare(phrase: Phrase, sentence: Sentence, tree: Tree, inside: tuple[int, int]) -> Bare:
    """What the words say; a person's name is what the recogniser takes for one, if it does."""
    written = _name_written(sentence, tree, phrase.head, inside)
    said_of = phrase.text.replace(written, " ") if written else phrase.text
    whole = Bare.of(_BEFORE_TITLE.sub("", said_of))
    bare = Bare.of(_BEFORE_TITLE.sub("", _behind_owner(said_of)))._replace(land=whole.land)
    name = name_words(written) if written else bare.name
    return bare._replace(name=() if set(name) <= _HONORIFICS else name)


def _behind_owner(text: str) -> str:
    """Without whose somebody is, unless that is a country: "brother" of "mayor's brother"."""
    owner = _OWNER.match(text)
    return text[owner.end() :] if owner and not land_of(owner[1]) else text


def _name_written(sentence: Sentence, tree: Tree, i: int, inside: tuple[int, int]) -> str:
    """A person's name inside a phrase as the recogniser has it, without a title before it."""
    for entity in tree.parsed.entities:
        last = min(entity.last, len(tree.tokens)) - 1
        if entity.label != "PERSON" or not inside[0] <= entity.first <= last <= inside[1]:
            continue
        if last < max(i, joined_name(tree, i)):
            continue
        first = entity.first
        while first < last and titles(tree.tokens[first].text):
            first += 1
        while first > inside[0] and _is_name_word(sentence, tree, inside[0], first - 1):
            first -= 1
        return sentence.text[tree.tokens[first].start : tree.tokens[last].end]
    return ""


def _is_name_word(sentence: Sentence, tree: Tree, first: int, last: int) -> bool:
    """Whether the last of the words before a name belongs to it: a family name in front."""
    start, token = tree.tokens[first].start, tree.tokens[last]
    text = sentence.text[token.start : token.end]
    groups = list(classes(sentence.text[start : token.end]))
    if not text[:1].isupper() or not groups or groups[-1] != ("name", text):
        return False
    return not (agent(text.lower()) or is_body_noun(text.lower()) or organisation(text))


def _nouns(tree: Tree, inside: tuple[int, int]) -> frozenset[str]:
    return frozenset(
        t.lemma.lower() if t.pos != "PROPN" else t.text.lower()
        for t in tree.tokens[inside[0] : inside[1] + 1]
        if t.pos in {"NOUN", "PROPN", "ADJ"} and "-" not in t.text
    )


def _person(phrase: Phrase, tree: Tree, bare: Bare) -> Phrase:
    # By the text's own capitals: in what looks like a headline the parser reads "Pal" as "pal".
    head = tree.tokens[phrase.head]
    common = head.pos == "NOUN" and tree.parsed.text[head.start].islower()
    name = () if common and joined_name(tree, phrase.head) == phrase.head else bare.name
    land = bare.land or _land_behind(phrase)
    told = _gender_told(phrase)
    return phrase._replace(
        name=name,
        named=bool(name),
        many=phrase.many and not (name and joined_name(tree, phrase.head) != phrase.head),
        land=land or (table_land(" ".join(name)) if len(name) > 1 else ""),
        stated_land=bool(land),
        office=bare.office,
        generic=bare.generic,
        gender=told or (gender_of_name(name[0]) if len(name) > 1 else ""),
        gender_told=bool(told),
        body=_body_before(phrase),
    )


def _body_before(phrase: Phrase) -> str:
    """The body whose official one is: "EU foreign policy chief", "UN envoy"."""
    if phrase.kind not in {"person", "group"}:
        return ""
    parts = phrase.text.split()
    runs = (_OWNS.sub("", " ".join(parts[:size])) for size in (4, 3, 2, 1) if size < len(parts))
    return next((run for run in runs if organisation(run)), "")


def _land_behind(phrase: Phrase) -> str:
    """The country after "of" or "from": "President Tomas Herrera of Uruguay"."""
    match = re.match(r" (?:of|from) (?:the )?(.+)$", phrase.full[len(phrase.text) :])
    return land_of(match[1]) if match else ""


def _gender_told(phrase: Phrase) -> str:
    """What "King" or "spokeswoman" tells, which no given name gainsays."""
    parts = set(re.findall(r"[a-z]+", phrase.text.lower()))
    if parts & words("honours_of_men"):
        return "m"
    if parts & words("honours_of_women"):
        return "f"
    return next((g for noun in sorted(phrase.nouns) if (g := gender_of_noun(noun))), "")
