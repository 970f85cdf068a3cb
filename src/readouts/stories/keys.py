"""Blocking keys: reports that share none are never compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from readouts.records import Profile
from readouts.stories.days import number
from readouts.stories.features import countries
from readouts.stories.words import weight

# Chosen on the even half of ECB+'s topics and on Reuters-21578 (evals/stories.py prints both
# figures): how many true pairs share a key, against how many pairs must be compared.
TOP_UNDATED = 12  # heaviest terms of a report without a day, in pairs
TOP_DATED = 8  # of one with a day: pairs with a name in them, within days of each other
TOP_NAMES = 6  # and pairs of its heaviest names whatever the day, to meet reports without one
TOP_PARTIES = 6
TOP_RARE = 6  # words so rare that one is enough within days of each other
SINGLE = 7.0  # least weight of such a word: it stands in one of eleven hundred reports
NAME_BOOST = 1.5  # a name blocks better than a common noun of the same weight
# Reports up to this many days apart share a bucket: each stands in its own and in the next.
NEAR_DAYS = 3


def keys(profile: Profile) -> tuple[str, ...]:
    """The blocking keys of a report: two reports of one story share at least one, as a rule.

    Pairs of its heaviest terms and pairs of its parties, with the time if it has a day. Reports
    that print the same words find each other by fingerprint as well.

    Returns:
        Distinct keys, sorted; at most 101.
    """
    return tuple(sorted(set(_keys(profile))))


def _keys(profile: Profile) -> Iterator[str]:
    day = number(profile.day)
    if day is None:
        yield from _pairs("t", heaviest(profile)[:TOP_UNDATED])
        return
    yield from _pairs(
        "t", [term for term in heaviest(profile) if term in profile.names][:TOP_NAMES]
    )
    top = heaviest(profile)[:TOP_DATED]
    named = set(top) & set(profile.names)
    rare = [term for term in heaviest(profile) if weight(term) >= SINGLE][:TOP_RARE]
    for bucket in (day // NEAR_DAYS, day // NEAR_DAYS + 1):
        yield from _pairs(f"d{bucket}", top, named or set(top))
        yield from (f"r{bucket}|{term}" for term in rare)
        yield from _pairs(f"p{bucket}", countries(profile)[:TOP_PARTIES])


def heaviest(profile: Profile) -> list[str]:
    """Its terms by weight, names first among equals; no figures, which updates change."""
    weighed = {
        term: says * (NAME_BOOST if term in profile.names else 1.0)
        for term, says in profile.terms.items()
        if not term[0].isdigit()
    }
    return sorted(weighed, key=lambda term: (-weighed[term], term))


def _pairs(kind: str, words: Sequence[str], wanted: Iterable[str] | None = None) -> Iterator[str]:
    """A key for each pair of words, at least one of them wanted."""
    good = set(words if wanted is None else wanted)
    for pair in combinations(sorted(words), 2):
        if not good.isdisjoint(pair):
            yield "|".join((kind, *pair))
