from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from readouts.records import Claim
from readouts.service.relation import NONE, occurrences, relation
from record_samples import BLAME, CALL_IN_FIRST, FIRST_TEXT


def test_the_claim_between_the_two_comes_first() -> None:
    found = relation(FIRST_TEXT, "Kari Lund", "Kenyan counterpart", [BLAME])
    assert found[0] == ("ACCUSE", "disapprove", 0.8)
    assert found[1] == (NONE, None, 0.2)


def test_direction_matters() -> None:
    found = relation(FIRST_TEXT, "Kenyan counterpart", "Kari Lund", [BLAME])
    assert found == [(NONE, None, 1.0)]


def test_in_an_undirected_event_it_does_not() -> None:
    one = relation(FIRST_TEXT, "Kari Lund", "Kenyan counterpart", [CALL_IN_FIRST])
    other = relation(FIRST_TEXT, "Kenyan counterpart", "Kari Lund", [CALL_IN_FIRST])
    assert one == other
    assert one[0][:2] == ("CONSULT", "phone")


def test_an_open_side_counts_half_within_one_sentence() -> None:
    blame = msgspec.structs.replace(BLAME, recipients=(), span=CALL_IN_FIRST.span)
    found = {kind: p for kind, _, p in relation(FIRST_TEXT, "Kari Lund", "Kenyan", [blame])}
    assert found["ACCUSE"] == pytest.approx(0.4)
    elsewhere = msgspec.structs.replace(BLAME, recipients=())
    assert relation(FIRST_TEXT, "Kari Lund", "Kenyan", [elsewhere]) == [(NONE, None, 1.0)]


@pytest.mark.parametrize("reality", ["denied", "hypothetical"])
def test_what_did_not_happen_is_no_relation(reality: str) -> None:
    claim = msgspec.structs.replace(BLAME, reality=reality)
    assert relation(FIRST_TEXT, "Kari Lund", "Kenyan", [claim]) == [(NONE, None, 1.0)]


@given(st.lists(st.floats(0, 1), max_size=6), st.permutations(range(6)))
def test_probabilities_add_up_and_order_does_not_matter(
    weights: list[float], order: list[int]
) -> None:
    kinds = ["AGREE", "ACCUSE", "REJECT", "SUPPORT", "AID", "COERCE"]
    claims: list[Claim] = [
        msgspec.structs.replace(BLAME, type=kinds[n], confidence=weight)
        for n, weight in enumerate(weights)
    ]
    found = relation(FIRST_TEXT, "Kari Lund", "Kenyan", claims)
    assert sum(p for _, _, p in found) == pytest.approx(1, abs=0.001)
    assert [p for _, _, p in found] == sorted((p for _, _, p in found), reverse=True)
    assert NONE in {kind for kind, _, _ in found}
    shuffled = [claims[n] for n in order if n < len(claims)]
    assert relation(FIRST_TEXT, "Kari Lund", "Kenyan", shuffled) == found


@given(st.text("ab", max_size=30), st.text("ab", min_size=1, max_size=3))
def test_occurrences_are_where_the_words_stand(text: str, words: str) -> None:
    found = [span.start for span in occurrences(text, words)]
    assert found == [at for at in range(len(text)) if text.startswith(words, at)]
