"""Which country "the kingdom", "this country" or a capital is."""

from __future__ import annotations

import re

from readouts.language.answer import Answer
from readouts.language.entity import Entity
from readouts.language.phrase import Phrase
from readouts.language.story import Story, distinct
from readouts.language.words import lands_called
from readouts.reference import senses


def land(story: Story, phrase: Phrase) -> Answer | None:
    """The country that a noun stands for, or None."""
    wanted = lands_called(phrase.lemma)
    if wanted is not None and phrase.article in {"his", "her"} and not phrase.many:
        return _of_owner(story, phrase)
    if wanted is None or phrase.many or phrase.article not in {"the", "this"}:
        return None
    lands = story.before(phrase.start, "land")
    fits = [e for e in lands if not wanted or e.land in wanted]
    if not fits and phrase.article == "this":
        fits = _of_speaker(story, phrase)
    if len(fits) == 1:
        return Answer(fits[0], "country", "the only country of the report that it may be")
    return None if wanted else _in_mind(story, phrase, fits)


def _in_mind(story: Story, phrase: Phrase, fits: list[Entity]) -> Answer | None:
    near = [e for e in story.near(phrase.start, phrase.sentence, "land") if e in fits]
    topic = _topic_land(story, phrase)
    if topic in near:
        return Answer(topic, "country", "the country that the sentence before is about")
    # "the Mexican embassy" and "in Mexico" leave no country in mind beside one that acts.
    acting = [e for e in fits if _acts(story, e, phrase.start)]
    near = story.near(phrase.start, phrase.sentence, "land", reach=2)
    if len(acting) == 1 and acting[0] in near:
        return Answer(acting[0], "country", "the only country that acts")
    return None


def _acts(story: Story, land: Entity, before: int) -> bool:
    """Whether a country is named as subject, object or owner of what acts."""
    return any(
        p.kind == "land" and p.role != "other" and p.start < before and story.entity(p) is land
        for sentence, _ in land.mentioned
        for p in story.phrases[sentence]
    )


def _of_owner(story: Story, phrase: Phrase) -> Answer | None:
    """For "his country": the country that the report gives the man."""
    owner = story.owner(phrase)
    if owner is None or not owner.stated_land:
        return None
    known = story.land(owner.land)
    return Answer(known, "country", "the country of the one whose it is") if known else None


def _topic_land(story: Story, phrase: Phrase) -> Entity | None:
    topic = story.subject(phrase.sentence - 1)
    return topic if topic is not None and topic.kind == "land" else None


def _of_speaker(story: Story, phrase: Phrase) -> list[Entity]:
    """The speaker's country, of a quotation that comes before its speaker."""
    own = [p for p in story.phrases[phrase.sentence] if p.kind == "person" and p.land]
    return distinct(e for e in story.entities if own and e.kind == "land" and e.land == own[0].land)


def seat(story: Story, phrase: Phrase) -> Answer | None:
    """The country whose capital or seat of government acts, if the report has named it."""
    sense = senses(phrase.text)[:1]
    if not sense or sense[0].kind not in {"capital", "metonym"} or phrase.role == "other":
        return None
    fits = [
        e for e in story.before(phrase.start, "land")
        if e.land == sense[0].code
    ]  # fmt: skip
    if len(fits) != 1:
        return None
    return Answer(fits[0], "seat", f"{phrase.text}: {sense[0].kind} of {sense[0].name}")


_DATELINE = re.compile(
    r"^\W{0,2}((?:[A-Z][A-Z'’.-]+)(?:[ -][A-Z][A-Z'’.-]+){0,3})(?:, [^-–—]{2,40}?)? (?:[-–—]|--) "
)


def here(story: Story) -> Answer | None:
    """For "here": the place of the dateline."""
    first = story.sentences[0] if story.sentences else None
    match = _DATELINE.match(first.text) if first else None
    if first is None or match is None:
        return None
    start = first.span.start + match.start(1)
    city = match[1].title()
    place = Phrase(start, start + len(match[1]), 0, -1, "thing", city, city, named=True)
    return Answer(Entity.of(place), "place", "where the dateline says that the reporter is")
