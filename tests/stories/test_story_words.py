from __future__ import annotations

import math

from readouts.stories.days import apart
from readouts.stories.words import UNKNOWN_WEIGHT, fold, weight, weight_of_zipf


def test_forms_of_a_word_fold_alike() -> None:
    assert fold("Minister's") == fold("ministers") == "minister"
    assert fold("visited") == fold("visiting") == fold("visits")
    assert fold("countries") == fold("country")
    assert fold("Erdoğan") == fold("Erdogan")
    assert fold("crisis") == "crisis"


def test_rarer_words_weigh_more_and_unknown_ones_most() -> None:
    order = [weight(fold(word)) for word in ("the", "president", "minister", "earthquake", "zxqv")]
    assert order == sorted(order)
    assert order[-1] == UNKNOWN_WEIGHT


def test_the_weight_is_an_inverse_document_frequency() -> None:
    # A word used 10^6 times in 10^9 stands in 1 - exp(-0.25) of the reports of 250 words.
    assert math.isclose(weight_of_zipf(6), -math.log(1 - math.exp(-0.25)))


def test_days_apart() -> None:
    assert apart(("2021-02-28",), ("2021-03-01", "2021-03-09")) == 1
    assert apart((None,), ("2021-03-01",)) is None
    assert apart(("soon",), ("2021-03-01",)) is None
