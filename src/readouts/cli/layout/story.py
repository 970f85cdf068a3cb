"""A story's readout on a terminal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import TypeVar

from rich.text import Text

from readouts.cli.layout.event import codes, disagreements, facts, quotation
from readouts.cli.layout.sheet import ID, LOUD, QUIET, Sheet, cites, said
from readouts.cli.layout.sources import outlet, source_list
from readouts.service.page import Choice, EventPage, Point, Quote, StoryPage

T = TypeVar("T")

_MOST = 12  # of anything on the page; --json has all of it
_QUOTES = 3  # of one event
_ALONE = 5  # sentences that one report alone has


def story_sheet(sheet: Sheet, page: StoryPage) -> None:
    """The whole readout."""
    sheet.para(said(page.sentence, LOUD))
    sheet.line()
    if page.headline:
        facts(sheet, page.headline)
    _section(sheet, "On the agenda", page.agenda, _point)
    _section(sheet, "What was said", page.statements, _statement)
    _section(sheet, "What independent reports agree on", page.shared, _point)
    _only_in(sheet, page)
    _disagreements(sheet, page)
    _section(sheet, "Different words for one thing", page.wording, _wording)
    sheet.heading("Where the words came from")
    sheet.para(said(page.origins), "  ")
    _section(sheet, "Events", page.events, _event)
    source_list(sheet, page.sources)
    sheet.line()
    sheet.line(Text.assemble(Text("Story ", style=QUIET), said(page.id, ID)))


def _section(
    sheet: Sheet, heading: str, items: Sequence[T], write: Callable[[Sheet, T], None]
) -> None:
    if not items:
        return
    sheet.heading(heading)
    for item in items[:_MOST]:
        write(sheet, item)
    _rest(sheet, len(items) - _MOST)


def _rest(sheet: Sheet, number: int) -> None:
    if number > 0:
        sheet.line(Text(f"  … and {number} more, all of them with --json", style=QUIET))


def _point(sheet: Sheet, point: Point) -> None:
    by = said(f" — {point.label}", QUIET) if point.label else Text()
    sheet.para(Text.assemble(said(point.text), by, cites(point.sources)), "  · ")


def _statement(sheet: Sheet, point: Point) -> None:
    lead = f"{point.label}: " if point.label else ""
    sheet.para(Text.assemble(said(lead), "“", said(point.text), "”", cites(point.sources)), "  · ")


def _only_in(sheet: Sheet, page: StoryPage) -> None:
    if not page.only_in:
        return
    sheet.heading("What one report alone says")
    named = {source.number: outlet(source) for source in page.sources}
    for number, quotes in groupby(page.only_in, key=lambda quote: quote.source):
        sheet.para(said(named.get(number, "")), Text(f"  [{number}] ", style=QUIET))
        _each(sheet, list(quotes))


def _each(sheet: Sheet, quotes: Sequence[Quote]) -> None:
    for quote in quotes[:_ALONE]:
        sheet.para(Text.assemble("“", said(quote.text), "”"), "      · ")
    if len(quotes) > _ALONE:
        more = f"      … and {len(quotes) - _ALONE} more, all of them with --json"
        sheet.line(Text(more, style=QUIET))


def _disagreements(sheet: Sheet, page: StoryPage) -> None:
    if page.disagreements:
        disagreements(sheet, page.disagreements)
    elif page.n_reports > 1:
        sheet.heading("Disagreements")
        sheet.line(Text("  None found.", style=QUIET))


def _wording(sheet: Sheet, choice: Choice) -> None:
    variants = Text(" · ").join(
        Text.assemble("“", said(answer.text), "”", cites(answer.sources))
        for answer in choice.answers
    )
    sheet.para(variants, "  · ")


def _event(sheet: Sheet, page: EventPage) -> None:
    about = Text("  this is what the story is about", style=QUIET) if page.headline else Text()
    sheet.para(said(page.sentence), "  · ")
    sheet.para(Text.assemble(codes(page), "  ", said(page.id, ID), about), indent=4)
    for quote in page.quotes[:_QUOTES]:
        quotation(sheet, quote, indent=4)
    if len(page.quotes) > _QUOTES:
        more = f"    … and {len(page.quotes) - _QUOTES} more: readouts show {page.id}"
        sheet.line(Text(more, style=QUIET))
