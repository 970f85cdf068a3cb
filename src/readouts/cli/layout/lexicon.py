"""The lexicon on a terminal: what it holds, and what a check of a file found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from rich.text import Text

from readouts.cli.layout.sheet import LOUD, QUIET, Sheet, said
from readouts.coding import Fault
from readouts.service.lexicon import Checked, EntryPage, Trial
from readouts.service.sources import counted

_TYPE = 12
_PHRASE = 30
_KIND = 16
_PASSED = 8


def checked_sheet(sheet: Sheet, checked: Sequence[Checked]) -> None:
    """Files checked, one after the other: their faults, or their sentences."""
    for number, one in enumerate(checked):
        if number:
            sheet.line()
        entries = counted(one.entries, "entry")
        sheet.para(Text.assemble(said(one.file, LOUD), f": {entries}, {_verdict(one)}"))
        for fault in one.faults:
            _fault(sheet, fault)
        if one.overrides:
            sheet.line()
            words = "In place of ours: " + ", ".join(one.overrides)
            sheet.para(said(words, QUIET), "  ")
        if one.trials:
            sheet.line()
            _trials(sheet, one.trials)


def _verdict(one: Checked) -> str:
    if one.faults:
        return f"{counted(len(one.faults), 'fault')}; it cannot be used until they are mended"
    wrong = sum(not trial.passes for trial in one.trials)
    total = counted(len(one.trials), "sentence")
    return f"{total}, {wrong} not as they should be" if wrong else f"{total}, all as they should be"


def _fault(sheet: Sheet, fault: Fault) -> None:
    sheet.line()
    sheet.para(said(fault.where, LOUD), "  ")
    sheet.para(said(fault.what), "    ")
    sheet.para(said(f"Mend: {fault.fix}"), "    ")


def _trials(sheet: Sheet, trials: Sequence[Trial]) -> None:
    sentence = sheet.width - _PASSED - _KIND - _PHRASE - 6
    for trial in trials:
        mark = Text("passes" if trial.passes else "FAILS", style="" if trial.passes else LOUD)
        entry = said(trial.entry if trial.kind == "example" else "", "")
        sheet.columns(
            [mark, Text(trial.kind, style=QUIET), entry, said(trial.text)],
            [_PASSED, _KIND, _PHRASE, sentence],
        )
        if trial.why:
            sheet.para(said(f"Why: {trial.why}."), indent=_PASSED + 2)


def counts_sheet(sheet: Sheet, pages: Sequence[EntryPage]) -> None:
    """How many entries each type has."""
    counts = Counter(page.type for page in pages)
    for event_type in sorted(counts):
        modes = Counter(p.mode for p in pages if p.type == event_type and p.mode)
        told = ", ".join(f"{mode} {n}" for mode, n in sorted(modes.items()))
        number = str(counts[event_type]).rjust(5)
        lead = Text.assemble(said(event_type.ljust(_TYPE), LOUD), f"{number}  ")
        sheet.para(said(told, QUIET), lead)
    sheet.line(f"{'all'.ljust(_TYPE)}{str(len(pages)).rjust(5)}")
    sheet.line()
    sheet.line("More: readouts lexicon show TYPE, or a phrase of the lexicon")


def type_sheet(sheet: Sheet, pages: Sequence[EntryPage]) -> None:
    """The phrases of a type by the groups that share a frame."""
    for number, (name, group) in enumerate(groupby(pages, key=lambda page: page.group)):
        found = list(group)
        if number:
            sheet.line()
        head = f"{found[0].type} {found[0].mode or ''}".strip()
        sheet.para(Text.assemble(said(name, LOUD), said(f"  {head}, {_frame(found[0])}", QUIET)))
        sheet.para(said("; ".join(page.phrase for page in found)), "  ")


def entries_sheet(sheet: Sheet, pages: Sequence[EntryPage]) -> None:
    """Entries in full."""
    for number, page in enumerate(pages):
        if number:
            sheet.line()
        coded = f"{page.type} {page.mode or ''}".strip()
        sheet.para(Text.assemble(said(page.phrase, LOUD), said(f"  {coded}")))
        sheet.fact("Group", [said(page.group + (f", of {page.file}" if page.file else ""))])
        sheet.fact("Frame", [said(_frame(page))])
        if page.needs:
            sheet.fact("Needs", [said(", ".join(page.needs))])
        sheet.fact("Confidence", [said(f"{page.confidence:.2f}")])
        sheet.fact("Example", [said(page.example)])
        if page.counter:
            sheet.fact("Not", [said(page.counter)])


def _frame(page: EntryPage) -> str:
    actor = ", ".join(page.actor) or "none"
    if page.reciprocal:
        recipient = f"; with: {', '.join(page.recipient)}" if page.recipient else ""
        return f"{page.shape}; all parties alike: {actor}{recipient}"
    recipient = f"; recipient: {', '.join(page.recipient)}" if page.recipient else ""
    governs = f"; governs a {page.complement}" if page.complement else ""
    return f"{page.shape}; actor: {actor}{recipient}{governs}"
