from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readouts.language import split
from readouts.service.relation import NONE, occurrences, pair_in, relation

TALK = "Kenya criticised Ghana on Monday. The lake was calm. Peru and Chile signed a treaty."


def told(text: str, actor: str, recipient: str) -> list[tuple[str, str | None, float]]:
    return relation(split(text), actor, recipient)


def test_the_sentence_that_holds_both_decides() -> None:
    first, *_ = told(TALK, "Kenya", "Ghana")
    assert first[:2] == ("ACCUSE", "disapprove")
    assert first[2] > 0.5


def test_direction_matters() -> None:
    assert told(TALK, "Ghana", "Kenya")[0][0] == NONE


def test_every_type_has_its_probability() -> None:
    found = told(TALK, "Kenya", "Ghana")
    assert len({kind for kind, _, _ in found}) == len(found) == 17
    assert sum(p for _, _, p in found) == pytest.approx(1, abs=0.002)
    assert [p for _, _, p in found] == sorted((p for _, _, p in found), reverse=True)


def test_what_two_sentences_say_is_put_together() -> None:
    once = {k: p for k, _, p in told("Kenya criticised Ghana.", "Kenya", "Ghana")}
    twice = {k: p for k, _, p in told("Kenya criticised Ghana. " * 2, "Kenya", "Ghana")}
    assert twice["ACCUSE"] > once["ACCUSE"]
    assert twice[NONE] < once[NONE]


def test_neighbouring_sentences_are_read_together() -> None:
    found = told("Kenya spoke out again. It criticised Ghana sharply.", "Kenya", "Ghana")
    assert {kind: p for kind, _, p in found}["ACCUSE"] > 0.05


def test_two_who_stand_far_apart_have_no_relation() -> None:
    text = "Kenya slept. " + "The lake was calm. " * 5 + "Ghana woke."
    assert told(text, "Kenya", "Ghana") == [(NONE, None, 1.0)]


def test_a_pair_far_into_a_long_sentence_is_found() -> None:
    text = "The lake was calm, " * 60 + "and Kenya criticised Ghana for the delay."
    assert told(text, "Kenya", "Ghana")[0][0] == "ACCUSE"


def test_a_name_is_found_as_a_word_before_it_is_found_within_one() -> None:
    text = "Nigerian traders watched as Niger met Mali."
    pair = pair_in(text, "Niger", "Mali")
    assert pair is not None
    assert pair[0].start == text.index("Niger met")


def test_two_names_never_share_a_character() -> None:
    assert pair_in("South Sudan", "South Sudan", "Sudan") is None
    pair = pair_in("South Sudan accused Sudan.", "South Sudan", "Sudan")
    assert pair is not None
    assert not pair[0].overlaps(pair[1])


@given(st.text("ab", max_size=30), st.text("ab", min_size=1, max_size=3))
def test_occurrences_are_where_the_words_stand(text: str, words: str) -> None:
    found = [span.start for span in occurrences(text, words)]
    assert found == [at for at in range(len(text)) if text.startswith(words, at)]


@given(st.text("ab ", max_size=20), st.text("ab", min_size=1), st.text("ab", min_size=1))
def test_a_pair_is_the_two_as_they_stand(text: str, actor: str, recipient: str) -> None:
    pair = pair_in(text, actor, recipient)
    if pair is not None:
        assert (pair[0].of(text), pair[1].of(text)) == (actor, recipient)
