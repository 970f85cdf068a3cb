"""Who a surname, "the minister", "the 57-year-old" or "his Russian counterpart" is."""

from __future__ import annotations

import re

from readouts.language.answer import Answer
from readouts.language.bare import GENERIC, land_of
from readouts.language.entity import Entity
from readouts.language.phrase import Phrase
from readouts.language.story import Story
from readouts.language.words import alike
from readouts.reference import fold, name_words, titles

# What a minister may be besides
_BESIDES = frozenset({"Senator", "Member of Parliament", "Representative", "General"})
# Somebody who takes an office over from the one of whom the report has spoken
_INCOMING = re.compile(
    r"(?:[A-Z]\w+ )?(?:new|next|incoming|acting|interim|caretaker|future|transitional|newly)\b",
    re.IGNORECASE,
)
_MADE = frozenset("swear elect appoint inaugurate choose install".split())
_ENTERS = frozenset("swear win succeed replace assume take".split())
_TAKES_OVER = re.compile(
    r"\b(?:took|takes?|taking|taken) (?:over|office|power|charge|the (?:oath|post|helm|reins))\b"
)
_AGED = re.compile(r"\d+-year-old")
_COUNTERPART = re.compile(
    r"\b(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) ((?:[A-Z][\w-]+ ?){1,3})counterpart"
)
# Nouns for people of whom a report may name many: no sign of the one it is about
_ANYBODY = frozenset(
    "man woman people spokesman spokeswoman spokesperson official witness resident analyst source "
    "expert aide guard officer soldier doctor lawyer host guest person deputy predecessor "
    "successor rival critic suspect victim husband wife son daughter father mother brother "
    "sister ally driver interpreter".split()
)


def by_name(story: Story, phrase: Phrase) -> Answer | None:
    """The one person of the report that a surname or first name fits."""
    name = phrase.name or name_words(phrase.text)
    people = [e for e in story.before(phrase.start, "person") if e.names]
    fits = [e for e in people if _is_called(name, e.names) and _agrees(phrase, e)]
    if len(fits) > 1 and phrase.gender:
        fits = [e for e in fits if e.gender == phrase.gender]
    if len(fits) > 1:
        fits = _not_relatives(fits)
    if len(fits) != 1:
        return None
    return Answer(fits[0], "surname", f"the only one of the report called “{phrase.text}”")


def _is_called(name: tuple[str, ...], known: tuple[str, ...]) -> bool:
    """A surname, a first name, or more of the name: "Qureshi", "Mahmood Qureshi"."""
    if not name:
        return False
    if set(name) <= set(known):
        return name[-1] == known[-1] or name[0] == known[0] or len(name) > 1
    return set(known) <= set(name) and name[-1] == known[-1]


def _agrees(phrase: Phrase, person: Entity) -> bool:
    told = set(person.offices) - _BESIDES
    office = phrase.office in {"", *person.offices} or not told or phrase.office in _BESIDES
    land = not phrase.land or not person.land or phrase.land == person.land
    return office and land and not (
        phrase.gender and person.gender and phrase.gender != person.gender
    )  # fmt: skip


def _not_relatives(people: list[Entity]) -> list[Entity]:
    """Without those whom the report introduces as somebody's husband, wife or child."""
    kin = set("husband wife son daughter brother sister father mother".split())
    return [e for e in people if not e.nouns & kin]


def _of_time(phrase: Phrase, fits: list[Entity]) -> list[Entity]:
    """A former one for "the former president"; for "the president" another, if there is one."""
    if phrase.former:
        return [e for e in fits if e.former or "retired" in e.nouns] or fits
    return [e for e in fits if not e.former] or fits


def by_title(story: Story, phrase: Phrase) -> Answer | None:
    """The one person who holds the office or is what the noun says."""
    people = _candidates(story, phrase)
    if _AGED.search(phrase.text):
        return _of_age(story, phrase, people)
    fits = holders(phrase, people)
    if _INCOMING.match(phrase.text):
        return _incoming(story, phrase, fits, people)
    return _choice(story, phrase, fits) if fits else _only_one(story, phrase, people)


def is_incoming(phrase: Phrase) -> bool:
    """Whether it is "the new president": another than the one who was president so far."""
    return phrase.definite and not phrase.name and bool(_INCOMING.match(phrase.text))


def _incoming(
    story: Story, phrase: Phrase, fits: list[Entity], people: list[Entity]
) -> Answer | None:
    """For "the new president": who was called so before, or the only one who took an office."""
    called = [e for e in fits if any(_INCOMING.match(p.text) for p in e.phrases)]
    if called:
        return _choice(story, phrase, called)
    entered = [e for e in people if e.names and any(_enters(story, p) for p in e.phrases)]
    why = "the only one of whom the report says that an office was taken"
    return Answer(entered[0], "title", why) if len(entered) == 1 else None


def _enters(story: Story, phrase: Phrase) -> bool:
    """Whether a phrase is whom its clause makes an office holder: "Kone was sworn in"."""
    verb = story.verb(phrase)
    made = verb in _MADE and (phrase.role == "object" or not story.is_active(phrase))
    sentence = story.sentences[phrase.sentence]
    behind = sentence.text[phrase.end - sentence.span.start :]
    if verb == "take" and not _TAKES_OVER.search(behind):
        return False
    return made or (verb in _ENTERS and phrase.role == "subject" and story.is_active(phrase))


def is_open(story: Story, phrase: Phrase) -> bool:
    """Whether a title may mean several people of the report, or one whom it calls otherwise."""
    people = _candidates(story, phrase)
    fits = holders(phrase, people)
    known = story.before(phrase.start, "person")
    described = not (phrase.office or phrase.generic or " " in phrase.text)
    return len(fits) > 1 or (not fits and described and any(e.names for e in known))


def _candidates(story: Story, phrase: Phrase) -> list[Entity]:
    """People of the report whom a title without a name may mean."""
    alone = phrase.text[:1].isupper() and not phrase.article
    if phrase.many or not (phrase.definite or alone):
        return []
    people = [
        e for e in story.before(phrase.start, "person") if not e.many and _not_itself(e, phrase)
    ]
    return [e for e in people if not (phrase.gender and e.gender not in {"", phrase.gender})]


def holders(phrase: Phrase, people: list[Entity]) -> list[Entity]:
    """Those who hold the office or are what the noun says."""
    fits = [e for e in people if _holds(phrase, e)]
    if phrase.land:
        fits = [e for e in fits if e.land == phrase.land]
    said = [e for e in people if any(fold(phrase.text) in fold(p.text) for p in e.phrases)]
    if len(said) == 1 and " " in phrase.text and said[0] in fits:
        fits = said
    return _of_time(phrase, fits)


def _not_itself(entity: Entity, phrase: Phrase) -> bool:
    return entity.first != phrase.start


def _holds(phrase: Phrase, person: Entity) -> bool:
    """Whether a person is what the phrase says: the office, or a word that the report has used."""
    if phrase.office:
        unknown = not person.offices and person.counterpart and bool(phrase.land)
        return phrase.office in person.offices or unknown or _is_so_titled(phrase, person)
    if phrase.generic:
        wanted = GENERIC[phrase.generic]
        offices = [
            o
            for o in person.offices
            if not o.startswith(("Secretary General", "Secretary-General"))
        ]
        # Nobody calls a prime minister "the minister".
        above = phrase.generic == "minister" and "Prime Minister" in offices
        return any(office.startswith(wanted) for office in offices) or bool(
            (not above and person.nouns & alike(phrase.generic))
            or (phrase.land and person.counterpart and not person.offices)
        )
    noun = phrase.lemma or phrase.text.lower()
    if person.nouns & alike(noun):
        return True
    # "the Russian": whoever is of that country
    return bool(phrase.land) and not phrase.name and (
        land_of(phrase.text) == phrase.land and person.land == phrase.land)  # fmt: skip


def _is_so_titled(phrase: Phrase, person: Entity) -> bool:
    """Whether the words themselves stand in a title before: "the secretary general"."""
    if " " not in phrase.text and person.offices:
        return False  # "the president" is no vice president
    title = re.compile(rf"(?<!deputy )(?<!vice )(?<!former )\b{re.escape(fold(phrase.text))}\b")
    return any(title.search(fold(p.text)) for p in person.phrases)


def _choice(story: Story, phrase: Phrase, fits: list[Entity]) -> Answer | None:
    """The one who fits; of several the one at home, or the one the sentence before is about."""
    why = f"the only one of the report who is “{phrase.text}”"
    if len(fits) > 1 and not phrase.land:
        others = _counterpart_lands(story, phrase)
        fits = [e for e in fits if not e.land or e.land not in others] or fits
        fits = [e for e in fits if not e.stated_land] or fits
        why = f"the only “{phrase.text}” of the report's own country"
    if len(fits) > 1:
        exact = [e for e in fits if phrase.lemma in e.nouns or phrase.office in e.offices]
        fits = exact if len(exact) == 1 else fits
    if len(fits) > 1 and _one_is_in_mind(story, phrase, fits):
        topic = story.subject(phrase.sentence - 1)
        fits = [e for e in fits if e is topic]
        why = "the one whom the sentence before is about"
    return Answer(fits[0], "title", why) if len(fits) == 1 else None


def _one_is_in_mind(story: Story, phrase: Phrase, fits: list[Entity]) -> bool:
    """Whether the sentence before is about one of them and names none of the others."""
    near = story.near(phrase.start, phrase.sentence, "person", reach=2)
    near = [e for e in near if e in fits]
    return near == [story.subject(phrase.sentence - 1)]


def _counterpart_lands(story: Story, phrase: Phrase) -> set[str]:
    """Countries of the counterparts in the sentence: who has a counterpart is another."""
    text = story.sentences[phrase.sentence].text
    return {land_of(words.strip()) for words in _COUNTERPART.findall(text)}


def _has_age(story: Story, person: Entity, text: str) -> bool:
    """Whether the number of "the 57-year-old" stands behind a name: "Mia Lund, 57,"."""
    years = text.split("-", 1)[0].rsplit(" ", 1)[-1]
    for phrase in person.phrases:
        sentence = story.sentences[phrase.sentence]
        behind = sentence.text[phrase.end - sentence.span.start :]
        if re.match(rf",? \(?(?:aged )?{years}\b", behind):
            return True
    return False


def _of_age(story: Story, phrase: Phrase, people: list[Entity]) -> Answer | None:
    """For "the 57-year-old": whom the sentence before is about, if it names nobody else."""
    told = [e for e in people if _has_age(story, e, phrase.text)]
    if len(told) == 1:
        return Answer(told[0], "description", "the one whose age the report tells")
    topic = story.subject(phrase.sentence - 1)
    topic = topic.owner if topic and topic.owner else topic
    near = [e for e in story.near(phrase.start, phrase.sentence, "person") if e in people]
    near = [e for e in near if e.owner is None]
    one = topic if topic in people else near[0] if len(near) == 1 else None
    if one is None or (len(near) > 1 and topic is not one):
        return None
    return Answer(one, "description", "the person whom the sentence before is about")


def _only_one(story: Story, phrase: Phrase, people: list[Entity]) -> Answer | None:
    """For "the economist": the only person that the report has named, still in mind."""
    named = [e for e in people if e.names]
    noun = phrase.lemma
    if phrase.office or phrase.generic or noun in _ANYBODY or titles(noun) or phrase.counterpart:
        return None
    if phrase.article != "the" or not named:
        return None
    last = [
        e for e in people if (at := e.last_before(phrase.start)) and at[0] == phrase.sentence - 1
    ]
    one = named[0]
    if len(people) != 1:
        if len(last) != 1 or last[0] is not story.subject(phrase.sentence - 1) or not last[0].names:
            return None
        one = last[0]
    if phrase.land and one.land and phrase.land != one.land:
        return None
    if one not in story.near(phrase.start, phrase.sentence, "person"):
        return None
    return Answer(one, "description", "the only person that the report has named so far")


def counterpart(story: Story, phrase: Phrase) -> Answer | None:
    """The one of that country, of the same office as the one whose counterpart it is."""
    focus = story.subject(phrase.sentence) or story.subject(phrase.sentence - 1)
    people = [e for e in story.before(phrase.start, "person") if e.names and e is not focus]
    fits = [e for e in people if not phrase.land or e.land == phrase.land]
    if focus is not None and focus.offices:
        fits = [e for e in fits if not e.offices or set(e.offices) & set(focus.offices)]
    elif not phrase.land:
        return None
    if phrase.land == "" and any(not e.offices and not e.counterpart for e in fits):
        return None
    if len(fits) != 1:
        return None
    return Answer(fits[0], "counterpart", "the only other one of that office or country")
