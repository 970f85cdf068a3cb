"""Phrases that tell several parties, and phrases that only look so."""

from __future__ import annotations

import pytest

from readouts.resolving.compounds import parties_in
from readouts.resolving.identify import identify

DAY = "2018-06-18"


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Presidents Xi Jinping and Vladimir Putin", "CHN/GOV RUS/GOV"),
        ("the foreign ministers of Egypt, Jordan and Iraq", "EGY/GOV JOR/GOV IRQ/GOV"),
        ("US and South Korean troops", "USA/MIL KOR/MIL"),
        ("Russian and Ukrainian negotiators", "RUS/GOV UKR/GOV"),
        ("the Indian and Pakistani foreign ministers", "IND/GOV PAK/GOV"),
        ("Egypt, Jordan and Iraq", "EGY JOR IRQ"),
        ("the presidents of Kenya and Uganda", "KEN/GOV UGA/GOV"),
        ("troops from Chad and Niger", "TCD/MIL NER/MIL"),
        ("Russian Foreign Minister Sergey Lavrov and his Iranian counterpart", "RUS/GOV IRN/GOV"),
        ("Chinese Foreign Minister Wang Yi and his Greek counterpart Nikos Kotzias",
         "CHN/GOV GRC/GOV"),
        ("Greek and Turkish Cypriot leaders", "GRC/GOV CYP/PRE"),
        ("the United Nations and the African Union", "UNO IGO"),
        ("Kenyan police and Somali militants", "KEN/COP SOM/REB"),
    ],
)  # fmt: skip
def test_several_parties_are_told_apart(text: str, codes: str) -> None:
    found = [identify(part, DAY) for part in parties_in(text, DAY)]
    assert [f"{f.code}/{f.sectors[0]}" if f.sectors else f.code for f in found] == codes.split()


@pytest.mark.parametrize(
    "text",
    [
        "Trinidad and Tobago",
        "the government of Bosnia and Herzegovina",
        "Bosnia and Herzegovina's army",
        "the Kenyan Ministry of Trade and Industry",
        "the Ministry of Foreign Affairs and Trade",
        "the Peruvian army",
        "a man and a woman",
        "the Food and Agriculture Organization",
        "Antigua and Barbuda",
    ],
)
def test_one_party_stays_one(text: str) -> None:
    assert parties_in(text, DAY) == (text,)


def test_the_counterpart_holds_the_same_office() -> None:
    text = "Russian Foreign Minister Sergey Lavrov and his Iranian counterpart"
    first, second = (identify(part, DAY) for part in parties_in(text, DAY))
    assert first.name == "Sergey Lavrov"
    assert second.office == first.office
    assert second.code == "IRN"
