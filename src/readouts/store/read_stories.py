"""Reading what was made from claims: stories, events, readouts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

import msgspec

from readouts.records import Claim, Event, Readout, Report, Story
from readouts.store.codec import from_json, listed
from readouts.store.database import Row
from readouts.store.filters import EventFilter, StoryFilter
from readouts.store.part import Part, missing
from readouts.store.read_reports import REPORT_COLUMNS, report_of

_ALL = -1  # SQLite's LIMIT for no limit
_EVERY_EVENT = EventFilter()
_EVERY_STORY = StoryFilter()


class StoryReader(Part):
    """Stories, events, readouts. A list is ordered by date, then id; without a date comes last."""

    def story(self, id_: str) -> Story:
        """One story.

        Raises:
            NoSuchId: there is none with this id.
        """
        return from_json(Story, self._record("story", "id", id_))

    def readout(self, id_: str) -> Readout:
        """The readout of a story.

        Raises:
            NoSuchId: there is no such story, or it has not been merged yet.
        """
        return from_json(Readout, self._record("readout", "story", id_))

    def event(self, id_: str) -> Event:
        """One event with its claims.

        Raises:
            NoSuchId: there is none with this id.
        """
        found = tuple(self._events("SELECT * FROM event WHERE id = ?", [id_]))
        if not found:
            raise missing("event", id_, self.path)
        return found[0]

    def events_of_story(self, story_id: str) -> tuple[Event, ...]:
        """The events of a story: the headline first, then by date and id."""
        sql = "SELECT * FROM event WHERE story = ?"
        found = self._events(sql, [story_id])
        return tuple(sorted(found, key=lambda event: not event.headline))

    def events(
        self,
        filter_: EventFilter = _EVERY_EVENT,
        *,
        limit: int | None = None,
        after: str | None = None,
    ) -> tuple[Event, ...]:
        """The events that a filter lets through.

        Args:
            filter_: which ones.
            limit: how many at most; None for all.
            after: id of the last event of the page before.
        """
        return tuple(self.each_event(filter_, limit=limit, after=after))

    def each_event(
        self,
        filter_: EventFilter = _EVERY_EVENT,
        *,
        limit: int | None = None,
        after: str | None = None,
    ) -> Iterator[Event]:
        """As ``events``, one at a time, all of them as they stood when the first was read."""
        condition, values = filter_.where()
        if after is not None:
            condition += _AFTER.format(table="event", id="id")
            values = [*values, after]
        sql = (
            f"SELECT * FROM event WHERE {condition}"  # noqa: S608 - built from constants only
            " ORDER BY coalesce(event.date, '~'), event.id LIMIT ?"
        )
        return self._events(sql, [*values, _ALL if limit is None else limit])

    def stories(
        self,
        filter_: StoryFilter = _EVERY_STORY,
        *,
        limit: int | None = None,
        after: str | None = None,
    ) -> tuple[Readout, ...]:
        """The readouts of the stories that a filter lets through; arguments as in ``events``."""
        condition, values = filter_.where()
        if after is not None:
            condition += _AFTER.format(table="readout", id="story")
            values = [*values, after]
        sql = (
            f"SELECT record FROM readout WHERE {condition}"  # noqa: S608 - built from constants only
            " ORDER BY coalesce(readout.date, '~'), readout.story LIMIT ?"
        )
        rows = self._db.rows(sql, [*values, _ALL if limit is None else limit])
        return tuple(from_json(Readout, row[0]) for row in rows)

    def each_story(
        self, filter_: StoryFilter = _EVERY_STORY
    ) -> Iterator[tuple[Readout, tuple[Report, ...]]]:
        """Every readout that a filter lets through with its reports in order, one at a time."""
        condition, values = filter_.where()
        sql = (
            f"SELECT readout.record, {REPORT_COLUMNS} FROM readout"  # noqa: S608 - as above
            " JOIN story_report ON story_report.story = readout.story"
            " JOIN report ON report.id = story_report.report"
            f" WHERE {condition}"
            " ORDER BY coalesce(readout.date, '~'), readout.story, story_report.position"
        )
        for record, rows in groupby(self._db.rows(sql, values), key=lambda row: row[0]):
            yield from_json(Readout, record), tuple(report_of(row[1:]) for row in rows)

    def story_of(self, report_ids: Iterable[str]) -> dict[str, str]:
        """Report id → id of the story it is in, for those that are in one."""
        sql = (
            "SELECT report, story FROM story_report"
            " WHERE report IN (SELECT value FROM json_each(?))"
        )
        return dict(self._db.rows(sql, (listed(report_ids),)))

    def stories_due(self) -> Iterator[str]:
        """Ids of the stories whose events must be made, or made again: those without a readout."""
        sql = "SELECT id FROM story WHERE id NOT IN (SELECT story FROM readout) ORDER BY id"
        return iter([row[0] for row in self._db.rows(sql)])

    def _record(self, table: str, column: str, id_: str) -> str:
        sql = f"SELECT record FROM {table} WHERE {column} = ?"  # noqa: S608 - constants
        found = self._db.row(sql, (id_,))
        if found is None:
            raise missing(table, id_, self.path)
        return str(found[0])

    def _events(self, chosen: str, values: list[str | int]) -> Iterator[Event]:
        """The events of a query over ``event``, put together with their claims in one statement.

        One statement sees one state of the store, whatever a writer does meanwhile.
        """
        sql = (
            f"SELECT chosen.id, chosen.record, claim.record FROM ({chosen}) AS chosen"  # noqa: S608 - as above
            " LEFT JOIN event_claim ON event_claim.event = chosen.id"
            " LEFT JOIN claim ON claim.id = event_claim.claim"
            " ORDER BY coalesce(chosen.date, '~'), chosen.id, event_claim.position"
        )
        for _, rows in groupby(self._db.rows(sql, values), key=lambda row: row[0]):
            yield _event(tuple(rows))


_AFTER = (
    " AND (coalesce({table}.date, '~'), {table}.{id}) >"
    " (SELECT coalesce(date, '~'), {id} FROM {table} WHERE {id} = ?)"
)


def _event(rows: tuple[Row, ...]) -> Event:
    claims = tuple(from_json(Claim, row[2]) for row in rows if row[2] is not None)
    return msgspec.structs.replace(from_json(Event, rows[0][1]), claims=claims)
