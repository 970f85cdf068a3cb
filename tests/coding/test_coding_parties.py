from __future__ import annotations

import pytest
from coding_words import Coded, Grow, One, parties

from readouts.coding.parties import can_act, mentions


def index_of(tree: Grow, text: str, word: str) -> int:
    grown = tree(text)
    return next(i for i in range(len(grown)) if grown[i].text == word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Zambia condemned Malawi.", "Zambia"),
        ("The minister condemned Malawi.", "minister"),
        ("Thousands marched in Accra.", "Thousands"),
        ("She condemned Malawi.", "She"),
        ("Protesters condemned Malawi.", "Protesters"),
        ("The United Nations condemned Malawi.", "Nations"),
    ],
)
def test_can_act(tree: Grow, text: str, word: str) -> None:
    assert can_act(tree(text), index_of(tree, text, word))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The decision angered Malawi.", "decision"),
        ("The rain delayed Malawi's envoy on Friday.", "Friday"),
        ("Ghana paid five million dollars to Malawi.", "dollars"),
        ("The bridge fell into the river.", "bridge"),
    ],
)
def test_cannot_act(tree: Grow, text: str, word: str) -> None:
    assert not can_act(tree(text), index_of(tree, text, word))


def test_a_phrase_without_a_party_is_searched_only_if_asked(tree: Grow) -> None:
    text = "The decision of the Chilean government angered Peru."
    grown, head = tree(text), index_of(tree, text, "decision")
    assert [m.text(grown) for m in mentions(grown, head)] == ["the Chilean government"]
    assert not mentions(grown, head)[0].direct
    assert mentions(grown, head, deep=False) == []


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Ghana condemned Togo's seizure of a boat.", ["Togo"]),
        ("Ghana condemned the Togolese decision.", ["Togolese"]),
        ("Ghana condemned the seizure of a boat by Togo.", ["Togo"]),
        ("Ghana condemned the violence against migrants.", ["migrants"]),
        ("Ghana condemned the elections in Togo and Benin.", ["Togo", "Benin"]),
        ("Ghana condemned the sanctions imposed on Togo.", ["Togo"]),
        (
            "Ghana condemned the Chilean and Peruvian governments.",
            ["Chilean", "Peruvian governments"],
        ),
    ],
)
def test_projection(one: One, text: str, recipients: list[str]) -> None:
    assert parties(one(text, "ACCUSE")) == (["Ghana"], recipients)


@pytest.mark.parametrize(
    ("subject", "actors"),
    [
        ("Chilean and Peruvian ministers", ["Chilean", "Peruvian ministers"]),
        ("The leaders of Chile and Peru", ["The leaders of Chile", "Peru"]),
        ("Ministers from Chile and Peru", ["Ministers from Chile", "Peru"]),
        ("Soldiers from Chad", ["Soldiers from Chad"]),
        ("The minister of trade", ["The minister of trade"]),
        ("Kenya, Uganda and Rwanda", ["Kenya", "Uganda", "Rwanda"]),
        ("The president and his prime minister", ["The president", "his prime minister"]),
        ("Hundreds", ["Hundreds"]),
        ("They", ["They"]),
    ],
)
def test_one_mention_a_party(one: One, subject: str, actors: list[str]) -> None:
    assert parties(one(f"{subject} condemned Bolivia.", "ACCUSE"))[0] == actors


def test_clauses_after_a_name_are_no_part_of_it(one: One) -> None:
    text = "The Peruvian president, who had visited Chile in May, praised Bolivia."
    assert parties(one(text, "SUPPORT")) == (["The Peruvian president"], ["Bolivia"])


def test_a_doubtful_party_costs_confidence(one: One) -> None:
    plain = one("Ghana condemned Togo.", "ACCUSE").confidence
    assert one("Ghana condemned Togo's decision.", "ACCUSE").confidence < plain
    assert one("They condemned Togo.", "ACCUSE").confidence < plain


def test_a_pronoun_of_reported_speech_is_the_speaker(coded: Coded) -> None:
    (claim,) = coded("The Zambian minister said that he condemned Malawi.")
    assert parties(claim) == (["The Zambian minister"], ["Malawi"])
    (other,) = coded("He condemned Malawi, the Zambian minister said.")
    assert parties(other) == (["He"], ["Malawi"])
