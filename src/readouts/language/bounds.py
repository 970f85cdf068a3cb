"""Where a noun phrase begins and ends in a parse, with and without what hangs behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from readouts.language.bare import land_of
from readouts.language.tree import Tree
from readouts.language.words import is_person_noun
from readouts.reference import titles

_LEFT = frozenset("det amod compound poss nummod nmod predet quantmod advmod".split())
_INSIDE = frozenset("pobj det compound amod poss nmod case prep cc conj nummod".split())
_OF = frozenset("of from for in against to at on without".split())
_NAMES = frozenset({"PERSON", "ORG", "GPE"})
_DASHES = frozenset({"-", "–", "—", "--"})
_LONGEST = 14  # tokens of a complement
_LONGEST_TITLE = 5  # words


def is_joined(tree: Tree, i: int) -> bool:
    """Whether "and" hangs on a word: then it is no part of the phrase behind it."""
    return any(tree.tokens[c].dep == "cc" for c in tree.children[i])


def bounds(tree: Tree, i: int) -> tuple[int, int]:
    """First and last token of the phrase of a head, without what hangs behind it."""
    left = right = i
    inside = [c for c in tree.children[i] if c < i and tree.tokens[c].dep in _LEFT]
    for child in inside:
        left = min(left, *tree.below(child))
    for child in inside:
        token = tree.tokens[child]
        of_land = token.pos == "ADJ" or land_of(token.text)  # "Danish and Norwegian ministers"
        if token.dep != "poss" and is_joined(tree, child) and not of_land:
            left = max(c for c in tree.children[child] if tree.tokens[c].dep == "cc") + 1
    for entity in tree.parsed.entities:
        if entity.first <= i < entity.last and entity.label in _NAMES:
            left = min(left, entity.first)
            right = max(right, min(entity.last, len(tree.tokens)) - 1)
    left, right = _two_titles(tree, left), max(right, joined_name(tree, i))
    return _behind_dash(tree, _unspaced(tree, left, -1), i), _unspaced(tree, right, 1)


def joined_name(tree: Tree, i: int) -> int:
    """The last token of a name that follows its title without a comma: "President Ana Ruiz".

    The head itself if none does.
    """
    for child in tree.children[i]:
        if child > i and tree.tokens[child].dep == "appos":
            between = tree.tokens[i + 1 : child]
            if all(t.head == child and t.dep == "compound" for t in between):
                return child
    if tree.tokens[i].tag != "NNS" and _is_title_noun(tree, i):
        for entity in tree.parsed.entities:
            if entity.first == i + 1 and entity.label == "PERSON":
                return min(entity.last, len(tree.tokens)) - 1
    return i


def complement(tree: Tree, i: int, right: int) -> int:
    """The last token of what says whose it is: "army of Chad", "Front for the Liberation"."""
    last = right
    for child in sorted(tree.children[i]):
        token = tree.tokens[child]
        if child <= right or token.dep != "prep" or token.text.lower() not in _OF:
            continue
        end = max(_unbroken(tree, child))
        told = tree.parsed.text[token.start : tree.tokens[end].end]
        if child > last + 1 or end - child > _LONGEST or not re.search(r"[A-Z]", told):
            break
        last = end
    return last


def _unbroken(tree: Tree, i: int) -> Iterator[int]:
    """What hangs below a preposition, without clauses and what a comma parts."""
    yield i
    for child in tree.children[i]:
        if tree.tokens[child].dep in _INSIDE and not _is_other_name(tree, i, child):
            yield from _unbroken(tree, child)


def _is_other_name(tree: Tree, i: int, child: int) -> bool:
    """Whether a comma parts somebody's name from a word: "head of NATO, Erik Lund, and"."""
    if tree.tokens[child].dep not in {"conj", "cc"}:
        return False
    behind = [t.text for t in tree.tokens[i + 1 : child]]
    if tree.tokens[child].dep == "cc":
        return "," in behind and tree.label(child) != "ORG"
    label = tree.label(child)
    compound = tree.child(child, "compound") is not None
    return "," in behind and (label == "PERSON" or (label != "ORG" and compound))


def _two_titles(tree: Tree, left: int) -> int:
    """The start of a title that "and" joins to one before a name: "Deputy Premier and Minister"."""
    tokens, text = tree.tokens, tree.parsed.text
    if left < 2 or tokens[left - 1].text != "and" or not text[tokens[left].start].isupper():
        return left
    behind = tokens[left : left + _LONGEST_TITLE]
    if not any(titles(text[tokens[left].start : token.end]) for token in behind):
        return left
    for first in range(max(0, left - 1 - _LONGEST_TITLE), left - 1):
        title = text[tokens[first].start : tokens[left - 2].end]
        if title[:1].isupper() and titles(title):
            return first - 1 if first and land_of(tokens[first - 1].text) else first
    return left


def _unspaced(tree: Tree, at: int, step: int) -> int:
    """Further while no space parts the tokens: names with hyphens are one."""
    tokens = tree.tokens
    while 0 <= at + step < len(tokens):
        left, right = sorted((at, at + step))
        hyphen = not {"-", "–"}.isdisjoint((tokens[left].text, tokens[right].text))
        if tokens[left].end != tokens[right].start or not hyphen:
            break
        at += step
    return at


def _behind_dash(tree: Tree, left: int, head: int) -> int:
    """Behind a dash that stands alone: what is before it is where the reporter is."""
    tokens = tree.tokens
    dashes = [
        j
        for j in range(max(left, 1), head)
        if tokens[j].text in _DASHES and tokens[j - 1].end < tokens[j].start
    ]
    return dashes[-1] + 1 if dashes else left


def _is_title_noun(tree: Tree, i: int) -> bool:
    """Whether a word before a name is its title: "Minister", in capitals or not."""
    noun = tree.tokens[i].text.lower()
    return tree.tokens[i].pos in {"NOUN", "PROPN"} and bool(titles(noun) or is_person_noun(noun))
