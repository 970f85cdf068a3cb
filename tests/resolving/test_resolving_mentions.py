"""Mentions written by hand, kind by kind: country, primary sector, person."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from readouts.reference import name_words
from readouts.resolving.cast import Cast
from readouts.resolving.look import look_at_home
from readouts.resolving.spelling import joined, name_likeness

SPELLINGS = 0.85


class Line(NamedTuple):
    """One line of the file: what a mention stands for on its day."""

    text: str
    day: str
    code: str
    sector: str
    name: str
    context: str


def lines() -> Iterator[Line]:
    folder = Path(__file__).parent
    files = [folder / "mentions.txt", folder / "more_mentions.txt"]
    for line in (line for file in files for line in file.read_text("utf-8").splitlines()):
        if line and not line.startswith(("#", "[")):
            cells = [cell.strip() for cell in line.split("|")]
            text, day, code, sectors, name, *rest = cells
            sector = sectors.partition("/")[0].strip("-")
            yield Line(text, day, code.strip("-"), sector, name, "".join(rest))


def same_person(one: str, other: str) -> bool:
    """Whether two names are spellings of one: the tables choose among those in use."""
    return name_likeness(name_words(joined(one)), name_words(joined(other))) >= SPELLINGS


@pytest.mark.parametrize("line", list(lines()), ids=lambda line: f"{line.text} {line.day}")
def test_a_mention_has_its_country_its_sector_and_its_person(line: Line) -> None:
    found = look_at_home(line.text, line.day, Cast.of_text(line.context, line.day))
    sectors = ("GOV",) if found.capital else found.sectors
    assert (found.code, "".join(sectors[:1])) == (line.code, line.sector)
    assert found.why or not found.code
    if line.name == "-":
        assert not (found.identifier and found.office)
    elif line.name:
        assert same_person(found.name, line.name)
