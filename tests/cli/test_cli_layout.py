from __future__ import annotations

import io

import msgspec
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from rich.text import Text

from readouts.cli.layout.grid import grid_sheet
from readouts.cli.layout.sheet import Sheet
from readouts.cli.layout.story import story_sheet
from readouts.service.grid import grid
from readouts.service.story_page import story_page
from record_samples import EVENTS, FIRST, READOUT, SECOND, sentences_of

EVIL = "[red]\x1b[2J\x1b]0;title\x07\u202eevil\u2066 :smile: [/nothing]"


def written(width: int = 80) -> tuple[Sheet, io.StringIO]:
    out = io.StringIO()
    console = Console(file=out, width=width, markup=False, emoji=False, highlight=False)
    return Sheet(console), out


def test_whatever_an_outlet_writes_reaches_the_terminal_as_words() -> None:
    first = msgspec.structs.replace(FIRST, title=EVIL, source=EVIL, path=EVIL, external_id=EVIL)
    agenda = tuple(msgspec.structs.replace(item, topic=EVIL) for item in READOUT.agenda)
    only = tuple(msgspec.structs.replace(item, text=EVIL) for item in READOUT.only_in)
    readout = msgspec.structs.replace(
        READOUT, sentence=EVIL, title=EVIL, agenda=agenda, only_in=only
    )
    sheet, out = written()
    story_sheet(sheet, story_page(readout, EVENTS, (first, SECOND)))
    grid_sheet(sheet, grid(readout, EVENTS, (first, SECOND), {FIRST.id: sentences_of(first)}))
    shown = out.getvalue()
    assert not set(shown) & {"\x1b", "\x07", "\u202e", "\u2066"}
    assert "[/nothing]" in shown
    assert ":smile:" in shown


@given(st.text(), st.integers(8, 60), st.integers(0, 20))
def test_wrapped_lines_fit_and_keep_every_word(text: str, room: int, indent: int) -> None:
    sheet, out = written(indent + room)
    clean = " ".join(word for word in text.split() if word.isprintable() and word.isascii())
    sheet.para(Text(clean), " " * indent)
    lines = out.getvalue().splitlines()
    assert all(len(line) <= indent + room for line in lines)
    assert "".join(out.getvalue().split()) == "".join(clean.split())


def test_columns_stand_beside_each_other_and_hang_from_their_marks() -> None:
    sheet, out = written()
    sheet.columns([Text("= one two three"), Text("· four five\n· six")], [9, 11])
    assert out.getvalue().splitlines() == [
        "= one two  · four five",
        "  three    · six",
    ]
