"""Public figures without cabinet office, and news media: what must hold of the tables."""

from __future__ import annotations

import csv
import importlib
import sys
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readouts import reference
from readouts.reference import fold
from readouts.reference.tables import rows

ROOT = Path(__file__).parents[2]
INTERNATIONAL = {"UNO", "EUR", "IGO", "NGO", "ISM", "IMG", "MNC"}
SECTORS = set(
    "COP GOV JUD LEG MIL PRM PTY REB SPY AGR BUS CRM CVL EDU ELI JRN LAB MED OPP PRE REL "
    "SOC".split()
)
# One holder a day: shared by nobody where it is known at all.
SINGLE = ("Leader of the Opposition", "Senate Majority Leader", "Senate Minority Leader",
          "House Majority Leader", "House Minority Leader", "President of Somaliland",
          "President of Abkhazia", "President of Northern Cyprus", "Patriarch of Moscow",
          "Archbishop of Canterbury", "High Representative for Bosnia and Herzegovina",
          "Personal Envoy for Western Sahara", "Mayor of London", "Mayor of Istanbul")  # fmt: skip


@pytest.fixture(scope="module")
def figures() -> list[Any]:
    """The rows of the tables as the build reads them."""
    sys.path.insert(0, str(ROOT / "scripts"))
    try:
        found: Iterator[Any] = importlib.import_module("offices.figures").from_figures()
        return list(found)
    finally:
        sys.path.pop(0)


def on(name: str, day: str, code: str = "") -> set[str]:
    """Primary sectors of whoever is listed under a name on a day."""
    named = reference.terms_named(name)
    return {
        t.sectors[0] if t.sectors else "" for t in named if t.held(day) and t.code.startswith(code)
    }


def test_enough_people_of_enough_countries(figures: list[Any]) -> None:
    assert len({(fold(t.name), t.code) for t in figures}) >= 1800
    assert len({t.code for t in figures} - INTERNATIONAL) >= 140


def test_codes_sectors_and_days_are_sound(figures: list[Any]) -> None:
    for term in figures:
        assert term.code in {*reference.countries(), *INTERNATIONAL}, term
        assert set(term.sectors.split(";")) - {""} <= SECTORS, term
        assert bool(term.sectors) or term.code in {"UNO", "IGO", "NGO"}, term
        assert date.fromisoformat(term.start) >= date(1940, 1, 1), term
        assert not term.end or term.start < term.end, term
        assert term.end or term.seen, term
        assert fold(term.name).isascii(), term


def test_nobody_is_told_twice_of_one_day(figures: list[Any]) -> None:
    own: dict[tuple[str, str], list[Any]] = {}
    for term in figures:
        own.setdefault((term.code, fold(term.name)), []).append(term)
    twice = [
        (a, b)
        for found in own.values()
        for a, b in pairwise(sorted(found, key=lambda t: t.start))
        if b.start < (a.seen or a.end)
    ]
    assert twice == []


def test_every_figure_is_in_the_packaged_table(figures: list[Any]) -> None:
    missing = [t.name for t in figures if not reference.terms_named(t.name)]
    assert missing == []


@pytest.mark.parametrize("office", SINGLE)
def test_one_seat_has_one_holder(office: str) -> None:
    seats = {t.code for t in reference.terms() if t.office == office}
    assert seats
    for code in seats:
        terms = sorted(reference.terms_of_office(office, code), key=lambda t: t.start)
        late = [(a, b) for a, b in pairwise(terms) if b.start < (a.seen or a.end)]
        assert late == []


@pytest.mark.parametrize(
    ("name", "day", "sector"),
    [
        ("Aung San Suu Kyi", "2008-05-01", "OPP"), ("Aung San Suu Kyi", "2017-05-01", "GOV"),
        ("Aung San Suu Kyi", "2022-05-01", "OPP"), ("Nelson Mandela", "1990-03-01", "OPP"),
        ("Nelson Mandela", "1995-03-01", "GOV"), ("Lech Walesa", "1985-01-01", "LAB"),
        ("Benazir Bhutto", "2002-03-01", "OPP"), ("Imran Khan", "2014-09-01", "OPP"),
        ("Imran Khan", "2020-09-01", "GOV"), ("Imran Khan", "2023-09-01", "OPP"),
        ("Kim Dae-jung", "1996-09-01", "OPP"), ("Vojislav Kostunica", "1999-09-01", "OPP"),
        ("Binyamin Netanyahu", "2021-10-01", "OPP"), ("Ahmed al-Sharaa", "2019-01-01", "REB"),
        ("Evo Morales", "2003-01-01", "OPP"), ("Alexei Navalny", "2017-06-01", "OPP"),
        ("Alexey Navalny", "2017-06-01", "OPP"), ("Alexis Tsipras", "2013-06-01", "OPP"),
        ("Malala Yousafzai", "2014-10-10", "SOC"), ("Wei Jingsheng", "1998-01-01", "SOC"),
        ("Nabeel Rajab", "2016-01-01", "SOC"), ("Raila Odinga", "2017-10-01", "OPP"),
        ("Abu Musab al-Zarqawi", "2005-01-01", "REB"), ("Joaquin Guzman", "2015-07-12", "CRM"),
        ("John McCain", "2008-08-01", "LEG"), ("Desmond Tutu", "1996-01-01", "REL"),
        ("Rauf Denktash", "1998-01-01", "GOV"), ("Mikhail Khodorkovsky", "2003-10-25", "BUS"),
        ("Mikhail Khodorkovsky", "2015-10-25", "OPP"), ("Morgan Tsvangirai", "2008-04-01", "OPP"),
        ("Gerry Adams", "1998-04-10", "PTY"), ("Mahmoud Dicko", "2020-07-01", "REL"),
    ],
)  # fmt: skip
def test_what_somebody_was_on_a_day(name: str, day: str, sector: str) -> None:
    held = [t for t in reference.terms_named(name) if t.held(day)]
    with_office = [t for t in held if t.office] or held
    assert sector in {t.sectors[0] for t in with_office}


@pytest.mark.parametrize(
    ("office", "code", "day", "name"),
    [
        ("Leader of the Opposition", "GBR", "2018-01-01", "Jeremy Corbyn"),
        ("Leader of the Opposition", "AUS", "2011-01-01", "Tony Abbott"),
        ("Senate Majority Leader", "USA", "2010-01-01", "Harry Reid"),
        ("Senate Minority Leader", "USA", "2010-01-01", "Mitch McConnell"),
        ("House Minority Leader", "USA", "2024-01-01", "Hakeem Jeffries"),
        ("Mayor of London", "GBR", "2010-01-01", "Boris Johnson"),
    ],
)
def test_who_held_an_office_outside_the_cabinet(
    office: str, code: str, day: str, name: str
) -> None:
    assert [t.name for t in reference.holders(office, code, day)] == [name]


def test_before_their_time_they_are_not_yet_what_they_became() -> None:
    assert on("Juan Guaido", "2018-01-01") == set()
    assert on("Greta Thunberg", "2015-01-01") == set()


@given(st.dates(date(1995, 1, 1), date(2025, 12, 31)))
def test_no_party_in_opposition_while_its_leader_governs(day: date) -> None:
    iso = day.isoformat()
    for name, code in (("Benjamin Netanyahu", "ISR"), ("Silvio Berlusconi", "ITA"),
                       ("Nawaz Sharif", "PAK"), ("Viktor Orban", "HUN")):  # fmt: skip
        held = [t for t in reference.terms_named(name) if t.code == code and t.held(iso)]
        governs = any(t.office == "Prime Minister" for t in held)
        assert not (governs and any("OPP" in t.sectors for t in held))


def media() -> list[tuple[str, ...]]:
    return [tuple(row) for row in rows("organisations/media.csv", 7)]


def test_media_are_press_with_a_home() -> None:
    table = media()
    assert len(table) >= 500
    for name, _, code, sectors, kind, _, _ in table:
        assert sectors in {"JRN", "JRN;GOV"}, name
        assert code in {*reference.countries(), "UNO", "NGO"}, name
        assert kind in {"agency", "broadcaster", "newspaper", "magazine", "site"}, name
    assert len({row[2] for row in table}) >= 110


def test_no_name_of_media_is_an_ordinary_word_or_a_place() -> None:
    for name, aliases, *_ in media():
        for text in (name, *filter(None, aliases.split(";"))):
            assert not reference.agent(text), text
            assert not reference.titles(text), text
            assert text == "SANA" or not reference.senses(text), text


@pytest.mark.parametrize(
    ("name", "code", "sectors"),
    [
        ("Xinhua news agency", "CHN", ("JRN", "GOV")), ("KCNA", "PRK", ("JRN", "GOV")),
        ("Korean Central News Agency", "PRK", ("JRN", "GOV")),
        ("RIA Novosti", "RUS", ("JRN", "GOV")),
        ("Novaya Gazeta", "RUS", ("JRN",)), ("Al-Jazeera", "QAT", ("JRN",)),
        ("Charlie Hebdo", "FRA", ("JRN",)), ("Apple Daily", "HKG", ("JRN",)),
        ("New York Times", "USA", ("JRN",)), ("Hürriyet", "TUR", ("JRN",)),
    ],
)  # fmt: skip
def test_media_by_name(name: str, code: str, sectors: tuple[str, ...]) -> None:
    body = reference.organisation(name)
    assert body is not None
    assert (body.code, body.sectors) == (code, sectors)


def test_tables_name_their_columns() -> None:
    for path in sorted((ROOT / "scripts" / "offices" / "figures").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader((x for x in file if not x.startswith("#")), restval=""):
                assert None not in row, (path.name, row)  # a field too many
                assert row["name"], path.name
                assert row["name"] not in row["aliases"].split(";"), row
