"""Who "they" are: a group, two whom "and" joins, a body that speaks as many."""

from __future__ import annotations

from readouts.language.answer import Answer, together
from readouts.language.clauses import (
    barred_for,
    in_quotation,
    in_sentence,
    joined_in,
    opens,
    subjects_above,
)
from readouts.language.entity import Entity
from readouts.language.phrase import Phrase
from readouts.language.story import Story
from readouts.language.words import words

_COUNTS = frozenset("dozen score hundred thousand million".split())  # "thousands of nurses"


def several(story: Story, phrase: Phrase) -> Answer | None:
    """Who "they" or "their" are, or None if more than one group may be meant."""
    if in_quotation(story, phrase) and phrase.role == "subject":
        return None  # who speaks means others than the reporter does
    return (
        in_sentence(story, phrase, _fits)
        or _joined_above(story, phrase)
        or _bodies_speak(story, phrase)
        or _before(story, phrase)
    )


def _fits(entity: Entity) -> bool:
    many = entity.many or "police" in entity.kinds
    return many and entity.kind in {"group", "body", "person"}


def _before(story: Story, phrase: Phrase) -> Answer | None:
    """Whom the sentences before leave in mind."""
    topic = story.subject_phrase(phrase.sentence - 1)
    first = opens(story, phrase)
    if topic is not None and first:
        joined = joined_in(story, topic)
        if joined is not None:
            return together(joined, "pronoun", "the two that the sentence before is about")
        if topic.kind == "thing" and topic.many and topic.lemma not in _COUNTS:
            return None
    near = _near(story, phrase)
    if len(near) == 1 and (phrase.role != "owner" or near[0] is story.entity(topic)):
        return Answer(near[0], "pronoun", "the only group in mind")
    if near or not first:
        return None
    return _farther(story, phrase) or _two_people(story, phrase)


def _near(story: Story, phrase: Phrase) -> list[Entity]:
    """The groups in mind; of several the one that the same sentence has named, if it is one."""
    barred = barred_for(story, phrase)
    near = story.near(phrase.start, phrase.sentence, "group", "body")
    near = [e for e in near if _fits(e) and e not in barred]
    own = [e for e in near if (at := e.last_before(phrase.start)) and at[0] == phrase.sentence]
    return own if len(own) == 1 and phrase.role == "subject" else near


def _farther(story: Story, phrase: Phrase) -> Answer | None:
    far = story.near(phrase.start, phrase.sentence, "group", reach=2)
    if len(far) == 1 and phrase.role == "subject" and _fits(far[0]):
        return Answer(far[0], "pronoun", "the only group in mind")
    return None


def _bodies_speak(story: Story, phrase: Phrase) -> Answer | None:
    """A body that speaks of itself in the plural: "the Taliban denied that they"."""
    for subject, verb in subjects_above(story, phrase):
        one = story.entity(subject)
        lemma = story.lemma(phrase.sentence, verb)
        if one is not None and one.kind == "body" and lemma in words("speech"):
            near = story.near(phrase.start, phrase.sentence, "group")
            if not any(e.many for e in near):
                return Answer(one, "pronoun", f"who speaks: “{lemma}”")
    return None


def _joined_above(story: Story, phrase: Phrase) -> Answer | None:
    for subject, verb in subjects_above(story, phrase):
        if phrase.role not in {"subject", "owner"} and verb == story.own_verb(phrase):
            continue
        joined = joined_in(story, subject)
        if joined is not None:
            return together(joined, "pronoun", "the two that its clause is about")
    return None


def _two_people(story: Story, phrase: Phrase) -> Answer | None:
    """Two people who meet in the sentence before: "Kolev received Dinu. They discussed ..."."""
    near = story.near(phrase.start, phrase.sentence, "person")
    near = [e for e in near if not e.many and e not in barred_for(story, phrase)]
    first = all(p.start >= phrase.start for p in story.phrases[phrase.sentence])
    if phrase.role == "subject" and first and len(near) == 2:
        return together(tuple(near), "pronoun", "the two people of the sentence before")
    return None
