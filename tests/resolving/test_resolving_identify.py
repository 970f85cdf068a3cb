from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readouts.resolving.identify import identify
from readouts.resolving.persons import find_person, same_name
from readouts.resolving.phrase import take_apart
from readouts.resolving.prominent import find_prominent
from readouts.resolving.sectors import ordered

DAY = "2020-06-18"


@pytest.mark.parametrize(
    ("text", "code", "sectors"),
    [
        ("Pakistan", "PAK", ()),
        ("the Kremlin", "RUS", ("GOV",)),
        ("Kenyan police", "KEN", ("COP",)),
        ("Karachi police", "PAK", ("COP",)),
        ("opposition lawmakers in Uganda", "UGA", ("OPP", "LEG")),
        ("Iran-backed Houthi rebels", "YEM", ("REB",)),
        ("the UN Security Council", "UNO", ()),
        ("UN peacekeepers", "UNO", ("MIL",)),
        ("UN inspectors", "UNO", ()),
        ("Russia's UN ambassador", "RUS", ("GOV",)),
        ("a Hamas official", "PSE", ("REB", "PTY")),
        ("protesters in Minsk", "BLR", ("CVL",)),
        ("Nigeria's Senate", "NGA", ("LEG",)),
        ("Turkish Cypriots", "CYP", ("PRE",)),
        ("the US-led coalition", "IGO", ("MIL",)),
        ("Western powers", "", ()),
        ("the ambassador in Moscow", "", ("GOV",)),
        ("Bermuda", "GBR", ()),
        ("student protesters", "", ("CVL",)),
        ("former rebels", "", ("REB",)),
        ("the former Bolivian foreign minister", "BOL", ("ELI",)),
        ("the European Commission", "EUR", ("GOV",)),
        ("General Widgets Inc", "", ("BUS",)),
        ("The US", "USA", ()),
        ("The UN", "UNO", ()),
        ("A Tunisian court", "TUN", ("JUD",)),
        ("Two Kenyan soldiers", "KEN", ("MIL",)),
        ("Al-Qaeda-linked rebels", "", ("REB",)),
    ],
)
def test_a_phrase_gives_code_and_sectors(text: str, code: str, sectors: tuple[str, ...]) -> None:
    found = identify(text, DAY)
    assert (found.code, found.sectors) == (code, sectors)


@pytest.mark.parametrize(
    ("text", "day", "code", "name", "office"),
    [
        ("Russian Foreign Minister Sergey Lavrov", DAY, "RUS", "Sergey Lavrov",
         "Minister of Foreign Affairs"),
        ("Foreign Minister Shah Mahmood Qureshi", DAY, "PAK", "Shah Mahmood Qureshi",
         "Minister of Foreign Affairs"),
        ("Foreign Minister Shah Mehmood Qureshi", DAY, "PAK", "Shah Mahmood Qureshi",
         "Minister of Foreign Affairs"),
        ("the Russian foreign minister", DAY, "RUS", "Sergey Lavrov",
         "Minister of Foreign Affairs"),
        ("the German chancellor", DAY, "DEU", "Angela Merkel", "Chancellor"),
        ("the German chancellor", "1990-11-01", "DEU", "Helmut Kohl", "Chancellor"),
        ("US Secretary of State", "2008-08-06", "USA", "Condoleezza Rice",
         "Minister of Foreign Affairs"),
        ("Iranian President Hasan Rohani", DAY, "IRN", "Hassan Rouhani", "President"),
        ("President Ronald Reagan", "1987-04-01", "USA", "Ronald Reagan", "President"),
        ("Indian Foreign Secretary Meera Sanyal", DAY, "IND", "Meera Sanyal", "Foreign Secretary"),
        ("UN Secretary-General Antonio Guterres", DAY, "UNO", "Antonio Guterres",
         "Secretary-General of the United Nations"),
        ("the president of France", DAY, "FRA", "Emmanuel Macron", "President"),
        ("Kim Jong-un", DAY, "PRK", "Kim Jong Un", "Supreme Leader"),
    ],
)  # fmt: skip
def test_a_person_or_title_gives_the_holder_of_that_day(
    text: str, day: str, code: str, name: str, office: str
) -> None:
    found = identify(text, day)
    assert (found.code, found.name, found.office) == (code, name, office)
    assert found.why


def test_a_person_out_of_office_is_elite_without_an_office() -> None:
    for text in ("former US president Bill Clinton", "John Major", "ex-president Mohamed Morsi"):
        found = identify(text, DAY)
        assert found.sectors == ("ELI",)
        assert found.office == ""
        assert found.code in {"USA", "GBR", "EGY"}


def test_several_ministers_are_not_one_holder() -> None:
    assert identify("foreign ministers of Russia", DAY).name == ""
    assert identify("a Russian foreign minister", DAY).name == ""


def test_without_a_day_no_holder_is_named() -> None:
    assert identify("the Russian foreign minister", None).name == ""
    assert identify("the Russian foreign minister", None).code == "RUS"


def test_the_wrong_country_is_no_holder() -> None:
    found = identify("Kenyan Foreign Minister Sergey Lavrov", DAY)
    assert found.code == "KEN"
    assert found.identifier == ""


def test_a_bare_surname_needs_one_prominent_bearer() -> None:
    merkel = find_prominent("Merkel", DAY)
    assert merkel is not None
    assert merkel.term.code == "DEU"
    assert find_prominent("Merkel", "1999-01-01") is None
    assert find_prominent("Khan-Smithson", DAY) is None


def test_people_are_told_apart_by_their_words() -> None:
    assert same_name(("mahmood", "qureshi"), ("shah", "mehmood", "qureshi"))
    assert same_name(("qureshi",), ("shah", "mahmood", "qureshi"))
    assert not same_name(("mahmood",), ("shah", "mahmood", "qureshi"))
    assert not same_name(("moeen", "qureshi"), ("shah", "mahmood", "qureshi"))
    assert find_person("Moeen Qureshi", "PAK", "Minister of Foreign Affairs", DAY) is None


def test_a_borrowed_country_is_not_who_acts() -> None:
    assert identify("Rwanda-backed rebels", DAY).code == ""
    assert identify("Indian-occupied territory", DAY).code == ""


def test_a_name_with_a_rank_inside_stays_a_name() -> None:
    assert take_apart("John Major", DAY).name == "John Major"


def test_the_telling_sector_comes_first() -> None:
    assert ordered(["CVL", "EDU"]) == ("EDU", "CVL")
    assert ordered(["GOV", "REB", "GOV"]) == ("REB", "GOV")


@given(st.text(max_size=60))
def test_any_words_are_taken_without_error(text: str) -> None:
    found = identify(text, DAY)
    assert found.known == bool(found.code)
    assert len(found.sectors) == len(set(found.sectors))
