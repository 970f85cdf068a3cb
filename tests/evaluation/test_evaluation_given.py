from __future__ import annotations

import pytest
from evaluation_world import PLV

from readouts.evaluation.given import Pair, _best, _quad, marked_pairs, types_given, unmarked
from readouts.evaluation.sets import Gold, Item
from readouts.evaluation.types import YIELD


def test_marks_become_spans() -> None:
    text, spans = unmarked("On Monday <s>Chad </s>and <s>Mali</s> scolded <t>Togo</t>.")
    assert text == "On Monday Chad and Mali scolded Togo."
    assert [text[a:b] for a, b in spans["s"]] == ["Chad", "Mali"]
    assert [text[a:b] for a, b in spans["t"]] == ["Togo"]


def test_only_marked_events_become_pairs() -> None:
    events = (Gold(type="AID"), Gold(type=None, marked="<s>a</s> b <t>c</t>"))
    assert marked_pairs([Item(text="x", events=events)]) == []


@pytest.mark.parametrize(
    ("kind", "quad"), [("AGREE", "1"), ("YIELD", "2"), ("REJECT", "3"), ("SANCTION", "4")]
)
def test_quads(kind: str, quad: str) -> None:
    assert _quad(kind) == quad


def test_joined_types_add_up_and_none_is_not_asked() -> None:
    from readouts.coding.scorer import Score

    score = Score(types={"none": 0.4, "CONCEDE": 0.2, "RETREAT": 0.15, "AID": 0.25}, modes={})
    kind, probability = _best(score, YIELD)
    assert kind == "YIELD"
    assert probability == pytest.approx(0.35)
    assert _best(score, {})[0] == "AID"


def test_the_scorer_is_judged_pair_by_pair() -> None:
    items = [
        Item(text=str(r["text"]), events=(Gold(**e),))
        for r in PLV
        for e in r["events"]  # type: ignore[attr-defined]  # a list, as written
    ]
    told: list[int] = []
    result = types_given("plv", marked_pairs(items), YIELD, lambda p: told.append(p.done))
    assert told == [1, 2]
    assert result.figure("ZSP's accuracy") == 0.5
    assert result.figure("accuracy") == 1.0
    assert {row.type for row in result.rows} == {"ACCUSE", "YIELD"}


def test_errors_name_the_parties() -> None:
    text = "Kenya condemned Uganda."
    pair = Pair(text=text, actors=((0, 5),), recipients=((16, 22),), type="AID")
    result = types_given("x", [pair])
    assert result.errors[0].gold == "AID"
    assert "Kenya > Uganda" in result.errors[0].entry
    with pytest.raises(KeyError):
        result.figure("ZSP's accuracy")
