"""Comparing two reports: one story or two, and why."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from readouts.records import Feature, Link, Passage, Profile
from readouts.stories import features

# Log-odds of one story before anything is known of two reports that share a blocking key.
PRIOR = -4.0
THRESHOLD = 0.5


def compare(a: Profile, b: Profile, passages: Sequence[Passage]) -> Link:
    """Compare two reports.

    The score is the logistic function of ``PRIOR`` plus the weights of the features, each in
    log-odds: above 0 for one story, below 0 against. What is unknown in one of the reports has
    no feature: it speaks neither for nor against.

    Args:
        a: one profile.
        b: the other; the order makes no difference.
        passages: passages between the two; those of other pairs are passed over.

    Returns:
        The link, with its features from the heaviest to the lightest.
    """
    first, second = sorted((a, b), key=lambda profile: profile.report)
    ours = [p for p in passages if (p.a, p.b) == (first.report, second.report)]
    found = sorted(_features(first, second, ours), key=lambda f: (-abs(f.weight), f.name))
    odds = PRIOR + math.fsum(feature.weight for feature in found)
    score = round(1 / (1 + math.exp(-max(-50.0, min(50.0, odds)))), 4)
    return Link(
        a=first.report,
        b=second.report,
        joined=score >= THRESHOLD,
        score=score,
        features=tuple(found),
    )


def _features(a: Profile, b: Profile, passages: Sequence[Passage]) -> Iterator[Feature]:
    for measure in features.MEASURES:
        feature = measure(a, b)
        if feature is not None:
            yield feature
    reuse = features.reuse(a, b, passages)
    if reuse is not None:
        yield reuse
