from __future__ import annotations

import pytest
from coding_words import Coded, Grow, One, heard, only

from readouts.coding.reality import Standing, standing


@pytest.fixture
def coded(by_lexicon: Coded) -> Coded:
    """Constructions are the lexicon's matter: the scorer has tests of its own."""
    return by_lexicon


@pytest.fixture
def one(by_lexicon: Coded) -> One:
    return lambda text, event_type: only(by_lexicon, text, event_type)


def stands(tree: Grow, text: str, verb: str) -> Standing:
    grown = tree(text)
    (index,) = [i for i in range(len(grown)) if grown[i].text == verb]
    return standing(grown, index)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Benin did not condemn Togo.", "condemn"),
        ("Benin never met Togo's envoys.", "met"),
        ("Benin left without meeting Togo's envoys.", "meeting"),
        ("Benin failed to release the sailors.", "release"),
        ("Benin neither praised nor condemned Togo.", "condemned"),
        ("Benin did not meet Togo's envoys or praise Mali.", "praise"),
        ("No meeting between Benin and Togo took place.", "meeting"),
    ],
)
def test_negated(tree: Grow, text: str, verb: str) -> None:
    assert stands(tree, text, verb).negated


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Benin did not condemn Togo but praised Mali.", "praised"),
        ("Benin, which never joined, condemned Togo.", "condemned"),
        ("The envoy did not say that Benin condemned Togo.", "condemned"),
    ],
)
def test_not_negated(tree: Grow, text: str, verb: str) -> None:
    assert not stands(tree, text, verb).negated


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Benin will visit Togo.", "visit"),
        ("Benin's president is to visit Togo next week.", "visit"),
        ("Benin's president is going to visit Togo.", "visit"),
        ("Benin's president is expected to visit Togo.", "visit"),
        ("Benin plans to visit Togo.", "visit"),
        ("Benin will meet Togo's envoys and sign the treaty.", "sign"),
        ("Benin would attack Togo.", "attack"),
        ("Benin is about to attack Togo.", "attack"),
        ("Benin, Togo to meet in Lome", "meet"),
    ],
)
def test_to_come(tree: Grow, text: str, verb: str) -> None:
    found = stands(tree, text, verb)
    assert found.future
    assert not found.negated


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Benin may impose sanctions on Togo.", "impose"),
        ("If Togo attacks Mali, Benin will close the bridge.", "attacks"),
        ("If Togo attacks Mali and kills soldiers, Benin will wait.", "kills"),
        ("Benin considered expelling the ambassador.", "expelling"),
        ("Benin urged Togo to release the sailors.", "release"),
        ("Benin feared that Togo would attack Mali.", "attack"),
        ("Benin's army was ordered to attack Togo.", "attack"),
        ("Benin is likely to attack Togo.", "attack"),
    ],
)
def test_only_thought_of(tree: Grow, text: str, verb: str) -> None:
    assert stands(tree, text, verb).hypothetical


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Benin said it had condemned Togo.", "condemned"),
        ("Benin began releasing the sailors.", "releasing"),
        ("Benin, which will hold elections, condemned Togo.", "condemned"),
        ("Benin confirmed that its police arrested two men.", "arrested"),
        ("Benin condemned Togo, which may apologise.", "condemned"),
    ],
)
def test_simply_happened(tree: Grow, text: str, verb: str) -> None:
    found = stands(tree, text, verb)
    assert (found.negated, found.future, found.hypothetical, found.denied) == (False,) * 4


def test_denied_says_which_verb_denies(tree: Grow) -> None:
    found = stands(tree, "Benin denied that its army attacked Togo.", "attacked")
    assert found.denied
    assert found.under == 1
    assert not stands(tree, "Benin denied that its army attacked Togo.", "denied").denied


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Benin will attack Togo.", [("THREATEN", "occurred")]),
        ("Benin will not attack Togo.", []),
        ("Benin will provide aid to Togo.", [("AGREE", "occurred")]),
        ("Benin will not meet Togo's envoys.", [("REJECT", "occurred")]),
        ("Benin will withdraw its troops from Togo.", [("CONCEDE", "occurred")]),
        ("Benin did not condemn Togo.", []),
        ("Benin may impose sanctions on Togo.", [("SANCTION", "hypothetical")]),
        ("Benin's president is to visit Togo next week.", [("AGREE", "occurred")]),
    ],
)
def test_what_the_coder_makes_of_it(
    coded: Coded, text: str, expected: list[tuple[str, str]]
) -> None:
    assert heard(coded(text)) == expected


def test_history_is_background(one: One) -> None:
    assert one("Benin previously condemned Togo.", "ACCUSE").background
    assert not one("Benin condemned Togo.", "ACCUSE").background


@pytest.mark.parametrize(
    "text", ["Benin promised to fight corruption.", "Mali pledged to tackle the gangs."]
)
def test_a_promised_struggle_has_no_victim(coded: Coded, text: str) -> None:
    assert coded(text) == ()
