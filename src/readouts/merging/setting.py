"""What merging knows of a story besides its claims: order of reports, origins, outlets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from readouts.records import Claim, Report, Story


@dataclass(frozen=True)
class Setting:
    """A story with its reports at hand.

    Attributes:
        story: the story.
        reports: its reports by id.
        order: place of each report in the story, from 0.
        origin: id of the origin of each report; a report of no origin is its own.
    """

    story: Story
    reports: Mapping[str, Report]
    order: Mapping[str, int]
    origin: Mapping[str, str]

    def rank(self, claim: Claim) -> tuple[int, str, int, int, str]:
        """Where a claim stands in the story: the order in which events and claims are listed."""
        place = self.order.get(claim.report, len(self.order))
        return (place, claim.report, claim.trigger.start, claim.trigger.end, claim.id)

    def origin_of(self, report: str) -> str:
        """The origin of a report's words."""
        return self.origin.get(report, report)

    def outlet_of(self, report: str) -> str:
        """The outlet of a report, or the report's id if it names none."""
        known = self.reports.get(report)
        return known.source if known is not None and known.source else report

    def in_order(self, reports: Iterable[str]) -> tuple[str, ...]:
        """Report ids without repeats, in the order of the story."""
        last = len(self.order)
        return tuple(sorted(set(reports), key=lambda r: (self.order.get(r, last), r)))

    def day_of(self, report: str) -> str | None:
        """The day on which a report was published."""
        known = self.reports.get(report)
        return known.published.day if known is not None and known.published else None


def setting(story: Story, reports: Sequence[Report]) -> Setting:
    """The setting of a story."""
    return Setting(
        story=story,
        reports={report.id: report for report in reports},
        order={report: place for place, report in enumerate(story.reports)},
        origin={report: origin.id for origin in story.origins for report in origin.reports},
    )
