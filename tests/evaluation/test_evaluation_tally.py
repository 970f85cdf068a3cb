from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from readouts.evaluation import NOTHING, Wrong
from readouts.evaluation.tally import Tally, f1, joined, share, surest

LABELS = st.frozensets(st.sampled_from("ABCD"))


def test_shares_of_nothing_are_none() -> None:
    assert share(0, 0) is None
    assert f1(0, 0, 0) is None
    assert f1(1, 1, 3) == 0.5


def test_figures_and_rows() -> None:
    tally = Tally()
    tally.add({"A", "B"}, {"A"})
    tally.add({"A"}, {"C"})
    assert {f.name: f.value for f in tally.figures("types")} == {
        "precision": 0.5,
        "recall": 0.3333,
        "F1": 0.4,
    }
    rows = {row.type: (row.right, row.found, row.wanted) for row in tally.rows()}
    assert rows == {"A": (1, 1, 2), "B": (0, 0, 1), "C": (0, 1, 0)}
    assert tally.macro() == share(2 / 3, 2)  # A 2/3, B 0; C is not in the set


def test_confusion_pairs_the_missed_with_the_extra() -> None:
    tally = Tally()
    tally.add({"A"}, {"B"})
    tally.add({"A"}, set())
    tally.add(set(), {"C"})
    tally.add({"D"}, {"D"})
    assert {(c.gold, c.found, c.times) for c in tally.confusion()} == {
        ("A", "B", 1),
        ("A", NOTHING, 1),
        (NOTHING, "C", 1),
        ("D", "D", 1),
    }


@given(st.lists(st.tuples(LABELS, LABELS)))
def test_what_is_right_is_found_and_wanted(
    pairs: list[tuple[frozenset[str], frozenset[str]]],
) -> None:
    tally = Tally()
    for gold, found in pairs:
        tally.add(gold, found)
    for row in tally.rows():
        assert row.right <= min(row.found, row.wanted)
    assert sum(c.times for c in tally.confusion() if c.gold == c.found) == tally.right.total()
    assert tally.wanted.total() == sum(len(gold) for gold, _ in pairs)


def test_the_surest_errors_come_first() -> None:
    wrong = [
        Wrong(text=t, gold="", found="", entry="", sure=s) for t, s in (("a", 0.1), ("b", 0.9))
    ]
    assert [w.text for w in surest(wrong)] == ["b", "a"]
    assert joined([]) == "nothing"
    assert joined(["b", "a"]) == "a, b"
