"""Assaults without a named actor: which of them are somebody's act at all."""

from __future__ import annotations

from readouts.coding.tree import Tree

# What kills in place of whoever sent it.
_WEAPONS = frozenset(
    "bomb bombing blast explosion explosive attack assault airstrike strike raid shelling missile "
    "rocket mortar mine drone grenade shot bullet shooting gunfire ambush attacker gunman violence "
    "clash fighting device artillery fire knife massacre ied".split()
)
# "Natural disasters are not events" (PLOVER 2.0); nor are accidents.
_ACCIDENTS = frozenset(
    "earthquake quake flood flooding cyclone hurricane typhoon storm tornado tsunami landslide "
    "avalanche mudslide drought volcano eruption wildfire lightning heatwave rain wind accident "
    "crash collision derailment collapse stampede outbreak epidemic disease virus pandemic "
    "malaria cholera wreck capsize pile-up".split()
)


def is_somebodys(tree: Tree, verb: int) -> bool:
    """Whether an assault that names no actor is an act of somebody.

    A passive is, unless an accident or a disaster is told in its clause; an active is if its
    subject is a weapon or an attack.
    """
    clause = tree.lemmas(tree.subtree(verb))
    if clause & _ACCIDENTS:
        return False
    if tree.is_passive(verb) or tree[verb].pos == "NOUN":
        return True
    subject = tree.child(verb, "nsubj")
    if subject is None:
        above = tree.head(verb)
        return above is not None and bool(tree.lemmas(tree.subtree(above)) & _WEAPONS)
    return bool({tree[subject].lemma, *tree.lemmas(tree.children(subject))} & _WEAPONS)
