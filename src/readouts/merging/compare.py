"""Whether two claims of a story tell of one event, and how sure that is."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from readouts.merging.dates import Days, days, gap
from readouts.merging.parties import Party, known_in_both, party, sides_fit
from readouts.merging.places import Place, place, relation
from readouts.merging.words import dice, overlap, stem, stems
from readouts.records import Claim

# How alike the words must be (0 to 1) before two claims of one type between the same parties are
# one act. Within a story two parties meet once and a crowd marches once, but parties accuse each
# other of many things. Set by hand; types not listed are speech.
_NEEDED = {
    "CONSULT": 0.0,
    "PROTEST": 0.0,
    "ASSAULT": 0.15,
    "MOBILIZE": 0.2,
    "COERCE": 0.2,
    "SANCTION": 0.2,
    "COOPERATE": 0.25,
    "AID": 0.25,
    "RETREAT": 0.2,
}
_SPEECH_NEEDS = 0.34
_SAME_TRIGGER = 0.1  # what one and the same verb adds to the likeness of two sentences
_STRAIN = 0.2  # each field on which the two differ asks for words that much more alike
_CLOSE_DAYS = 2  # stated days further apart are two events, nearer ones a disagreement
_WORDS_ALONE = 0.6  # sentences this alike are one act although their topics share no word

_SWAPPABLE = frozenset({"ASSAULT", "MOBILIZE", "COERCE"})  # reports differ on who began
_EXCLUSIVE = {"CONSULT": frozenset({"phone"}), "RETREAT": frozenset({"resign"})}


class Stamp(NamedTuple):
    """The fields of a claim that can speak against merging; equal stamps never do."""

    type: str
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    directed: bool
    days: Days | None
    place: Place | None
    modes: frozenset[str]
    background: bool
    hypothetical: bool
    denied: bool


class Fact(NamedTuple):
    """A claim made ready for comparison."""

    claim: Claim
    stamp: Stamp
    words: frozenset[str]
    topics: frozenset[str]
    act: tuple[str, ...]


def fact(claim: Claim) -> Fact:
    """A claim made ready: its stamp, and the stems of its sentence and topics.

    Names of coded parties are left out: the codes are compared, and in a story every sentence has
    them.
    """
    stamp = Stamp(
        type=claim.type,
        actors=tuple(party(who) for who in claim.actors),
        recipients=tuple(party(who) for who in claim.recipients),
        directed=claim.directed and claim.type != "CONSULT",
        days=days(claim.when),
        place=place(claim.where),
        modes=frozenset(claim.modes),
        background=claim.background,
        hypothetical=claim.reality == "hypothetical",
        denied=claim.reality == "denied",
    )
    coded = [p for p in stamp.actors + stamp.recipients if p.code is not None]
    names = {stem(word) for one in coded for word in one.words}
    topics = frozenset(word for topic in claim.topics for word in stems(topic))
    return Fact(
        claim,
        stamp,
        frozenset(stems(claim.text)) - names,
        topics - names,
        stems(claim.trigger_text),
    )


@lru_cache(maxsize=65536)
def clash(a: Stamp, b: Stamp) -> bool:
    """Whether two claims cannot be of one event, whatever their words."""
    return (
        a.type != b.type
        or a.background != b.background
        or (a.hypothetical != b.hypothetical and not (a.denied or b.denied))
        or gap(a.days, b.days) > _CLOSE_DAYS
        or relation(a.place, b.place) == "apart"
        or _modes_exclude(a, b)
        or not (_parties_fit(a, b) or _swapped(a, b))
    )


def _modes_exclude(a: Stamp, b: Stamp) -> bool:
    sole = _EXCLUSIVE.get(a.type, frozenset())
    return bool(a.modes and b.modes and not a.modes & b.modes and (a.modes | b.modes) & sole)


def _parties_fit(a: Stamp, b: Stamp) -> bool:
    if a.directed and b.directed:
        return sides_fit(a.actors, b.actors) and sides_fit(a.recipients, b.recipients)
    return sides_fit(a.actors + a.recipients, b.actors + b.recipients)


def _swapped(a: Stamp, b: Stamp) -> bool:
    return (
        a.type in _SWAPPABLE
        and bool(a.actors and a.recipients and b.actors and b.recipients)
        and sides_fit(a.actors, b.recipients)
        and sides_fit(a.recipients, b.actors)
    )


@lru_cache(maxsize=65536)
def strains(a: Stamp, b: Stamp) -> int:
    """On how many fields two claims that may be of one event differ."""
    mine, yours = a.actors + a.recipients, b.actors + b.recipients
    return (
        (gap(a.days, b.days) > 0)
        + (relation(a.place, b.place) == "near")
        + (not _parties_fit(a, b))
        + bool(a.modes and b.modes and not a.modes & b.modes)
        + bool(mine and yours and not known_in_both(mine, yours) and a.type != "CONSULT")
    )


def alike(a: Fact, b: Fact) -> float:
    """How alike the words are, 0 to 1: the sentences', and the topics' where both give topics."""
    one = a.claim.report == b.claim.report and a.claim.sentence == b.claim.sentence
    said = 1.0 if one else min(1.0, dice(a.words, b.words) + _SAME_TRIGGER * (a.act == b.act))
    if not a.topics or not b.topics:
        return said
    about = overlap(a.topics, b.topics)
    if about == 0.0:
        return said if said >= _WORDS_ALONE and not one else 0.0
    return max(said, 0.6 * about + 0.4 * said)


def score(a: Fact, b: Fact) -> float | None:
    """How sure it is that two claims are of one event; None if they are not.

    Claims of one report that differ on a field are two events: a report knows what it tells. What
    differs between two reports is a disagreement, if the words are alike enough to bear it.
    """
    if clash(a.stamp, b.stamp):
        return None
    strain = strains(a.stamp, b.stamp)
    if a.claim.report == b.claim.report and strain:
        return None
    words = alike(a, b)
    if words < _NEEDED.get(a.stamp.type, _SPEECH_NEEDS) + strain * _STRAIN:
        return None
    mine, yours = a.stamp.actors + a.stamp.recipients, b.stamp.actors + b.stamp.recipients
    return words + 0.5 * known_in_both(mine, yours) - 0.1 * strain
