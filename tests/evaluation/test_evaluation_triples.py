from __future__ import annotations

from evaluation_world import GSR, claim, who

from readouts.evaluation.cameo import country_of
from readouts.evaluation.sets import Gold, Item
from readouts.evaluation.triples import expanded, triples

TEXT = "Chad, Mali and Niger met Togo."
CHAD, MALI, TOGO = (
    who(TEXT, name, code) for name, code in (("Chad", "TCD"), ("Mali", "MLI"), ("Togo", "TGO"))
)


def test_mutual_claims_go_each_way() -> None:
    one = claim(TEXT, "CONSULT", actors=(CHAD, MALI), directed=False)
    assert set(expanded(one, country_of)) == {
        ("TCD", "MLI", "CONSULT"),
        ("MLI", "TCD", "CONSULT"),
    }


def test_every_actor_goes_with_every_recipient() -> None:
    one = claim(TEXT, "ACCUSE", actors=(CHAD, MALI), recipients=(TOGO,))
    assert set(expanded(one, country_of)) == {("TCD", "TGO", "ACCUSE"), ("MLI", "TGO", "ACCUSE")}


def test_nobody_is_a_dash() -> None:
    assert list(expanded(claim(TEXT, "PROTEST", actors=(CHAD,)), country_of)) == [
        ("TCD", "---", "PROTEST")
    ]
    assert list(expanded(claim(TEXT, "CONSULT", actors=(CHAD,), directed=False), country_of)) == [
        ("TCD", "---", "CONSULT")
    ]


def test_a_set_through_the_pipeline() -> None:
    meeting = GSR[0]
    events = tuple(Gold(**event) for event in meeting["events"])  # type: ignore[attr-defined]  # a list, as written
    item = Item(text=str(meeting["text"]), events=events, date="2014-03-12")
    result = triples("gsr", [item, Item(text="Snow fell all day.")])
    assert result.figure("country recall") == 1.0
    assert result.figure("country precision") == 1.0
    assert result.figure("either way F1") == 1.0
    assert result.figure("country+sector F1") == 1.0
    assert result.errors == ()


def test_the_other_direction_is_right_only_either_way() -> None:
    events = (Gold(type="ACCUSE", source="UGA", target="KEN"),)
    item = Item(text="Kenya condemned Uganda on Monday.", events=events)
    result = triples("gsr", [item])
    assert result.figure("country F1") == 0.0
    assert result.figure("either way F1") == 1.0
    assert [w.found for w in result.errors] == ["KEN ACCUSE UGA"]
