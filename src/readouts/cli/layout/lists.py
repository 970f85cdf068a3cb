"""Lists on a terminal: what can be pasted into another command stands in its own column."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.text import Text

from readouts.cli.layout.sheet import ID, LOUD, QUIET, Sheet, said
from readouts.records import Reject
from readouts.service.listing import Item, Listing
from readouts.service.names import short_day
from readouts.service.sources import counted
from readouts.store import Hit

_DAY = 12
_ID = 16


def listing_sheet(sheet: Sheet, listing: Listing) -> None:
    """Stories or events: day, id, sentence, and below it the codes and counts."""
    if listing.why_empty:
        sheet.line(said(listing.why_empty))
    for item in listing.items:
        lead = Text.assemble(
            said((item.date or "no date").ljust(_DAY), QUIET), said(item.id.ljust(_ID), ID)
        )
        sheet.para(said(item.sentence), lead)
        sheet.para(Text(_small(item), style=QUIET), indent=_DAY + _ID)
    if listing.more:
        shown = len(listing.items)
        sheet.line(Text(f"These are the first {shown}; --limit shows more.", style=QUIET))


def _small(item: Item) -> str:
    coded = " ".join((item.type or "no event found", *item.modes))
    reports = counted(item.n_reports, "report")
    if item.n_reports > 1:
        reports += f", {counted(item.n_independent, 'independent origin')}"
    return f"{coded} · {reports}"


def hits_sheet(sheet: Sheet, hits: Sequence[Hit], words: str) -> None:
    """Reports found: title, the words around the first match, and the ids to go on with."""
    if not hits:
        sheet.para(said(f"No report holds “{words}”. Fewer or shorter words find more."))
    for number, hit in enumerate(hits):
        if number:
            sheet.line()
        day = short_day(hit.published[:10]) if hit.published else "undated"
        sheet.para(said(hit.title or "(no title)", LOUD))
        sheet.para(said(f"{hit.source or 'outlet not named'}, {day}", QUIET), "  ")
        sheet.para(_snippet(hit), "  ")
        ids = [said(hit.report, ID)]
        if hit.story:
            ids.append(Text.assemble(Text("in story ", style=QUIET), said(hit.story, ID)))
        sheet.para(Text("  ").join(ids), "  ")


def _snippet(hit: Hit) -> Text:
    """The stretch around the first match, the words searched for in bold."""
    parts: list[Text] = []
    at = hit.snippet.start
    for match in hit.matches:
        if hit.snippet.holds(match) and match.start >= at:
            parts += [_part(hit, at, match.start), _part(hit, match.start, match.end, LOUD)]
            at = match.end
    before = "… " if hit.snippet.start else ""
    return Text.assemble(before, *parts, _part(hit, at, hit.snippet.end), " …")


def _part(hit: Hit, start: int, end: int, style: str = "") -> Text:
    return said(hit.text[start - hit.snippet.start : end - hit.snippet.start], style)


def reject_text(reject: Reject) -> Text:
    """What was not taken, and why."""
    return Text.assemble(said(reject.item, LOUD), said(f": {_reason(reject)}"))


def _reason(reject: Reject) -> str:
    """The sentence for a person, without the item's name where it begins with it."""
    return reject.detail.removeprefix(reject.item).lstrip(": ") or reject.reason


def rejects_sheet(sheet: Sheet, rejects: Iterable[Reject]) -> None:
    """All of them, a line each."""
    for reject in rejects:
        sheet.para(reject_text(reject), indent=0)
