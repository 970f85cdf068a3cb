"""What parties said or committed to, with the words that say so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from readouts.merging.naming import short_name
from readouts.merging.own_words import is_pronoun
from readouts.merging.setting import Setting
from readouts.merging.words import listed, stem, tokens, word_list
from readouts.records import Claim, Event, Span, Statement, Who
from readouts.reference import agency

_STANCES = {
    "SUPPORT": "supports",
    "ACCUSE": "opposes",
    "REQUEST": "requests",
    "AGREE": "promises",
    "CONCEDE": "promises",
    "REJECT": "opposes",
    "THREATEN": "opposes",
}


_OUTLET = re.compile(
    r"\b(?:ag[eè]nc\w+|news|radio|television|tv|broadcaster|newspaper|daily|wire)\b", re.IGNORECASE
)


def statements(events: Sequence[Event], known: Setting) -> tuple[Statement, ...]:
    """One statement for each verbal event and speaker, and for each speaker of another event.

    The words are those of the first claim that tells it. A sentence of several verbs is one
    statement, by its first. Left out are events told as background and speakers who are no more
    than a pronoun.
    """
    found = [(claim, s) for event in events for claim, s in _of(event)]
    once: dict[tuple[str, str, Span], Statement] = {}
    for _, statement in sorted(found, key=lambda pair: known.rank(pair[0])):
        once.setdefault((statement.speaker, statement.report, statement.span), statement)
    return tuple(once.values())


def _of(event: Event) -> Iterator[tuple[Claim, Statement]]:
    news = [claim for claim in event.claims if not claim.background]
    if event.type in _STANCES:
        who = [one for one in event.actors if not is_pronoun(short_name(one))]
        if news and who and event.reality != "denied":
            yield news[0], _statement(event, news[0], who, _stance(event, news))
        return
    heard: set[str] = set()
    for claim in news:
        speaker = claim.speaker
        if speaker is None or speaker.key in heard or is_pronoun(short_name(speaker)):
            continue
        if _is_outlet(speaker):
            continue  # "the agency reported" is a credit, no statement
        heard.add(speaker.key)
        stance = "opposes" if claim.reality == "denied" else "states"
        yield claim, _statement(event, claim, [speaker], stance)


def _is_outlet(who: Who) -> bool:
    known = who.sector == "JRN" or agency(who.text.removeprefix("the ")) is not None
    return known or _OUTLET.search(who.text) is not None


def _stance(event: Event, claims: Sequence[Claim]) -> str:
    worried = word_list("worry")
    words = {stem(w) for claim in claims for w in tokens(f"{claim.trigger_text} {claim.text}")}
    if event.type == "ACCUSE" and words & {stem(word) for word in worried}:
        return "concerned"
    return _STANCES[event.type]


def _statement(event: Event, claim: Claim, who: Sequence[Who], stance: str) -> Statement:
    speaker = listed(short_name(one) for one in who)
    return Statement(
        speaker=speaker[:1].upper() + speaker[1:],
        stance=stance,
        text=claim.text,
        report=claim.report,
        span=claim.span,
        event=event.id,
    )
