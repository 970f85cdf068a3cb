from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from readouts.coding.confidence import Calibration, Evidence, logit
from readouts.coding.scorer import network

shares = st.floats(0, 1, allow_nan=False)


def evidence(likely: float, nothing: float, entry: float | None = 0.7) -> Evidence:
    return Evidence(likely=likely, nothing=nothing, entry=entry, corrects=False, has_recipient=True)


def test_the_packaged_calibration_fits_the_features() -> None:
    calibration = network().card.calibration
    assert len(calibration.weights) == len(evidence(0.5, 0.5).features())
    assert 0 < calibration.least < 1


@given(shares, shares, st.none() | shares)
def test_a_probability_is_one(likely: float, nothing: float, entry: float | None) -> None:
    assert 0 <= network().card.calibration.probability(evidence(likely, nothing, entry)) <= 1


@given(shares, shares)
def test_what_the_scorer_finds_likelier_is_not_less_probable(one: float, other: float) -> None:
    calibration = network().card.calibration
    low, high = sorted((one, other))
    assert calibration.probability(evidence(low, 0.1)) <= calibration.probability(
        evidence(high, 0.1)
    )


def test_weights_without_effect_leave_the_bias() -> None:
    flat = Calibration(bias=0.0, weights=(0.0,) * 7, least=0.5)
    assert flat.probability(evidence(0.9, 0.1)) == 0.5


def test_log_odds_are_cut_at_the_ends() -> None:
    assert logit(0) == -logit(1)
    assert logit(0.5) == 0
