"""Acts that are asked for, refused, threatened, promised: one claim, not two."""

from __future__ import annotations

import pytest
from coding_words import Coded, One, parties

CASES = [
    ("Zambia urged Malawi to release the sailors.", "REQUEST", "yield", "Malawi"),
    ("Zambia urged Malawi to hold talks with Tanzania.", "REQUEST", "meet", "Malawi"),
    ("Zambia urged Malawi to provide aid to Tanzania.", "REQUEST", "assist", "Malawi"),
    ("Zambia demanded that Malawi withdraw its troops.", "REQUEST", "yield", "Malawi"),
    ("Zambia called for the release of the sailors.", "REQUEST", "yield", "the sailors"),
    ("Zambia refused to release the prisoners.", "REJECT", "yield", "the prisoners"),
    ("Zambia refused to meet Malawi's envoys.", "REJECT", "meet", "Malawi's envoys"),
    ("Zambia threatened to attack Malawi.", "THREATEN", "violence", "Malawi"),
    ("Zambia threatened to expel Malawi's ambassador.", "THREATEN", "expel", "Malawi's ambassador"),
    ("Zambia threatened to impose sanctions on Malawi.", "THREATEN", "relations", "Malawi"),
    ("Zambia warned that it would attack Malawi.", "THREATEN", "violence", "Malawi"),
    ("Zambia warned that it will cut supplies if Malawi refuses.", "THREATEN", None, "Malawi"),
    ("Zambia agreed to meet Malawi's envoys.", "AGREE", None, "Malawi's envoys"),
    ("Zambia agreed to withdraw its troops from Malawi.", "AGREE", None, "Malawi"),
    ("Zambia promised to provide aid to Malawi.", "AGREE", None, "Malawi"),
    ("Zambia vowed to attack Malawi.", "THREATEN", None, "Malawi"),
    ("Zambia decided to condemn Malawi.", "ACCUSE", None, "Malawi"),
    ("Zambia plans to visit Malawi.", "AGREE", None, "Malawi"),
]


@pytest.mark.parametrize(("text", "event_type", "mode", "recipient"), CASES)
def test_the_governed_act_decides(
    coded: Coded, text: str, event_type: str, mode: str | None, recipient: str
) -> None:
    (claim,) = coded(text)
    assert (claim.type, claim.reality) == (event_type, "occurred")
    assert mode is None or claim.modes == (mode,)
    assert parties(claim) == (["Zambia"], [recipient])


def test_what_follows_in_another_clause_is_an_act_of_its_own(coded: Coded) -> None:
    claims = coded("Zambia urged Malawi to release the sailors and condemned Tanzania.")
    assert [c.type for c in claims] == ["REQUEST", "ACCUSE"]
    assert parties(claims[1]) == (["Zambia"], ["Tanzania"])


def test_what_was_not_asked_for_did_not_happen(coded: Coded) -> None:
    claims = coded("Zambia did not urge Malawi to release the sailors.")
    assert [c.reality for c in claims if c.reality == "occurred"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Zambia declined to comment on the arrest of the bishop.",
        "The minister refused to say whether police arrested the bishop.",
    ],
)
def test_keeping_silent_is_no_refusal(coded: Coded, text: str) -> None:
    assert [c.type for c in coded(text) if c.reality == "occurred"] == []


def test_an_accusation_names_the_act_without_confirming_it(one: One) -> None:
    text = "Zambia accused Malawi of arming rebels."
    assert parties(one(text, "ACCUSE")) == (["Zambia"], ["Malawi"])
    assert one(text, "ACCUSE").modes == ("allege",)
