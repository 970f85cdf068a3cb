"""The features of a comparison: each two values and a weight in log-odds, or None if unknown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from readouts.records import Feature, Passage, Profile
from readouts.stories.days import apart
from readouts.stories.words import weight

# All weights are set by hand, as round numbers, and checked on half of the topics of a labelled
# set and on dated newswire; evals/stories.py measures them on the other half.
TERMS = 12.0  # per unit of cosine: PRIOR is outweighed by terms alone at a cosine of 1/3
TERMS_MOST = 8.0
NAMES = 8.0  # per unit of weighted Jaccard resemblance of names,
NAMES_LEAST = -2.0  # from this at none
NAMES_MOST = 2.5
NAMES_FEW = 0.5  # what a name fewer counts against two reports, as part of one more for them
NAMES_DOUBT = 10.0  # weight of names, about one rare name's, at which half of that is believed
HEADS_OTHER = -4.5  # each head has a rare word that the other report lacks
HEADS_STRANGE = -6.0  # all are such
SPELLING = 4  # letters from which two rare words may be spellings of one name
FIGURES = -6.0  # if two reports that are full of figures have none in common,
FIGURES_FULL = 4  # which this many are,
FIGURES_ENOUGH = 0.3  # up to nothing at this part of the fewer
YEARS = (-1.5, 1.0)  # no common year, a common year
PARTIES = (-2.0, 1.5, 3.0)  # no common country; one; two or more
TYPES = 0.5
PLACES = 3.0
ANNOUNCED = -5.0  # the one that looks ahead came out on an earlier day
AHEAD = -1.0  # it did not, or the days are not known
REUSE = 8.0  # at full containment
# Publication days apart, 0 to 3 and beyond: a happening is news for two days, then it is history.
DAYS = (0.5, 0.25, -1.5, -7.0)
FAR = -16.0  # more than terms, names and reuse together: old words with new figures are news
# Two meetings of one pair two days apart share all their words: that must outweigh all of them.
SAME_LATER = 0.75  # more for one event day if they came out on two: not just the day's news
EVENT_DAYS = (1.0, -1.0, -9.0)
LEAD_DAYS = -4.0  # the reports open with days as far apart, but one tells of the other's as well


def days(a: Profile, b: Profile) -> Feature | None:
    """Days between publication; of no weight if both state the same days of what happened."""
    distance = apart((a.day,), (b.day,))
    if distance is None:
        return None
    value = 0.0 if _same_days(a, b) else (*DAYS, FAR)[min(distance, len(DAYS))]
    return Feature(name="publication days", a=a.day or "", b=b.day or "", weight=value)


def event_days(a: Profile, b: Profile) -> Feature | None:
    """Days between what happened, as far as the reports state days."""
    distance = apart(a.event_days, b.event_days)
    if distance is None:
        return None
    far = len(EVENT_DAYS) - 1
    value = EVENT_DAYS[min(distance, far)]
    if not distance and a.day and b.day and a.day != b.day:
        value += SAME_LATER
    opening = apart((a.lead_day,), (b.lead_day,))
    if distance < far and opening is not None and opening >= far:
        value = LEAD_DAYS
    return _feature("event days", a.event_days, b.event_days, value)


def terms(a: Profile, b: Profile) -> Feature | None:
    """Cosine of the terms; shown are the terms that bring the two together."""
    shared = {term: w * b.terms[term] for term, w in a.terms.items() if term in b.terms}
    value = min(TERMS_MOST, TERMS * sum(shared[term] for term in sorted(shared)))
    shown = sorted(shared, key=lambda term: (-shared[term], term))
    return _feature("terms", shown, shown, value)


def names(a: Profile, b: Profile) -> Feature | None:
    """Weighted resemblance of the words of names; shown are those that are in one report alone."""
    if not a.names or not b.names:
        return None
    shared = sum(weight(name) for name in sorted(a.names) if name in b.names)
    ours, theirs = _total(a.names), _total(b.names)
    union = ours + theirs - shared
    value = min(NAMES_MOST, NAMES_LEAST + NAMES * shared / union)
    # A report that names little lacks the other's names for no reason of its own.
    known = union if value > 0 else NAMES_FEW * min(ours, theirs)
    value *= known / (known + NAMES_DOUBT)
    return _feature("names", _only(a.names, b.names), _only(b.names, a.names), value)


def heads(a: Profile, b: Profile) -> Feature | None:
    """Rare words of the heads: against if each head has one that the other report lacks.

    That is what tells one minister's calls to three counterparts apart.
    """
    if not a.head or not b.head:
        return None
    missing_a, missing_b = _lacking(a.head, b), _lacking(b.head, a)
    if not missing_a or not missing_b:
        return None
    none = len(missing_a) == len(a.head) and len(missing_b) == len(b.head)
    return _feature("heads", missing_a, missing_b, HEADS_STRANGE if none else HEADS_OTHER)


def figures(a: Profile, b: Profile) -> Feature | None:
    """Figures: the same words with other figures are other news, as in tables and results."""
    first, second = _figures(a), _figures(b)
    least = min(len(first), len(second))
    if least < FIGURES_FULL:
        return None
    part = len(set(first) & set(second)) / least
    value = FIGURES * max(0.0, 1 - part / FIGURES_ENOUGH)
    return _feature("figures", _only(first, second), _only(second, first), value)


def years(a: Profile, b: Profile) -> Feature | None:
    """Years that both name: what has no day often has a year."""
    if not a.years or not b.years:
        return None
    return _feature("years", a.years, b.years, YEARS[bool(set(a.years) & set(b.years))])


def parties(a: Profile, b: Profile) -> Feature | None:
    """Overlap of the countries of the parties, against if each report has one of its own.

    A party without a code is unknown: that words for it differ says nothing. Nor do sectors, of
    which one report names the police and another the government.
    """
    first, second = set(countries(a)), set(countries(b))
    if not first or not second:
        return None
    shared = first & second
    value = PARTIES[min(len(shared), len(PARTIES) - 1)]
    if not (first <= second or second <= first):
        value = PARTIES[0] * (1 - len(shared) / len(first | second))
    return _feature("parties", sorted(first), sorted(second), value)


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
    """An announcement and the later report that it happened are two stories."""
    if a.ahead == b.ahead:
        return None
    told = {True: "to come", False: "happened"}
    before, after = (a.day, b.day) if a.ahead else (b.day, a.day)
    held = bool(before and after and before < after)
    value = ANNOUNCED if held else AHEAD
    return Feature(name="outlook", a=told[a.ahead], b=told[b.ahead], weight=value)


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
    heads,
    figures,
    years,
    parties,
    types,
    places,
    ahead,
)


def _same_days(a: Profile, b: Profile) -> bool:
    """Whether one states no other days than the other: one day of a history is not enough."""
    first, second = set(a.event_days), set(b.event_days)
    return bool(first and second) and (first <= second or second <= first)


def _overlap(name: str, a: Sequence[str], b: Sequence[str], most: float) -> Feature | None:
    """Resemblance, for or against; what is in one alone speaks against only if both have some."""
    if not a or not b:
        return None
    first, second = set(a), set(b)
    part = len(first & second) / len(first | second)
    nested = first <= second or second <= first
    return _feature(name, a, b, most if nested else most * (2 * part - 1))


def countries(profile: Profile) -> list[str]:
    """The codes of its parties, sorted; a key without a code is in lower case and has none."""
    return sorted({p.partition("/")[0] for p in profile.parties if p[:1].isupper()})


def _lacking(head: Sequence[str], other: Profile) -> list[str]:
    """The words of a head that another report has in no spelling."""
    starts = {word[:SPELLING] for word in (*other.terms, *other.names, *other.head)}
    return [word for word in head if word[:SPELLING] not in starts]


def _feature(name: str, a: Iterable[str], b: Iterable[str], value: float) -> Feature:
    return Feature(name=name, a=_shown(a), b=_shown(b), weight=round(value, 3))


def _shown(values: Iterable[str]) -> str:
    return ", ".join(list(values)[:5])


def _figures(profile: Profile) -> list[str]:
    return [term for term in profile.terms if term[0].isdigit() and term not in profile.years]


def _total(names: Iterable[str]) -> float:
    return sum(weight(name) for name in sorted(names))


def _only(names: Iterable[str], others: Iterable[str]) -> list[str]:
    known = set(others)
    return sorted((n for n in names if n not in known), key=lambda n: (-weight(n), n))
