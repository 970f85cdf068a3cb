from __future__ import annotations

from typing import Any

from evaluation_world import PETRARCH, claim, who

from readouts.evaluation.sets import Gold, Item
from readouts.evaluation.structure import learned, right_parties
from readouts.records import Claim


def items_of(records: list[dict[str, Any]]) -> list[Item]:
    return [Item(text=r["text"], events=tuple(Gold(**e) for e in r["events"])) for r in records]


ITEMS = items_of(PETRARCH)


def test_names_come_from_first_letters_and_from_the_set() -> None:
    names = learned(ITEMS)
    assert names["BEL"] == {"belmora"}
    assert names["OST"] == {"ostrand"}
    assert names["ZZQ"] == {"quillon"}  # no word begins so, and it stands in both sentences
    assert "YYY" not in names


def test_right_and_wrong_parties() -> None:
    claims: list[list[Claim]] = []
    for item in ITEMS:
        parties = [w.strip(".") for w in item.text.split() if w[0].isupper() and w != "Friday."]
        actor, *rest = (who(item.text, word) for word in parties)
        claims.append([claim(item.text, "ASSAULT", actors=(actor,), recipients=tuple(rest[:1]))])
    turned = claims[2][0]
    swapped = claim(
        turned.text, "ACCUSE", actors=turned.recipients, recipients=turned.actors, confidence=0.9
    )
    claims[2] = [swapped]
    result = right_parties("petrarch", ITEMS, claims)
    assert result.figure("right parties") == round(2 / 3, 4)
    assert result.figures[0].of == 3  # the fourth names nobody that can be found
    assert "1 more" in result.figures[0].meaning
    assert [w.found for w in result.errors] == ["Quillon > Belmora"]


def test_a_pair_both_ways_is_one_and_goes_either_way() -> None:
    text = "Belmora visited Ostrand."
    both = (("BEL", "OST"), ("OST", "BEL"))
    item = Item(text=text, events=tuple(Gold(type="CONSULT", source=a, target=b) for a, b in both))
    visit = claim(
        text, "CONSULT", actors=(who(text, "Belmora"),), recipients=(who(text, "Ostrand"),)
    )
    assert right_parties("x", [item], [[visit]]).figures[0].value == 1.0
    assert right_parties("x", [item], [[visit]]).figures[0].of == 1
    assert right_parties("x", [item], [[]]).figures[0].value == 0.0


def test_where_somebody_is_from_belongs_to_the_party() -> None:
    text = "Soldiers from Belmora shelled Ostrand."
    item = Item(text=text, events=(Gold(type="ASSAULT", source="BELMIL", target="OST"),))
    attack = claim(
        text, "ASSAULT", actors=(who(text, "Soldiers"),), recipients=(who(text, "Ostrand"),)
    )
    assert right_parties("x", [item], [[attack]]).figures[0].value == 1.0
