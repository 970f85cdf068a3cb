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
    if wanted is None or phrase.many or phrase.article not in {"the", "this"}:
        return None
    lands = story.before(phrase.start, "land")
    fits = [e for e in lands if not wanted or e.land in wanted]
    if not fits and phrase.article == "this":
        fits = _of_speaker(story, phrase)
    if len(fits) == 1:
        return Answer(fits[0], "country", "the only country of the report that it may be")
    if wanted:
        return None
    near = [e for e in story.near(phrase.start, phrase.sentence, "land") if e in fits]
    topic = _topic_land(story, phrase)
    if topic in near:
        return Answer(topic, "country", "the country that the sentence before is about")
    return Answer(near[0], "country", "the only country in mind") if len(near) == 1 else None


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
