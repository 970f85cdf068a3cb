"""Who "he", "she", "it" and "they" are: by gender and number, the clause, and who is in mind."""

from __future__ import annotations

from readouts.language.answer import Answer, together
from readouts.language.clauses import (
    Fits,
    barred_for,
    in_sentence,
    joined_in,
    opens,
    subjects_above,
)
from readouts.language.entity import Entity
from readouts.language.phrase import Phrase
from readouts.language.several import several
from readouts.language.story import Story, distinct
from readouts.language.words import words

_HE = frozenset("he him his himself".split())
_SHE = frozenset("she her hers herself".split())
_IT = frozenset("it its itself".split())
_THEY = frozenset("they them their theirs themselves".split())
_I = frozenset("i me my myself".split())
_WE = frozenset("we us our".split())
_QUOTES = '"“”'
# After "said it": what things do, not bodies
_OF_THINGS = frozenset(
    "be seem appear take begin start end expire happen occur contain include cover cost last weigh "
    "belong lack become remain work run fall rise enter rain snow matter".split()
)


def pronoun(story: Story, phrase: Phrase) -> Answer | None:
    """Whom a pronoun stands for, or None if more than one may be meant."""
    word = phrase.text.lower()
    if word in _I | _WE:
        return _speaker(story, phrase, many=word in _WE)
    if word in _HE | _SHE:
        return _person(story, phrase, "f" if word in _SHE else "m")
    if word in _IT:
        return _body(story, phrase)
    return several(story, phrase) if word in _THEY else None


def is_speaker(word: str) -> bool:
    """Whether a word is "I" or "we": whoever speaks."""
    return word.lower() in _I | _WE


def gender_of_pronoun(word: str) -> str:
    """``m`` for "his", ``f`` for "she"; empty for others."""
    lower = word.lower()
    return "m" if lower in _HE else "f" if lower in _SHE else ""


# People


def _person(story: Story, phrase: Phrase, gender: str) -> Answer | None:
    def fits(entity: Entity) -> bool:
        return entity.kind == "person" and not entity.many and entity.gender in {"", gender}

    own = _beside(story, phrase, fits) or in_sentence(story, phrase, fits)
    told = [e for e in story.near(phrase.start, phrase.sentence, "person") if e.gender == gender]
    if own is None and not told and _speaks_against_name(story, phrase, gender):
        return _against_name(story, phrase)
    return (
        own
        or _person_before(story, phrase, gender, fits)
        or _ahead(story, phrase, fits)
        or _against_name(story, phrase)
    )


def _speaks_against_name(story: Story, phrase: Phrase, gender: str) -> bool:
    """Whether "he" stands in the speech of somebody whose given name is a woman's, or the reverse.

    The name may mislead: what it tells is from one country's births.
    """
    for subject, verb in subjects_above(story, phrase):
        one = story.entity(subject)
        speaks = story.lemma(phrase.sentence, verb) in words("speech")
        if one is not None and one.kind == "person" and speaks:
            return bool(one.names) and not one.gender_told and one.gender not in {"", gender}
    return False


def _against_name(story: Story, phrase: Phrase) -> Answer | None:
    """The only person of the report, though the given name is one of the other sex elsewhere."""
    people = [e for e in story.before(phrase.start, "person") if not e.many]
    if len(people) != 1 or people[0].gender_told or not people[0].names:
        return None
    if _is_beside_unknown(story, people[0], phrase.start):
        return None
    return Answer(people[0], "pronoun", "the only person that the report has named")


def _beside(story: Story, phrase: Phrase, fits: Fits) -> Answer | None:
    """Whom the phrase is joined to that a "his" is in: "President Majok and his rival"."""
    tree = story.trees[phrase.sentence]
    if tree is None or phrase.role != "owner" or phrase.head < 0:
        return None
    head = tree.tokens[phrase.head].head
    while tree.tokens[head].dep in {"conj", "appos"} and tree.tokens[head].head < head:
        head = tree.tokens[head].head
        one = story.entity(story.at_head(phrase.sentence, head))
        if one is not None and fits(one):
            return Answer(one, "pronoun", "whom “and” joins to what is theirs")
    return None


def _person_before(story: Story, phrase: Phrase, gender: str, fits: Fits) -> Answer | None:
    barred = barred_for(story, phrase)
    known = "man" if gender == "m" else "woman"
    for reach in (1, 2):
        near = story.near(phrase.start, phrase.sentence, "person", reach=reach)
        near = [e for e in near if fits(e) and e not in barred]
        near = [e for e in near if e.owner not in near or e.names or _suffers(story, phrase, e)]
        if len(near) == 1 and _is_beside_unknown(story, near[0], phrase.start):
            return None
        if len(near) == 1:
            farther = story.near(phrase.start, phrase.sentence, "person", reach=reach + 1)
            unsure = gender == "f" and not near[0].gender
            if unsure and any(fits(e) and e is not near[0] for e in farther):
                return None
            return Answer(near[0], "pronoun", f"no other {known} is in mind")
        if near:
            return _one_of(story, phrase, gender, near)
    return None


def _suffers(story: Story, phrase: Phrase, kin: Entity) -> bool:
    """Whether the sentence before is about somebody's brother who does not speak for them."""
    subject = story.subject_phrase(phrase.sentence - 1)
    if subject is None or story.entity(subject) is not kin or phrase.role != "subject":
        return False
    return story.verb(subject) not in words("speech")


def _is_beside_unknown(story: Story, person: Entity, before: int) -> bool:
    """Whether "and" last joined a name to somebody's of which nobody can tell whose it is."""
    last = person.last_before(before)
    if last is None:
        return False
    rows = [story.joined(p) for p in story.phrases[last[0]] if story.leads(p)]
    joined = [p for row in rows if any(story.entity(q) is person for q in row) for p in row]
    tree = story.trees[last[0]]
    titled = tree is not None and any(tree.tokens[p.head].tag == "NNS" for p in joined)
    unknown = {"thing", "body"} if titled else {"thing"}  # "activists A and B": B is nobody else
    return any(p.kind in unknown and p.text[:1].isupper() and " " in p.text for p in joined)


def _one_of(story: Story, phrase: Phrase, gender: str, near: list[Entity]) -> Answer | None:
    """Which of several people: the one of known gender, the one that two sentences are about."""
    own = [e for e in near if (at := e.last_before(phrase.start)) and at[0] == phrase.sentence]
    if len(own) == 1 and phrase.role == "subject":
        return Answer(own[0], "pronoun", "the only one whom the sentence has named before")
    sure = [e for e in near if e.gender == gender]
    # Most of those whose name does not tell are men: a known woman is "she", a known man not "he".
    topic = story.subject(phrase.sentence - 1)
    if len(sure) == 1 and gender == "f":
        return Answer(sure[0], "pronoun", "the only one whose name or title tells the gender")
    before = story.subject(phrase.sentence - 2)
    if topic in near and topic is not None and phrase.role == "subject":
        if gender == "f" and not topic.gender:
            return None
        if before is topic:
            return Answer(topic, "pronoun", "the two sentences before are about the same person")
        others = [e for e in near if e is not topic]
        subject = story.subject_phrase(phrase.sentence - 1)
        if subject is not None and all(_is_aside(story, subject, e) for e in others):
            return Answer(topic, "pronoun", "the subject of the sentence before")
    return None


def _is_aside(story: Story, subject: Phrase, other: Entity) -> bool:
    """Whether somebody stands in the subject's sentence only beside what is done."""
    roles = {
        p.role
        for p in story.phrases[subject.sentence]
        if story.entity(p) is other and p.kind != "pronoun"
    }
    return not roles & {"subject", "object"} and not story.is_mutual(subject)


def _ahead(story: Story, phrase: Phrase, fits: Fits) -> Answer | None:
    """The subject that follows a clause in front: "After he arrived, Kone met ..."."""
    tree = story.trees[phrase.sentence]
    subject = story.subject_phrase(phrase.sentence)
    if tree is None or subject is None or subject.start < phrase.start or not subject.named:
        return None
    one = story.entity(subject)
    main = tree.tokens[subject.head].head
    inside = any(
        tree.tokens[a].head == main and tree.tokens[a].dep in {"advcl", "prep"}
        for a in tree.ancestors(phrase.head)
    )
    if (
        one is None
        or not inside
        or not fits(one)
        or story.near(phrase.start, phrase.sentence, one.kind)
    ):
        return None
    return Answer(one, "pronoun ahead", "the subject that the clause in front leads to")


def _speaker(story: Story, phrase: Phrase, *, many: bool) -> Answer | None:
    """Who says "I" or "we": whoever the sentence makes say its quotation."""
    tree = story.trees[phrase.sentence]
    text = story.sentences[phrase.sentence].text
    if tree is None or not any(mark in text for mark in _QUOTES):
        return None
    for root in tree.roots:
        subject = story.at_head(phrase.sentence, tree.subject(root))
        one = story.entity(subject)
        lemma = tree.tokens[root].lemma.lower()
        if lemma not in words("speech") or subject is None:
            continue
        joined = joined_in(story, subject)
        if many and joined:
            return together(joined, "pronoun", "who speak the quotation")
        if one and (one.many or one.kind == "body" if many else one.kind == "person"):
            return Answer(one, "pronoun", "who speaks the quotation")
    return None


# Countries and bodies


def _body(story: Story, phrase: Phrase) -> Answer | None:
    def fits(entity: Entity) -> bool:
        return entity.kind in {"land", "body"} and not entity.many

    verb = story.verb(phrase)
    if phrase.role == "subject" and (verb in _OF_THINGS or not story.is_active(phrase)):
        return None
    if phrase.role in {"subject", "owner"}:
        own = in_sentence(story, phrase, fits)
        if own is not None:
            return own
        if phrase.role == "owner" and (only := _only_here(story, phrase, fits)):
            return only
    topics = (story.subject(phrase.sentence - 1), story.sayer(phrase.sentence - 1))
    topic = next((e for e in topics if e is not None and fits(e)), None)
    if topic is None or not opens(story, phrase):
        return None
    if phrase.role == "owner" or verb in words("acts"):
        return Answer(topic, "pronoun", "the subject of the sentence before")
    return None


def _only_here(story: Story, phrase: Phrase, fits: Fits) -> Answer | None:
    """The only body or country that the sentence names before: "thanked the fund for its"."""
    own = [p for p in story.phrases[phrase.sentence] if p.end <= phrase.start]
    before = [p for p in own if not p.many and p.role != "owner"]
    known = distinct(e for p in before if (e := story.entity(p)) and e.kind != "person")
    if len(known) == 1 and fits(known[0]):
        return Answer(known[0], "pronoun", "the only body that the sentence has named before")
    return None
