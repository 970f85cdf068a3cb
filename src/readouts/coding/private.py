"""Private people: dentists, hikers, neighbours. What they do to each other is no politics."""

from __future__ import annotations

from collections.abc import Sequence

from readouts.coding.parties import ACTING_LABELS, Mention
from readouts.coding.people import private, quiet
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
    if token.lemma in quiet() and not (token.lemma == "side" and token.tag == "NNS"):
        return not _is_of_somebody(tree, mention.head)
    sectors = agent(token.lemma)
    own = _PRIVATE | {"LAB"} if token.tag == "NN" else _PRIVATE  # a plumber; not "workers"
    if not set(sectors) <= own or not (sectors or token.lemma in private()):
        return False
    return not _is_national(tree, mention.head)


def _is_of_somebody(tree: Tree, head: int) -> bool:
    """Whether a phrase says whose a body is: "a prosecutor's office", "a Kenyan company"."""
    before = tree.children(head, "poss", "compound", "amod", "nmod")
    sectors = [s for i in before for s in agent(tree[i].lemma)]
    return not set(sectors) <= _PRIVATE or _is_national(tree, head)


def _is_national(tree: Tree, head: int) -> bool:
    below = tree.subtree(head, without=("relcl", "acl", "conj"))
    return any(tree.labels.get(i) in ACTING_LABELS or is_demonym(tree[i].text) for i in below)
