"""Acts that the lexicon has no phrase for: clauses with parties, for the scorer to judge."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from readouts.coding.draft import Draft
from readouts.coding.entries import Entry, Group
from readouts.coding.gate import may_code
from readouts.coding.match import Match
from readouts.coding.parties import Mention, can_act, mentions
from readouts.coding.reality import standing
from readouts.coding.slots import fill
from readouts.coding.speech import speech, spoken
from readouts.coding.tree import SUBJECTS, Tree
from readouts.coding.verbs import verbs
from readouts.records import Sentence

BY_SCORER = "scorer"  # stands for the entry of what no phrase of the lexicon reads
_FRAME = Group(
    name="read by the scorer alone",
    recipient=tuple("object against on with to from at for over by of in into clause".split()),
)
# What only says that somebody spoke, or how things stand, is no act of its own.
_EMPTY = frozenset("say tell be have do become seem remain add note get go come".split())
_MEASURES = frozenset("DATE TIME MONEY PERCENT QUANTITY ORDINAL CARDINAL".split())
_MOST = 2  # clauses of a sentence that are asked about: each costs as much as a parse
_VERB_TAGS = frozenset({"VBD", "VBZ", "VBP", "VBN", "VBG", "VB"})


def gaps(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts without a type for the clauses of a sentence in which the lexicon found nothing.

    Only for sentences that the gate lets through, and for verbs that are acts often enough.
    """
    if sentence.parsed is None or not may_code(sentence.text):
        return []
    judged = verbs().judged
    return [g for g in every_gap(sentence, drafts) if verb_of(g) in judged][:_MOST]


def verb_of(gap: Draft) -> str:
    """The lemma of the verb that the scorer is to judge."""
    return gap.tree[gap.match.head].lemma


def every_gap(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without a type of all clauses, whatever their verb."""
    if sentence.parsed is None:
        return []
    tree = drafts[0].tree if drafts else Tree(sentence.parsed)
    used = {token for draft in drafts for token in draft.match.tokens}
    pairs = {(a.head, r.head) for d in drafts for a in d.actors for r in d.recipients}
    found = (_gap(sentence, tree, verb) for verb in _verbs(tree) if verb not in used)
    return [g for g in found if g is not None and not _is_known(g, pairs)]


def _verbs(tree: Tree) -> Iterator[int]:
    """The verbs of clauses, the main ones first."""
    depth = {i: sum(1 for _ in tree.ancestors(i)) for i in range(len(tree))}
    found = [
        i
        for i in range(len(tree))
        if tree[i].pos == "VERB" and tree[i].tag in _VERB_TAGS and tree[i].lemma not in _EMPTY
    ]
    yield from sorted(found, key=lambda i: (depth[i], i))


def _gap(sentence: Sentence, tree: Tree, verb: int) -> Draft | None:
    match = Match(Entry(id=BY_SCORER, type="", group=_FRAME, head=tree[verb].lemma), verb, (verb,))
    actors = tuple(fill(tree, match, ("subject",)))
    recipients = _apart(fill(tree, match, _FRAME.recipient), actors)
    recipients = (
        recipients or _apart(_below(tree, verb), actors) or _apart(_thing(tree, verb), actors)
    )
    stands = standing(tree, verb)
    said = speech(tree, verb)
    if not actors or stands.denied or stands.hypothetical or stands.negated or stands.purpose:
        return None
    return Draft(
        sentence=sentence,
        tree=tree,
        match=match,
        type="",
        modes=(),
        actors=tuple(spoken(tree, actor, said) for actor in actors),
        recipients=recipients,
        directed=True,
        reality="occurred",
        standing=stands,
        speech=said,
        confidence=0.0,
    )


def _apart(recipients: Iterable[Mention], actors: Iterable[Mention]) -> tuple[Mention, ...]:
    acting = {a.head for a in actors}
    return tuple(r for r in recipients if r.head not in acting)


def _below(tree: Tree, verb: int) -> list[Mention]:
    """The first party below the verb, but not in a clause that has its own subject."""
    within = tree.subtree(verb, without=(*SUBJECTS, "relcl", "advcl", "conj", "parataxis"))
    named = (
        i for i in within if i > verb and tree[i].pos in {"NOUN", "PROPN"} and can_act(tree, i)
    )
    first = next(named, None)
    return mentions(tree, first, deep=False) if first is not None else []


def _thing(tree: Tree, verb: int) -> list[Mention]:
    """The object itself, where it names nobody: "razed two hamlets", "passed the bill"."""
    relation = "nsubjpass" if tree.is_passive(verb) else "dobj"
    objects = [
        i
        for i in tree.children(verb, relation)
        if tree[i].pos in {"NOUN", "PROPN"} and tree.labels.get(i) not in _MEASURES
    ]
    return [Mention(i, tree.span(_phrase(tree, i)), direct=False) for i in objects]


def _phrase(tree: Tree, noun: int) -> list[int]:
    """A noun with what stands directly before it."""
    below = tree.subtree(noun, without=("prep", "relcl", "acl", "appos", "conj", "cc", "punct"))
    return [i for i in below if i <= noun]


def _is_known(gap: Draft, pairs: set[tuple[int, int]]) -> bool:
    own = {(a.head, r.head) for a in gap.actors for r in gap.recipients}
    return bool(own) and own <= (pairs | {(r, a) for a, r in pairs})
