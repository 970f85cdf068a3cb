"""Blocking keys: reports that share none are never compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from readouts.records import Profile
from readouts.stories.days import number

TOP_ANY_DAY = 5  # heaviest terms, in pairs, whatever the day: 10 keys
TOP_NEAR = 8  # heaviest terms, in pairs, within days of each other
# Reports up to this many days apart share a bucket: each stands in its own and in the next.
NEAR_DAYS = 4


def keys(profile: Profile) -> tuple[str, ...]:
    """The blocking keys of a report: two reports of one story share at least one, as a rule.

    Pairs of its heaviest terms, alone and with the time; pairs of its parties with the time.
    A report without a day has only keys without time, so that it can still meet a dated one.

    Returns:
        Distinct keys, sorted; at most 150.
    """
    return tuple(sorted({*_any_day(profile), *_near(profile)}))


def _any_day(profile: Profile) -> Iterator[str]:
    for pair in _pairs(heaviest(profile, TOP_ANY_DAY)):
        yield f"t|{pair}"


def _near(profile: Profile) -> Iterator[str]:
    day = number(profile.day)
    if day is None:
        return
    buckets = (day // NEAR_DAYS, day // NEAR_DAYS + 1)
    for bucket in buckets:
        for pair in _pairs(heaviest(profile, TOP_NEAR)):
            yield f"d|{bucket}|{pair}"
        for pair in _pairs(sorted(profile.parties)[:6]):
            yield f"p|{bucket}|{pair}"


def heaviest(profile: Profile, count: int) -> list[str]:
    """The terms with most weight, without figures: those change from report to report."""
    words = [term for term in profile.terms if not term[0].isdigit()]
    return sorted(words, key=lambda term: (-profile.terms[term], term))[:count]


def _pairs(words: Sequence[str]) -> Iterator[str]:
    return ("|".join(pair) for pair in combinations(sorted(words), 2))
