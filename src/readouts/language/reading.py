"""Reading a report from its first phrase to its last, and keeping whom each stands for."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from readouts.language import bodies, lands, pairs, people
from readouts.language.answer import Answer
from readouts.language.entity import Entity
from readouts.language.naming import Names
from readouts.language.othernames import OtherNames
from readouts.language.phrase import Kind, Phrase
from readouts.language.pronouns import gender_of_pronoun, is_speaker, pronoun
from readouts.language.story import Story
from readouts.language.unparsed import asked
from readouts.language.words import words
from readouts.records import Sentence, Span

# Whom the report need not have named: they tell nobody
_BEFORE_AFTER = frozenset({"predecessor", "successor"})
_ARTICLE = 4  # characters that a mention may leave out of a phrase: "the "


class Reader:
    """Reads a report once; then tells of any of its mentions whom it stands for.

    Args:
        sentences: of one report, in order.
    """

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self.story = Story(sentences)
        self._others = OtherNames(self.story)
        names = Names(self.story, self._others)
        for position in range(len(sentences)):
            names.read(position)
            self._others.read(position)
            self._rest(position, names)

    def answer(self, position: int, span: Span) -> Answer | None:
        """Whom a mention stands for; ``position`` is that of its sentence."""
        phrase = self._phrase(position, span)
        if phrase is None:
            return None
        own = phrase.span
        if own in self.story.answers:
            return self.story.answers[own]
        return self._resolved(phrase) if phrase.head < 0 and own not in self.story.meant else None

    def first_of(self, entity: Entity) -> Span | None:
        """Where the report names it first."""
        if entity.members or not entity.phrases:
            return None
        named = next((p for p in entity.phrases if p.named), entity.phrases[0])
        return Span(named.start, named.end)

    def _phrase(self, position: int, span: Span) -> Phrase | None:
        """The phrase that a mention is: the longest that begins with it and ends in it."""
        inside = [
            p for p in self.story.phrases[position]
            if p.start <= span.start + _ARTICLE and span.start <= p.start and p.end <= span.end
        ]  # fmt: skip
        best = max(inside, key=lambda p: (p.end, -p.start), default=None)
        sentence = self.story.sentences[position]
        if best is None:
            return asked(sentence, position, span)
        rest = Span(best.end, span.end).shifted(-sentence.span.start).of(sentence.text)
        return None if " and " in rest or "," in rest else best

    def _rest(self, position: int, names: Names) -> None:
        # The shorter of nested ones first: who "her" is before who "her lawyer" is.
        # "I" last: who says so may be a "he" behind it.
        own = self.story.phrases[position]
        for phrase in sorted(own, key=lambda p: (is_speaker(p.text), p.end, p.start)):
            if phrase.span in self.story.meant:
                self._owner_of_named(phrase)
                continue
            answer = self._resolved(phrase)
            if answer is not None:
                self.story.answers[phrase.span] = answer
                self.story.refer(phrase, answer.entity)
                self._learn(phrase, answer.entity)
            elif phrase.kind not in {"pronoun", "land"}:
                found = self.story.new(phrase)
                found.vague = self._is_vague(phrase)
                found.owner = self.story.owner(phrase) if phrase.lemma in words("kin") else None
                names.told_of(phrase)

    def _owner_of_named(self, phrase: Phrase) -> None:
        """Whose lawyer somebody is whose name stands beside: "her lawyer, Taras Melnyk"."""
        one = self.story.entity(phrase)
        if one is not None and one.owner is None and phrase.lemma in words("kin"):
            owner = self.story.owner(phrase)
            one.owner = owner if owner is not one else None

    def _learn(self, phrase: Phrase, entity: Entity) -> None:
        """What a reference tells of the one it stands for: a gender, a word, an office."""
        if entity.members:
            return
        if entity.kind == "person" and phrase.kind == "person":
            entity.nouns |= phrase.nouns
        if entity.kind == "person" and phrase.kind == "pronoun":
            said = gender_of_pronoun(phrase.text)
            entity.gender = entity.gender or said
            entity.gender_told |= bool(said) and entity.gender == said
        tree = self.story.trees[phrase.sentence]
        if phrase.role == "owner" and tree is not None and phrase.head >= 0:
            self._owned(self.story.at_head(phrase.sentence, tree.tokens[phrase.head].head), entity)

    def _owned(self, owned: Phrase | None, owner: Entity) -> None:
        """What "his counterpart" and "its head" tell: the same office, the body he is head of."""
        other = self.story.entity(owned)
        if owned is None or other is None or other.kind != "person":
            return
        if owned.counterpart:
            other.offices += [o for o in owner.offices if o not in other.offices]
        elif owner.kind in {"body", "land"} and other.body is None and not owner.vague:
            other.body = owner

    def _is_vague(self, phrase: Phrase) -> bool:
        """Whether it is spoken of as known though the report may mean several, or somebody else."""
        if phrase.lemma in _BEFORE_AFTER or people.is_incoming(phrase):
            return True
        if phrase.kind == "thing" or not phrase.definite or phrase.head < 0:
            return False
        groups = [e for e in self.story.before(phrase.start, "group") if e.first != phrase.start]
        if phrase.kind == "person":
            several = any(phrase.lemma in e.nouns for e in groups)
            return several or people.is_open(self.story, phrase)
        bare = phrase.many and " " not in phrase.text
        known = self.story.before(phrase.start, "body", "group")
        if bare and any(e.first != phrase.start for e in known):
            return True
        return len(bodies.candidates(self.story, phrase)) > 1

    def _resolved(self, phrase: Phrase) -> Answer | None:
        answer = self._by_rule(phrase)
        if answer is None or any(e.vague for e in (answer.entity, *answer.entity.members)):
            return None
        return answer

    def _by_rule(self, phrase: Phrase) -> Answer | None:
        alias = self._others.answer(phrase)
        if alias is not None:
            return alias
        if phrase.text.lower() == "here":
            return lands.here(self.story)
        if phrase.counterpart and not phrase.name:
            return people.counterpart(self.story, phrase)
        if pairs.is_pair(phrase):
            two = pairs.pair(self.story, phrase)
            if two is not None or pairs.says_two(phrase):
                return two
            group = bodies.body(self.story, phrase)
            return group if group and phrase.lemma in group.entity.nouns else None
        rule = _RULES.get(phrase.kind)
        return rule(self.story, phrase) if rule else None


def _person(story: Story, phrase: Phrase) -> Answer | None:
    return people.by_name(story, phrase) if phrase.name else people.by_title(story, phrase)


_RULES: dict[Kind, Callable[[Story, Phrase], Answer | None]] = {
    "pronoun": pronoun,
    "person": _person,
    "land": lands.land,
    "body": bodies.body,
    "group": bodies.body,
}
