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
# Heads that say in what setting something was done, not what it was about.
_SETTING = frozenset(
    "sideline behalf side part basis condition occasion margin invitation request visit arrival "
    "meantime way hour minute manner context framework".split()
)
_TALKING = frozenset("discuss review address consider negotiate examine explore".split())
_FRAMES = frozenset("context regard respect issue question matter subject topic".split())
# Words for speaking, whose content is the topic: "a call for debt relief".
_SPOKEN = frozenset("call proposal initiative request suggestion idea plan".split())
_ABOUT = ("of", "on", "about", "in", "over", "regarding", "concerning", "between")
_TIMES = frozenset({"DATE", "TIME"})  # "met on Monday"
_DROPPED = frozenset({"det", "poss", "predet", "preconj", "cc", "punct"})


def topics(tree: Tree, match: Match) -> tuple[str, ...]:
    """The topics of a match, in order, by the slots that its group names."""
    found: list[str] = []
    for slot in match.entry.group.topics:
        for head in _heads(tree, match, slot):
            found += _expand(tree, head, depth=3)
    for head in _fronted(tree, clause_verb(tree, match)):
        found += _expand(tree, head, depth=3)
    if match.entry.type == "CONSULT":
        for head in _purposes(tree, clause_verb(tree, match)):
            found += _expand(tree, head, depth=3)
    return tuple(dict.fromkeys(found))


def _heads(tree: Tree, match: Match, slot: str) -> Iterator[int]:
    verb = clause_verb(tree, match)
    if slot == "object":
        relation = "nsubjpass" if tree.is_passive(verb) else "dobj"
        yield from (i for i in tree.children(verb, relation) if i not in match.tokens)
        return
    # "told the envoy of the plan": the parser hangs the preposition on the one who is told as often
    told = tree.children(verb, "dobj", "dative") if match.entry.type == "CONSULT" else []
    for token in dict.fromkeys((verb, *match.tokens, *told)):
        for preposition in tree.prepositions(token, slot):
            yield from tree.objects_of(preposition)


def _fronted(tree: Tree, verb: int) -> Iterator[int]:
    """What a sentence says first that it is about: "In the context of fishing rights, …"."""
    for preposition in tree.children(verb, "prep"):
        if preposition > verb:
            break
        objects = tree.objects_of(preposition)
        if tree[preposition].lemma in {"regarding", "concerning"}:
            yield from objects
        if tree[preposition].lemma in {"in", "on", "with"}:
            frames = [o for o in objects if tree[o].lemma in _FRAMES]
            inner = [p for o in frames for p in tree.prepositions(o)]
            yield from (i for p in inner for i in tree.objects_of(p))


def _purposes(tree: Tree, verb: int) -> Iterator[int]:
    """What a meeting is held for: "met to discuss fishing quotas"."""
    for purpose in tree.children(verb, "advcl", "xcomp"):
        if tree[purpose].lemma in _TALKING:
            yield from tree.children(purpose, "dobj")


def _expand(tree: Tree, head: int, depth: int) -> Iterator[str]:
    if depth == 0:
        return
    for item in tree.conjuncts(head):
        if listed := _enumeration(tree, item):
            yield from listed
            return
        if tree[item].lemma in _SPOKEN and (wanted := _wanted(tree, item)):
            for inner in wanted:
                yield from _expand(tree, inner, depth - 1)
            continue
        nested = list(_nested(tree, item))
        if tree[item].lemma not in _EMPTY:
            if phrase := _phrase(tree, item):
                yield phrase
        elif not nested:
            yield from _under_empty(tree, item, depth)
        for inner in nested:
            yield from _expand(tree, inner, depth - 1)


def _wanted(tree: Tree, item: int) -> list[int]:
    return [o for p in tree.prepositions(item, "for") for o in tree.objects_of(p)]


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
        if _introduces(tree, child):
            yield from tree.objects_of(child)
            yield from tree.children(child, "dobj")


def _introduces(tree: Tree, index: int) -> bool:
    if tree[index].lemma == "as":
        return any(tree[i].lemma == "such" for i in tree.children(index))
    return tree[index].lemma in _NESTED


def _enumeration(tree: Tree, item: int) -> list[str]:
    """The items of a list after "including", by its commas.

    Parsers lose long lists of noun phrases; commas do not. Empty unless it is a list of three or
    more and every item of it could be a noun phrase.
    """
    start = next((c for c in tree.children(item, "prep", "acl") if _introduces(tree, c)), None)
    if start is None:
        return []
    chunks = _chunks(tree, start + 1)
    items = [_trimmed(tree, chunk) for chunk in chunks]
    good = all(chunk and tree[chunk[-1]].pos in {"NOUN", "PROPN"} for chunk in items)
    if len(items) < 3 or not good or any(len(chunk) > _MAX_WORDS for chunk in items):
        return []
    return [tree.span(chunk).of(tree.parsed.text) for chunk in items]


def _chunks(tree: Tree, start: int) -> list[list[int]]:
    chunks: list[list[int]] = [[]]
    closed = False  # by "and" after a comma
    for index in range(start, len(tree)):
        token = tree[index]
        ends = token.tag in {"VBD", "VBZ", "VBP", "MD"} or token.text in {".", ";", ":"}
        if ends or (token.pos == "ADP" and len(chunks) > 1 and not chunks[-1]):
            break  # ", at talks in Lima" is no item of the list
        if token.text == ",":
            chunks += [[]] if chunks[-1] else []
        elif token.text == "and" and not chunks[-1]:
            closed = True
        else:
            chunks[-1].append(index)
    chunks = [chunk for chunk in chunks if chunk]
    return chunks if closed or not chunks else [*chunks[:-1], *_parted(tree, chunks[-1])]


def _parted(tree: Tree, chunk: list[int]) -> list[list[int]]:
    """The last two items of a list: "mining and visas"; one if no "and" stands between."""
    place = next((p for p in range(len(chunk) - 1, 0, -1) if tree[chunk[p]].text == "and"), None)
    return [chunk] if place is None else [chunk[:place], chunk[place + 1 :]]


def _trimmed(tree: Tree, chunk: list[int]) -> list[int]:
    run = list(chunk)
    while run and tree[run[0]].pos in {"DET", "CCONJ", "PUNCT", "PRON"}:
        run.pop(0)
    return run


def _phrase(tree: Tree, head: int) -> str | None:
    if tree[head].pos not in {"NOUN", "PROPN"} or tree[head].lemma in _SETTING:
        return None
    if tree.labels.get(head) in _TIMES:
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
