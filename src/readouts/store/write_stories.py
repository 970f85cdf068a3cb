"""Writing what is made from claims: stories, events, readouts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from readouts.records import Event, Readout, Story, Who
from readouts.store.codec import listed, to_json
from readouts.store.part import Part

_ADD_EVENT = (
    "INSERT INTO event (id, story, headline, type, date, enddate, directed, reality,"
    " n_independent, record) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_ADD_PARTY = (
    "INSERT INTO event_party (event, role, position, code, sector, key, names)"
    " VALUES (?, ?, ?, ?, ?, ?, ?)"
)


class StoryWriter(Part):
    """Stories, events, readouts."""

    def replace_stories(self, removed_ids: Iterable[str], stories: Iterable[Story]) -> None:
        """Take stories away and put others in their place.

        A stored story that shares a report with a new one goes too, unless the two are equal:
        then it stays, with its events and its readout. Every other new story is due for merging.

        Raises:
            BadRecord: a story names a report that is not stored.
        """
        new = {story.id: (story, to_json(story)) for story in stories}
        sql = "SELECT id, record FROM story WHERE id IN (SELECT value FROM json_each(?))"
        stored: dict[str, str] = dict(self._db.rows(sql, (listed(new),)))
        changed = [one for one, record in new.values() if stored.get(one.id) != record]
        same = new.keys() - {one.id for one in changed}
        with self._db.transaction():
            self._remove_stories(set(removed_ids) - same)
            reports = listed(report for one in changed for report in one.reports)
            held = "SELECT story FROM story_report WHERE report IN (SELECT value FROM json_each(?))"
            self._remove_stories({row[0] for row in self._db.rows(held, (reports,))})
            self._remove_stories(one.id for one in changed)
            for one in changed:
                self._add_story(one, new[one.id][1])

    def put_story(self, story: Story, events: Sequence[Event], readout: Readout) -> None:
        """Store a story with its events and readout, in place of its earlier ones.

        Raises:
            BadRecord: an event names a claim that is not stored.
        """
        with self._db.transaction():
            self.replace_stories((), (story,))
            self._db.run("DELETE FROM event WHERE story = ?", (story.id,))
            for event in events:
                self._add_event(event)
            self._put_readout(readout)

    def clear_derived(self) -> None:
        """Throw away all stories, events and readouts, to be made again from the claims.

        Reports, sentences, parses, claims, passages and links stay.
        """
        self._db.run("DELETE FROM story")

    def _remove_stories(self, ids: Iterable[str]) -> None:
        sql = "DELETE FROM story WHERE id IN (SELECT value FROM json_each(?))"
        self._db.run(sql, (listed(ids),))

    def _add_story(self, story: Story, record: str) -> None:
        self._db.run("INSERT INTO story (id, record) VALUES (?, ?)", (story.id, record))
        self._db.run_many(
            "INSERT INTO story_report (report, story, position) VALUES (?, ?, ?)",
            [(report, story.id, position) for position, report in enumerate(story.reports)],
        )

    def _add_event(self, event: Event) -> None:
        self._db.run(_ADD_EVENT, _event_columns(event))
        self._db.run_many(
            "INSERT INTO event_claim (event, position, claim) VALUES (?, ?, ?)",
            [(event.id, position, claim.id) for position, claim in enumerate(event.claims)],
        )
        for role, parties in (("actor", event.actors), ("recipient", event.recipients)):
            rows = [_party(event.id, role, at, who) for at, who in enumerate(parties)]
            self._db.run_many(_ADD_PARTY, rows)
        tags = {("mode", mode) for mode in event.modes} | {("context", c) for c in event.contexts}
        sql = "INSERT INTO event_tag (event, kind, value) VALUES (?, ?, ?)"
        self._db.run_many(sql, [(event.id, kind, value) for kind, value in sorted(tags)])

    def _put_readout(self, readout: Readout) -> None:
        self._db.run(
            "INSERT INTO readout (story, date, title, n_reports, n_independent, record)"
            " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (story) DO UPDATE SET date = excluded.date,"
            " title = excluded.title, n_reports = excluded.n_reports,"
            " n_independent = excluded.n_independent, record = excluded.record",
            (
                readout.id,
                readout.date,
                readout.title,
                len(readout.reports),
                len(readout.origins),
                to_json(readout),
            ),
        )


def _event_columns(event: Event) -> tuple[str | int | None, ...]:
    return (
        event.id,
        event.story,
        int(event.headline),
        event.type,
        event.when.start,
        event.when.end,
        int(event.directed),
        event.reality,
        event.n_independent,
        to_json(msgspec.structs.replace(event, claims=())),
    )


def _party(event_id: str, role: str, position: int, who: Who) -> tuple[str | int | None, ...]:
    words = (who.name, who.text, who.stands_for, who.office)
    names = "\n".join(sorted({word.casefold() for word in words if word}))
    return event_id, role, position, who.code, who.sector, who.key, names
