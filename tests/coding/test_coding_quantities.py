from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readouts.coding.quantities import bounds, quantities

NUMBERS = st.sampled_from(["3", "12", "1,250", "seven", "a dozen", "dozens", "Hundreds", "40"])
QUALIFIERS = st.sampled_from(["", "at least ", "more than ", "up to ", "about ", "nearly "])
FRAMES = st.sampled_from(
    [
        "{} people were killed in the blast",
        "The rebels killed {}",
        "{} villagers were wounded on Tuesday",
        "Police detained {} in the capital",
        "{} teachers marched to the ministry",
        "A crowd of {} gathered on the square",
        "Officers arrested {} near the port, injuring 4",
    ]
)
TYPES = st.sampled_from(["ASSAULT", "PROTEST", "COERCE"])


@pytest.mark.parametrize(
    ("amount", "expected"),
    [
        ("12", (12, 12)),
        ("1,250", (1250, 1250)),
        ("seven", (7, 7)),
        ("Two dozen", (24, 24)),
        ("at least 12", (12, None)),
        ("more than a dozen", (12, None)),
        ("no fewer than 9", (9, None)),
        ("up to 40", (0, 40)),
        ("as many as\n30", (0, 30)),
        ("about 50", (50, 50)),
        ("dozens", (24, 99)),
        ("hundreds", (200, 999)),
        ("tens of thousands", (20000, 99999)),
        ("at least hundreds", (200, None)),
    ],
)
def test_bounds(amount: str, expected: tuple[int, int | None]) -> None:
    assert bounds(amount) == expected


def fields(text: str, event_type: str) -> dict[str, tuple[int, int | None]]:
    return {q.field: (q.low, q.high) for q in quantities(text, 0, event_type)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Raiders killed 12 and wounded 30.", {"dead": (12, 12), "injured": (30, 30)}),
        ("At least five farmers were killed.", {"dead": (5, None)}),
        ("The shelling left up to 20 dead.", {"dead": (0, 20)}),
        ("Dozens of nurses were injured.", {"injured": (24, 99)}),
        ("Three guards were wounded, two of them killed.", {"injured": (3, 3), "dead": (2, 2)}),
        ("The blast killed 3 and wounded 1,040.", {"dead": (3, 3), "injured": (1040, 1040)}),
    ],
)
def test_victims(text: str, expected: dict[str, tuple[int, int | None]]) -> None:
    assert fields(text, "ASSAULT") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed a 34-year-old teacher.",
        "Gunmen killed the mayor on 12 May.",
        "The mayor was killed in 2019.",
        "Gunmen killed the teacher, aged 34.",
        "Rebels attacked on 3 June and the 2nd of July.",
    ],
)
def test_ages_days_and_years_are_no_victims(text: str) -> None:
    assert fields(text, "ASSAULT") == {}


def test_crowds_and_arrests() -> None:
    text = "Some 4,000 teachers marched in Accra and police arrested 15."
    assert fields(text, "PROTEST") == {"size": (4000, 4000), "arrested": (15, 15)}


@pytest.mark.parametrize("event_type", ["CONSULT", "AID", "ACCUSE", "NOT-A-TYPE"])
def test_only_types_with_numbers_carry_them(event_type: str) -> None:
    assert quantities("The rebels killed 12 villagers.", 0, event_type) == ()


@given(FRAMES, QUALIFIERS, NUMBERS, TYPES, st.integers(0, 10_000))
def test_spans_show_the_words_of_the_amount(
    frame: str, qualifier: str, number: str, event_type: str, offset: int
) -> None:
    text = frame.format(qualifier + number)
    report = " " * offset + text
    for found in quantities(text, offset, event_type):
        assert found.span.of(report) == found.text
        assert (found.low, found.high) == bounds(found.text)
        assert found.high is None or 0 <= found.low <= found.high


@given(st.text(max_size=300), TYPES)
def test_any_text_is_taken(text: str, event_type: str) -> None:
    for found in quantities(text, 0, event_type):
        assert found.span.of(text) == found.text


@pytest.mark.parametrize("piece", ["12 ", "at least ", "12 and ", "dozens of people ", "a " * 50])
def test_long_texts_do_not_hang(piece: str) -> None:
    assert isinstance(quantities(piece * (4000 // len(piece)), 0, "PROTEST"), tuple)
