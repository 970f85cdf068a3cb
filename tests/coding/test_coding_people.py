"""People and bodies whose word has no sector."""

from __future__ import annotations

import pytest
from coding_words import Coded, Grow, One, parties

from readouts.coding.parties import can_act
from readouts.coding.people import acting, names_people, private, quiet, things


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Dock bosses met the mayor.", "bosses"),
        ("The court ordered six states to pay.", "states"),
        ("African heads of state met in Addis Ababa.", "heads"),
        ("A village chief was shot.", "chief"),
        ("PEN wrote to the minister.", "PEN"),
        ("The city council banned buskers.", "council"),
    ],
)
def test_these_can_act(tree: Grow, text: str, noun: str) -> None:
    grown = tree(text)
    (index,) = [i for i in range(len(grown)) if grown[i].text == noun]
    assert can_act(grown, index)


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("The cabinet declared a state of emergency.", "state"),
        ("The minister signed the order.", "order"),
        ("Togo's GDP grew.", "GDP"),
        ("They watched TV.", "TV"),
    ],
)
def test_these_cannot(tree: Grow, text: str, noun: str) -> None:
    grown = tree(text)
    (index,) = [i for i in range(len(grown)) if grown[i].text == noun]
    assert not can_act(grown, index)


def test_a_chief_is_named_whole(one: One) -> None:
    claim = one("Togo's army chief accused Benin of spying.", "ACCUSE")
    assert parties(claim) == (["Togo's army chief"], ["Benin"])


@pytest.mark.parametrize(
    "text",
    [
        "The band signed a contract with a club.",
        "The swimmer quit the team.",
    ],
)
def test_among_themselves_they_make_no_politics(coded: Coded, text: str) -> None:
    assert coded(text) == ()


@pytest.mark.parametrize("word", ["bosses", "widows", "councilmen", "deputies", "abbot"])
def test_a_plural_names_people_too(word: str) -> None:
    assert names_people(word)


def test_a_thing_names_none() -> None:
    assert not names_people("carpet")


def test_lists_are_singular_lemmas_and_do_not_contradict_each_other() -> None:
    assert quiet() <= acting() | {"side", "company", "owner", "veteran"}
    assert private() <= acting()
    assert all(word.isupper() for word in things())
