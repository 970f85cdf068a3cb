"""Walking a parsed sentence: what hangs below a word, its clause, the subject of that."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from readouts.records import Parsed

# Verbs whose "as" tells the office of their subject
_HOLDS = frozenset("resign quit retire serve act step".split())
SUBJECTS = frozenset({"nsubj", "nsubjpass"})


class Tree:
    """One parse with its children at hand.

    Args:
        parsed: the parse; token indices below are its own.
    """

    def __init__(self, parsed: Parsed) -> None:
        self.parsed = parsed
        self.tokens = parsed.tokens
        self.children: list[list[int]] = [[] for _ in self.tokens]
        for i, token in enumerate(self.tokens):
            if token.head != i:
                self.children[token.head].append(i)
        self._labels = {i: e.label for e in parsed.entities for i in range(e.first, e.last)}

    def label(self, index: int) -> str:
        """The label of the named entity that a token is in; empty if in none."""
        return self._labels.get(index, "")

    def child(self, index: int, *deps: str) -> int | None:
        """The first child of a token with one of these relations."""
        return next((c for c in self.children[index] if self.tokens[c].dep in deps), None)

    def below(self, index: int) -> Iterator[int]:
        """A token and all that hang below it, in no order."""
        waiting = [index]
        while waiting:
            at = waiting.pop()
            yield at
            waiting += self.children[at]

    def ancestors(self, index: int) -> Iterator[int]:
        """The heads of a token, nearest first."""
        seen = {index}
        while (head := self.tokens[index].head) not in seen:
            seen.add(head)
            yield head
            index = head

    def over_joined(self, index: int) -> int:
        """The first of the words that "and" joins a word to; itself if it is joined to none."""
        seen = {index}
        while self.tokens[index].dep == "conj" and self.tokens[index].head not in seen:
            index = self.tokens[index].head
            seen.add(index)
        return index

    def verb_of(self, index: int) -> int | None:
        """The verb in whose clause a token stands."""
        return next((a for a in self.ancestors(index) if self._is_verb(a)), None)

    def _is_verb(self, index: int) -> bool:
        return self.tokens[index].pos in {"VERB", "AUX"}

    def subject(self, verb: int) -> int | None:
        """The subject of a verb, or of the verb that it is joined to: "came and said"."""
        seen = set()
        while verb not in seen:
            seen.add(verb)
            if (own := self.child(verb, *SUBJECTS)) is not None:
                return own
            if self.tokens[verb].dep not in {"conj", "xcomp"}:
                return None
            verb = self.tokens[verb].head
        return None

    @functools.cached_property
    def roots(self) -> tuple[int, ...]:
        """Tokens that hang on nothing."""
        return tuple(i for i, t in enumerate(self.tokens) if t.head == i)

    @functools.cached_property
    def main_subject(self) -> int | None:
        """The subject of what the sentence says.

        In "Gunmen took the town, police said" the gunmen, in "Police said ..." the police.
        """
        for root in self.roots:
            told = self.child(root, "ccomp")
            own = self.child(root, *SUBJECTS)
            quoted = self.parsed.text.lstrip()[:1] in {'"', "“"}
            if told is not None and (own is None or told < own) and not quoted:
                inner = self.child(told, *SUBJECTS)
                if inner is not None:
                    return inner
            if own is not None:
                return own
        return None


def said_to_be(tree: Tree, name: int, dep: str) -> list[int]:
    """Nouns that a sentence says somebody is, or is made: "is a judge", "named as premier"."""
    verb = tree.tokens[name].head
    lemma = tree.tokens[verb].lemma.lower()
    if dep in SUBJECTS and lemma == "be":
        return [c for c in tree.children[verb] if tree.tokens[c].dep == "attr"]
    holds = dep in SUBJECTS and lemma in _HOLDS
    if not holds and dep not in {"dobj", "nsubjpass", "oprd"}:
        return []
    made = [c for c in tree.children[verb] if tree.tokens[c].dep == "oprd"]
    for child in tree.children[verb]:
        if tree.tokens[child].text.lower() == "as" and tree.tokens[child].dep == "prep":
            made += [c for c in tree.children[child] if tree.tokens[c].dep == "pobj"]
    return made
