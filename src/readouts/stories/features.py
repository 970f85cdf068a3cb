"""The features of a comparison: each two values and a weight in log-odds, or None if unknown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from readouts.records import Feature, Passage, Profile
from readouts.stories.days import apart
from readouts.stories.words import weight

# All weights are set by hand, as round numbers, and checked on half of the topics of a labelled
# set and on dated newswire; evals/stories.py measures them on the other half.
TERMS = 16.0  # per unit of cosine: PRIOR is outweighed by terms alone at a cosine of 1/4
TERMS_MOST = 8.0
NAMES = 3.0  # at full overlap of names; the same against at none
PARTIES = 2.0
TYPES = 0.5
PLACES = 3.0
AHEAD = -2.0
REUSE = 8.0  # at full containment
# Publication days apart, 0 to 3 and beyond: a happening is news for two days, then it is history.
DAYS = (0.5, 0.0, -1.0, -4.0)
FAR = -12.0
EVENT_DAYS = (1.5, -1.0, -3.0, -5.0)


def days(a: Profile, b: Profile) -> Feature | None:
    """Days between publication."""
    distance = apart((a.day,), (b.day,))
    if distance is None:
        return None
    told = apart(a.event_days, b.event_days) == 0
    value = 0.0 if told else (*DAYS, FAR)[min(distance, len(DAYS))]
    return Feature(name="publication days", a=a.day or "", b=b.day or "", weight=value)


def event_days(a: Profile, b: Profile) -> Feature | None:
    """Days between what happened, as far as the reports state days."""
    distance = apart(a.event_days, b.event_days)
    if distance is None:
        return None
    value = EVENT_DAYS[min(distance, len(EVENT_DAYS) - 1)]
    return _feature("event days", a.event_days, b.event_days, value)


def terms(a: Profile, b: Profile) -> Feature | None:
    """Cosine of the terms; shown are the terms that bring the two together."""
    shared = {term: w * b.terms[term] for term, w in a.terms.items() if term in b.terms}
    value = min(TERMS_MOST, TERMS * sum(shared[term] for term in sorted(shared)))
    shown = sorted(shared, key=lambda term: (-shared[term], term))
    return _feature("terms", shown, shown, value)


def names(a: Profile, b: Profile) -> Feature | None:
    """Weighted overlap of the words of names; shown are those that are in one report alone."""
    if not a.names or not b.names:
        return None
    shared = sum(weight(name) for name in sorted(a.names) if name in b.names)
    least = min(_total(a.names), _total(b.names))
    value = NAMES * (2 * shared / least - 1)
    return _feature("names", _only(a.names, b.names), _only(b.names, a.names), value)


def parties(a: Profile, b: Profile) -> Feature | None:
    """Overlap of the parties of the claims, against if each report has one of its own."""
    return _overlap("parties", a.parties, b.parties, PARTIES)


def types(a: Profile, b: Profile) -> Feature | None:
    """Overlap of the types of the claims."""
    return _overlap("types", a.types, b.types, TYPES)


def places(a: Profile, b: Profile) -> Feature | None:
    """Towns of the claims: for if one is common, against if both have some and none is."""
    if not a.places or not b.places:
        return None
    value = 1.0 if set(a.places) & set(b.places) else -PLACES
    return _feature("places", a.places, b.places, value)


def ahead(a: Profile, b: Profile) -> Feature | None:
    """An announcement and the report that it happened are two stories."""
    if a.ahead == b.ahead:
        return None
    told = {True: "to come", False: "happened"}
    return Feature(name="outlook", a=told[a.ahead], b=told[b.ahead], weight=AHEAD)


def reuse(a: Profile, b: Profile, passages: Sequence[Passage]) -> Feature | None:
    """Words in common passages, as part of the shorter report."""
    least = min(a.words, b.words)
    shared = sum(passage.words for passage in passages)
    if not shared or not least:
        return None
    part = min(1.0, shared / least)
    value = round(REUSE * part, 3)
    shown = f"{shared} of {{}} words"
    return Feature(name="reuse", a=shown.format(a.words), b=shown.format(b.words), weight=value)


MEASURES: tuple[Callable[[Profile, Profile], Feature | None], ...] = (
    days,
    event_days,
    terms,
    names,
    parties,
    types,
    places,
    ahead,
)


def _overlap(name: str, a: Sequence[str], b: Sequence[str], most: float) -> Feature | None:
    if not a or not b:
        return None
    part = len(set(a) & set(b)) / min(len(set(a)), len(set(b)))
    return _feature(name, a, b, most * (2 * part - 1))


def _feature(name: str, a: Iterable[str], b: Iterable[str], value: float) -> Feature:
    return Feature(name=name, a=_shown(a), b=_shown(b), weight=round(value, 3))


def _shown(values: Iterable[str]) -> str:
    return ", ".join(list(values)[:5])


def _total(names: Iterable[str]) -> float:
    return sum(weight(name) for name in sorted(names))


def _only(names: Iterable[str], others: Iterable[str]) -> list[str]:
    known = set(others)
    return sorted((n for n in names if n not in known), key=lambda n: (-weight(n), n))
