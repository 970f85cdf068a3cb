"""Walking a parsed sentence: children, subtrees, clauses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

import msgspec

from readouts.records import Parsed, Span, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
VERBAL = frozenset({"VERB", "AUX"})
_PREDICATE = VERBAL | {"PART"}
_FINITE = frozenset({"VBD", "VBZ", "VBP"})


class Tree:
    """A sentence's dependency tree, addressed by token index."""

    def __init__(self, parsed: Parsed) -> None:
        self.parsed = parsed
        self.tokens: tuple[Token, ...] = _joined(_mended(parsed.tokens))
        self._children: list[list[int]] = [[] for _ in self.tokens]
        for index, token in enumerate(self.tokens):
            if token.head != index:
                self._children[token.head].append(index)

    def __len__(self) -> int:
        return len(self.tokens)

    def __getitem__(self, index: int) -> Token:
        return self.tokens[index]

    @cached_property
    def labels(self) -> dict[int, str]:
        """The entity label of each token inside an entity."""
        return {
            index: entity.label
            for entity in self.parsed.entities
            for index in range(entity.first, entity.last)
        }

    def children(self, index: int, *deps: str) -> list[int]:
        """The dependents of a token, all or those with one of these relations."""
        found = self._children[index]
        return [i for i in found if self.tokens[i].dep in deps] if deps else found

    def child(self, index: int, *deps: str) -> int | None:
        """The first dependent with one of these relations."""
        return next(iter(self.children(index, *deps)), None)

    def head(self, index: int) -> int | None:
        """The token that this one depends on; None for a root."""
        head = self.tokens[index].head
        return None if head == index else head

    def ancestors(self, index: int) -> Iterator[int]:
        """The heads above a token, nearest first."""
        seen = {index}
        current = self.head(index)
        while current is not None and current not in seen:
            seen.add(current)
            yield current
            current = self.head(current)

    def subtree(self, index: int, without: Iterable[str] = ()) -> list[int]:
        """A token and all below it in order, leaving out branches with these relations."""
        skipped = frozenset(without)
        found, waiting = [], [index]
        while waiting:
            current = waiting.pop()
            found.append(current)
            waiting += [i for i in self._children[current] if self.tokens[i].dep not in skipped]
        return sorted(found)

    def prepositions(self, index: int, *words: str) -> list[int]:
        """The prepositional dependents with one of these words (all words if none are given)."""
        return [
            i
            for i in self.children(index, "prep", "dative", "agent", "prt")
            if self.tokens[i].pos in {"ADP", "SCONJ", "PART"}
            and (not words or self.tokens[i].lemma in words)
        ]

    def objects_of(self, preposition: int) -> list[int]:
        """What stands after a preposition, through stacked ones ("from across")."""
        found = self.children(preposition, "pobj", "pcomp")
        for inner in self.children(preposition, "prep"):
            found = found + self.objects_of(inner)
        return found

    def conjuncts(self, index: int) -> list[int]:
        """The token and those coordinated with it, in order."""
        found = [index]
        for child in self.children(index, "conj"):
            found += self.conjuncts(child)
        return found

    def is_passive(self, verb: int) -> bool:
        """Whether the verb is a passive, by its own subject, auxiliary or agent."""
        if self.children(verb, "nsubjpass", "auxpass", "csubjpass"):
            return True
        token = self.tokens[verb]
        if token.tag == "VBN" and token.dep in {"acl", "relcl", "advcl", "amod"}:
            return not self.children(verb, "aux", "dobj")
        # "spoke by phone": parsers call any "by" after a verb an agent
        return token.tag == "VBN" and bool(self.children(verb, "agent"))

    def span(self, indexes: Iterable[int]) -> Span:
        """The characters from the first to the last of these tokens, within the sentence."""
        ordered = sorted(indexes)
        return Span(self.tokens[ordered[0]].start, self.tokens[ordered[-1]].end)

    def lemmas(self, indexes: Iterable[int]) -> set[str]:
        """The lemmas of these tokens."""
        return {self.tokens[i].lemma for i in indexes}


def _mended(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens, with finite verbs that the parser joined to an infinitive moved up.

    In "urged Chad to free the men and condemned Mali" only "urged" can be joined by "condemned".
    """
    mended = list(tokens)
    for index, token in enumerate(tokens):
        if token.dep != "conj" or token.tag not in _FINITE:
            continue
        above, seen = token.head, {index}
        while tokens[above].tag == "VB" and above not in seen:
            seen.add(above)
            above = tokens[above].head
        if above != token.head and tokens[above].tag in _FINITE:
            mended[index] = msgspec.structs.replace(token, head=above)
    return tuple(mended)


def _joined(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens, with names that a headline lists by a comma alone joined as by "and".

    In "France, Italy to meet" Italy is no other name for France: a second comma would close it.
    """
    mended = list(tokens)
    for index, token in enumerate(tokens[:-1]):
        head = tokens[token.head]
        if token.dep != "appos" or not token.pos == head.pos == "PROPN":
            continue
        commas = [t.text for t in tokens[token.head + 1 : index] if t.pos == "PUNCT"]
        if commas == [","] and tokens[index + 1].pos in _PREDICATE:
            mended[index] = msgspec.structs.replace(token, dep="conj")
    return tuple(mended)
