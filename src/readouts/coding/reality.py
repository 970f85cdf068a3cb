"""Whether the sentence says that the act happened: negation, plans, conditions, hearsay."""

from __future__ import annotations

from typing import Literal

import msgspec

from readouts.coding.tree import SUBJECTS, VERBAL, Tree

Tense = Literal["past", "future", "none"]

_FUTURE_AUX = frozenset({"will", "shall", "'ll", "wo", "would"})
_DOUBT_AUX = frozenset({"may", "might", "could", "can", "should", "must"})
_PLANNING = frozenset(
    "plan intend aim expect schedule prepare decide seek hope arrange set slate due wish want "
    "consider mull weigh propose about poised".split()
)
_UNREAL = frozenset(
    "want wish hope seek consider mull weigh urge ask demand call request appeal press beg need "
    "desire aspire require propose suggest recommend try "
    "attempt refuse decline reject threaten warn fear "
    "worry speculate doubt order instruct command authorise authorize "
    "likely unlikely want allow let enable encourage help".split()
)
_DENYING = frozenset({"deny", "refute", "dismiss", "rebuff"})
_FAILING = frozenset({"fail", "decline", "refuse", "avoid", "stop", "prevent", "cease", "abandon"})
_NEITHER = frozenset({"neither", "nor", "hardly"})
_UNDONE_BY = frozenset({"without", "instead"})
_CONDITION = frozenset({"if", "unless", "whether", "lest", "in case"})
_TRANSPARENT = frozenset(
    "say tell announce report state add note confirm declare continue begin start manage agree "
    "claim allege according believe think know show reveal reiterate reaffirm stress underline "
    "underscore emphasise emphasize recall explain inform disclose acknowledge admit".split()
)
_HISTORY = frozenset({"previously", "formerly", "historically", "once", "decades", "anniversary"})


# What somebody is thanked or blamed for is told as known before; what they are accused of is not
# said to be true.
_JUDGING = frozenset(
    "thank praise commend applaud criticise criticize condemn congratulate".split()
)
_ACCUSING = frozenset("accuse suspect charge blame indict sue investigate probe".split())


# What does not govern an act: whose subject it is, and what stands beside it.
_BESIDE = SUBJECTS | {"relcl", "advcl", "conj", "appos", "parataxis"}
_GOVERNED = frozenset({"ccomp", "xcomp", "pcomp", "prep", "pobj", "dobj"})


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """How an act stands: negated, to come, or only thought of.

    ``under`` is the verb that makes it unreal, for explanations and for operators such as "urge"
    that code the act themselves.
    """

    negated: bool = False
    future: bool = False
    hypothetical: bool = False
    denied: bool = False
    background: bool = False
    purpose: bool = False
    under: int | None = None


def standing(tree: Tree, verb: int) -> Standing:
    """How the act of this verb (or noun) stands in its sentence."""
    own = _own(tree, verb)
    above = _governed(tree, verb)
    return Standing(
        negated=own.negated or above.negated,
        future=own.future or above.future,
        hypothetical=own.hypothetical or above.hypothetical,
        denied=above.denied,
        background=own.background or above.background,
        purpose=own.purpose,
        under=above.under,
    )


def _own(tree: Tree, verb: int) -> Standing:
    sharing = _sharing(tree, verb)
    auxiliaries = {
        tree[i].text.lower() for v in sharing for i in tree.children(v, "aux", "auxpass")
    }
    negated = _is_negated(tree, verb) or _no_determiner(tree, verb)
    markers = {tree[i].lemma for i in tree.children(verb, "mark", "advmod")}
    going = any(
        tree[i].lemma in {"is", "be"} and tree[verb].tag == "VB"
        for i in tree.children(verb, "aux", "auxpass")
    )
    return Standing(
        negated=negated,
        future=bool(auxiliaries & _FUTURE_AUX) or going or _is_headline_future(tree, verb),
        hypothetical=bool(auxiliaries & _DOUBT_AUX) or bool(markers & _CONDITION),
        purpose=_is_purpose(tree, verb),
        background=_is_history(tree, verb) or _is_description(tree, verb),
    )


def is_owed(tree: Tree, verb: int) -> bool:
    """Whether an act is what somebody must do: "must free them", "ought to apologise"."""
    owed = {tree[i].text.lower() for i in tree.children(verb, "aux")} & {"must", "should", "ought"}
    return (
        bool(owed)
        and not tree.children(verb, "neg")
        and "have" not in tree.lemmas(tree.children(verb, "aux"))
    )


def _is_headline_future(tree: Tree, verb: int) -> bool:
    """Whether an infinitive stands as the sentence's verb: "France, Italy to meet"."""
    alone = tree[verb].dep == "ROOT" and tree[verb].tag == "VB"
    words = {tree[i].text.lower() for i in tree.children(verb, "aux", "auxpass")}
    return alone and "to" in words and bool(tree.children(verb, *SUBJECTS))


def _is_purpose(tree: Tree, verb: int) -> bool:
    """Whether it is what something else is done for: "marched to demand", "met to discuss"."""
    to = any(tree[i].text.lower() == "to" for i in tree.children(verb, "aux"))
    return to and tree[verb].dep == "advcl"


def _is_description(tree: Tree, verb: int) -> bool:
    """Whether it tells what somebody does in general: "Chad, which shelters refugees"."""
    return tree[verb].dep == "relcl" and tree[verb].tag in {"VBZ", "VBP"}


def _sharing(tree: Tree, verb: int) -> list[int]:
    """The verb and those before it whose auxiliaries it shares: "will meet Togo and sign"."""
    found = [verb]
    while tree[verb].dep == "conj" and tree[verb].pos in VERBAL:
        above = tree[verb].head
        own = tree.children(verb, "aux", "auxpass", *SUBJECTS)
        if own or tree[above].tag != tree[verb].tag:
            break
        found.append(above)
        verb = above
    return found


def _is_negated(tree: Tree, verb: int) -> bool:
    if tree.children(verb, "neg"):
        return True
    if tree.lemmas(tree.children(verb, "preconj", "advmod")) & _NEITHER:
        return True
    if tree[verb].dep != "conj":
        return False
    joined = tree.lemmas(tree.children(tree[verb].head, "cc"))
    if "nor" in joined:
        return True
    return "but" not in joined and any(tree.children(v, "neg") for v in _sharing(tree, verb))


def _no_determiner(tree: Tree, index: int) -> bool:
    related = [index, *tree.children(index, "dobj", "nsubj", "nsubjpass", "attr")]
    return any(tree[d].lemma in {"no", "neither"} for i in related for d in tree.children(i, "det"))


def _is_history(tree: Tree, verb: int) -> bool:
    auxiliaries = {tree[i].text.lower() for i in tree.children(verb, "aux")}
    words = {tree[i].lemma for i in tree.children(verb, "advmod", "npadvmod")}
    return bool(words & _HISTORY) or ("had" in auxiliaries and "since" in words)


def _governed(tree: Tree, index: int) -> Standing:
    """What the verbs and nouns above do to an act: "refused to", "plans to", "denied that"."""
    found = Standing()
    below = index
    for above in tree.ancestors(index):
        relation = tree[below].dep
        if relation in _BESIDE:
            if relation == "advcl" and _condition_above(tree, below):
                found = _joined(found, Standing(hypothetical=True))
            if relation != "conj":
                break
        else:
            found = _joined(found, _under(tree, above, below, index))
        below = above
    return found


def _joined(a: Standing, b: Standing) -> Standing:
    return Standing(
        negated=a.negated or b.negated,
        future=a.future or b.future,
        hypothetical=a.hypothetical or b.hypothetical,
        denied=a.denied or b.denied,
        background=a.background or b.background,
        under=a.under if b.under is None else b.under,
    )


def _under(tree: Tree, above: int, below: int, index: int) -> Standing:
    """What one word above an act does to it; ``below`` is the dependent that holds the act."""
    lemma, relation = tree[above].lemma, tree[below].dep
    undone = lemma in _UNDONE_BY and relation in {"pcomp", "prep"}
    undone |= _is_no_plan(tree, above, relation)
    if tree[above].pos not in VERBAL | {"NOUN", "ADJ"}:
        return Standing(negated=undone)
    told = tree[below].dep in {"prep", "pcomp"} and below != index
    unreal = lemma in _UNREAL and _is_content(tree, below)
    denied = lemma in _DENYING and relation in {"ccomp", "xcomp", "dobj", "pcomp"}
    failed = lemma in _FAILING and relation == "xcomp"
    planned = lemma in _PLANNING and relation in {"xcomp", "ccomp", "acl"}
    to_come = lemma in {"go", "be"} and relation == "xcomp"  # "is going to visit", "is to visit"
    own = _handed_down(tree, above, relation)
    return Standing(
        negated=undone or failed or own.negated,
        future=planned or to_come or own.future,
        hypothetical=unreal or (told and lemma in _ACCUSING) or own.hypothetical,
        denied=denied,
        background=told and lemma in _JUDGING,
        under=above if denied or unreal or failed else None,
    )


def _handed_down(tree: Tree, above: int, relation: str) -> Standing:
    """How the standing of a governing verb passes to what it governs."""
    if relation not in _GOVERNED or tree[above].pos not in VERBAL:
        return Standing()
    own = _own(tree, above)
    return Standing(
        negated=own.negated and tree[above].lemma not in _TRANSPARENT,
        hypothetical=own.hypothetical and relation != "ccomp",
        future=own.future and relation in {"xcomp", "dobj"},
    )


def _is_no_plan(tree: Tree, noun: int, relation: str) -> bool:
    """Whether an act hangs on a noun of which there is none: "no plans to meet"."""
    hangs = tree[noun].pos == "NOUN" and relation in {"acl", "relcl", "pcomp"}
    return hangs and any(tree[d].lemma == "no" for d in tree.children(noun, "det"))


def _is_content(tree: Tree, below: int) -> bool:
    relation = tree[below].dep
    if relation in {"xcomp", "ccomp", "acl"}:
        return True
    # "called for talks", "demanded the release of": the noun is what is asked for
    return relation in {"dobj", "prep", "pobj"} and tree[below].pos in {"NOUN", "ADP"}


def _condition_above(tree: Tree, verb: int) -> bool:
    return any(tree[i].lemma in _CONDITION for i in tree.children(verb, "mark"))
