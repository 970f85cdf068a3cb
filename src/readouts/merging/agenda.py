"""What was talked about, and who raised it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from readouts.merging.naming import short_name
from readouts.merging.setting import Setting
from readouts.merging.words import fold, is_topic, overlap, stems, tokens, word_list
from readouts.records import AgendaItem, Claim, Event

_MOST = 12
_LONGEST = 8  # words; a topic beyond that is a sentence, not an item
_ONE_TOPIC = 0.67  # share of the shorter topic's words that the other must hold
_SPOKEN = frozenset({"AGREE", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"})


@dataclass
class _Item:
    """A topic while it is gathered: its wordings, and who told of it how."""

    words: frozenset[str]
    head: str
    texts: list[str] = field(default_factory=list)
    reports: set[str] = field(default_factory=set)
    raisers: set[str] = field(default_factory=set)
    jointly: bool = False


def agenda(events: Sequence[Event], known: Setting) -> tuple[AgendaItem, ...]:
    """The topics of the story's meetings and statements, in the order in which they come up.

    Topics with the same head word or mostly the same words are one. ``raised_by`` names those who
    brought a topic up in a statement of their own; it is None where the parties discussed it
    together or nobody is named. At most twelve, those that most reports have.
    """
    items: list[_Item] = []
    names = _names(events)
    told = [(e, c) for e in events if e.type in _SPOKEN or e.type == "CONSULT" for c in e.claims]
    for event, claim in sorted(told, key=lambda pair: known.rank(pair[1])):
        for topic in claim.topics if not claim.background else ():
            _add(items, topic, event, claim, names)
    ranked = sorted(range(len(items)), key=lambda i: (-len(items[i].reports), i))[:_MOST]
    return tuple(
        AgendaItem(
            topic=_wording(items[i]),
            raised_by=tuple(sorted(items[i].raisers)) or None if not items[i].jointly else None,
            reports=known.in_order(items[i].reports),
        )
        for i in sorted(ranked)
    )


def _names(events: Sequence[Event]) -> frozenset[str]:
    """Stems of the parties' names: a topic made of these alone is a party, not a topic."""
    whos = [who for event in events for who in (*event.actors, *event.recipients)]
    return frozenset(word for who in whos for word in stems(f"{who.text} {short_name(who)}"))


def _add(items: list[_Item], topic: str, event: Event, claim: Claim, names: frozenset[str]) -> None:
    words, text = frozenset(stems(topic)), _tidy(topic)
    if not is_topic(topic) or len(text.split()) > _LONGEST or words <= names:
        return
    item = next((item for item in items if _one(item, words, _head(topic))), None)
    if item is None:
        item = _Item(words=words, head=_head(topic))
        items.append(item)
    item.texts.append(text)
    item.reports.add(claim.report)
    if event.type == "CONSULT" and not event.directed:
        item.jointly = True
    elif len(claim.actors) == 1 and claim.actors[0].code:
        item.raisers.add(claim.actors[0].code)


def _one(item: _Item, words: frozenset[str], head: str) -> bool:
    if item.head == head and (item.words <= words or words <= item.words):
        return True
    return overlap(item.words, words) >= _ONE_TOPIC


def _head(topic: str) -> str:
    """The stem of the phrase's head: the last content word before its first preposition."""
    idle, head = word_list("function"), ""
    for word in tokens(topic):
        if word.casefold() in idle and head:
            break
        if word.casefold() not in idle:
            head = word
    return fold(head)


def _tidy(topic: str) -> str:
    """The topic without an article before it."""
    words = topic.split()
    while words and words[0].casefold() in {"the", "a", "an", "its", "their", "his", "her"}:
        words = words[1:]
    return " ".join(words)


def _wording(item: _Item) -> str:
    """The wording most used, the shorter of equals, then the first."""
    texts = item.texts
    return min(texts, key=lambda text: (-texts.count(text), len(text), texts.index(text)))
