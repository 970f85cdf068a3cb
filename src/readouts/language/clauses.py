"""The clauses that a pronoun stands in: their subjects, and whom it cannot be."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from readouts.language.answer import Answer
from readouts.language.entity import Entity
from readouts.language.phrase import Phrase
from readouts.language.story import Story, distinct
from readouts.language.words import words

Fits = Callable[[Entity], bool]


def subjects_above(story: Story, phrase: Phrase) -> Iterator[tuple[Phrase, int]]:
    """Subjects of the clauses that a pronoun stands in, nearest first, each with its verb."""
    tree = story.trees[phrase.sentence]
    if tree is None or phrase.head < 0:
        return
    verbs = [v for v in tree.ancestors(phrase.head) if tree.tokens[v].pos in {"VERB", "AUX"}]
    for verb in verbs:
        subject = tree.subject(verb)
        if subject is None or subject == phrase.head or phrase.head in tree.below(subject):
            continue
        found = story.at_head(phrase.sentence, subject)
        if found is not None and found.start < phrase.start:
            yield found, verb


def barred_for(story: Story, phrase: Phrase) -> list[Entity]:
    """Whom an object cannot be: the subject of its own clause."""
    tree = story.trees[phrase.sentence]
    if tree is None or phrase.role in {"subject", "owner"} or phrase.head < 0:
        return []
    verb = tree.verb_of(phrase.head)
    subject = tree.subject(verb) if verb is not None else None
    known = story.entity(story.at_head(phrase.sentence, subject))
    return [known, *known.members] if known else []


def in_sentence(story: Story, phrase: Phrase, fits: Fits) -> Answer | None:
    """The subject of the clause, or of the one above it: "Kone said he", "Kone left his post"."""
    barred = barred_for(story, phrase)
    for subject, verb in subjects_above(story, phrase):
        one = story.entity(subject)
        if one is None or one in barred or (len(story.joined(subject)) > 1 and not one.many):
            continue
        if one.owner is not None and not one.names and fits(one.owner):
            return Answer(one.owner, "pronoun", f"whose “{subject.lemma}” speaks or acts")
        if not fits(one):
            continue
        rivals = [e for e in _arguments(story, phrase, verb) if fits(e) and e is not one]
        if rivals and not (one.kind == "person" and all(e in barred for e in rivals)):
            return None
        verb_word = story.lemma(phrase.sentence, verb)
        how = "who speaks" if verb_word in words("speech") else "the subject of its clause"
        return Answer(one, "pronoun", f"{how}: “{verb_word}”")
    return None


def _arguments(story: Story, phrase: Phrase, verb: int) -> list[Entity]:
    """Whom a verb is done to, as far as the sentence has named them before the pronoun."""
    tree = story.trees[phrase.sentence]
    assert tree is not None, "a verb comes from a parse"
    found = []
    for child in tree.children[verb]:
        heads = [child] if tree.tokens[child].dep in {"dobj", "dative"} else []
        if tree.tokens[child].dep in {"prep", "agent"}:
            heads = [c for c in tree.children[child] if tree.tokens[c].dep == "pobj"]
        for head in heads:
            named = story.at_head(phrase.sentence, head)
            known = story.entity(named)
            if named is not None and known is not None and named.start < phrase.start:
                found.append(known)
    return found


def in_quotation(story: Story, phrase: Phrase) -> bool:
    """Whether a phrase stands in what somebody is quoted as saying, by its sentence's marks."""
    sentence = story.sentences[phrase.sentence]
    before = sentence.text[: phrase.start - sentence.span.start]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


def opens(story: Story, phrase: Phrase) -> bool:
    """Whether nothing that it might be is named before it in its sentence."""
    return not any(
        p.start < phrase.start and p.kind in {"land", "body", "thing"} and p.end <= phrase.start
        for p in story.phrases[phrase.sentence]
    )


def joined_in(story: Story, phrase: Phrase) -> tuple[Entity, ...] | None:
    """The parties that "and" joins in a subject; those of "the two sides" too."""
    one = story.entity(phrase)
    if one is not None and one.members:
        return one.members
    parts = [story.entity(p) for p in story.joined(phrase)]
    known = distinct(e for e in parts if e is not None and e.kind != "thing")
    return tuple(known) if len(parts) == len(known) > 1 else None
