"""Who can be a party, and which words of a noun phrase name it."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from readouts.coding.people import acting, things
from readouts.coding.tree import Tree
from readouts.records import Span
from readouts.reference import is_agent, is_demonym, titles

ACTING_LABELS = frozenset({"PERSON", "ORG", "GPE", "NORP", "FAC", "LOC"})
_NEVER_LABELS = frozenset(
    "DATE TIME MONEY PERCENT QUANTITY ORDINAL CARDINAL LAW LANGUAGE EVENT WORK_OF_ART "
    "PRODUCT".split()
)
_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "him", "her", "them", "who", "us"})
_CROWDS = frozenset({"hundred", "thousand", "dozen", "score", "ten"})
# Clauses after a name belong to its story, not to its name.
_OUTSIDE = ("relcl", "acl", "conj", "cc", "punct", "advcl", "advmod", "preconj", "appos")
_PROJECTING = ("of", "by", "against", "in", "on", "from", "with", "for", "between", "over", "at")
_MAX_DEPTH = 4
_MAX_APPOSITION = 9  # tokens; longer ones are descriptions


class Mention(msgspec.Struct, frozen=True):
    """A party as the sentence names it: head token and the words around it.

    ``direct`` is False if it was found inside a phrase about something else ("Israel" in
    "Israel's decision"). ``stands_for`` is the fuller name of one that shares words with others
    ("navies of Kenya" for "Kenya" in "the navies of India and Kenya").
    """

    head: int
    span: Span
    direct: bool = True
    stands_for: str | None = None

    def text(self, tree: Tree) -> str:
        """Its words."""
        return self.span.of(tree.parsed.text)


def can_act(tree: Tree, index: int) -> bool:
    """Whether the noun phrase with this head names somebody who can act."""
    token = tree[index]
    if token.pos == "PRON":
        return token.lemma in _PRONOUNS or token.text.lower() in _PRONOUNS
    label = tree.labels.get(index)
    if token.tag == "NNS" and token.lemma in _CROWDS and not tree.prepositions(index, "of"):
        return True  # "thousands marched"
    if label in _NEVER_LABELS:
        return is_agent(token.lemma) if label in {"CARDINAL", "PRODUCT", "EVENT"} else False
    if is_agent(token.lemma) or is_agent(token.text.lower()) or titles(token.text):
        return True
    if _is_body(tree, index) or _is_acronym(tree, index):
        return True
    apposed = any(tree.labels.get(i) == "PERSON" for i in tree.children(index, "appos"))
    named = label in ACTING_LABELS and token.pos in {"PROPN", "NOUN", "ADJ"}
    proper = token.pos == "PROPN" and token.text[:1].isupper()
    return apposed or named or proper  # "the union's treasurer, Ada Obi"; "Chad"; "the Bloc"


def _is_body(tree: Tree, index: int) -> bool:
    """Whether a noun without a sector names people or a body: "dock bosses", "heads of state"."""
    token = tree[index]
    if token.pos not in {"NOUN", "PROPN"}:
        return False
    if token.lemma.lower() in acting():
        return not (token.lemma == "state" and _is_condition(tree, index))
    before = index - 1
    if before < 0 or tree[before].head != index or tree[before].dep not in {"compound", "amod"}:
        return False
    return is_agent(f"{tree[before].text} {token.text}".lower())


def _is_condition(tree: Tree, index: int) -> bool:
    """Whether a state is one of emergency or war."""
    after = [o for of in tree.prepositions(index, "of") for o in tree.objects_of(of)]
    return any(tree[o].pos != "PROPN" for o in after)


def _is_acronym(tree: Tree, index: int) -> bool:
    """Whether it is a body's letters, in a sentence that is not all in capitals: "PEN", "M23"."""
    text = tree[index].text
    if not (text[:1].isalpha() and text.isupper() and len(text) > 1) or text in things():
        return False
    return tree[index].pos in {"NOUN", "PROPN"} and not tree.parsed.text.isupper()


def mentions(tree: Tree, index: int, *, deep: bool = True) -> list[Mention]:
    """The parties that a noun phrase names, its coordinates included, in order.

    With ``deep``, a phrase that names no party itself is searched for one inside: possessor,
    nationality, or what follows of, by, against, in.
    """
    found: list[Mention] = []
    for conjunct in tree.conjuncts(index):
        if _is_second_office(tree, conjunct):
            continue
        if can_act(tree, conjunct):
            found += _by_nation(tree, conjunct) or [Mention(conjunct, _name_span(tree, conjunct))]
        elif deep:
            found += _inside(tree, conjunct, _MAX_DEPTH)
    return _distinct(found)


def _is_second_office(tree: Tree, index: int) -> bool:
    """Whether it is one of two offices of the person named next: "Premier and Minister Ana Sow"."""
    token, after = tree[index], index + 1
    bare = token.pos == "PROPN" and bool(titles(_office_words(tree, index)))
    if not bare or after + 1 >= len(tree) or tree[after].lemma != "and":
        return False
    follower = next((c for c in tree.children(index, "conj") if c > after), None)
    return follower is not None and tree.labels.get(follower) == "PERSON" and follower - after > 1


def _office_words(tree: Tree, index: int) -> str:
    before = [i for i in tree.children(index, "compound") if i < index]
    return tree.span([*before, index]).of(tree.parsed.text)


def _by_nation(tree: Tree, head: int) -> list[Mention]:
    """One mention a nation: "Chilean and Peruvian envoys", "the leaders of Chile and Peru"."""
    if tree[head].tag not in {"NNS", "NNPS"}:
        return []
    for before in _before(tree, head):
        nations = [i for i in before if i < head and _is_nation(tree, i)]
        if len(nations) > 1:
            own = Mention(head, tree.span([nations[-1], head]))
            noun = tree.span(range(nations[-1] + 1, head + 1)).of(tree.parsed.text)
            noun = noun.removeprefix("'s ").removeprefix("’s ")
            return [*(_sharing(tree, i, f"{tree[i].text} {noun}") for i in nations[:-1]), own]
    for preposition in tree.prepositions(head, "of", *_from(tree, head)):
        for inner in tree.objects_of(preposition):
            nations = [i for i in tree.conjuncts(inner) if _is_nation(tree, i)]
            if len(nations) > 1:
                first = tree.span([*_contiguous(_bare_tokens(tree, head), head), nations[0]])
                noun = tree.span(_contiguous(_bare_tokens(tree, head), head)).of(tree.parsed.text)
                fuller = {i: f"{noun} of {_bare(tree, i).text(tree)}" for i in nations[1:]}
                others = [_sharing(tree, i, words) for i, words in fuller.items()]
                return [Mention(head, first), *others]
    return []


def _before(tree: Tree, head: int) -> Iterator[list[int]]:
    """The chains of words before a noun that may name its nations."""
    for first in tree.children(head, "amod", "compound", "nmod", "poss"):
        yield tree.conjuncts(first)
    yield tree.children(head, "poss")  # "Chile's and Peru's envoys"


def _sharing(tree: Tree, head: int, fuller: str) -> Mention:
    bare = _bare(tree, head)
    return Mention(head, bare.span, stands_for=fuller)


def _from(tree: Tree, head: int) -> tuple[str, ...]:
    # "soldiers from Chad attacked"; but Chad is a place in "withdrew soldiers from Chad"
    return ("from",) if tree[head].dep in {"nsubj", "nsubjpass"} else ()


def _is_nation(tree: Tree, index: int) -> bool:
    return tree.labels.get(index) in {"NORP", "GPE"} or is_demonym(tree[index].text)


def _bare(tree: Tree, head: int) -> Mention:
    return Mention(head, tree.span(_contiguous(_bare_tokens(tree, head), head)))


def inside(tree: Tree, index: int) -> list[Mention]:
    """The parties found inside a phrase that names none itself."""
    return _distinct(_inside(tree, index, _MAX_DEPTH))


def _inside(tree: Tree, index: int, depth: int) -> list[Mention]:
    if depth == 0:
        return []
    for candidates in (_possessors(tree, index), _nationalities(tree, index)):
        acting = [c for c in candidates if can_act(tree, c) or is_demonym(tree[c].text)]
        if acting:
            return [Mention(c, _name_span(tree, c), direct=False) for c in acting]
    found: list[Mention] = []
    for word in _PROJECTING:
        for preposition in tree.prepositions(index, word):
            for inner in tree.objects_of(preposition):
                found += _below(tree, inner, depth)
        if found:
            return found
    for verb in tree.children(index, "relcl"):  # "sanctions that Canada has imposed"
        subject = tree.child(verb, "nsubj")
        if subject is not None and tree[subject].pos in {"PROPN", "NOUN"}:
            return [Mention(m.head, m.span, direct=False) for m in mentions(tree, subject)]
    for verb in tree.children(index, "acl"):  # "sanctions imposed on Iran", "plans to seize"
        for preposition in tree.prepositions(verb, "on", "against", "by", "in"):
            for inner in tree.objects_of(preposition):
                found += _below(tree, inner, depth)
    return found


def _below(tree: Tree, index: int, depth: int) -> list[Mention]:
    found: list[Mention] = []
    for conjunct in tree.conjuncts(index):
        if can_act(tree, conjunct):
            found.append(Mention(conjunct, _name_span(tree, conjunct), direct=False))
        else:
            found += _inside(tree, conjunct, depth - 1)
    return found


def _possessors(tree: Tree, index: int) -> list[int]:
    return [c for p in tree.children(index, "poss") for c in tree.conjuncts(p)]


def _nationalities(tree: Tree, index: int) -> list[int]:
    skipped = ("prep", "relcl", "acl", "appos", "poss")
    before = [
        i
        for child in tree.children(index)
        if child < index and tree[child].dep not in (*skipped, "conj")
        for i in tree.subtree(child, without=skipped)
    ]
    return [
        i
        for i in before
        if i < index and (tree.labels.get(i) in {"NORP", "GPE"} or is_demonym(tree[i].text))
    ] or [
        i
        for i in tree.children(index, "compound", "nmod")
        if tree.labels.get(i) in {"ORG", "PERSON"}
    ]


def _name_span(tree: Tree, head: int) -> Span:
    inner = _contiguous(_name_tokens(tree, head), head)
    apposed = [a for a in tree.children(head, "appos") if _names_person(tree, head, a)]
    for apposition in apposed[:1]:
        words = _contiguous(_name_tokens(tree, apposition), apposition)
        if len(words) <= _MAX_APPOSITION and 0 < words[0] - inner[-1] <= 2:
            inner = inner + words
    return tree.span(inner)


def _name_tokens(tree: Tree, head: int) -> list[int]:
    tokens = _bare_tokens(tree, head)
    for preposition in tree.prepositions(head, "of", "for", "in", *_from(tree, head)):
        for inner in tree.objects_of(preposition):
            # "minister of trade", "people in Goma"; not "his counterpart of the plan"
            if tree[inner].pos == "PROPN" or is_agent(tree[inner].lemma) or _is_office(tree, head):
                tokens += [preposition]
                tokens += tree.subtree(inner, without=("relcl", "acl", "appos", "prep"))
    return sorted(set(tokens) - set(tree.children(head, "case")))


def _bare_tokens(tree: Tree, head: int) -> list[int]:
    return tree.subtree(head, without=(*_OUTSIDE, "prep", "case"))


def _is_office(tree: Tree, head: int) -> bool:
    singular = tree[head].tag in {"NN", "NNP"}
    return singular and tree[head].lemma in {"minister", "secretary", "ministry", "department"}


def _contiguous(tokens: list[int], head: int) -> list[int]:
    """The run of tokens around the head; a gap of one (a hyphen, a quote) is bridged."""
    run = [head]
    for index in sorted((t for t in tokens if t < head), reverse=True):
        if run[0] - index > 2:
            break
        run.insert(0, index)
    for index in sorted(t for t in tokens if t > head):
        if index - run[-1] > 2:
            break
        run.append(index)
    return run


def _names_person(tree: Tree, head: int, apposition: int) -> bool:
    return can_act(tree, apposition) and tree[head].pos != "PRON"


def _distinct(found: list[Mention]) -> list[Mention]:
    by_head: dict[int, Mention] = {}
    for mention in found:
        by_head.setdefault(mention.head, mention)
    return list(_outermost(list(by_head.values())))


def _outermost(found: list[Mention]) -> Iterator[Mention]:
    for mention in found:
        inside = any(o is not mention and o.span.holds(mention.span) for o in found)
        if not inside:
            yield mention
