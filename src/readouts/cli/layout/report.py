"""A report on a terminal: its text as stored, and what was found in it."""

from __future__ import annotations

from rich.text import Text

from readouts.cli.layout.sheet import ID, LOUD, QUIET, Sheet, said
from readouts.cli.layout.sources import outlet
from readouts.service.names import joined, short_day
from readouts.service.page import ReportPage, Shared

_BASIS = {"given": "", "text": ", as its own text says"}


def report_sheet(sheet: Sheet, page: ReportPage) -> None:
    """The whole page of a report."""
    source = page.source
    sheet.para(said(source.title or "A report without a title", LOUD))
    sheet.line()
    basis = _BASIS.get(page.published_basis or "", "")
    day = f"{short_day(source.day)}{basis}" if source.day else "not stated"
    sheet.fact("Outlet", [said(outlet(source))])
    sheet.fact("Published", [said(day)])
    credited = joined(page.credits)
    sheet.fact("Credits", [said(credited) if credited else Text("nobody", style=QUIET)])
    if source.url:
        sheet.fact("Address", [said(source.url)])
    if source.path:
        sheet.fact("File", [said(source.path)])
    if source.external_id:
        sheet.fact("Its own id", [said(source.external_id)])
    if page.story:
        story = Text.assemble(said(page.story, ID), "  ", said(page.story_sentence))
        sheet.fact("Story", [story])
    _shared(sheet, page.shared)
    if page.events:
        sheet.heading("Events found in it")
        for id_, sentence in page.events:
            sheet.para(Text.assemble(said(sentence), "  ", said(id_, ID)), "  · ")
    sheet.heading("Text")
    for paragraph in page.text.splitlines():
        sheet.para(said(paragraph), "  ")


def _shared(sheet: Sheet, others: tuple[Shared, ...]) -> None:
    if not others:
        return
    sheet.heading("Who prints the same words")
    for other in others:
        named = said(other.outlet or "outlet not named")
        count = f": {other.words} words in common  "
        sheet.para(Text.assemble(named, count, said(other.report, ID)), "  · ")
