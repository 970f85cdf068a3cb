"""What happened, in one plain sentence put together from the record."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from readouts.merging.acts import verb_of
from readouts.merging.naming import parties_text, party_text, plural
from readouts.merging.own_words import is_pronoun
from readouts.merging.words import listed
from readouts.records import Event, Quantity, When, Who

_TOPICS_NAMED = 2
_COUNTED = {"dead": "{} dead", "injured": "{} injured", "arrested": "{} arrested"}


def plain(event: Event) -> str:
    """One sentence: when, who did what to whom, where, on what, and how sure that is.

    Nothing is in it that the record does not hold; what is not known is left out.
    """
    doing = _doing(event)
    if event.reality == "denied":
        doing = f"it was denied that {doing}"
    elif event.reality == "hypothetical":
        doing = f"it was considered that {doing}"
    start = when_text(event.when)
    said = f"{start} {doing}" if start else doing
    return said[:1].upper() + said[1:] + _counts(event) + _doubt(event) + "."


def _doing(event: Event) -> str:
    """The act: "A spoke by phone with B in C about D"."""
    verb = verb_of(event)
    actors, targets = (_known(side) for side in (event.actors, event.recipients))
    doers = parties_text(actors)
    targets = [who for who in targets if party_text(who) != doers]
    closed, recipients = _closed(doers, actors), parties_text(targets)
    were = "were" if plural(targets, recipients) else "was"
    ended = _closed(recipients, targets)
    if doers and recipients:
        act = verb.to.format(a=closed, r=recipients if verb.to.endswith("{r}") else ended)
    elif recipients:
        act = verb.passive.format(r=ended, were=were)
    else:
        act = verb.alone.format(a=closed or "parties that no report names")
    more = _place(event, act) + _about(event, verb.about)
    return _closed(act, targets) + more if more and act.endswith(recipients) else act + more


def _known(side: Sequence[Who]) -> list[Who]:
    """The parties of whom more is known than a pronoun."""
    return [who for who in side if not is_pronoun(party_text(who))]


def _closed(text: str, whos: Sequence[Who]) -> str:
    """The text with a comma if its last party has an office set off by one."""
    return f"{text}," if whos and ", " in party_text(whos[-1]) else text


def _place(event: Event, act: str) -> str:
    if event.where is None:
        return ""
    name = event.where.resolved_place or event.where.extracted_place
    return "" if name in act else f" in {name}"


def _about(event: Event, word: str | None) -> str:
    """Topics, only where one or two say it all: a longer agenda is not for one sentence."""
    if word is None or not 0 < len(event.topics) <= _TOPICS_NAMED:
        return ""
    return f" {word} {listed(_with_article(topic, event) for topic in event.topics)}"


def _with_article(topic: str, event: Event) -> str:
    """The topic as a report has it, with the article that stands before it."""
    pattern = re.compile(rf"\b(?:the|a|an) {re.escape(topic)}\b", re.IGNORECASE)
    found = (pattern.search(claim.text) for claim in event.claims)
    whole = next((match.group() for match in found if match), topic)
    return whole[:1].lower() + whole[1:] if whole != topic else topic


def _counts(event: Event) -> str:
    counts = {quantity.field: quantity for quantity in event.quantities}
    told = [form.format(_number(counts[key])) for key, form in _COUNTED.items() if key in counts]
    return f", {' and '.join(told)}" if told else ""


def _number(quantity: Quantity) -> str:
    if quantity.high is None:
        return f"at least {quantity.low}"
    if quantity.low == quantity.high:
        return str(quantity.low)
    return f"{quantity.low} to {quantity.high}"


def _doubt(event: Event) -> str:
    """What a reader should know before believing it: one outlet alone, or somebody's denial."""
    doubts: list[str] = []
    if event.n_outlets == 1:
        doubts.append("reported by one outlet")
    if event.reality != "denied":
        deniers = _deniers(event)
        doubts.extend([f"denied by {deniers}"] if deniers else [])
    return f" ({'; '.join(doubts)})" if doubts else ""


def _deniers(event: Event) -> str:
    denials = [claim for claim in event.claims if claim.reality == "denied"]
    if not denials:
        return ""
    speakers = tuple(claim.speaker for claim in denials if claim.speaker is not None)
    named = {speaker.key: speaker for speaker in reversed(speakers)}
    if named:
        return parties_text([named[key] for key in sorted(named)])
    return "one report" if len({claim.report for claim in denials}) == 1 else "reports"


def when_text(when: When) -> str:
    """A date in words by its precision: "On 3 May 2021", "In May 2021", "In 2021"; "" if unknown.

    A day that only stands in for the event's is called what it is.
    """
    if when.start is None:
        return ""
    first = date.fromisoformat(when.start)
    last = date.fromisoformat(when.end) if when.end else first
    if when.basis == "publication" and first == last:
        return f"As reported on {_day(first)},"
    if when.precision == "year":
        return f"In {first.year}"
    if when.precision == "month":
        return f"In {first:%B} {first.year}"
    if first != last:
        return f"Between {_day(first)} and {_day(last)}"
    return f"On {_day(first)}"


def _day(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"


def countries_of(events: Sequence[Event]) -> frozenset[str]:
    """All codes among the parties of events."""
    return frozenset(w.code for e in events for w in (*e.actors, *e.recipients) if w.code)
