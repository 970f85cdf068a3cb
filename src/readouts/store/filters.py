"""Filters of lists, and the conditions in SQL that they stand for.

Every value that a user gives is a parameter; the text of a condition is made of constants.
"""

from __future__ import annotations

import re

import msgspec

from readouts.store.words import match_query

_CODE = re.compile(r"[A-Z]{3}")
_CODE_AND_SECTOR = re.compile(r"([A-Z]{3})/([A-Z]{3})")

Condition = tuple[str, list[str | int]]


class EventFilter(msgspec.Struct, frozen=True, kw_only=True):
    """Which events. None lets everything through; all that is given must hold.

    Attributes:
        actor, recipient: ``PAK``, ``PAK/GOV``, or a part of a name in any case. In an undirected
            event every party is found as either.
        type, mode, context: names of the ontology.
        since, until: first and last day, ``YYYY-MM-DD``; an event is in if its days touch them.
        words: words that its sentences or topics hold, as in ``View.search``.
        outlet: name of an outlet that reports it, in any case.
        reality: occurred, ongoing, denied or hypothetical.
        story: id of its story.
        headline: whether it is the headline event of its story.
        min_independent: least number of independent origins.
    """

    actor: str | None = None
    recipient: str | None = None
    type: str | None = None
    mode: str | None = None
    context: str | None = None
    since: str | None = None
    until: str | None = None
    words: str | None = None
    outlet: str | None = None
    reality: str | None = None
    story: str | None = None
    headline: bool | None = None
    min_independent: int | None = None

    def where(self) -> Condition:
        """The condition over ``event``, and its parameters."""
        return _joined(
            _party("actor", self.actor),
            _party("recipient", self.recipient),
            _plain("event.type = ?", self.type),
            _plain(_TAG.format(kind="mode"), self.mode),
            _plain(_TAG.format(kind="context"), self.context),
            _plain("coalesce(event.enddate, event.date) >= ?", self.since),
            _plain("event.date <= ?", self.until),
            _words(_EVENT_WORDS, self.words),
            _plain(_EVENT_OUTLET, self.outlet),
            _plain("event.reality = ?", self.reality),
            _plain("event.story = ?", self.story),
            _plain("event.headline = ?", None if self.headline is None else int(self.headline)),
            _plain("event.n_independent >= ?", self.min_independent),
        )


class StoryFilter(msgspec.Struct, frozen=True, kw_only=True):
    """Which stories. None lets everything through; all that is given must hold.

    Attributes:
        party: ``PAK``, ``PAK/GOV`` or a part of a name, taking any part in any of its events.
        type: PLOVER type of one of its events.
        since, until: first and last day of the story's date, ``YYYY-MM-DD``.
        words: words of one of its reports, as in ``View.search``.
        outlet: name of an outlet among its reports, in any case.
        min_reports, min_independent: least numbers of reports and of independent origins.
    """

    party: str | None = None
    type: str | None = None
    since: str | None = None
    until: str | None = None
    words: str | None = None
    outlet: str | None = None
    min_reports: int | None = None
    min_independent: int | None = None

    def where(self) -> Condition:
        """The condition over ``readout``, and its parameters."""
        return _joined(
            _party(None, self.party),
            _plain(_STORY_TYPE, self.type),
            _plain("readout.date >= ?", self.since),
            _plain("readout.date <= ?", self.until),
            _words(_STORY_WORDS, self.words),
            _plain(_STORY_OUTLET, self.outlet),
            _plain("readout.n_reports >= ?", self.min_reports),
            _plain("readout.n_independent >= ?", self.min_independent),
        )


_TAG = (
    "event.id IN (SELECT event FROM event_tag WHERE kind = '{kind}' AND value = ? COLLATE NOCASE)"
)
_EVENT_WORDS = (
    "event.id IN (SELECT event FROM event_claim JOIN claim ON claim.id = event_claim.claim"
    " WHERE claim.n IN (SELECT rowid FROM claim_words WHERE claim_words MATCH ?))"
)
_EVENT_OUTLET = (
    "event.id IN (SELECT event FROM event_claim JOIN claim ON claim.id = event_claim.claim"
    " JOIN report ON report.id = claim.report WHERE report.source = ? COLLATE NOCASE)"
)
_STORY_TYPE = "readout.story IN (SELECT story FROM event WHERE type = ?)"
_STORY_WORDS = (
    "readout.story IN (SELECT story FROM story_report JOIN report ON report.id = report"
    " WHERE report.n IN (SELECT rowid FROM report_words WHERE report_words MATCH ?))"
)
_STORY_OUTLET = (
    "readout.story IN (SELECT story FROM story_report JOIN report ON report.id = report"
    " WHERE report.source = ? COLLATE NOCASE)"
)


def _joined(*conditions: Condition | None) -> Condition:
    kept = [condition for condition in conditions if condition is not None]
    values = [value for _, values in kept for value in values]
    return " AND ".join(["TRUE", *(sql for sql, _ in kept)]), values


def _plain(sql: str, value: str | int | None) -> Condition | None:
    return None if value is None else (sql, [value])


def _words(sql: str, words: str | None) -> Condition | None:
    if words is None:
        return None
    query = match_query(words)
    return ("FALSE", []) if query is None else (sql, [query])


def _party(role: str | None, party: str | None) -> Condition | None:
    """Parties in a role; in an undirected event the roles are all one. No role: of a story."""
    if party is None:
        return None
    sql, values = _named(party)
    if role is None:
        chosen = "SELECT event.story FROM event_party JOIN event ON event.id = event_party.event"
        return f"readout.story IN ({chosen} WHERE {sql})", values
    roles = f"(role = '{role}' OR NOT event.directed)"
    chosen = "SELECT 1 FROM event_party WHERE event_party.event = event.id"
    return f"EXISTS ({chosen} AND {roles} AND {sql})", values


def _named(party: str) -> Condition:
    if both := _CODE_AND_SECTOR.fullmatch(party):
        return "event_party.code = ? AND event_party.sector = ?", [both[1], both[2]]
    if _CODE.fullmatch(party):
        return "event_party.code = ?", [party]
    return "instr(event_party.names, ?) > 0", [party.casefold()]
