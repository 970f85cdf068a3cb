"""Who "the two ministers" and "her counterpart" are, where the same reports name them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from readouts.merging.parties import Party, party
from readouts.merging.words import tokens, word_list
from readouts.records import Event, Who


def named(events: Sequence[Event]) -> list[Event]:
    """The events, with names in place of mentions that name no one but can only be one.

    A title or "counterpart" of a country is the one office holder of that country and sector whom
    the event's reports name, if the office bears the title out. A mention in the plural ("the two
    sides"), where all parties of an event are such mentions, are those who met, if the event's
    reports tell of exactly one meeting whose parties are known.

    The claims stay as they are, and the reason of each party says what was done.
    """
    holders = _holders(events)
    titled = [_with_names(event, holders) for event in events]
    meetings = [event for event in titled if _is_meeting(event)]
    return [_with_parties(event, meetings) for event in titled]


def _holders(events: Sequence[Event]) -> dict[str, dict[str, Who]]:
    """For each report, the named office holders among its parties, by name."""
    holders: dict[str, dict[str, Who]] = {}
    for claim in (claim for event in events for claim in event.claims):
        for who in (*claim.actors, *claim.recipients):
            if who.name and who.office and who.code:
                holders.setdefault(claim.report, {}).setdefault(who.name, who)
    return holders


def _with_names(event: Event, holders: Mapping[str, Mapping[str, Who]]) -> Event:
    near = {n: w for c in event.claims for n, w in holders.get(c.report, {}).items()}
    actors = tuple(_holder(who, near) for who in event.actors)
    recipients = tuple(_holder(who, near) for who in event.recipients)
    if (actors, recipients) == (event.actors, event.recipients):
        return event
    return msgspec.structs.replace(event, actors=actors, recipients=recipients)


def _holder(who: Who, near: Mapping[str, Who]) -> Who:
    titles = {word.casefold() for word in tokens(who.text)} & word_list("title")
    if who.name or who.code is None or not titles or len(party(who).words) > 1:
        return who
    fitting = [
        holder
        for holder in near.values()
        if (holder.code, holder.sector) == (who.code, who.sector)
        and titles - {"counterpart"} <= {w.casefold() for w in tokens(holder.office or "")}
    ]
    if len(fitting) != 1:
        return who
    reason = "the only holder of such an office whom these reports name"
    return _standing_for(who, fitting[0], reason)


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
    mention = event.actors[0]
    met = tuple(_standing_for(mention, who, "one of those who met") for who in near[0].actors)
    return msgspec.structs.replace(event, actors=met, directed=False)


def _is_group(who: Who) -> bool:
    """Whether a mention is in the plural and names no one: "they", "both sides"."""
    plain: Party = party(who)
    return plain.wild and any(word.casefold() in word_list("plural") for word in tokens(who.text))


def _standing_for(mention: Who, who: Who, reason: str) -> Who:
    return msgspec.structs.replace(
        who,
        text=mention.text,
        span=mention.span,
        stands_for=who.name or who.stands_for or who.text,
        reason=f"{reason}; {who.reason}",
    )
