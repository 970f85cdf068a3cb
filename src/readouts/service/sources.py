"""The numbered reports of a page, and in words where their words came from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from readouts.records import Origin, Report
from readouts.service.names import joined
from readouts.service.page import Source


class Sources:
    """The reports that a page cites, numbered in their order.

    Args:
        reports: in the order of the page.
        origins: of the story; a report of none is an origin of its own.
    """

    def __init__(self, reports: Sequence[Report], origins: Sequence[Origin]) -> None:
        place = {report: n for n, origin in enumerate(origins, 1) for report in origin.reports}
        for report in reports:
            place.setdefault(report.id, len(set(place.values())) + 1)
        self.all = tuple(_source(n, report, place) for n, report in enumerate(reports, 1))
        self._number = {source.report: source.number for source in self.all}

    def number(self, report: str) -> int:
        """The number of a report on this page; 0 if the page does not cite it."""
        return self._number.get(report, 0)

    def numbers(self, reports: Iterable[str]) -> tuple[int, ...]:
        """The numbers of these reports, in order, each once."""
        return tuple(sorted({n for report in reports if (n := self.number(report))}))


def _source(number: int, report: Report, origin: Mapping[str, int]) -> Source:
    return Source(
        number=number,
        report=report.id,
        outlet=report.source,
        title=report.title,
        day=report.published.day if report.published else None,
        origin=origin[report.id],
        url=report.url,
        path=report.path,
        external_id=report.external_id,
    )


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 report", "2 reports", "3 stories"."""
    if number == 1:
        return f"1 {noun}"
    many = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{number:,} {many}"


def origins_words(origins: Sequence[Origin], n_outlets: int, sources: Sources) -> str:
    """Whose words they are: counts first, then every origin of several reports, then credits.

    "2 reports, 2 outlets, 1 independent origin: [1] and [2] each print words of one text that
    neither wrote; Radio Pakistan is credited."
    """
    outlets = counted(n_outlets, "outlet") if n_outlets else "outlets not named"
    counts = [
        counted(len(sources.all), "report"),
        outlets,
        counted(len(origins), "independent origin"),
    ]
    told = [words for origin in origins if (words := _origin_words(origin, sources))]
    tail = f": {'; '.join(told)}" if told else ""
    return f"{', '.join(counts)}{tail}."


def _origin_words(origin: Origin, sources: Sources) -> str:
    cited = joined(f"[{n}]" for n in sources.numbers(origin.reports))
    credit = f"{origin.credited} is credited" if origin.credited else ""
    if len(origin.reports) == 1:
        return f"in {cited} {credit}" if credit else ""
    shared = f"{cited} print the same words"
    if origin.kind == "shared-release":
        shared = f"{cited} each print words of one text that none of them wrote"
    return f"{shared}, and {credit}" if credit else shared
