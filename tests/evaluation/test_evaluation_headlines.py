from __future__ import annotations

from evaluation_world import HEADLINES, claim

from readouts.evaluation.headlines import filled, types_and_modes
from readouts.evaluation.sets import Gold, Item


def headline(text: str, kind: str, mode: str | None) -> Item:
    return Item(text=text, events=(Gold(type=kind, mode=mode),))


def test_no_slot_is_left_and_two_countries_differ() -> None:
    texts = [str(record["text"]) for record in HEADLINES] * 20
    for item in filled([Item(text=text) for text in texts]):
        assert "{" not in item.text
    one = filled([Item(text="{country_1} and {country_2} and {country_3}")])[0].text
    assert len(set(one.split(" and "))) == 3


def test_type_and_mode_of_the_surest_claim_count() -> None:
    items = [
        headline("Mob beats man", "ASSAULT", "primative"),
        headline("Talks held", "CONSULT", "phone"),
        headline("Court acts", "SANCTION", None),
        headline("Rebels return town", "RETREAT", "return"),
    ]
    claims = [
        [
            claim("x", "ACCUSE", confidence=0.3),
            claim("x", "ASSAULT", modes=("primitive",), confidence=0.8),
        ],
        [claim("x", "CONSULT", modes=("visit",))],
        [claim("x", "SANCTION", reality="denied")],
        [claim("x", "RETREAT")],
    ]
    result = types_and_modes("headlines", items, claims)
    assert result.figure("type") == 0.75
    assert result.figure("type where found") == 1.0
    assert result.figure("mode") == 0.5  # the third has none, the fourth none of PLOVER 2.0
    assert result.figure("mode where type right") == 0.5
    assert {w.gold for w in result.errors} == {"CONSULT phone", "SANCTION"}
