"""The desk where questions about a store are answered, for CLI, Python and HTTP alike."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self, TextIO

from readouts.errors import NotOurStore
from readouts.records import Event, Origin, Readout, Reject
from readouts.service import listing
from readouts.service.event_page import event_page
from readouts.service.export import export, export_file
from readouts.service.grid import Grid, grid
from readouts.service.page import EventPage, Page, ReportPage, StoryPage
from readouts.service.report_page import report_page
from readouts.service.sources import Sources
from readouts.service.story_page import story_page
from readouts.store import EventFilter, Hit, View

_EVERY = EventFilter()


class Desk:
    """One open store, and the questions that it answers. Nothing here writes.

    Wherever an id is asked for, the beginning of one, an old one, or a report's id in the input
    will do.
    """

    def __init__(self, view: View) -> None:
        self.view = view

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the store."""
        self.view.close()

    def show(self, id_: str) -> Page:
        """The page of a story, an event (or a claim, by its event) or a report.

        Raises:
            NoSuchId: nothing has this id, or more than one thing begins so.
        """
        kind, full = self.view.resolve_id(id_)
        if kind == "story":
            return self._story(full)
        if kind == "report":
            return self._report(full)
        return self._event(full if kind == "event" else self._event_of_claim(full))

    def compare(self, id_: str) -> Grid:
        """The reports of a story side by side; an event's or a report's id means its story.

        Raises:
            NoSuchId: nothing has this id, or it is in no story yet.
        """
        readout = self.view.readout(self._story_id(id_))
        return grid(
            readout,
            self.view.events_of_story(readout.id),
            self.view.reports(readout.reports),
            {report: self.view.sentences(report) for report in readout.reports},
        )

    def search(self, words: str, limit: int = 20) -> tuple[Hit, ...]:
        """Reports that hold the words, best first."""
        return self.view.search(words, limit)

    def events(self, wanted: EventFilter = _EVERY, limit: int = 50) -> listing.Listing:
        """Events, by date."""
        return listing.events(self.view, wanted, limit)

    def stories(self, wanted: EventFilter = _EVERY, limit: int = 50) -> listing.Listing:
        """Stories with such an event, by date."""
        return listing.stories(self.view, wanted, limit)

    def richest(self, limit: int) -> tuple[listing.Item, ...]:
        """The stories whose readouts have most to tell: parts, then reports, then agenda."""
        return listing.richest(self.view, limit)

    def rejects(self) -> tuple[Reject, ...]:
        """What runs could not take, and why; each once."""
        return self.view.rejects()

    def counts(self) -> dict[str, int]:
        """How much there is of everything."""
        return self.view.counts()

    def export(self, name: str, out: TextIO, *, all_realities: bool = False) -> int:
        """Write everything in a format of the exchange; gives the number of lines."""
        return export(self.view, name, out, all_realities=all_realities)

    def export_file(self, name: str, path: str | Path, *, all_realities: bool = False) -> int:
        """As ``export``, into a file, which appears whole or not at all."""
        return export_file(self.view, name, path, all_realities=all_realities)

    def _story(self, story: str) -> StoryPage:
        readout = self.view.readout(story)
        return story_page(
            readout, self.view.events_of_story(story), self.view.reports(readout.reports)
        )

    def _event(self, id_: str) -> EventPage:
        event = self.view.event(id_)
        readout = self.view.readout(event.story)
        cited = {claim.report for claim in event.claims}
        reports = self.view.reports(report for report in readout.reports if report in cited)
        return event_page(event, Sources(reports, _origins_among(readout, cited)))

    def _report(self, id_: str) -> ReportPage:
        report = self.view.report(id_)
        story = self.view.story_of((id_,)).get(id_)
        if story is None:
            return report_page(report, None, (), {}, ())
        readout = self.view.readout(story)
        others = [other for other in readout.reports if other != id_]
        return report_page(
            report,
            readout,
            _told_by(id_, self.view.events_of_story(story)),
            {other.id: other for other in self.view.reports(others)},
            self.view.passages_among(readout.reports),
        )

    def _story_id(self, id_: str) -> str:
        kind, full = self.view.resolve_id(id_)
        if kind == "story":
            return full
        if kind == "event":
            return self.view.event(full).story
        report = full if kind == "report" else self.view.claim(full).report
        return self.view.story_of((report,)).get(report, f"s{report[1:]}")

    def _event_of_claim(self, claim: str) -> str:
        """A claim's event: its id is an event's old id, which leads to the one it is in today."""
        return self.view.resolve_id(f"e{claim[1:]}")[1]


def _origins_among(readout: Readout, reports: set[str]) -> tuple[Origin, ...]:
    return tuple(origin for origin in readout.origins if reports.intersection(origin.reports))


def _told_by(report: str, events: Sequence[Event]) -> tuple[Event, ...]:
    return tuple(e for e in events if any(claim.report == report for claim in e.claims))


def open_desk(db: str | Path) -> Desk:
    """Open a store for reading.

    Raises:
        NotOurStore: there is no such file, or it is not a Readouts database.
        NewerStore: it was written by a later version.
    """
    if not Path(db).exists():
        fix = f"make one with: readouts run PATH... --db {db}"
        raise NotOurStore("there is no database here", where=str(db), fix=fix)
    return Desk(View.open(db))
