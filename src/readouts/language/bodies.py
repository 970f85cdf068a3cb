"""Which body "the ministry", "the group" or "the rebels" is."""

from __future__ import annotations

from readouts.language.answer import Answer
from readouts.language.entity import Entity
from readouts.language.phrase import Phrase
from readouts.language.story import Story
from readouts.language.words import alike, body_kinds, called, words
from readouts.reference import fold

# Words that fit so many bodies that the only one in mind must be meant
# Nouns that stand without an article for one that was named: "Police said"
_BARE = frozenset("police parliament troops army".split())
_LOOSE = frozenset("group organisation organization body outfit institution agency service".split())


def body(story: Story, phrase: Phrase) -> Answer | None:
    """The one body or group that is called so, or is of the kind."""
    fits = candidates(story, phrase)
    return _choice(story, phrase, fits, f"the only one of the report that “{phrase.text}” may be")


def candidates(story: Story, phrase: Phrase) -> list[Entity]:
    """The bodies and groups that it may be, best kind of fit only."""
    alone = phrase.text[:1].isupper() and " " not in phrase.text and phrase.lemma in _BARE
    if not phrase.definite and not alone:
        return []
    known = [e for e in story.before(phrase.start, "body", "group") if e.first != phrase.start]
    if phrase.land:
        known = [e for e in known if e.land == phrase.land]
    noun = phrase.lemma
    if not phrase.many:  # "two rebel groups" are no "group", rebels called an army not "the army"
        known = [e for e in known if not _are_several(e, noun) and not _is_so_called(e, noun)]
    same = [e for e in known if _is_called(e, noun) and _has_words(e, phrase)]
    if same:
        return same
    known = [e for e in known if not _is_called(e, noun)]  # "provincial police" are other police
    told = frozenset().union(*(body_kinds(word) for word in _modifiers(phrase)))
    return [
        e for e in known
        if _is_of_kind(e, noun, many=phrase.many) and (not told or told & e.kinds)
    ]  # fmt: skip


def _are_several(entity: Entity, noun: str) -> bool:
    return entity.many and any(p.many and p.lemma == noun for p in entity.phrases)


def _is_so_called(entity: Entity, noun: str) -> bool:
    """Whether rebels only bear the noun in their name: the "Army of Hope" is not "the army"."""
    return noun == "army" and entity.named and not entity.land and "armed" in entity.kinds


def _modifiers(phrase: Phrase) -> list[str]:
    """What stands before the noun, without the country: "interior" of "interior ministry"."""
    if phrase.land:
        return []
    return [word for word in fold(phrase.text).split()[:-1] if word not in words("telling_nothing")]


def _has_words(entity: Entity, phrase: Phrase) -> bool:
    """Whether the entity has been said to be what stands before the noun."""
    said = {word for p in entity.phrases for word in fold(p.full).split()}
    return all(word in said or word.isdigit() for word in _modifiers(phrase))


def _is_called(entity: Entity, noun: str) -> bool:
    """Whether the noun is the head of its name or of a description: "the council"."""
    for phrase in entity.phrases:
        heads = {phrase.lemma, phrase.text.rsplit(" ", 1)[-1].lower()}
        heads |= set(phrase.nouns) if phrase.named else set()
        if phrase.named:
            heads.add(phrase.text.split(" ", 1)[0].lower())
        if noun in heads:
            return True
    if entity.kind == "group":
        return bool(entity.nouns & alike(noun))
    return noun in entity.nouns


def _is_of_kind(entity: Entity, noun: str, *, many: bool) -> bool:
    wanted = called(noun)
    if not wanted:
        return False
    if wanted & entity.kinds:
        return not (entity.state_force and not wanted & {"military", "police", "government"})
    unknown = entity.kind == "body" and entity.named and not entity.kinds and not many
    return unknown and noun in _LOOSE | {"company", "firm", "movement", "party"}


def _choice(story: Story, phrase: Phrase, fits: list[Entity], why: str) -> Answer | None:
    own = [e for e in fits if e.kind == "body"]
    if not phrase.many and len(own) == 1:
        fits = own  # "the group" is a body rather than its members
    if len(fits) == 1:
        return Answer(fits[0], "body", why)
    near = [e for e in story.near(phrase.start, phrase.sentence, "body", "group") if e in fits]
    topic = story.subject(phrase.sentence - 1)
    if len(near) == 1 and near[0] is topic:
        return Answer(near[0], "body", "the one whom the sentence before is about")
    return None
