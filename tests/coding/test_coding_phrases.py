from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readouts.coding.phrases import Finder, Hit

FINDER = Finder(
    {
        "a": [
            "peace-keep*",
            "women's rights",
            "army",
            "AIDS",
            "cut|sever ties",
            "fired .. minister",
        ],
        "b": ["army chief", "tax"],
    }
)


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("Peace-keepers came.", ["peace-keep*"]),
        ("peace keeping", ["peace-keep*"]),
        ("The women’s rights march", ["women's rights"]),
        ("Two armies and one ARMY", ["army", "army"]),
        ("AIDS aids", ["AIDS"]),
        ("They sever ties, they cut ties.", ["cut|sever ties", "cut|sever ties"]),
        ("She fired minister Bo.", ["fired .. minister"]),
        ("She fired her own interior minister.", ["fired .. minister"]),
        ("She fired one of her four ministers.", []),
        ("a taxi, two taxes", ["tax"]),
        ("a disarmy", []),
        ("cut", []),
        ("", []),
    ],
)
def test_cues_found(text: str, cues: list[str]) -> None:
    assert [hit.cue for hit in FINDER.find(text) if hit.cue in {*cues, "army", "tax"}] == cues


def test_a_gap_has_at_most_three_words() -> None:
    assert FINDER.find("She fired the two old ministers.")
    assert not FINDER.find("She fired the two very old ministers.")


def test_hits_tell_label_and_words() -> None:
    assert FINDER.find("The army chief") == [Hit("a", "army", 1, 2), Hit("b", "army chief", 1, 3)]


def test_hits_overlap_where_they_share_a_word() -> None:
    army, chief = FINDER.find("The army chief")
    assert army.overlaps(chief)
    assert not army.overlaps(Hit("a", "x", 2, 3))


@given(st.text(max_size=200))
def test_any_text_can_be_searched(text: str) -> None:
    for hit in FINDER.find(text):
        assert 0 <= hit.start < hit.end
