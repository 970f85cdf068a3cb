"""Entries of the codebook on a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from rich.text import Text

from readouts.cli.layout.sheet import LOUD, QUIET, Sheet, said
from readouts.ontology import CodebookEntry

_TERM = 28


def entries_sheet(sheet: Sheet, entries: Sequence[CodebookEntry]) -> None:
    """Entries in full, one after the other."""
    for number, entry in enumerate(entries):
        if number:
            sheet.line()
        _entry(sheet, entry)


def _entry(sheet: Sheet, entry: CodebookEntry) -> None:
    kind = Text(f"  {entry.kind}", style=QUIET)
    sheet.para(Text.assemble(said(entry.term, LOUD), kind, "  ", said(entry.title)))
    sheet.line()
    sheet.para(said(entry.definition), "  ")
    if entry.facts:
        sheet.line()
    width = max((len(label) for label, _ in entry.facts), default=0) + 4
    for label, value in entry.facts:
        sheet.para(said(value), Text(f"  {label}", style=QUIET), width)
    _section(sheet, "How it is applied", entry.rules)
    _section(sheet, "Examples", entry.examples)
    _section(sheet, "Also called", [", ".join(entry.aliases)] if entry.aliases else [])
    _section(sheet, "See also", entry.see)


def _section(sheet: Sheet, heading: str, lines: Sequence[str]) -> None:
    if lines:
        sheet.heading(heading)
    for line in lines:
        sheet.para(said(line), "  · " if len(lines) > 1 else "  ")


def contents_sheet(sheet: Sheet, entries: Sequence[CodebookEntry]) -> None:
    """All terms by kind; modes and territories are many, and stand with what they belong to."""
    sheet.line(Text("Terms of the codebook. Look one up with: readouts codebook TERM"))
    shown = [entry for entry in entries if entry.kind not in {"mode", "territory"}]
    for kind, group in groupby(shown, key=lambda entry: entry.kind):
        listed = list(group)
        sheet.heading(kind.capitalize() + ("" if len(listed) == 1 else "s"))
        for entry in listed:
            sheet.para(said(_about(entry)), said(f"  {entry.term}"), _TERM)


def _about(entry: CodebookEntry) -> str:
    """What it means, in a line; the title says it where it is more than the term again."""
    term = entry.term.casefold().replace("_", " ")
    same = entry.title.casefold() == term or entry.title.casefold().startswith(f"{term}, ")
    return entry.definition if same else entry.title
