"""Looking terms up, and the page that is made from the same data."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any, get_args

import pytest

from readouts.errors import NoSuchTerm
from readouts.ontology import codebook, fields, load
from readouts.records import DateBasis, DatePrecision, OriginKind, Reality, SpeechHow

ROOT = Path(__file__).parents[2]


def terms(word: str) -> list[str]:
    return [entry.term for entry in codebook(word)]


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("ACCUSE", ["ACCUSE"]),
        ("accuse", ["ACCUSE"]),
        ("ASSAULT/drone", ["ASSAULT/drone"]),
        ("Drone", ["ASSAULT/drone"]),
        ("assault/assassinate", ["ASSAULT/targeted"]),
        ("withdraw", ["RETREAT/withdraw", "SANCTION/withdraw"]),
        ("seize", ["COERCE/seize", "ASSAULT/destroy"]),
        ("cyber", ["COERCE/cyber", "cyber"]),
        ("martial law", ["COERCE/martial-law"]),
        ("DEMAND", ["REQUEST"]),
        ("INVESTIGATE", ["ACCUSE/investigate", "ACCUSE"]),
        ("MED", ["MED", "JRN"]),
        ("Police", ["MOBILIZE/police", "COP"]),
        ("IGO", ["IGO"]),
        ("Somaliland", ["Somaliland"]),
        ("artsakh", ["Nagorno-Karabakh"]),
        ("plover-2.0-table", ["plover-2.0-table"]),
        ("verbal cooperation", ["quad_code/1"]),
        ("date basis", ["date_basis"]),
        ("target", ["recipient"]),
        ("source", ["source", "actor"]),
    ],
)
def test_a_word_finds_its_entries(word: str, found: list[str]) -> None:
    assert terms(word) == found


def test_every_term_finds_itself_first() -> None:
    for entry in codebook():
        assert entry in codebook(entry.term)
        assert entry.definition
        assert entry.title
    everything = [(entry.kind, entry.term) for entry in codebook()]
    assert len(set(everything)) == len(everything)


def test_the_whole_codebook_holds_every_part() -> None:
    ontology = load()
    found = {entry.term for entry in codebook()}
    modes = {f"{t.name}/{mode}" for t in ontology.types.values() for mode in t.modes}
    for part in (ontology.types, modes, ontology.contexts, ontology.sectors, ontology.codes):
        assert set(part) <= found
    assert set(fields()) | set(ontology.quad_maps) <= found


@pytest.mark.parametrize("name", ["event", "mode", "actor", "reality", "event_scale", "n_reports"])
def test_the_fields_of_the_record_are_explained(name: str) -> None:
    entry = next(entry for entry in codebook(name) if entry.kind == "field")
    assert dict(entry.facts)["values"]


@pytest.mark.parametrize(
    ("name", "literal"),
    [
        ("reality", Reality),
        ("date_basis", DateBasis),
        ("date_precision", DatePrecision),
        ("how", SpeechHow),
        ("origins", OriginKind),
    ],
)
def test_every_value_that_a_record_allows_is_named(name: str, literal: Any) -> None:
    values = fields()[name].values
    assert [value for value in get_args(literal) if value not in values] == []


def test_confidence_promises_no_more_than_it_is() -> None:
    (entry,) = codebook("confidence")
    assert "held-out sentences" in entry.definition
    assert "a prior set by hand" in entry.definition


def test_a_type_shows_quads_score_modes_and_examples() -> None:
    (entry,) = codebook("SANCTION")
    facts = dict(entry.facts)
    assert facts["quad code"] == "4, material conflict; 3 under plover-2.0-table"
    assert facts["score"] == "-6"
    assert facts["modes"] == "convict (-6), expel (-5.5), withdraw (-6), discontinue (-6)"
    assert any(example.startswith("Not: ") for example in entry.examples)


@pytest.mark.parametrize(
    ("word", "nearest"), [("asault", "ASSAULT"), ("dron", "drone"), ("confidense", "confidence")]
)
def test_an_unknown_term_is_answered_with_the_nearest(word: str, nearest: str) -> None:
    with pytest.raises(NoSuchTerm) as caught:
        codebook(word)
    assert repr(word) in str(caught.value)
    assert nearest in (caught.value.fix or "")


@pytest.mark.parametrize("word", ["", "  ", "/", "qqqqzzzz"])
def test_a_word_without_likeness_is_answered_with_a_way_on(word: str) -> None:
    with pytest.raises(NoSuchTerm, match="list them all"):
        codebook(word)


def test_the_committed_page_is_up_to_date() -> None:
    made = runpy.run_path(str(ROOT / "scripts" / "build_codebook_page.py"))["page"]()
    page = (ROOT / "docs" / "reference" / "codebook.md").read_text(encoding="utf-8")
    assert page == made, "run python scripts/build_codebook_page.py"
