from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from readouts.coding.scorer.marking import (
    ACTOR_CLOSE,
    ACTOR_OPEN,
    RECIPIENT_CLOSE,
    RECIPIENT_OPEN,
    mark,
)

# "Kenya condemned Uganda", with the tokens of beginning and end
IDS = [101, 7938, 10033, 10031, 102]
OFFSETS = [(0, 0), (0, 5), (6, 15), (16, 22), (0, 0)]
MARKERS = {ACTOR_OPEN, ACTOR_CLOSE, RECIPIENT_OPEN, RECIPIENT_CLOSE}


def test_markers_stand_around_the_parties() -> None:
    marked = mark(IDS, OFFSETS, [(0, 5)], [(16, 22)])
    assert marked == [101, 1, 7938, 2, 10033, 3, 10031, 4, 102]


def test_without_parties_nothing_changes() -> None:
    assert mark(IDS, OFFSETS, [], []) == IDS


def test_a_span_between_the_tokens_marks_nothing() -> None:
    assert mark(IDS, OFFSETS, [(5, 6)], []) == IDS


spans = st.lists(st.tuples(st.integers(0, 22), st.integers(0, 22)), max_size=3)


@given(spans, spans)
def test_tokens_stay_and_markers_are_paired(
    actors: list[tuple[int, int]], recipients: list[tuple[int, int]]
) -> None:
    marked = mark(IDS, OFFSETS, actors, recipients)
    assert [number for number in marked if number not in MARKERS] == IDS
    assert marked.count(ACTOR_OPEN) == marked.count(ACTOR_CLOSE)
    assert marked.count(RECIPIENT_OPEN) == marked.count(RECIPIENT_CLOSE)
