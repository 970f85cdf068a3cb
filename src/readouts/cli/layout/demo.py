"""What stands around the readout of the demo."""

from __future__ import annotations

from collections.abc import Iterable

from rich.text import Text

from readouts.cli.layout.sheet import ID, QUIET, Sheet, said
from readouts.service.listing import Item
from readouts.service.sources import counted


def start_sheet(sheet: Sheet, reports: int, stories: int) -> None:
    """What was read, before the readout."""
    read = f"{counted(reports, 'example report')} read; they tell {counted(stories, 'story')}."
    sheet.para(Text(f"{read} This is the one with most to compare:", style=QUIET))
    sheet.line()
    sheet.line(Text("─" * sheet.width, style=QUIET))
    sheet.line()


def others_sheet(sheet: Sheet, items: Iterable[Item]) -> None:
    """Some of the other stories, a sentence each."""
    sheet.line()
    sheet.line(Text("─" * sheet.width, style=QUIET))
    sheet.heading("Some of the other stories")
    for item in items:
        sheet.para(said(item.sentence), said(f"  {item.id}  ", ID))


def next_sheet(sheet: Sheet, story: str, db: str | None) -> None:
    """Commands to go on with; they need a database that is kept."""
    sheet.heading("What to try next")
    file = db or "demo.db"
    steps = [] if db else [("readouts demo --db demo.db", "the same, in a database that is kept")]
    steps += [
        (f"readouts compare {story} --db {file}", "its reports side by side"),
        (f"readouts list --type ACCUSE --db {file}", "stories in which somebody criticises"),
        (f"readouts export --format plover --db {file}", "events for other programs"),
        ("readouts run YOUR-REPORTS --db news.db", "your own reports"),
    ]
    width = max(len(command) for command, _ in steps) + 4
    for command, about in steps:
        sheet.para(Text(about, style=QUIET), said(f"  {command}"), width)
