"""Parties of whole reports: whose they are by their own sentence, owner, and noun."""

from __future__ import annotations

import functools

import pytest

from readouts.pipeline import mentions_of
from readouts.reading import report_from_record
from readouts.records import Report, Who

# Text, words of a mention, code (empty: unknown), primary sector (empty: none).
CAPITALS = [
    (
        "Peru recalled its envoy from Chile. Lima said it was hurt.",
        "Lima",
        "PER",
        "GOV",
    ),
    (
        "Kenya closed the border with Somalia. Nairobi rejected the claim.",
        "Nairobi",
        "KEN",
        "GOV",
    ),
    (
        "Norway summoned Iran's envoy. Oslo said it would protest.",
        "Oslo",
        "NOR",
        "GOV",
    ),
    ("Japan and South Korea met. Tokyo told Seoul to wait.", "Tokyo", "JPN", "GOV"),
    ("Hungary vetoed the plan of Austria. Budapest denied it.", "Budapest", "HUN", "GOV"),
    (
        "Ghana expelled Togo's envoy. Accra accused Lome of spying.",
        "Accra",
        "GHA",
        "GOV",
    ),
]
REFERENCES = [
    (
        "Mali's army chief Oumar Diarra spoke. Niger sent envoys. The army chief thanked them.",
        "The army chief", "MLI", "MIL",
    ),
    (
        "Kenyan trade minister Amara Odinga flew out of Uganda. The minister smiled in Kampala.",
        "The minister", "KEN", "GOV",
    ),
    (
        "Peruvian opposition leader Ana Quispe fled. The opposition leader is in Chile.",
        "The opposition leader", "PER", "OPP",
    ),
]  # fmt: skip
OWNED = [
    (
        "Norwegian Foreign Minister Ine Eriksen Soreide saw Iceland. Her government would help.",
        "Her government", "NOR", "GOV",
    ),
    ("Kenya sent aid to Somalia. Its army stayed away.", "Its army", "KEN", "MIL"),
    (
        "Burundi's army chief Prime Niyongabo spoke in Rwanda. His officers listened.",
        "His officers", "BDI", "MIL",
    ),
    (
        "Rebel commander Bosco Ntaganda fled Congo. His men shot at Rwandan soldiers.",
        "His men", "COD", "REB",
    ),
    (
        "Rebel commander Bosco Ntaganda fled Congo. His fighters shot at Rwandan soldiers.",
        "His fighters", "COD", "REB",
    ),
    (
        "Rebel commander Bosco Ntaganda fled Congo. His troops shot at Rwandan soldiers.",
        "His troops", "COD", "REB",
    ),
]  # fmt: skip
HOMES = [
    (
        "Ivory Coast was calm. Gendarmes fired tear gas at Place de France in Abidjan.",
        "Gendarmes", "CIV", "COP",
    ),
    (
        "Peru mourned. Peru is calm. Peru waits. An American pathologist met the families.",
        "the families", "PER", "CVL",
    ),
    ("Nurses in Peru struck. Nurses told Radio France of it.", "Nurses", "PER", None),
    (
        "Myanmar waits. Myanmar is tense. Myanmar fears. Striking teachers fled to Thailand.",
        "Striking teachers", "MMR", None,
    ),
    (
        "Chile voted. Chile is calm. Chile waits. The police met the Peruvian ambassador.",
        "The police", "CHL", "COP",
    ),
    (
        "Togo voted. Togo is calm. Togo waits. The police spoke with France and Benin.",
        "The police", "TGO", "COP",
    ),
]  # fmt: skip
NOBODYS = [
    ("Foreigners fled Eritrea.", "Foreigners", "", "CVL"),
    ("Migrants crossed into Hungary.", "Migrants", "", "REF"),
    (
        "A Western diplomat in Kabul said the talks failed.",
        "A Western diplomat in Kabul",
        "",
        "GOV",
    ),
    ("Burkina Faso welcomed heads of state.", "heads of state", "", "GOV"),
    ("Kenya's president told reporters that he was well.", "reporters", "", "JRN"),
    ("Aid workers left Chad.", "Aid workers", "", None),
    ("Kenyan aid workers left Chad.", "Kenyan aid workers", "KEN", None),
]
SHARED = [
    ("The presidents of Ghana, Togo and Benin met.", "Togo", "TGO", "GOV"),
    ("The presidents of Ghana, Togo and Benin met.", "Benin", "BEN", "GOV"),
    (
        "The foreign ministers of Peru and Chile signed a treaty.",
        "Chile",
        "CHL",
        "GOV",
    ),
    ("The navies of India and Kenya trained.", "Kenya", "KEN", "MIL"),
    ("The parliaments of Latvia and Estonia voted.", "Estonia", "EST", "LEG"),
    (
        "After talks with ministers of Peru, Chile announced a plan.",
        "Chile",
        "CHL",
        "",
    ),
]
CITIES = [
    ("The Catholic Archbishop of Owerri condemned it.", "The Catholic Archbishop of Owerri",
     "NGA", "REL"),
    ("The mayor of Lyon resigned.", "The mayor of Lyon", "FRA", "GOV"),
    ("The police of Kano fired.", "The police of Kano", "NGA", "COP"),
    ("The bishop of Gulu prayed.", "The bishop of Gulu", "UGA", "REL"),
    ("Lawyers in Lahore struck.", "Lawyers in Lahore", "PAK", None),
    ("The imam of Marseille spoke.", "The imam of Marseille", "FRA", "REL"),
]  # fmt: skip
ALL = [*CAPITALS, *REFERENCES, *OWNED, *HOMES, *NOBODYS, *SHARED, *CITIES]


@functools.cache
def parties() -> dict[str, dict[str, Who]]:
    """Parties of every text by their words; of several mentions in the same words the last."""
    texts = sorted({text for text, *_ in ALL})
    reports = []
    for number, text in enumerate(texts):
        record = {"id": str(number), "text": text, "published": "2019-05-10", "language": "en"}
        report = report_from_record(record, "reports")
        assert isinstance(report, Report)
        reports.append(report)
    return {
        text: {mention.text: mention.who for mention in mentions if mention.who}
        for text, (_, mentions) in zip(texts, mentions_of(reports), strict=True)
    }


@pytest.mark.parametrize(("text", "words", "code", "sector"), ALL)
def test_whose_a_party_is(text: str, words: str, code: str, sector: str | None) -> None:
    who = parties()[text].get(words)
    assert who is not None, parties()[text]
    assert (who.code or "") == code, who.reason
    if sector is not None:
        assert (who.sector or "") == sector, who.reason


def test_each_of_several_under_one_office_is_named() -> None:
    found = parties()["The presidents of Ghana, Togo and Benin met."]
    assert found["Togo"].name == "Faure Gnassingbe"
    assert found["Benin"].name == "Patrice Talon"


def test_a_city_gives_its_agents_no_sector() -> None:
    assert parties()["The mayor of Lyon resigned."]["The mayor of Lyon"].other_sectors == ()
