"""Private people: dentists, hikers, neighbours. What they do to each other is no politics."""

from __future__ import annotations

from collections.abc import Sequence

from readouts.coding.parties import ACTING_LABELS, Mention
from readouts.coding.tree import Tree
from readouts.reference import agent, is_demonym

_PRIVATE = frozenset({"CVL", "EDU", "MED", "AGR", "BUS", "UNK", "SOC"})
# Words for private people who act in public.
_IN_PUBLIC = frozenset(
    "protester demonstrator activist group union association federation community villager "
    "resident organiser organizer campaigner campaign family victim chamber crowd marcher "
    "supporter citizen people refugee migrant settler prisoner".split()
)


def among_themselves(tree: Tree, actors: Sequence[Mention], recipients: Sequence[Mention]) -> bool:
    """Whether all parties that a sentence names are private people without a nationality."""
    return bool(actors) and all(is_private(tree, m) for m in (*actors, *recipients))


def is_private(tree: Tree, mention: Mention) -> bool:
    """Whether a party is a common noun for private people, and of no country."""
    token = tree[mention.head]
    if token.pos != "NOUN" or token.lemma in _IN_PUBLIC:
        return False
    private = _PRIVATE | {"LAB"} if token.tag == "NN" else _PRIVATE  # a plumber; not "workers"
    sectors = agent(token.lemma)
    if not sectors or not set(sectors) <= private:
        return False
    below = tree.subtree(mention.head, without=("relcl", "acl", "conj"))
    return not any(tree.labels.get(i) in ACTING_LABELS or is_demonym(tree[i].text) for i in below)
