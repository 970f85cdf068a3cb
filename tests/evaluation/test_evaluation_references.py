from __future__ import annotations

from pathlib import Path

import pytest

from readouts.errors import BadRecord
from readouts.evaluation.references import KINDS, load_references, references_table

SET = (
    "# comment\n"
    "Premier Ana Soto quit. [Soto|surname: Ana Soto] was ill. [She|pronoun: Ana Soto] ate.\n"
    "Minister Ivo Kos met Minister Jan Po. [The minister|title: ?] sat. [It|pronoun: ?] hailed.\n"
    "Hamas and Fatah met. [Both movements|pair: Hamas + Fatah] left. [They|pronoun: Fatah] sang.\n"
    "A man fell. [The mayor|title: Bo Ek/?] saw it. [The king|title: Bo Ek] wept.\n"
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "references.txt"
    file.write_text(SET, encoding="utf-8")
    return file


def test_marks_are_taken_out_of_the_text(path: Path) -> None:
    first = load_references(path)[0]
    assert first.text == "Premier Ana Soto quit. Soto was ill. She ate."
    assert [m.span.of(first.text) for m in first.marked] == ["Soto", "She"]
    assert [m.readings for m in first.marked] == [(("Ana Soto",),), (("Ana Soto",),)]


def test_right_wrong_unresolved_and_open_are_told_apart(path: Path) -> None:
    table = references_table(path)
    figures = {figure.name: (figure.value, figure.of) for figure in table.figures}
    assert figures["right"] == (0.6, 5)  # Soto, She, Both; not They, not The king
    assert figures["wrong"] == (0.125, 8)  # They
    assert figures["unresolved"] == (0.125, 8)  # The king
    assert figures["kept open"] == (1.0, 2)
    assert {row.type for row in table.rows} == {"surname", "pronoun", "pair", "title"}
    assert [error.found for error in table.errors] == ["Hamas and Fatah", "nothing"]
    assert "*They*" in table.errors[0].text


def test_the_halves_make_up_the_whole() -> None:
    cases = load_references(Path(__file__).parents[2] / "evals" / "sets" / "references.txt")
    marked = [mark for case in cases for mark in case.marked]
    assert len(marked) >= 450
    assert len(cases) >= 150
    assert {mark.kind for mark in marked} == set(KINDS)
    assert sum(set(mark.readings) == {()} for mark in marked) >= 0.12 * len(marked)
    halves = [case.half for case in cases]
    assert 0.4 < halves.count("dev") / len(halves) < 0.6


@pytest.mark.parametrize("line", ["[He|boss: Kos] left.", "[He] left.", "[He|pronoun Kos] left."])
def test_a_mark_that_cannot_be_read_is_named(tmp_path: Path, line: str) -> None:
    file = tmp_path / "references.txt"
    file.write_text("He left.\n" + line, encoding="utf-8")
    with pytest.raises(BadRecord, match=r"references\.txt:2"):
        references_table(file)
