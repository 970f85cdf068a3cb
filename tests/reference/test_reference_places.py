"""The packed gazetteer and the tables of places beside it."""

from __future__ import annotations

from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readouts.reference import countries
from readouts.reference.packed import gazetteer
from readouts.reference.places import (
    abbreviated,
    abbreviated_alone,
    all_places_named,
    country_place,
    is_own_name,
    places,
    places_named,
)

_MOST_BYTES = 6_000_000


def test_the_gazetteer_is_large_and_ships_small() -> None:
    file = resources.files("readouts.reference") / "data" / "gazetteer.bin"
    assert len(file.read_bytes()) <= _MOST_BYTES
    assert len(gazetteer()) > 250_000


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Bombay", "Mumbai"), ("Saigon", "Ho Chi Minh City"), ("Kiev", "Kyiv"),
        ("Rangoon", "Yangon"), ("Peking", "Beijing"), ("Leningrad", "Saint Petersburg"),
        ("Danzig", "Gdańsk"), ("Constantinople", "Istanbul"), ("Washington, D.C.", "Washington"),
        ("Kharkov", "Kharkiv"), ("Nur-Sultan", "Astana"), ("Deraa", "Dar‘ā"),
    ],
)  # fmt: skip
def test_old_and_foreign_names_are_found(old: str, new: str) -> None:
    assert places_named(old)[0].name == new


@pytest.mark.parametrize("word", ["Soul", "Store", "Spoken", "Rest", "Soda", "Police", "Nowhere"])
def test_words_of_english_are_no_prominent_places(word: str) -> None:
    assert not [place for place in places_named(word) if place.population > 100_000]


def test_namesakes_are_many_and_the_most_populous_comes_first() -> None:
    found = all_places_named("Springfield")
    assert len(found) > 20
    people = [place.population for place in found if place.geonameid]
    assert people == sorted(people, reverse=True)


def test_a_place_knows_its_province_and_district() -> None:
    paris = next(p for p in all_places_named("Paris") if p.province == "Texas")
    assert (paris.code, paris.district) == ("USA", "Lamar County")


@pytest.mark.parametrize(
    ("name", "claimants"),
    [
        ("Kashmir", {"IND", "PAK", "CHN"}), ("Golan", {"SYR", "ISR"}),
        ("Western Sahara", {"MAR", "ESH"}), ("Malvinas", {"GBR", "ARG"}),
        ("Northern Territories", {"RUS", "JPN"}), ("Diaoyu", {"JPN", "CHN", "TWN"}),
        ("Takeshima", {"KOR", "JPN"}), ("Hala'ib Triangle", {"EGY", "SDN"}),
        ("Sir Creek", {"IND", "PAK"}), ("Chagos Islands", {"GBR", "MUS"}),
        ("Ceuta", {"ESP", "MAR"}), ("Essequibo", {"GUY", "VEN"}),
    ],
)  # fmt: skip
def test_disputed_territories_have_their_claimants(name: str, claimants: set[str]) -> None:
    assert all_places_named(name)[0].kind == "disputed"
    assert set(all_places_named(name)[0].claimants) == claimants


def test_states_are_abbreviated_exactly_as_written() -> None:
    assert abbreviated("Tenn.")[0].name == "Tennessee"
    assert {place.code for place in abbreviated("NT")} == {"CAN", "AUS"}
    assert abbreviated("miss") == ()
    assert abbreviated_alone("La.") is None
    alone = abbreviated_alone("N.Y.")
    assert alone is not None
    assert alone.name == "New York"


def test_every_living_country_has_a_point() -> None:
    lacking = [
        c.code
        for c in countries().values()
        if not c.until and country_place(c.code) is None and c.code != "ATA"
    ]
    assert lacking == []


def test_prominent_places_are_on_the_globe() -> None:
    for place in places():
        assert place.lat is not None
        assert place.lon is not None
        assert -90 <= place.lat <= 90
        assert -180 <= place.lon <= 180


@given(st.integers(min_value=0, max_value=250_000))
def test_every_place_is_found_by_its_own_name(row: int) -> None:
    place = gazetteer().place(row)
    assert place in all_places_named(place.name) or not any(map(str.isalnum, place.name))
    assert is_own_name(place.name, place)
