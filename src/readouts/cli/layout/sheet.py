"""A sheet that is written on from the top: wrapped lines, nothing after the last word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from readouts.cli.plain import plain

MARKS = frozenset({"· ", "= ", "≠ "})
LABEL = 11  # columns for the name of a fact
QUIET = "dim"
LOUD = "bold"
ID = "cyan"
# Two hues, never red and green, strong for deeds and plain for words; the name is printed too.
QUADS = {1: "blue", 2: "bold blue", 3: "dark_orange3", 4: "bold dark_orange3"}


def said(text: object, style: str = "") -> Text:
    """Words of an outlet or a user, made harmless."""
    return Text(plain(text), style=style)


def cites(numbers: Iterable[int]) -> Text:
    """Sources as " [1] [2]"; nothing if there are none."""
    return Text("".join(f" [{number}]" for number in numbers), style=QUIET)


class Sheet:
    """Writes to a console, never wider than it."""

    def __init__(self, console: Console) -> None:
        self.console = console
        self.width = console.width

    def line(self, text: Text | str = "") -> None:
        """One line as it is."""
        line = text.copy() if isinstance(text, Text) else Text(text)
        line.rstrip()
        self.console.print(line, soft_wrap=True)

    def heading(self, words: str) -> None:
        """An empty line and a heading."""
        self.line()
        self.line(Text(words, style=LOUD))

    def para(self, text: Text, first: Text | str = "", indent: int | None = None) -> None:
        """A wrapped paragraph: ``first`` before its first line, ``indent`` columns before all.

        Without ``indent`` the paragraph hangs from the end of ``first``.
        """
        lead = first if isinstance(first, Text) else Text(first)
        hang = lead.cell_len if indent is None else indent
        before = Text.assemble(lead, " " * max(0, hang - lead.cell_len))
        for line in self.wrapped(text, self.width - hang):
            self.line(Text.assemble(before, line))
            before = Text(" " * hang)

    def wrapped(self, text: Text, width: int) -> list[Text]:
        """The lines of a text at a width; an empty text has one empty line."""
        lines = list(text.wrap(self.console, max(width, 8))) or [Text()]
        for line in lines:
            line.rstrip()
        return lines

    def _hanging(self, text: Text, width: int) -> list[Text]:
        """As ``wrapped``, but lines that begin with a mark hang from what follows it."""
        found: list[Text] = []
        for line in text.split("\n"):
            mark = line[:2] if line.plain[:2] in MARKS else Text()
            for part in self.wrapped(line[mark.cell_len :], width - mark.cell_len):
                found.append(Text.assemble(mark, part))
                mark = Text(" " * mark.cell_len)
        return found

    def fact(self, label: str, values: Sequence[Text]) -> None:
        """A named fact: its values one below the other, beside its name."""
        for value in values:
            self.para(value, Text(label, style=QUIET), LABEL)
            label = ""

    def columns(self, texts: Sequence[Text], widths: Sequence[int], gap: int = 2) -> None:
        """Texts side by side, each wrapped in its own width."""
        wrapped = [self._hanging(t, w) for t, w in zip(texts, widths, strict=True)]
        for number in range(max(len(lines) for lines in wrapped)):
            row = Text()
            for lines, width in zip(wrapped, widths, strict=True):
                part = lines[number] if number < len(lines) else Text()
                row.append_text(part)
                row.append(" " * (width - cell_len(part.plain) + gap))
            self.line(row)
