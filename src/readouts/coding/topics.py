"""What an act was about, as short noun phrases in the report's own words."""

from __future__ import annotations

from collections.abc import Iterator

from readouts.coding.match import Match
from readouts.coding.slots import clause_verb
from readouts.coding.tree import Tree

_MAX_WORDS = 9
_NESTED = frozenset({"include", "including", "like", "as"})
# Heads that announce topics without being one: "a range of issues, including trade".
_EMPTY = frozenset(
    "matter issue topic subject range number series view variety array point".split()
)
_ABOUT = ("of", "on", "about", "in", "over", "regarding", "concerning", "between")
_DROPPED = frozenset({"det", "poss", "predet", "preconj", "cc", "punct"})


def topics(tree: Tree, match: Match) -> tuple[str, ...]:
    """The topics of a match, in order, by the slots that its group names."""
    found: list[str] = []
    for slot in match.entry.group.topics:
        for head in _heads(tree, match, slot):
            found += _expand(tree, head, depth=3)
    return tuple(dict.fromkeys(found))


def _heads(tree: Tree, match: Match, slot: str) -> Iterator[int]:
    verb = clause_verb(tree, match)
    if slot == "object":
        relation = "nsubjpass" if tree.is_passive(verb) else "dobj"
        yield from (i for i in tree.children(verb, relation) if i not in match.tokens)
        return
    for token in dict.fromkeys((verb, *match.tokens)):
        for preposition in tree.prepositions(token, slot):
            yield from tree.objects_of(preposition)


def _expand(tree: Tree, head: int, depth: int) -> Iterator[str]:
    if depth == 0:
        return
    for item in tree.conjuncts(head):
        nested = list(_nested(tree, item))
        if tree[item].lemma not in _EMPTY:
            if phrase := _phrase(tree, item):
                yield phrase
        elif not nested:
            yield from _under_empty(tree, item, depth)
        for inner in nested:
            yield from _expand(tree, inner, depth - 1)


def _under_empty(tree: Tree, item: int, depth: int) -> Iterator[str]:
    objects = [o for p in tree.prepositions(item, "of") for o in tree.objects_of(p)]
    meaty = [o for o in objects if tree[o].lemma not in {"interest", "concern", "importance"}]
    if meaty:
        for inner in meaty:
            yield from _expand(tree, inner, depth - 1)
    elif tree.children(item, "amod", "compound") and (phrase := _phrase(tree, item)):
        yield phrase


def _nested(tree: Tree, item: int) -> Iterator[int]:
    for child in tree.children(item, "prep", "acl"):
        if tree[child].lemma in _NESTED:
            yield from tree.objects_of(child)
            yield from tree.children(child, "dobj")


def _phrase(tree: Tree, head: int) -> str | None:
    if tree[head].pos not in {"NOUN", "PROPN"}:
        return None
    tokens = _core(tree, head)
    for preposition in tree.prepositions(head, *_ABOUT):
        inner = [t for o in tree.objects_of(preposition) for t in _core(tree, o)]
        if inner and len(tokens) + 1 + len(inner) <= _MAX_WORDS:
            tokens += [preposition, *inner]
    run = sorted(set(tokens))
    while run and tree[run[0]].dep in _DROPPED:
        run.pop(0)
    if not run or len(run) > _MAX_WORDS + 2:
        return None
    return tree.span(run).of(tree.parsed.text)


def _core(tree: Tree, head: int) -> list[int]:
    skipped = ("prep", "relcl", "acl", "conj", "cc", "appos", "advcl")
    tokens = [t for t in tree.subtree(head, without=skipped) if t <= head]
    first = head
    for token in reversed(tokens):
        if first - token > 1:
            break
        first = token
    return list(range(first, head + 1))
