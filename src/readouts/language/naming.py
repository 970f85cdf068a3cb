"""Whom the names of a sentence name: people, countries and bodies, and titles beside them."""

from __future__ import annotations

import re

from readouts.language import lands, people
from readouts.language.answer import Answer
from readouts.language.bare import Bare
from readouts.language.bounds import bounds
from readouts.language.entity import Entity
from readouts.language.othernames import OtherNames
from readouts.language.phrase import Phrase
from readouts.language.story import Story
from readouts.language.tree import said_to_be
from readouts.language.words import is_person_noun
from readouts.reference import name_words, senses

_COMMA_NAME = re.compile(
    r"( (?:of|in|from|for|to|at) [^,.;]{1,80})?, (?:(?:Hon|Dr|Mr|Mrs|Ms|H\.E|Sen|Gen|Col)\.? )?"
    r"([A-Z][\w'’-]*(?: (?:[A-Z]\.)+)*(?: [\w'’-]+){1,5})(?=[,;]|\.?$)"
)
_HONORIFIC = 6  # characters that a phrase may have before the name: "Hon. "


class Names:
    """Takes the names of one sentence after the other into a story.

    Args:
        story: the report.
        others: the other names that it gives.
    """

    def __init__(self, story: Story, others: OtherNames) -> None:
        self.story = story
        self._others = others

    def read(self, position: int) -> None:
        """The names of a sentence, and the titles that stand beside them."""
        for phrase in self.story.phrases[position]:
            if phrase.span in self.story.meant or phrase.kind == "pronoun":
                continue
            self._name(phrase)
            self._apposition(phrase)
            self._predicate(phrase)
        for phrase in self.story.phrases[position]:
            self._after_comma(phrase)

    def _name(self, phrase: Phrase) -> None:
        if phrase.kind == "land" and phrase.named:
            self._land(phrase)
        elif phrase.kind == "person" and phrase.name:
            self._person(phrase)
        elif phrase.text[:1].isupper() and phrase.kind in {"body", "thing", "group"}:
            if self._surname(phrase):
                return
            if phrase.kind == "body" and phrase.named:
                self._others.body(phrase)

    def _person(self, phrase: Phrase) -> None:
        known = people.by_name(self.story, phrase)
        if known is None:
            namesakes = [e for e in self.story.before(phrase.start, "person")
                         if len(phrase.name) == 1 and set(phrase.name) <= set(e.names)]  # fmt: skip
            self.story.new(phrase).vague = len(namesakes) > 1
        else:
            self.story.name(phrase, known.entity)
            self.story.answers[phrase.span] = known
        self._share_title(phrase)
        self.told_of(phrase)

    def _share_title(self, phrase: Phrase) -> None:
        """The plural title of the first of several is that of all: "Judges Melo and Pinto"."""
        tree = self.story.trees[phrase.sentence]
        if tree is None or phrase.head < 0 or tree.tokens[phrase.head].dep != "conj":
            return
        first = self.story.at_head(phrase.sentence, tree.over_joined(phrase.head))
        one, leader = self.story.entity(phrase), self.story.entity(first)
        if one is None or leader is None or first is None or leader.kind != "person":
            return
        said = first.text.lower().split()
        titles = {n[:-1] for n in said if n.endswith("s") and is_person_noun(n[:-1])}
        if first.generic and not phrase.office:
            titles.add(first.generic)
        leader.nouns |= titles
        one.nouns |= titles

    def told_of(self, phrase: Phrase) -> None:
        """The country and the body that a phrase tells of somebody."""
        if phrase.land and phrase.kind != "land":
            self._weak_land(phrase)
        if phrase.body:
            self._weak_body(phrase)

    def _surname(self, phrase: Phrase) -> bool:
        """A name that the parser took for something else, though a person has borne it."""
        if len(phrase.text.split()) > 2 or phrase.article or senses(phrase.text):
            return False
        named = phrase._replace(kind="person", name=name_words(phrase.text))
        known = people.by_name(self.story, named)
        if known is None:
            return False
        self.story.name(named, known.entity)
        self.story.answers[phrase.span] = known
        return True

    def _land(self, phrase: Phrase) -> None:
        found = lands.seat(self.story, phrase)
        if found is not None:
            self.story.answers[phrase.span] = found
            self.story.refer(phrase, found.entity)
            return
        sense = senses(phrase.text)[:1]
        if sense and sense[0].kind != "country" and not self._acts(phrase):
            return  # a city where something is
        if not phrase.land:
            return
        known = self.story.land(phrase.land)
        if known is None:
            self.story.new(phrase)
        else:
            self.story.name(phrase, known)

    def _acts(self, phrase: Phrase) -> bool:
        """Whether a capital stands where a government does: "officials from Seoul"."""
        tree = self.story.trees[phrase.sentence]
        if phrase.role != "other" or tree is None:
            return phrase.role != "other"
        prep = tree.tokens[tree.over_joined(phrase.head)].head
        noun = tree.tokens[tree.tokens[prep].head].pos in {"NOUN", "PROPN"}
        word = tree.tokens[prep].text.lower()
        return word in {"between", "against"} or (word == "from" and noun)

    def _weak_land(self, phrase: Phrase) -> None:
        """A country that is only told of somebody: "Zambian Justice Minister"."""
        known = self.story.land(phrase.land)
        if known is None:
            known = Entity("land", land=phrase.land)
            known.phrases.append(phrase._replace(kind="land", named=False))
            self.story.entities.append(known)
        known.seen(phrase)

    def _weak_body(self, phrase: Phrase) -> None:
        """A body that is only told of somebody: "EU leaders"."""
        named = phrase._replace(
            kind="body", text=phrase.body, full=phrase.body, named=True, many=False,
            nouns=frozenset(), land="", role="other",
        )  # fmt: skip
        known = self.story.known_body(named)
        if known is None:
            known = Entity.of(named)
            self.story.entities.append(known)
        else:
            known.seen(phrase)

    def _apposition(self, phrase: Phrase) -> None:
        """A name and a title beside each other are one: "the ambassador, Carlos Vidal"."""
        tree = self.story.trees[phrase.sentence]
        if tree is None or phrase.kind not in {"person", "body", "group"}:
            return
        for child in tree.children[phrase.head]:
            beside = self.story.at_head(phrase.sentence, child)
            if tree.tokens[child].dep != "appos" or beside is None:
                continue
            if beside.kind == phrase.kind or _may_be(phrase, beside):
                self._one(phrase, beside._replace(kind=phrase.kind))

    def _after_comma(self, phrase: Phrase) -> None:
        """The same by commas alone: "the mayor of Cali, Ruben Arce, said"."""
        if phrase.kind != "person" or phrase.name or phrase.article not in {"the", "a", "an"}:
            return
        if self.story.entity(phrase) is not None:
            return
        sentence = self.story.sentences[phrase.sentence]
        behind = sentence.text[phrase.end - sentence.span.start :]
        match = _COMMA_NAME.match(behind)
        if match is None:
            return
        start, end = phrase.end + match.start(2), phrase.end + match.end(2)
        for beside in self.story.phrases[phrase.sentence]:
            if beside.end == end and start - _HONORIFIC <= beside.start <= start and beside.name:
                self._one(phrase, beside)

    def _one(self, phrase: Phrase, beside: Phrase) -> None:
        if phrase.name and beside.name:
            return
        if phrase.kind == "person" and not (phrase.name or beside.name):
            return
        if phrase.land and beside.land and phrase.land != beside.land:
            return
        for a, b in ((phrase, beside), (beside, phrase)):
            if a.named and not b.named:
                self._stands_beside(a, b)

    def _predicate(self, phrase: Phrase) -> None:
        """What somebody is said to be or made: "Kone is a judge", "named Kone as premier"."""
        tree = self.story.trees[phrase.sentence]
        one = self.story.entity(phrase)
        if tree is None or one is None or not phrase.name:
            return
        token = tree.tokens[phrase.head]
        for head in said_to_be(tree, phrase.head, token.dep):
            inside = bounds(tree, head)
            text = tree.parsed.text[tree.tokens[inside[0]].start : tree.tokens[inside[1]].end]
            bare = Bare.of(text)
            one.nouns.add(tree.tokens[head].lemma.lower())
            one.offices += [bare.office] if bare.office and bare.office not in one.offices else []

    def _stands_beside(self, named: Phrase, title: Phrase) -> None:
        if self.story.entity(named) is None:
            self._name(named)
        known = self.story.entity(named)
        if known is not None and self.story.entity(title) is None:
            self.story.name(title, known)
            why = f"“{named.text}” stands beside it"
            self.story.answers[title.span] = Answer(known, "apposition", why)
            why = f"“{title.text}” stands beside it"
            self.story.answers.setdefault(named.span, Answer(known, "apposition", why))


def _may_be(phrase: Phrase, beside: Phrase) -> bool:
    """Whether words that tell no kind may be what a phrase is: "Ana Ruiz, leader of the union"."""
    if beside.kind != "thing":
        return False
    bare = phrase.kind == "person" and not beside.many and is_person_noun(beside.lemma)
    return beside.text[:1].isupper() or bare
