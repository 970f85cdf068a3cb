from __future__ import annotations

from coding_words import Grow, Parse
from hypothesis import given
from hypothesis import strategies as st

from readouts.coding.tree import Tree
from readouts.records import Parsed, Token

TEXT = "Kenya's foreign minister, who met envoys from across the region, condemned Uganda and Chad."


def words(tree: Tree, indexes: list[int]) -> list[str]:
    return [tree[i].text for i in indexes]


def place(tree: Tree, word: str) -> int:
    return next(i for i in range(len(tree)) if tree[i].text == word)


def test_children_by_relation(tree: Grow) -> None:
    grown = tree(TEXT)
    verb = place(grown, "condemned")
    assert words(grown, grown.children(verb, "nsubj", "dobj")) == ["minister", "Uganda"]
    assert grown.child(verb, "dobj") == place(grown, "Uganda")
    assert grown.child(verb, "agent") is None
    assert set(grown.children(verb, "nsubj")) < set(grown.children(verb))


def test_heads_and_ancestors(tree: Grow) -> None:
    grown = tree(TEXT)
    assert grown.head(place(grown, "condemned")) is None
    assert words(grown, list(grown.ancestors(place(grown, "envoys")))) == [
        "met",
        "minister",
        "condemned",
    ]


def test_subtrees_leave_branches_out(tree: Grow) -> None:
    grown = tree(TEXT)
    noun = place(grown, "minister")
    assert words(grown, grown.subtree(noun, without=("relcl", "punct"))) == [
        "Kenya",
        "'s",
        "foreign",
        "minister",
    ]
    assert "region" in words(grown, grown.subtree(noun))


def test_what_follows_stacked_prepositions(tree: Grow) -> None:
    grown = tree("Envoys from across the region met.")
    (preposition,) = grown.prepositions(place(grown, "Envoys"), "from")
    assert words(grown, grown.objects_of(preposition)) == ["region"]
    assert grown.prepositions(place(grown, "Envoys"), "with") == []


def test_coordination_and_spans(tree: Grow) -> None:
    grown = tree(TEXT)
    found = grown.conjuncts(place(grown, "Uganda"))
    assert words(grown, found) == ["Uganda", "Chad"]
    assert grown.span(found).of(TEXT) == "Uganda and Chad"
    assert grown.lemmas(found) == {"uganda", "chad"}


def test_passives(tree: Grow) -> None:
    passive = tree("The sailors were released by Chad.")
    assert passive.is_passive(place(passive, "released"))
    reduced = tree("Sailors released by Chad met reporters.")
    assert reduced.is_passive(place(reduced, "released"))
    active = tree("Chad has released the sailors.")
    assert not active.is_passive(place(active, "released"))


def test_a_finite_verb_continues_a_finite_verb(tree: Grow) -> None:
    grown = tree("Kenya urged Chad to release the sailors and condemned Mali.")
    assert grown.head(place(grown, "condemned")) == place(grown, "urged")


def test_an_empty_sentence_has_no_tree(parse: Parse) -> None:
    parsed = parse("").parsed
    assert parsed is not None
    assert len(Tree(parsed)) == 0


HEADS = st.lists(st.integers(0, 11), min_size=1, max_size=12)
DEPS = st.sampled_from("nsubj dobj conj prep pobj relcl ccomp ROOT".split())
TAGS = st.sampled_from("VB VBD NN NNP IN".split())


@given(HEADS, st.data())
def test_any_heads_end(heads: list[int], data: st.DataObject) -> None:
    """Whatever a model gives, cycles among them, no walk runs for ever."""
    size = len(heads)
    tokens = tuple(
        Token("x", "x", "NOUN", data.draw(TAGS), data.draw(DEPS), head % size, 2 * i, 2 * i + 1)
        for i, head in enumerate(heads)
    )
    grown = Tree(Parsed(text="x " * size, tokens=tokens, entities=()))
    for index in range(size):
        above = list(grown.ancestors(index))
        assert index not in above
        assert len(set(above)) == len(above)
