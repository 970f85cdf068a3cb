from __future__ import annotations

import pytest
from coding_words import One

CASES = {
    "Chile held talks with Peru on border security.": ["border security"],
    "Chile and Peru discussed matters such as trade, customs and visas.": [
        "trade",
        "customs",
        "visas",
    ],
    "Chile and Peru discussed many issues, including trade, fishing rights, mining and the road.": [
        "trade",
        "fishing rights",
        "mining",
        "road",
    ],
    "Chile and Peru discussed many issues, including trade, customs, and peace and security.": [
        "trade",
        "customs",
        "peace and security",
    ],
    "Chile and Peru discussed issues including trade, visas and mining, at talks in Lima.": [
        "trade",
        "visas",
        "mining",
    ],
    "The governments discussed trade, fishing rights and border security.": [
        "trade",
        "fishing rights",
        "border security",
    ],
    "Chile's minister held talks with Peru's envoys on the closure of the border.": [
        "closure of the border"
    ],
    "Chile and Peru discussed their joint border commission.": ["joint border commission"],
    "Chile's president met Peruvian envoys on Monday.": [],
    "Chile's president met Peruvian envoys.": [],
}


@pytest.mark.parametrize(("text", "topics"), CASES.items())
def test_topics(one: One, text: str, topics: list[str]) -> None:
    found = one(text, "CONSULT").topics
    assert list(found) == topics
    assert all(topic in text for topic in found)


def test_only_acts_about_something_have_topics(one: One) -> None:
    assert one("Chile condemned Peru on trade.", "ACCUSE").topics == ()


def test_long_phrases_are_no_topics(one: One) -> None:
    long = " ".join(["new"] * 12) + " rules"
    assert one(f"Chile and Peru discussed the {long}.", "CONSULT").topics == ()
