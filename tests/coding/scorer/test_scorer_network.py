from __future__ import annotations

import math

import pytest

from readouts.coding.scorer import NONE, network
from readouts.ontology import load

TEXT = "Norway condemned Iceland on Tuesday for the seizure of two trawlers."
NORWAY, ICELAND = (0, 6), (17, 24)


def test_the_labels_are_those_of_the_ontology() -> None:
    card = network().card
    assert set(card.types) == {NONE, *load().types}
    assert set(card.modes) == {f"{t.name} {m}" for t in load().types.values() for m in t.modes}


def test_probabilities_add_up_to_one() -> None:
    score = network().score(TEXT, [NORWAY], [ICELAND])
    assert math.isclose(sum(score.types.values()), 1, abs_tol=0.01)
    assert all(0 <= p <= 1 for p in (*score.types.values(), *score.modes.values()))


def test_who_does_it_to_whom_matters() -> None:
    forth = network().score(TEXT, [NORWAY], [ICELAND])
    back = network().score(TEXT, [ICELAND], [NORWAY])
    assert forth.best == "ACCUSE"
    assert forth.mode("ACCUSE") == "disapprove"
    assert back.best == NONE


def test_a_score_does_not_depend_on_what_was_scored_before() -> None:
    alone = network().score(TEXT, [NORWAY], [ICELAND])
    network().score("Togo will play Benin on Sunday.", [(0, 4)], [(15, 20)])
    assert network().score(TEXT, [NORWAY], [ICELAND]) == alone


@pytest.mark.parametrize(
    "text", ["", " ", "?!", "\U0001f600" * 50, "x" * 5000, "слово " * 400, "[unused0] a [MASK]"]
)
def test_any_text_has_a_score(text: str) -> None:
    score = network().score(text, [(0, len(text))], [])
    assert math.isclose(sum(score.types.values()), 1, abs_tol=0.01)
