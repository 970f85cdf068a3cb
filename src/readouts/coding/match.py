"""Finding the phrases of the lexicon in a sentence."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from readouts.coding.entries import ANY, COMPLETION, Entry, Lexicon, Part, Shape
from readouts.coding.tree import VERBAL, Tree

_SHAPES: dict[str, Shape] = {
    "VERB": "verb",
    "AUX": "verb",
    "NOUN": "noun",
    "PROPN": "noun",
    "ADJ": "adjective",
}

_COUNTS = frozenset(
    "all batch bulk couple dozen group half hundred lot majority many million more most number "
    "part portion score series shipment some thousand ton tonne wave worth".split()
)
# How parsers attach what completes a verb: they do not agree on "free" in "set the crew free".
_COMPLETING = ("xcomp", "ccomp", "acomp", "oprd", "advmod", "advcl", "prt")


class Match(msgspec.Struct, frozen=True):
    """An entry found: its head token and all tokens that belong to the phrase."""

    entry: Entry
    head: int
    tokens: tuple[int, ...]

    @property
    def verb(self) -> int:
        """The token that the clause's arguments hang on."""
        return self.head


def find(tree: Tree, lexicon: Lexicon) -> list[Match]:
    """Every reading of every phrase in a sentence, the longest phrases first.

    Readings may share words: which of them stands is decided when their parties are known.
    """
    found = [match for index in range(len(tree)) for match in _at(tree, lexicon, index)]
    return sorted(found, key=lambda m: (-m.entry.weight, m.head, m.entry.id))


def _at(tree: Tree, lexicon: Lexicon, index: int) -> Iterator[Match]:
    token = tree[index]
    shape = _SHAPES.get(token.pos)
    if shape is None:
        return
    candidates = lexicon.candidates(shape, token.lemma)
    if token.tag == "VBN" or shape == "adjective":  # "was alarmed", "is concerned": read as a state
        candidates += lexicon.candidates("adjective", token.text.lower())
    for entry in candidates:
        tokens = _phrase(tree, entry, index)
        if tokens is not None:
            yield Match(entry, index, tokens)


def _phrase(tree: Tree, entry: Entry, head: int) -> tuple[int, ...] | None:
    if entry.group.shape == "adjective":
        return _adjective(tree, entry, head)
    if entry.group.shape == "noun":
        return _noun(tree, entry, head)
    return _verb(tree, entry, head)


def _verb(tree: Tree, entry: Entry, head: int) -> tuple[int, ...] | None:
    tokens = [head]
    particles = [i for i in tree.children(head, "prt", "advmod", "prep") if _is_particle(tree, i)]
    if entry.particle is not None:
        particle = next((i for i in particles if tree[i].lemma == entry.particle), None)
        if particle is None:
            return None
        tokens.append(particle)
    elif any(tree[i].dep == "prt" for i in particles) and not entry.parts:
        return None  # "break out" is not "break"
    for part in entry.parts:
        found = _part(tree, part, head, tokens)
        if found is None:
            return None
        tokens += found
    return tuple(tokens)


def _is_particle(tree: Tree, index: int) -> bool:
    token = tree[index]
    return token.dep == "prt" or not tree.children(index, "pobj", "pcomp")


def _part(tree: Tree, part: Part, verb: int, tokens: list[int]) -> list[int] | None:
    if part.preposition is None:
        objects = _objects(tree, verb)
        if ANY in part.nouns:
            return objects[:1] or None
        noun = next((i for i in objects if tree[i].lemma in part.nouns), None)
        return None if noun is None else [noun]
    if part.preposition == COMPLETION:
        return _completion(tree, part, verb)
    for token in tokens:
        for preposition in tree.prepositions(token, part.preposition):
            following = tree.objects_of(preposition)
            if ANY in part.nouns and any(not _is_time(tree, o) for o in following):
                return [preposition]  # the object is a party or an act of its own
            for noun in following:
                if tree[noun].lemma in part.nouns:
                    return [preposition, noun]
    return _clause_mark(tree, part.preposition, verb) if ANY in part.nouns else None


def _completion(tree: Tree, part: Part, verb: int) -> list[int] | None:
    """What completes the verb: "go" in "let the crew go", "free" in "set the crew free"."""
    after = verb + 1  # "set free six students": parsers make "free" the students'
    loose = [after] if after < len(tree) and tree[after].dep == "amod" else []
    for child in (*tree.children(verb, *_COMPLETING), *loose):
        words = {tree[child].lemma, tree[child].text.lower()}
        if not words.isdisjoint(part.nouns) and not tree.children(child, "neg"):
            return [child]
    return None


def _clause_mark(tree: Tree, word: str, verb: int) -> list[int] | None:
    for clause in tree.children(verb, "advcl", "ccomp", "xcomp"):  # "called for Chad to leave"
        for mark in tree.children(clause, "mark"):
            if tree[mark].lemma == word:
                return [mark]
    return None


def _objects(tree: Tree, verb: int) -> list[int]:
    relations = ("dobj", "nsubjpass", "attr", "oprd") if tree[verb].tag != "VBG" else ("dobj",)
    objects = [c for o in tree.children(verb, *relations) for c in tree.conjuncts(o)]
    if tree[verb].dep in {"acl", "relcl"} and not objects:
        modified = tree.head(verb)  # "the talks held on Monday"
        return [] if modified is None else [modified]
    return objects + [inner for i in objects for inner in _counted(tree, i)]


def _counted(tree: Tree, noun: int) -> list[int]:
    """What is counted: "troops" in "dozens of troops"."""
    if tree[noun].lemma not in _COUNTS:
        return []
    return [o for of in tree.prepositions(noun, "of") for o in tree.objects_of(of)]


def _is_time(tree: Tree, index: int) -> bool:
    return tree.labels.get(index) in {"DATE", "TIME"}


def _noun(tree: Tree, entry: Entry, head: int) -> tuple[int, ...] | None:
    if tree[head].dep == "compound":
        return None  # "meeting room"
    before = {
        tree[i].lemma: i
        for i in tree.children(head, "compound", "amod", "nmod", "npadvmod")
        if i < head
    }
    if any(word not in before for word in entry.modifiers):
        return None
    return (head, *(before[word] for word in entry.modifiers))


def _adjective(tree: Tree, entry: Entry, head: int) -> tuple[int, ...] | None:
    if entry.head not in {tree[head].lemma, tree[head].text.lower()}:
        return None
    if tree.children(head, "auxpass"):
        return (head,)
    verb = tree.head(head)
    if verb is None or tree[head].dep not in {"acomp", "oprd", "conj"}:
        return None
    return (head,) if tree[verb].pos in VERBAL else None
