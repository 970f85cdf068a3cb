"""Which spellings are one name, and which only look so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readouts.reference import name_words
from readouts.resolving.persons import find_person
from readouts.resolving.prominent import find_prominent
from readouts.resolving.spelling import close, joined, likeness, name_likeness, skeleton

SURE, MAYBE = 0.95, 0.85


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("lavrov", "lavroff"), ("zelensky", "zelenskiy"), ("zelenskyy", "zelenskyi"),
        ("yushchenko", "iuschenko"), ("ahmadinejad", "ahmadinezhad"), ("qaddafi", "kadafi"),
        ("khrushchev", "khrushchov"), ("mohammed", "mohamed"), ("gorbachev", "gorbacheff"),
        ("merkel", "merke1"), ("netanyahu", "netaniahu"), ("khatami", "hatami"),
    ],
)  # fmt: skip
def test_transliterations_are_alike(one: str, other: str) -> None:
    assert likeness(one, other) >= MAYBE


@pytest.mark.parametrize(
    ("one", "other"),
    [("gaddafi", "kadhafi"), ("mubarak", "moubarak"), ("hussein", "husayn"), ("sharon", "charon")],
)
def test_the_skeleton_keeps_the_consonants(one: str, other: str) -> None:
    assert skeleton(one) == skeleton(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("lavrov", "lavrova"), ("trump", "trumpet"), ("bush", "bosch"), ("merkel", "merz"),
     ("obama", "osama"), ("rice", "price"), ("kerry", "perry"), ("putin", "rasputin")],
)  # fmt: skip
def test_other_names_are_not_alike(one: str, other: str) -> None:
    assert likeness(one, other) < SURE


@pytest.mark.parametrize(
    ("mention", "listed"),
    [
        ("Jinping Xi", "Xi Jinping"),
        ("F.W. de Klerk", "Frederik Willem de Klerk"),
        ("Abd al-Rahman Sharaf", "Abdulrahman Sharaf"),
        ("Abdul Rahman Sharaf", "Abdulrahman Sharaf"),
        ("Kim Jong-un", "Kim Jongun"),
        ("Orbán Viktor", "Viktor Orban"),
        ("Luiz Inacio Lula da Silva", "Luiz Inácio Lula da Silva"),
    ],
)
def test_names_in_other_order_and_spacing_are_one(mention: str, listed: str) -> None:
    assert name_likeness(name_words(joined(mention)), name_words(joined(listed))) >= MAYBE


def test_a_strange_surname_alone_is_matched_by_nothing_that_only_looks_like_it() -> None:
    for name in ("Lavrow", "Mercel", "Makron", "Potin", "Obana"):
        assert find_person(name, None, None, "2016-06-18") is None
    assert find_prominent("Mercel", "2016-06-18") is None


def test_a_country_allows_what_the_world_does_not() -> None:
    found = find_person("Bashir Assad", "SYR", "President", "2016-06-18")
    assert found is not None
    assert found.term.name == "Bashar al-Assad"
    assert find_person("Bashir Assad", "KEN", "President", "2016-06-18") is None


def test_time_decides_what_a_name_is() -> None:
    held = {
        day: person.when
        for day in ("1985-01-01", "2005-01-01", "2018-01-01")
        if (person := find_person("Tony Blair", "GBR", None, day))
    }
    assert held == {"1985-01-01": "future", "2005-01-01": "now", "2018-01-01": "past"}


_WORDS = st.text("abcdefghijklmnopqrstuvwxyz015", min_size=1, max_size=14)


@given(_WORDS, _WORDS)
def test_likeness_is_the_same_both_ways(one: str, other: str) -> None:
    assert likeness(one, other) == likeness(other, one)
    assert likeness(one, one) == 1
    assert 0 <= likeness(one, other) <= 1


@given(_WORDS)
def test_keys_are_their_own_keys_words(word: str) -> None:
    assert close(word) == close(word)
    assert not set(skeleton(word)) - set("ASKTFZmlnrx0123456789")


@given(st.lists(_WORDS, min_size=1, max_size=4), st.lists(_WORDS, min_size=1, max_size=4))
def test_any_names_are_compared_without_error(short: list[str], full: list[str]) -> None:
    assert 0 <= name_likeness(short, full) <= 1
