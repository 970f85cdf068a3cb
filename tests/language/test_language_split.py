from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readouts.language import split
from readouts.records import Span

PIECES = st.sampled_from(
    [
        "Kenya condemned the raid.",
        "Dr. A. Banda met Gen. Okello at 5 p.m. on Jan. 3.",
        "“We agreed,” he said.",
        "No full stop here",
        "What next?",
        "\n",
        "\n\n",
        " \r\n\r\n ",
        "\t",
        "  - an item",
        "\u2029",
        "U.S. envoys left... ",
        "é😀中文。",
        "",
    ]
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=10).map(" ".join))


def words(text: str, skip: list[Span] | None = None) -> list[str]:
    return [sentence.text for sentence in split(text, skip or [])]


@given(TEXTS, st.data())
def test_sentences_cover_the_prose_and_nothing_else(text: str, data: st.DataObject) -> None:
    places = st.integers(0, len(text))
    pairs = data.draw(st.lists(st.tuples(places, places), max_size=3))
    skip = [Span(min(pair), max(pair)) for pair in pairs]
    sentences = split(text, skip)
    end = 0
    for number, sentence in enumerate(sentences):
        assert sentence.number == number
        assert sentence.text == sentence.span.of(text)
        assert sentence.text == sentence.text.strip() != ""
        assert sentence.span.start >= end
        assert not any(sentence.span.overlaps(span) for span in skip if span.start < span.end)
        assert sentence.parsed is None
        end = sentence.span.end
    skipped = {i for span in skip for i in range(span.start, span.end)}
    covered = {i for s in sentences for i in range(s.span.start, s.span.end)}
    prose = {i for i, char in enumerate(text) if not char.isspace() and i not in skipped}
    assert prose <= covered
    assert not covered & skipped


def test_plain_sentences() -> None:
    text = "Kenya condemned the raid. Uganda denied it! Who is right?"
    assert words(text) == ["Kenya condemned the raid.", "Uganda denied it!", "Who is right?"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Dr. Amina Banda met Gen. Peter Okello in Lusaka.",
        "The U.S. envoy arrived at 5 p.m. on Friday.",
        "Mr. Soto and Mrs. Quispe signed the accord.",
        "The deal is worth 3.5 million dollars.",
        "Sen. J. R. Mensah spoke for the government.",
    ],
)
def test_abbreviations_end_no_sentence(sentence: str) -> None:
    assert words(f"{sentence} Talks go on.") == [sentence, "Talks go on."]


def test_hard_wrapped_lines_are_one_sentence() -> None:
    text = "The foreign ministers of Chile and\nPeru held talks in Geneva on\nMonday. They\nleft."
    first, second = words(text)
    assert first == "The foreign ministers of Chile and\nPeru held talks in Geneva on\nMonday."
    assert second == "They\nleft."


@pytest.mark.parametrize("gap", ["\n\n", "\n \t\n", "\r\n\r\n", "\u2029", "\n    ", "\n\t", "\n- "])
def test_paragraphs_end_sentences(gap: str) -> None:
    assert len(words(f"Talks between Chile and Peru{gap}The border stays closed")) == 2


def test_no_sentence_reaches_into_what_is_skipped() -> None:
    text = "LIMA, June 3 (Andina) — Peru condemned the raid. By Rosa Quispe. Chile denied it."
    dateline, byline = Span(0, text.index("Peru")), Span(text.index("By"), text.index("Chile"))
    found = words(text, [byline, dateline])
    assert found == ["Peru condemned the raid.", "Chile denied it."]


def test_nothing_to_split() -> None:
    assert split("") == ()
    assert split(" \n\n\t ") == ()
    assert split("Skipped.", [Span(0, 8)]) == ()


def test_a_long_text_without_stops_does_not_hang() -> None:
    assert len(split("word " * 20_000)) == 1
    assert len(split("\n" * 50_000 + "End.")) == 1
