"""A small world for merging: reports, sentences and claims of our own invention."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from readouts.merging import merge
from readouts.records import (
    Claim,
    Event,
    Origin,
    Passage,
    Quantity,
    Readout,
    Report,
    Sentence,
    Span,
    Story,
    When,
    Where,
    Who,
    make_id,
)
from readouts.records.report import Mark, Published


class World:
    """Reports by short names, with claims found by the words of their sentences."""

    def __init__(self) -> None:
        self.reports: list[Report] = []
        self.claims: list[Claim] = []
        self.sentences: dict[str, list[Sentence]] = {}
        self.passages: list[Passage] = []
        self.origins: list[Origin] = []

    def report(
        self,
        *lines: str,
        source: str | None = None,
        title: str | None = None,
        marks: Sequence[Mark] = (),
    ) -> Report:
        """A report of these sentences, one a line."""
        text = "\n".join(lines)
        report = Report(
            id=make_id("r", text, source),
            text=text,
            title=title,
            source=source,
            published=Published("2021-03-04", "given"),
            marks=tuple(marks),
        )
        at, found = 0, []
        for number, line in enumerate(lines):
            found.append(Sentence(number, Span(at, at + len(line)), line))
            at += len(line) + 1
        self.reports.append(report)
        self.sentences[report.id] = found
        return report

    def claim(
        self,
        report: Report,
        trigger: str,
        kind: str,
        actors: Sequence[Who] = (),
        recipients: Sequence[Who] = (),
        **fields: object,
    ) -> Claim:
        """A claim whose trigger is the first occurrence of these words; ``said`` are its own."""
        start = report.text.index(trigger)
        sentence = next(s for s in self.sentences[report.id] if s.span.start <= start < s.span.end)
        claim = Claim(
            id=make_id("c", report.id, start, kind, *(w.key for w in (*actors, *recipients))),
            report=report.id,
            sentence=sentence.number,
            span=sentence.span,
            text=sentence.text,
            trigger=Span(start, start + len(trigger)),
            trigger_text=str(fields.pop("said", trigger)),
            type=kind,
            actors=tuple(actors),
            recipients=tuple(recipients),
            **fields,  # type: ignore[arg-type] # fields of Claim, as the test names them
        )
        self.claims.append(claim)
        return claim

    @property
    def story(self) -> Story:
        """One story of all reports, in the order they were made."""
        return Story(
            id="s" + self.reports[0].id[1:],
            reports=tuple(report.id for report in self.reports),
            origins=tuple(self.origins),
        )

    def one_origin(self, *reports: Report) -> None:
        """These reports print the same words."""
        ids = tuple(sorted(report.id for report in reports))
        self.origins.append(Origin(id="o" + ids[0][1:], reports=ids, kind="copy"))

    def merge(self) -> tuple[tuple[Event, ...], Readout]:
        """What merging makes of it."""
        return merge(self.story, self.reports, self.claims, self.sentences, self.passages)


def party(text: str, code: str | None = None, sector: str | None = None, **more: object) -> Who:
    """A party; where it stands does not matter here."""
    fields: Mapping[str, object] = {"span": Span(0, len(text)), **more}
    return Who(text=text, code=code, sector=sector, **fields)  # type: ignore[arg-type] # see World.claim


def on(day: str, *, basis: str = "stated", end: str | None = None) -> When:
    """A date of the given basis."""
    return When(start=day, end=end or day, precision="day", basis=basis, reason="test")  # type: ignore[arg-type] # see World.claim


def at(city: str, code: str) -> Where:
    """A city that was found."""
    return Where(
        extracted_place=city,
        resolved_place=city,
        city=city,
        country_code=code,
        resolution=4,
        reason="test",
    )


def count(field: str, low: int, high: int | None) -> Quantity:
    """A number of an event."""
    return Quantity(field=field, low=low, high=high, text=str(low), span=Span(0, 1))  # type: ignore[arg-type] # see World.claim
