"""Which of its events a story is about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from readouts.merging.parties import party, sides_fit
from readouts.merging.setting import Setting
from readouts.merging.words import stems
from readouts.records import Event, Sentence

# What happened outranks what was said while it happened. Set by hand, 0 to 1.
_WEIGHT = {
    "ASSAULT": 1.0,
    "CONSULT": 1.0,
    "PROTEST": 1.0,
    "COERCE": 0.9,
    "MOBILIZE": 0.9,
    "SANCTION": 0.9,
    "AID": 0.9,
    "COOPERATE": 0.9,
    "RETREAT": 0.9,
    "SUPPORT": 0.5,
    "CONCEDE": 0.5,
    "AGREE": 0.5,
    "THREATEN": 0.5,
    "REJECT": 0.4,
    "REQUEST": 0.4,
    "ACCUSE": 0.4,
}
_SIGNING = frozenset(stems("signed signing ratified inked"))
_SIGNED = 0.9

_LEAD = 1.5  # told in the first sentence of every report
_TITLE = 1.0  # all its words in every title
_REACH = 1.0  # told by every report
_HANGS_ON = 0.5  # a meeting on which at least two statements hang
_NOT_A_FACT = 4.0  # never before a fact
_NOBODY = 0.5  # of a party that reports leave unnamed or that no code is known for
_ACT = 0.6  # the act's share of what a title can name of an event; the rest is its parties'
_LATER = 0.25  # lines by which a sentence's second act stands behind its first
_DERIVED = 0.1  # of an act that follows from another, as prison does from a sentence
_SPEECH = 0.5  # weight of an act in words, at most
# Sectors whose speech, and whose plans, are politics only if a state or its like is a party.
_PRIVATE = frozenset({"AGR", "BUS", "CVL", "EDU", "JRN", "LAB", "MED", "REL", "SOC"})


def headline(
    events: Sequence[Event], sentences: Mapping[str, Sequence[Sentence]], known: Setting
) -> Event | None:
    """The event the story is about; None without a political event that is news.

    History and private talk are no headlines: an event told as background, or an act in words,
    a meeting or a plan of which no party is known to be political.

    Weighs what kind of event it is, how early each report tells it, whether titles name it, how
    many reports tell it, and for a meeting how much was said on it. Of equals the earlier told.
    """
    news = [event for event in events if _is_news(event)]
    if not news:
        return None
    told = _Told(
        titles={report: _title(report, known) for report in known.story.reports},
        first={report: lines[0].number for report, lines in sentences.items() if lines},
        turns=_turns(events),
    )
    return max(
        enumerate(news), key=lambda pair: (round(_score(pair[1], events, told), 6), -pair[0])
    )[1]


class _Told(NamedTuple):
    """How the reports tell of the story.

    Attributes:
        titles: the stems of each report's title.
        first: the number of each report's first sentence.
        turns: where the triggers of each sentence stand, in their order.
    """

    titles: Mapping[str, frozenset[str]]
    first: Mapping[str, int]
    turns: Mapping[tuple[str, int], Sequence[int]]


def _turns(events: Sequence[Event]) -> dict[tuple[str, int], list[int]]:
    starts: dict[tuple[str, int], set[int]] = defaultdict(set)
    for claim in (claim for event in events for claim in event.claims):
        starts[claim.report, claim.sentence].add(claim.trigger.start)
    return {place: sorted(found) for place, found in starts.items()}


def _is_news(event: Event) -> bool:
    if all(claim.background for claim in event.claims):
        return False
    spoken = _WEIGHT.get(event.type, 0.0) <= _SPEECH or event.type == "CONSULT"
    if not spoken and event.reality != "hypothetical":
        return True
    coded = [who for who in (*event.actors, *event.recipients) if who.code]
    if event.reality == "hypothetical":
        return any(who.sector not in _PRIVATE for who in coded)
    return bool(coded)


def _title(report: str, known: Setting) -> frozenset[str]:
    record = known.reports.get(report)
    return frozenset(stems(record.title or "")) if record is not None else frozenset()


def _score(event: Event, events: Sequence[Event], told: _Told) -> float:
    signed = any(set(stems(claim.trigger_text)) & _SIGNING for claim in event.claims)
    weight = _SIGNED if signed else _WEIGHT.get(event.type, 0.4)
    reports = max(1, len(told.titles))
    score = weight + _REACH * event.n_reports / reports
    score += _LEAD * _earliness(event, told) / reports
    score += _TITLE * _named_in(event, told.titles) / reports
    if event.type == "CONSULT" and _statements_on(event, events) >= 2:
        score += _HANGS_ON
    if not any(claim.entry.startswith(f"{event.type}/") for claim in event.claims):
        score -= _DERIVED
    if event.reality == "hypothetical":
        score -= _NOT_A_FACT
    if not any(who.code for who in (*event.actors, *event.recipients)):
        score -= _NOBODY
    return score


def _earliness(event: Event, told: _Told) -> float:
    """Sum over reports of 1 for the first act of the first sentence, 1/2 for the second's, ..."""
    earliest: dict[str, float] = {}
    for claim in event.claims:
        turn = told.turns[claim.report, claim.sentence].index(claim.trigger.start)
        place = max(0, claim.sentence - told.first.get(claim.report, 0)) + _LATER * turn
        earliest[claim.report] = min(place, earliest.get(claim.report, place))
    return sum(1 / (1 + place) for _, place in sorted(earliest.items()))


def _named_in(event: Event, titles: Mapping[str, frozenset[str]]) -> float:
    """Sum over titles of how far they name the event: its act, and two of its parties or topics.

    Each counts once, so that an event is not told less for having more parties.
    """
    acts = {frozenset(stems(claim.trigger_text)) for claim in event.claims}
    whos = [who.name or who.text for who in (*event.actors, *event.recipients)]
    parts = [frozenset(stems(text)) for text in (*whos, *event.topics[:3])]
    total = 0.0
    for _, title in sorted(titles.items()):
        met = min(2, sum(bool(part & title) for part in parts)) / 2
        total += _ACT * any(act & title for act in acts) + (1 - _ACT) * met
    return total


def _statements_on(event: Event, events: Sequence[Event]) -> int:
    """How many other verbal events of the same reports have their actor among those who met."""
    met = [party(who) for who in (*event.actors, *event.recipients)]
    reports = {claim.report for claim in event.claims}
    return sum(
        bool(other.actors)
        and _WEIGHT.get(other.type, 0.0) <= _SPEECH
        and sides_fit(met, [party(who) for who in other.actors[:1]])
        and any(claim.report in reports for claim in other.claims)
        for other in events
    )
