"""Whose agents are of whom a report tells no country: near, at sea, abroad, and the same again."""

from __future__ import annotations

import pytest

from readouts.pipeline.single import code_report
from readouts.reading import report_from_record
from readouts.records import Claim, Report, Who
from readouts.resolving.lands import land_counts
from readouts.resolving.posted import posted_in


def parties(text: str) -> dict[str, Who]:
    """The parties of a report's claims by their words."""
    report = report_from_record(
        {"id": "r", "text": text, "published": "2021-05-12", "language": "en"}, "r"
    )
    assert isinstance(report, Report)
    claims = [c for part in code_report(report) if isinstance(part, tuple) for c in part]
    told = [c for c in claims if isinstance(c, Claim)]
    return {who.text: who for c in told for who in (*c.actors, *c.recipients)}


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Malawi's top diplomat in Tanzania", "TZA"),
        ("Peru's ambassador in Chile", "CHL"),
        ("the Kenyan high commissioner to Uganda", "UGA"),
        ("Norway's envoy to Sri Lanka", "LKA"),
        ("the Polish consul", ""),
        ("farmers in Chile", ""),
        ("Russia's ambassador to the United Nations", ""),
    ],
)
def test_where_an_envoy_is_posted(words: str, code: str) -> None:
    assert posted_in(words, "2021-05-12") == code


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("PASO CANOAS", []),
        ("Sahel Dawn Front rebels fired", []),
        ("Karachi Police Chief Khan", ["PAK"]),
        ("Durban High Court", ["ZAF"]),
        ("Lagos State University", ["NGA"]),
        ("In Karachi police fired", ["PAK"]),
        ("BRAZZAVILLE, May 1 - Congolese soldiers fired", ["COG"]),
        ("KINSHASA, May 1 - Congolese soldiers fired", ["COD"]),
        ("Dominican police in Roseau", ["DMA"]),
        ("Santo Domingo - Dominican police", ["DOM"]),
    ],
)
def test_which_countries_a_text_names(text: str, codes: list[str]) -> None:
    assert list(land_counts(text, "2021-05-12")) == codes


def test_the_ministry_that_deals_with_an_envoy_is_of_the_envoys_post() -> None:
    told = parties("Peru's ambassador in Chile was summoned by the foreign ministry on Tuesday.")
    assert told["the foreign ministry"].code == "CHL"
    assert "posted" in told["the foreign ministry"].reason


def test_the_ministry_of_the_dateline_acts_on_the_only_country_named() -> None:
    told = parties("LIMA, May 12 - The foreign ministry on Tuesday condemned Canada's sanctions.")
    assert told["The foreign ministry"].code == "PER"


def test_sailors_off_a_coast_are_not_of_it() -> None:
    told = parties("Pirates abducted eleven sailors off Benin on Tuesday.")
    assert {who.code for who in told.values()} == {None}
