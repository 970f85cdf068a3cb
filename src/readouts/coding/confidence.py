"""How likely a claim is right, from what the lexicon and the scorer say of it."""

from __future__ import annotations

import math

import msgspec

_SURE = 0.995  # beyond this a probability says no more: logits are cut here


class Evidence(msgspec.Struct, frozen=True, kw_only=True):
    """What speaks for a claim of some type between some parties.

    Attributes:
        likely: the scorer's probability of the type.
        nothing: its probability of no event.
        entry: the confidence of the lexicon's entry, parties and all, if the entry has this type;
            None if only the scorer reads it.
        corrects: the lexicon has an entry here, but of another type.
        has_recipient: a recipient, or another side, was found.
    """

    likely: float
    nothing: float
    entry: float | None
    corrects: bool
    has_recipient: bool

    def features(self) -> tuple[float, ...]:
        """The numbers that the calibration weighs."""
        agreed = self.entry is not None
        return (
            logit(self.likely),
            logit(self.nothing),
            float(agreed),
            logit(self.entry) if self.entry is not None else 0.0,
            logit(self.likely) if agreed else 0.0,
            float(self.corrects),
            float(self.has_recipient),
        )


class Calibration(msgspec.Struct, frozen=True, kw_only=True):
    """A logistic regression from evidence to the probability that a claim is right.

    Fitted by ``training/calibrate.py`` on labelled sentences that the scorer was not trained on.
    ``least`` is the probability below which nothing is coded, chosen there for the best F1, but
    high enough that at most one sentence in twenty without an event is coded.
    """

    bias: float
    weights: tuple[float, ...]
    least: float

    def probability(self, evidence: Evidence) -> float:
        """The probability, 0 to 1, that type, actor and recipient are right."""
        pairs = zip(self.weights, evidence.features(), strict=True)
        total = self.bias + sum(weight * value for weight, value in pairs)
        return round(1 / (1 + math.exp(-total)), 3)


def logit(probability: float) -> float:
    """The log odds of a probability, cut where it is almost 0 or 1."""
    bounded = min(max(probability, 1 - _SURE), _SURE)
    return math.log(bounded / (1 - bounded))
