"""Who "the two ministers" are, where a report tells of one meeting and then of what they agreed."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from readouts.merging.parties import Party, party
from readouts.merging.words import tokens, word_list
from readouts.records import Event, Who


def named(events: Sequence[Event]) -> list[Event]:
    """The events, with those who met in place of a mention in the plural that names no one.

    Only where all parties of an event are such mentions ("the two sides"), and its reports tell of
    exactly one meeting whose parties are known. The claims stay as they are, and the reason says
    what was done.
    """
    meetings = [event for event in events if _is_meeting(event)]
    return [_with_parties(event, meetings) for event in events]


def _is_meeting(event: Event) -> bool:
    known = [who for who in event.actors if not party(who).wild]
    return event.type == "CONSULT" and not event.directed and len(known) > 1 and not _old(event)


def _old(event: Event) -> bool:
    return all(claim.background for claim in event.claims)


def _with_parties(event: Event, meetings: Sequence[Event]) -> Event:
    if not event.actors or event.recipients or not all(_is_group(who) for who in event.actors):
        return event
    reports = {claim.report for claim in event.claims}
    near = [other for other in meetings if reports & {claim.report for claim in other.claims}]
    if len(near) != 1 or event in near:
        return event
    met = tuple(_standing_for(event.actors[0], who) for who in near[0].actors)
    return msgspec.structs.replace(event, actors=met, directed=False)


def _is_group(who: Who) -> bool:
    """Whether a mention is in the plural and names no one: "they", "both sides"."""
    plain: Party = party(who)
    return plain.wild and any(word.casefold() in word_list("plural") for word in tokens(who.text))


def _standing_for(mention: Who, who: Who) -> Who:
    return msgspec.structs.replace(
        who,
        text=mention.text,
        span=mention.span,
        stands_for=who.name or who.stands_for or who.text,
        reason=f"'{mention.text}' are those who met; {who.reason}",
    )
