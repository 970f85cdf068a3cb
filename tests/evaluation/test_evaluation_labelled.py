from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readouts.errors import UnreadableInput
from readouts.evaluation import BadLine, load_labelled, masked, read_line


def test_a_line_gives_text_parties_and_events() -> None:
    line = read_line("A>B ACCUSE disapprove; B COERCE | [A Norway] scolded [B the Icelandic navy].")
    assert line.text == "Norway scolded the Icelandic navy."
    assert {k: line.text[a:b] for k, (a, b) in line.parties.items()} == {
        "A": "Norway",
        "B": "the Icelandic navy",
    }
    first, second = line.events
    assert (first.actors, first.recipients, first.type, first.modes) == (
        "A",
        "B",
        "ACCUSE",
        ("disapprove",),
    )
    assert (second.actors, second.recipients, second.modes) == ("B", "", ())


def test_mutual_and_actorless_events() -> None:
    line = read_line("A+B CONSULT; >A ASSAULT | [A Chad] and [B Niger] met; a bomb hit Chad.")
    assert line.events[0].mutual
    assert not line.events[1].actors
    assert line.events[1].recipients == "A"


def test_none_has_no_events() -> None:
    assert read_line("none | [A Fiji] face [B Samoa].").events == ()


@pytest.mark.parametrize(
    "line",
    [
        "A>B ACCUSE [A Chad] scolded [B Niger].",
        "A>B ACCUSE | [A Chad] scolded Niger.",
        "A>B ACCUSE | [A Chad] scolded [A Niger].",
        "A>B accuse | [A Chad] scolded [B Niger].",
        "> ASSAULT | A bomb went off.",
        "none | [Chad] plays.",
    ],
)
def test_what_breaks_the_format_is_refused(line: str) -> None:
    with pytest.raises(BadLine):
        read_line(line)


def test_a_bad_line_of_a_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "mine.txt"
    path.write_text("# head\n\nnone | Rain.\nnonsense\n", encoding="utf-8")
    with pytest.raises(BadLine, match=r"mine\.txt:4"):
        load_labelled(path)
    with pytest.raises(UnreadableInput, match="absent"):
        load_labelled(tmp_path / "absent.txt")


@given(st.lists(st.tuples(st.text("ab ,", max_size=9), st.text("xyz", min_size=1)), max_size=6))
def test_spans_hold_the_words_of_the_brackets(parts: list[tuple[str, str]]) -> None:
    letters = "ABCDEF"
    marked = "".join(f"{b}[{letters[i]} {w}]" for i, (b, w) in enumerate(parts)) + " end"
    line = read_line(f"none | {marked}")
    assert [line.text[a:b] for a, b in line.parties.values()] == [w for _, w in parts]


def test_names_and_numbers_do_not_make_sentences_distinct() -> None:
    one = read_line("A PROTEST | [A 300 nurses] marched in Lusaka on 3 May.")
    other = read_line("A PROTEST | [A The miners] marched in Harare on 14 June.")
    third = read_line("A PROTEST | [A The miners] slept in Harare on 14 June.")
    assert masked(one) == masked(other) != masked(third)
