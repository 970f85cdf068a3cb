"""Acts that are asked for, refused, threatened or promised: what the phrase governs."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from readouts.coding.match import Match
from readouts.coding.slots import clause_verb
from readouts.coding.tense import demand_mode, promised, threat_mode
from readouts.coding.tree import Tree

_CLAUSES = ("xcomp", "ccomp", "advcl", "dobj", "pcomp", "dative")
_PREPOSITIONS = ("for", "to", "on", "of", "in", "from", "with", "over", "about")


class Outcome(msgspec.Struct, frozen=True):
    """What an operator comes to: its type and mode, and the matches it uses up."""

    type: str
    mode: str | None
    used: tuple[Match, ...] = ()


def outcome(tree: Tree, match: Match, matches: Sequence[Match]) -> Outcome:
    """Type and mode of a match, by the act it governs if its group has a complement."""
    group, own_type = match.entry.group, match.entry.type
    if group.complement is None:
        return Outcome(own_type, group.mode)
    below = _below(tree, match)
    inside = [m for m in matches if m is not match and m.head in below]
    content = min(inside, key=lambda m: (_depth(tree, m.head), m.head)) if inside else None
    content_type = content.entry.type if content else None
    used = tuple(inside)
    if group.complement == "promise":
        return Outcome(promised(content_type) or own_type if content_type else own_type, None, used)
    if group.complement == "threat":
        content_mode = content.entry.group.mode if content else None
        return Outcome(own_type, group.mode or threat_mode(content_type, content_mode), used)
    return Outcome(own_type, group.mode or demand_mode(content_type), used)


def _below(tree: Tree, match: Match) -> set[int]:
    found: set[int] = set()
    for head in {clause_verb(tree, match), *match.tokens}:
        for child in tree.children(head, *_CLAUSES):
            found.update(tree.subtree(child, without=("relcl",)))
        for preposition in tree.prepositions(head, *_PREPOSITIONS):
            found.update(tree.subtree(preposition, without=("relcl",)))
        for child in tree.children(head, "acl"):  # "its demand to release"
            found.update(tree.subtree(child, without=("relcl",)))
    return found - set(match.tokens)


def _depth(tree: Tree, index: int) -> int:
    return sum(1 for _ in tree.ancestors(index))
