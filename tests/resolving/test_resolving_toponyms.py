"""Names of places in a whole text: which are places, and which place each is."""

from __future__ import annotations

import functools

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readouts.language import Parser, split
from readouts.records import Mark, Mention, Report, Span, Where
from readouts.resolving.disambiguate import disambiguate
from readouts.resolving.namesakes import Name, great_circle
from readouts.resolving.toponyms import toponyms


@functools.cache
def parser() -> Parser:
    return Parser()


def mentions(text: str, dateline: str = "") -> tuple[Mention, ...]:
    marks = (Mark("dateline", Span(0, len(dateline)), dateline.title()),) if dateline else ()
    sentences = split(text[len(dateline) :], ())
    parses = parser().parse([sentence.text for sentence in sentences])
    moved = tuple(
        msgspec.structs.replace(s, span=s.span.shifted(len(dateline)), parsed=parsed)
        for s, parsed in zip(sentences, parses, strict=True)
    )
    return toponyms(Report(id="r1", text=text, marks=marks), moved)


def wheres(text: str) -> dict[str, Where]:
    return {m.text: m.where for m in mentions(text) if m.where is not None}


@pytest.mark.parametrize(
    ("text", "name", "code", "province"),
    [
        ("Police in Paris, Texas, arrested a man.", "Paris", "USA", "Texas"),
        ("She left Paris for Lyon and Marseille.", "Paris", "FRA", "Île-de-France"),
        ("The court in Odessa, Texas, is full.", "Odessa", "USA", "Texas"),
        ("Ships left Odessa for Mykolaiv, Ukraine said.", "Odessa", "UKR", "Odessa"),
        ("A fire in Athens, Ga., killed two.", "Athens", "USA", "Georgia"),
        ("He flew from Tbilisi to Batumi in Georgia.", "Georgia", "GEO", None),
        ("Voters in Atlanta and Savannah decide in Georgia.", "Georgia", "USA", "Georgia"),
        ("The sheriff of Lamar County said Paris, like Texas, is safe.", "Paris", "USA", "Texas"),
    ],
)
def test_the_report_says_which_namesake_is_meant(
    text: str, name: str, code: str, province: str | None
) -> None:
    where = wheres(text)[name]
    assert (where.country_code, where.province) == (code, province)


@pytest.mark.parametrize(
    "text",
    [
        "Jordan Peters met Mr. London and Judge Austin at the firm.",
        "Russian officials and a Kenyan judge took part.",
        "She lives on Lincoln Street, near Highway 12.",
        "Hamas and the police said nothing.",
    ],
)
def test_people_adjectives_bodies_and_streets_are_no_places(text: str) -> None:
    assert [m.text for m in mentions(text)] == []


def test_a_disputed_territory_is_named_as_such() -> None:
    where = wheres("Both armies traded fire in Kashmir and near Scarborough Shoal.")
    assert set(where["Kashmir"].claimants) == {"IND", "PAK", "CHN"}
    assert where["Kashmir"].country_code is None
    assert "claimed by" in where["Scarborough Shoal"].reason


def test_a_country_and_an_ocean_have_no_pin() -> None:
    where = wheres("Storms in the Pacific reached Japan, then Kyoto.")
    assert where["Japan"].lat is None
    assert where["Japan"].resolution == 1
    assert where["Pacific"].lat is None
    assert where["Kyoto"].lat is not None
    assert where["Kyoto"].resolution == 4


def test_resolution_follows_the_kind_of_place() -> None:
    where = wheres("In Hasakah province, near the Zaatari camp, and in Licking County, Ohio.")
    assert where["Hasakah province"].resolution == 2
    assert where["Zaatari camp"].resolution == 5
    assert where["Licking County"].resolution == 3


def test_the_dateline_is_a_place_of_the_text() -> None:
    text = "ACCRA, Ghana (AP) — Two men were arrested in Kumasi on Sunday."
    found = mentions(text, "ACCRA, Ghana (AP) — ")
    assert [m.text for m in found] == ["ACCRA", "Ghana", "Kumasi"]
    assert "dateline" in (found[0].where.reason if found[0].where else "")


def test_lists_of_counties_are_counties() -> None:
    where = wheres("Cooke, Grayson and Denton counties in Texas share the grant.")
    assert where["Cooke"].resolved_place == "Cooke County"
    assert where["Grayson"].province == "Texas"


def test_a_village_that_no_table_has_keeps_its_words() -> None:
    where = wheres("Soldiers burned Zzumbagara village in Mali, near Mopti.")
    assert all(w.geonameid for name, w in where.items() if name in {"Mali", "Mopti"})
    assert where.get("Zzumbagara", where["Mopti"]).country_code == "MLI"


def test_candidates_are_told_with_reasons() -> None:
    (mention,) = mentions("A bank in Springfield was robbed.")
    assert len(mention.candidates) > 1
    assert all(candidate.reason for candidate in mention.candidates)
    scores = [candidate.score for candidate in mention.candidates]
    assert scores == sorted(scores, reverse=True)
    assert mention.where is not None
    assert (mention.where.confidence or 1) < 0.7


def test_countries_of_actors_decide_where_nothing_else_does() -> None:
    name = Name("Valencia")
    assert disambiguate([name], ["VEN"] * 3)[name][0].place.code == "VEN"
    assert disambiguate([name], ["ESP"] * 3)[name][0].place.code == "ESP"


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from("Paris Texas in the Lima ( , . — Mr. 12 County São a-b's".split())))
def test_mentions_are_words_of_the_text(words: list[str]) -> None:
    text = " ".join(words)
    found = mentions(text)
    for mention in found:
        assert mention.span.of(text) == mention.text
    spans = [mention.span for mention in found]
    assert spans == sorted(spans, key=lambda span: span.start)


_LAT, _LON = st.floats(-90, 90), st.floats(-180, 180)


@given(st.tuples(_LAT, _LON), st.tuples(_LAT, _LON))
def test_distances_are_symmetric_and_bounded(
    a: tuple[float, float], b: tuple[float, float]
) -> None:
    assert great_circle(a, b) == pytest.approx(great_circle(b, a), abs=1e-6)
    assert 0 <= great_circle(a, b) <= 20_020
    assert great_circle(a, a) == pytest.approx(0, abs=1e-6)
