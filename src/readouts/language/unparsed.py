"""Phrases without a parse: names by the tables, pronouns and titles by their words alone."""

from __future__ import annotations

import re

from readouts.language.bare import Bare
from readouts.language.named import mentions_of
from readouts.language.phrase import Kind, Phrase
from readouts.language.words import gender_of_noun, is_body_noun, lands_called, words
from readouts.records import Sentence, Span
from readouts.reference import agent

PRONOUNS = frozenset(
    "he him his himself she her hers herself it its itself they them their theirs themselves "
    "i me my we us our".split()
)
_ARTICLE = re.compile(r"^(?:the|this|that|these|those|both|a|an|his|her|its|their) ", re.IGNORECASE)
_NEAR_START = 4  # characters: before a subject stands an article at most


def unparsed_phrases(sentence: Sentence, position: int) -> list[Phrase]:
    """The people, countries and bodies that the words alone tell; the first may be the subject."""
    found = []
    for mention in mentions_of(sentence):
        first = mention.start - sentence.span.start <= _NEAR_START
        phrase = Phrase(mention.start, mention.end, position, -1, mention.kind, mention.text,
                        mention.text, role="subject" if first else "other")  # fmt: skip
        found.append(
            phrase._replace(
                named=True,
                name=mention.name,
                land=mention.land,
                stated_land=mention.stated_land,
                office=mention.office,
                generic=Bare.of(mention.text).generic,
                counterpart="counterpart" in mention.text,
                nouns=frozenset(mention.text.lower().split()),
            )
        )
    return sorted(found, key=lambda p: (p.start, -p.end))


def asked(sentence: Sentence, position: int, span: Span) -> Phrase:
    """A phrase for words that somebody asks about and that are no phrase of the parse."""
    text = " ".join(span.shifted(-sentence.span.start).of(sentence.text).split())
    text = re.sub(r"['’]s?$", "", text)
    article = text.split(" ", 1)[0].lower() if _ARTICLE.match(text + " ") else ""
    bare_text = _ARTICLE.sub("", text)
    bare = Bare.of(text)
    lemma = bare_text.rsplit(" ", 1)[-1].lower()
    many = lemma.endswith("s") and bool(agent(bare_text.lower()) or agent(lemma))
    phrase = Phrase(
        span.start,
        span.end,
        position,
        head=-1,
        kind="thing",
        text=bare_text,
        full=bare_text,
        article=article,
        lemma=lemma[:-1] if many else lemma,
        many=many,
        role="subject" if span.start - sentence.span.start <= _NEAR_START else "other",
    )
    return phrase._replace(
        kind=_kind(phrase, bare),
        named=bool(bare.name),
        name=bare.name,
        land=bare.land,
        stated_land=bool(bare.land),
        office=bare.office,
        generic=bare.generic,
        counterpart=bare.counterpart,
        gender=gender_of_noun(phrase.lemma),
        nouns=frozenset(bare_text.lower().split()),
    )


def _kind(phrase: Phrase, bare: Bare) -> Kind:
    if phrase.text.lower() in PRONOUNS:
        return "pronoun"
    if bare.name or bare.office or bare.generic or bare.counterpart:
        return "person" if not phrase.many else "group"
    if lands_called(phrase.lemma) is not None:
        return "land"
    if is_body_noun(phrase.lemma):
        return "group" if phrase.many else "body"
    if phrase.lemma in words("person") or agent(phrase.lemma):
        return "group" if phrase.many else "person"
    return "thing"
