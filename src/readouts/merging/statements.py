"""What parties said or committed to, with the words that say so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from readouts.merging.naming import short_name
from readouts.merging.setting import Setting
from readouts.merging.words import listed, stem, tokens, word_list
from readouts.records import Claim, Event, Statement, Who

_STANCES = {
    "SUPPORT": "supports",
    "ACCUSE": "opposes",
    "REQUEST": "requests",
    "AGREE": "promises",
    "CONCEDE": "promises",
    "REJECT": "opposes",
    "THREATEN": "opposes",
}


def statements(events: Sequence[Event], known: Setting) -> tuple[Statement, ...]:
    """One statement for each verbal event and speaker, and for each speaker of another event.

    The words are those of the first claim that tells it. Events told as background are left out.
    """
    found = [(claim, s) for event in events for claim, s in _of(event)]
    return tuple(statement for _, statement in sorted(found, key=lambda p: known.rank(p[0])))


def _of(event: Event) -> Iterator[tuple[Claim, Statement]]:
    news = [claim for claim in event.claims if not claim.background]
    if event.type in _STANCES:
        if news and event.actors and event.reality != "denied":
            yield news[0], _statement(event, news[0], event.actors, _stance(event, news))
        return
    heard: set[str] = set()
    for claim in news:
        if claim.speaker is not None and claim.speaker.key not in heard:
            heard.add(claim.speaker.key)
            stance = "opposes" if claim.reality == "denied" else "states"
            yield claim, _statement(event, claim, [claim.speaker], stance)


def _stance(event: Event, claims: Sequence[Claim]) -> str:
    worried = word_list("worry")
    words = {stem(w) for claim in claims for w in tokens(f"{claim.trigger_text} {claim.text}")}
    if event.type == "ACCUSE" and words & {stem(word) for word in worried}:
        return "concerned"
    return _STANCES[event.type]


def _statement(event: Event, claim: Claim, who: Sequence[Who], stance: str) -> Statement:
    return Statement(
        speaker=listed(short_name(one) for one in who),
        stance=stance,
        text=claim.text,
        report=claim.report,
        span=claim.span,
        event=event.id,
    )
