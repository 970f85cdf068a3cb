"""A report as it goes on: its phrases in order, whom they name, and who is in mind when."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from readouts.language.answer import Answer
from readouts.language.entity import Entity, same_body
from readouts.language.phrase import Kind, Phrase
from readouts.language.phrases import phrases_of
from readouts.language.tree import SUBJECTS, Tree
from readouts.language.unparsed import unparsed_phrases
from readouts.language.words import words
from readouts.records import Sentence, Span


class Story:
    """Sentences with their phrases, and the entities that these name.

    Args:
        sentences: of one report, in order.
    """

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self.sentences = sentences
        self.trees = [Tree(s.parsed) if s.parsed else None for s in sentences]
        self.phrases = [
            phrases_of(s, i, tree) if tree else unparsed_phrases(s, i)
            for i, (s, tree) in enumerate(zip(sentences, self.trees, strict=True))
        ]
        self.entities: list[Entity] = []
        self.meant: dict[Span, Entity] = {}
        self.answers: dict[Span, Answer] = {}
        self._heads = [{p.head: p for p in own} for own in self.phrases]
        for position, own in enumerate(self.phrases):
            self.phrases[position] = self._once(position, own)

    def _once(self, position: int, own: list[Phrase]) -> list[Phrase]:
        """Each stretch of words once, under the head that the rest hangs on."""
        kept: dict[tuple[int, int], Phrase] = {}
        tree = self.trees[position]
        for phrase in own:
            known = kept.get((phrase.start, phrase.end))
            if known is None or tree is None or known.head in tree.below(phrase.head) or (
                phrase.head not in tree.below(known.head)
            ):  # fmt: skip
                kept[phrase.start, phrase.end] = phrase
        heads = self._heads[position]
        heads.update({head: kept[p.start, p.end] for head, p in heads.items()})
        return list(kept.values())

    def at_head(self, sentence: int, head: int | None) -> Phrase | None:
        """The phrase with this head."""
        return None if head is None else self._heads[sentence].get(head)

    def entity(self, phrase: Phrase | None) -> Entity | None:
        """Whom a phrase stands for, so far as it is known."""
        return self.meant.get(phrase.span) if phrase else None

    def name(self, phrase: Phrase, entity: Entity) -> None:
        """A phrase that names an entity in its own words."""
        entity.add(phrase)
        self.meant[phrase.span] = entity

    def refer(self, phrase: Phrase, entity: Entity) -> None:
        """A phrase that stands for an entity."""
        self.meant[phrase.span] = entity
        for one in entity.members or (entity,):
            one.seen(phrase)

    def new(self, phrase: Phrase) -> Entity:
        """A phrase for somebody of whom the report has not spoken."""
        found = Entity.of(phrase)
        if found.kind != "thing":  # things are only known where they stand
            self.entities.append(found)
        self.meant[phrase.span] = found
        return found

    def forget(self, entity: Entity) -> None:
        """Somebody who turned out to be another."""
        self.entities = [e for e in self.entities if e is not entity]

    def owner(self, phrase: Phrase) -> Entity | None:
        """Whose a phrase says that somebody is: "her lawyer", "Kone's wife"."""
        tree = self.trees[phrase.sentence]
        if tree is None or phrase.head < 0:
            return None
        return self.entity(self.at_head(phrase.sentence, tree.child(phrase.head, "poss")))

    def land(self, code: str) -> Entity | None:
        """The country with this code, if the report has spoken of it."""
        return next((e for e in self.entities if e.kind == "land" and e.land == code), None)

    def before(self, at: int, *kinds: Kind) -> list[Entity]:
        """Entities of some kinds that were mentioned before a place, in order of appearance."""
        return [e for e in self.entities if e.kind in kinds and e.last_before(at)]

    def near(self, at: int, sentence: int, *kinds: Kind, reach: int = 1) -> list[Entity]:
        """The same, if they were mentioned in this sentence or the few before."""
        since = sentence - reach
        recent = [e for e in self.entities if e.kind in kinds and e.mentioned[-1][0] >= since]
        return [e for e in recent if (last := e.last_before(at)) and last[0] >= since]

    def subject(self, sentence: int) -> Entity | None:
        """Whom the main clause of a sentence is about; None if it is about several by name."""
        phrase = self.subject_phrase(sentence)
        return None if phrase is None or len(self.joined(phrase)) > 1 else self.entity(phrase)

    def subject_phrase(self, sentence: int) -> Phrase | None:
        """The phrase that is the subject of a sentence's main clause."""
        if not 0 <= sentence < len(self.sentences):
            return None
        tree = self.trees[sentence]
        if tree is not None:
            return self.at_head(sentence, tree.main_subject)
        return next((p for p in self.phrases[sentence] if p.role == "subject"), None)

    def lemma(self, sentence: int, head: int) -> str:
        """A word's lemma; empty without a parse."""
        tree = self.trees[sentence]
        return tree.tokens[head].lemma.lower() if tree is not None and head >= 0 else ""

    def verb(self, phrase: Phrase) -> str:
        """The lemma of the verb in whose clause a phrase stands; empty without a parse."""
        verb = self.own_verb(phrase)
        return "" if verb is None else self.lemma(phrase.sentence, verb)

    def own_verb(self, phrase: Phrase) -> int | None:
        """The verb in whose clause a phrase stands."""
        tree = self.trees[phrase.sentence]
        return tree.verb_of(phrase.head) if tree is not None and phrase.head >= 0 else None

    def is_active(self, phrase: Phrase) -> bool:
        """Whether a phrase is the subject of what is done, not of what it suffers."""
        tree = self.trees[phrase.sentence]
        return tree is not None and phrase.head >= 0 and tree.tokens[phrase.head].dep == "nsubj"

    def is_mutual(self, phrase: Phrase) -> bool:
        """Whether a subject's verb is of two equals: "met", "spoke with"."""
        return self.verb(phrase) in words("mutual")

    def sayer(self, sentence: int) -> Entity | None:
        """Whom a sentence ends with as its source: "..., the foreign ministry said"."""
        if not 0 <= sentence < len(self.sentences):
            return None
        tree = self.trees[sentence]
        subjects = [tree.child(root, *SUBJECTS) for root in tree.roots] if tree else []
        return next((e for s in subjects if (e := self.entity(self.at_head(sentence, s)))), None)

    def leads(self, phrase: Phrase) -> bool:
        """Whether a phrase is the first of those that "and" joins, or stands alone."""
        tree = self.trees[phrase.sentence]
        return tree is not None and phrase.head >= 0 and tree.tokens[phrase.head].dep != "conj"

    def joined(self, phrase: Phrase) -> tuple[Phrase, ...]:
        """A phrase and those that "and" joins to it; alone if there are none."""
        tree = self.trees[phrase.sentence]
        if tree is None:
            return (phrase,)
        heads, waiting = [phrase.head], [phrase.head]
        while waiting:
            at = waiting.pop()
            more = [c for c in tree.children[at] if tree.tokens[c].dep in {"conj", "appos"}]
            joined = [c for c in more if tree.tokens[c].dep == "conj"]
            waiting += more
            heads += joined
        found = (self.at_head(phrase.sentence, head) for head in sorted(heads))
        return tuple(p for p in found if p is not None)

    def known_body(self, phrase: Phrase) -> Entity | None:
        """The body that has this name."""
        return next(
            (e for e in self.entities if e.kind in {"body", "group"}
             and any(same_body(p, phrase) for p in e.phrases)),
            None,
        )  # fmt: skip


def distinct(entities: Iterable[Entity]) -> list[Entity]:
    """Each once, in order."""
    return list(dict.fromkeys(entities))
