"""Who "the two sides", "both countries", "the two ministers" or "the pair" are: two, or nobody."""

from __future__ import annotations

import re

from readouts.language.answer import Answer, together
from readouts.language.bare import GENERIC, Bare
from readouts.language.entity import Entity
from readouts.language.phrase import Phrase
from readouts.language.story import Story, distinct
from readouts.language.words import alike, words

_TWO = re.compile(r"^(?:the two|both|the) (?:of )?(?:the )?", re.IGNORECASE)
# Who speaks for others or of them, and takes no part
_TELLERS = frozenset(
    "spokesman spokeswoman spokesperson witness official source analyst aide resident".split()
)
_ALONE = frozenset("both two pair duo".split())


def is_pair(phrase: Phrase) -> bool:
    """Whether a phrase speaks of two who are known."""
    first = phrase.text.lower().split(" ", 1)[0]
    if phrase.article == "both" or (phrase.article == "the" and first in {"two", "three"}):
        return True
    if phrase.lemma in _ALONE and phrase.article == "the":
        return True
    lists = ("lands_together", "people_together", "bodies_together")
    several = phrase.article == "the" and phrase.many
    return several and any(phrase.lemma in words(name) for name in lists)


def says_two(phrase: Phrase) -> bool:
    """Whether it says itself that they are two."""
    return phrase.text.lower().startswith(("two", "three")) or phrase.article == "both" or (
        phrase.lemma in _ALONE
    )  # fmt: skip


def pair(story: Story, phrase: Phrase) -> Answer | None:
    """The two, or None if there are not exactly two that it may be."""
    noun = phrase.lemma
    if phrase.text.lower().startswith("three"):
        return _three(story, phrase)
    joined = _joined_before(story, phrase)
    if (group := _group_of_two(story, phrase)) is not None:
        return group
    if noun in _ALONE or phrase.text.lower() in _ALONE:
        return _two(joined or _two_people(story, phrase), "the two that were named last")
    options: list[tuple[Entity, ...]] = []
    if noun in words("people_together") or _is_title(phrase):
        options.append(_people(story, phrase))
    if (
        noun in words("bodies_together")
        and len(joined) == 2
        and any(e.kind != "land" for e in joined)
    ):
        options.append(_their_lands(story, joined) or joined)
    if noun in words("lands_together"):
        options.append(_lands(story, phrase, joined))
    if noun in words("bodies_together"):
        options.append(_bodies(story, phrase, joined))
    found: tuple[Entity, ...] = next((o for o in options if len(o) == 2), ())
    if not found and joined and noun in words("lands_together") | words("bodies_together"):
        found = joined
    near = noun in {"neighbour", "neighbor", "ally", "rival"}
    if not says_two(phrase) and not near and set(found) != set(joined):
        return None  # "the ministers" may be more than the two
    return _two(found, f"the only two of the report that “{phrase.text}” may be")


def _group_of_two(story: Story, phrase: Phrase) -> Answer | None:
    """Two whom one phrase names: "the foreign ministers of Chile and Argentina"."""
    topic = story.subject(phrase.sentence - 1)
    if topic is None or not topic.many or topic.members or not topic.phrases:
        return None
    own = topic.phrases[0]
    alone = phrase.lemma in _ALONE or phrase.text.lower() in _ALONE
    if own.full.count(" and ") != 1 or not (alone or phrase.lemma in own.nouns):
        return None
    return Answer(topic, "pair", "the two whom the sentence before names together")


def _two(found: tuple[Entity, ...], why: str) -> Answer | None:
    return together(found, "pair", why) if len(found) == 2 else None


def _is_title(phrase: Phrase) -> bool:
    bare = Bare.of(phrase.text)
    return bool(bare.office or bare.generic)


def _joined_before(story: Story, phrase: Phrase) -> tuple[Entity, ...]:
    """The two that are joined by "and", or meet, in the nearest sentence before."""
    for sentence in range(phrase.sentence - 1, max(phrase.sentence - 3, -1), -1):
        for own in story.phrases[sentence]:
            known = story.entity(own)
            if known is not None and len(known.members) == 2:
                return known.members
            parts = [story.entity(p) for p in story.joined(own)] if story.leads(own) else []
            found = distinct(e for e in parts if e is not None and e.kind != "thing")
            if len(parts) == len(found) == 2 and not any(e.members for e in found):
                return tuple(found)
    return ()


def _three(story: Story, phrase: Phrase) -> Answer | None:
    """For "the three countries": the three of one kind that "and" joins in the sentence before."""
    rows = (("lands_together", "land"), ("people_together", "person"), ("bodies_together", "body"))
    kinds = {kind for name, kind in rows if phrase.lemma in words(name)}
    for own in story.phrases[phrase.sentence - 1] if phrase.sentence else ():
        parts = [story.entity(p) for p in story.joined(own)] if story.leads(own) else []
        found = distinct(e for e in parts if e is not None and e.kind in kinds)
        if len(parts) == len(found) == 3 and len({e.kind for e in found}) == 1:
            return together(tuple(found), "pair", "the three that the sentence before names")
    return None


def _two_people(story: Story, phrase: Phrase) -> tuple[Entity, ...]:
    near = story.near(phrase.start, phrase.sentence, "person")
    every = [e for e in story.before(phrase.start, "person") if e.names]
    return next((tuple(found) for found in (near, every) if len(found) == 2), ())


def _people(story: Story, phrase: Phrase) -> tuple[Entity, ...]:
    people = [e for e in story.before(phrase.start, "person") if not e.many]
    joined = _joined_before(story, phrase)
    named = [e for e in people if e.names]
    people = named or [e for e in people if e in joined or not e.nouns & _TELLERS]
    bare = Bare.of(re.sub(r"^two ", "", phrase.text))
    fits = [e for e in people if _is(e, bare, phrase.lemma)]
    if len(fits) == 1 and len(people) == 2 and any(e.counterpart for e in people):
        fits = people
    if not fits and phrase.lemma in {"man", "woman", "leader", "official", "pair"}:
        fits = people
    near = story.near(phrase.start, phrase.sentence, "person", reach=2)
    if len(fits) > 2:
        fits = [e for e in fits if e in joined]
    return tuple(e for e in fits if e in near)


def _is(person: Entity, bare: Bare, noun: str) -> bool:
    if bare.office:
        return bare.office in person.offices
    if bare.generic:
        return any(office.startswith(GENERIC[bare.generic]) for office in person.offices) or bool(
            person.nouns & alike(bare.generic)
        )
    if noun == "man":
        return person.gender in {"", "m"}
    if noun == "woman":
        return person.gender in {"", "f"}
    return bool(person.nouns & alike(noun))


def _lands(story: Story, phrase: Phrase, joined: tuple[Entity, ...]) -> tuple[Entity, ...]:
    if len(joined) == 2 and all(e.kind == "land" for e in joined):
        return joined
    lands = story.before(phrase.start, "land")
    if len(lands) == 2:
        return tuple(lands)
    early = [e for e in lands if e.mentioned[0][0] <= 1]
    return tuple(early) if len(early) == 2 else ()


def _their_lands(story: Story, joined: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """The two countries of two people who speak for them."""
    if any(e.kind != "person" or not e.offices for e in joined):
        return ()
    found = distinct(land for e in joined if (land := story.land(e.land)) is not None)
    return tuple(found) if len(found) == 2 else ()


def _bodies(story: Story, phrase: Phrase, joined: tuple[Entity, ...]) -> tuple[Entity, ...]:
    if len(joined) == 2 and all(e.kind in {"body", "group", "person"} for e in joined):
        return joined
    near = story.near(phrase.start, phrase.sentence, "body", "group", reach=2)
    every = [e for e in story.before(phrase.start, "body") if e.named]
    return next((tuple(found) for found in (near, every) if len(found) == 2), ())
