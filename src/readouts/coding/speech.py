"""Whose word a claim is: the speaker, and how they say it."""

from __future__ import annotations

from typing import Literal

import msgspec

from readouts.coding.parties import Mention, mentions
from readouts.coding.slots import subject_of
from readouts.coding.tree import Tree

How = Literal["says", "claims", "denies", "according to"]

_SAYING: dict[str, How] = {
    **dict.fromkeys(
        "say tell announce report state add note confirm declare disclose reveal write tweet "
        "acknowledge admit recall explain stress underline reiterate reaffirm inform".split(),
        "says",
    ),
    **dict.fromkeys("claim allege insist assert maintain argue contend".split(), "claims"),
    **dict.fromkeys("deny refute".split(), "denies"),
}
# Pronouns that, as a party of what somebody says, are the one who says it.
_FIRST = frozenset({"we", "i", "us"})
_OF_SPEECH = frozenset({"it", "he", "she", "they", "we", "i", "us"})
_CLAUSAL = frozenset({"ccomp", "parataxis"})


class Speech(msgspec.Struct, frozen=True):
    """A speaker as the sentence names them."""

    speaker: Mention
    how: How


def speech(tree: Tree, verb: int) -> Speech | None:
    """Who says that this act happened; None if it is the reporter's own word."""
    below = verb
    for above in tree.ancestors(verb):
        how = _SAYING.get(tree[above].lemma)
        if how is not None and tree[below].dep in _CLAUSAL:
            speakers = subject_of(tree, above)
            if speakers:
                return Speech(speakers[0], how)
        below = above
    return _aside(tree, verb) or _according_to(tree)


def spoken(tree: Tree, mention: Mention, said: Speech | None) -> Mention:
    """In "Kenya said it would leave", the pronoun is the speaker."""
    if said is None or tree[mention.head].lemma not in _OF_SPEECH:
        return mention
    before = said.speaker.head < mention.head
    first = tree[mention.head].pos == "PRON" and tree[mention.head].text.lower() in _FIRST
    return said.speaker if before or first else mention


def _aside(tree: Tree, verb: int) -> Speech | None:
    """The speaker between commas: "Malawi, the minister said, has arrested a bishop"."""
    for index in tree.children(verb, "parataxis"):
        how = _SAYING.get(tree[index].lemma)
        speakers = subject_of(tree, index) if how else []
        if how and speakers:
            return Speech(speakers[0], how)
    return None


def _according_to(tree: Tree) -> Speech | None:
    for index in range(len(tree)):
        if tree[index].lemma in {"accord", "according"} and tree[index].pos in {"VERB", "ADP"}:
            objects = tree.objects_of(index)
            objects += [o for p in tree.prepositions(index, "to") for o in tree.objects_of(p)]
            found = [m for o in objects for m in mentions(tree, o, deep=False)]
            if found:
                return Speech(found[0], "according to")
    return None
