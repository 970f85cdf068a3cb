from __future__ import annotations

import itertools
import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readouts import reference
from readouts.reference.fold import fold, is_acronym
from readouts.reference.index import Index
from readouts.reference.tables import rows

DAY = re.compile(r"\d{4}-\d\d-\d\d$")
SECTORS = set(
    "COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE "
    "REL SOC".split()
)
BODIES = {"UNO", "EUR", "IGO", "NGO", "ISM", "IMG", "MNC"}


@given(st.text(max_size=40))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("a", "b"),
    [("U.S.", "US"), ("Côte d'Ivoire", "Cote d’Ivoire"), ("the Kremlin", "Kremlin"),
     ("Al-Qaïda", "al qaida"), ("Erdoğan", "Erdogan"), ("Łódź", "Lodz")],
)  # fmt: skip
def test_one_name_in_two_spellings_folds_alike(a: str, b: str) -> None:
    assert fold(a) == fold(b)


def test_an_acronym_is_found_in_capitals_only() -> None:
    index = Index([("US", 1), ("Union", 2)])
    assert index.get("US") == (1,)
    assert index.get("U.S.") == (1,)
    assert index.get("The US") == (1,)
    assert index.get("us") == ()
    assert index.get("the us") == ()
    assert index.get("union") == (2,)
    assert is_acronym("I.M.F.")


def test_every_country_has_codes_and_valid_days() -> None:
    known = reference.countries()
    assert len(known) >= 195
    for code, country in known.items():
        assert re.fullmatch("[A-Z]{3}", code)
        assert re.fullmatch("[A-Z]{2}", country.iso2)
        for number in (*country.cow, *country.gw):
            assert 1 < number.number < 1000
            for day in (number.since, number.until):
                assert not day or date.fromisoformat(day)


def test_no_two_countries_have_one_number_on_one_day() -> None:
    for day in ("1987-06-01", "1995-06-01", "2005-06-01", "2020-06-18"):
        for which in (0, 1):
            numbers = [reference.numbers(code, day)[which] for code in reference.countries()]
            given_out = [n for n in numbers if n is not None]
            assert len(given_out) == len(set(given_out)), day


@pytest.mark.parametrize(
    ("code", "day", "cow", "gw"),
    [
        ("DEU", "1987-03-01", 260, 260),
        ("DEU", "2020-06-18", 255, 260),
        ("SRB", "2020-06-18", 345, 340),
        ("SSD", "2010-01-01", None, None),
        ("SSD", "2015-01-01", 626, 626),
        ("KOS", "2020-06-18", 347, 347),
        ("PSE", "2020-06-18", None, None),
        ("SUN", "1987-03-01", 365, 365),
        ("UNO", "2020-06-18", None, None),
    ],
)
def test_numbers_are_those_of_the_day(code: str, day: str, cow: int | None, gw: int | None) -> None:
    assert reference.numbers(code, day) == (cow, gw)


@pytest.mark.parametrize(
    ("name", "day", "code", "kind"),
    [
        ("Pakistan", None, "PAK", "country"),
        ("Pakistanis", None, "PAK", "demonym"),
        ("the Kremlin", "2020-01-01", "RUS", "metonym"),
        ("the Kremlin", "1987-01-01", "SUN", "metonym"),
        ("Moscow", "1987-01-01", "SUN", "capital"),
        ("Foggy Bottom", None, "USA", "metonym"),
        ("Whitehall", None, "GBR", "metonym"),
        ("Puerto Rico", None, "USA", "country"),
        ("Prague", "1990-01-01", "CSK", "capital"),
        ("Prague", "2010-01-01", "CZE", "capital"),
        ("Türkiye", None, "TUR", "country"),
    ],
)
def test_names_have_the_sense_of_the_day(name: str, day: str | None, code: str, kind: str) -> None:
    sense = reference.senses(name, day)[0]
    assert (sense.code, sense.kind) == (code, kind)


def test_few_recognise_them_so_they_are_pre_in_the_claiming_state() -> None:
    for name, code in (("Abkhazia", "GEO"), ("Transnistria", "MDA"), ("Somaliland", "SOM"),
                       ("Northern Cyprus", "CYP"), ("Western Sahara", "MAR")):  # fmt: skip
        sense = reference.senses(name)[0]
        assert (sense.code, sense.sector) == (code, "PRE")


def test_pronouns_are_no_countries() -> None:
    for word in ("us", "it", "male", "car"):
        assert reference.senses(word) == () or word == "male"


def test_organisations_have_codes_and_sectors_of_plover() -> None:
    known = reference.organisations()
    assert len(known) >= 150
    for body in known:
        assert body.code in BODIES | set(reference.countries()), body.name
        assert set(body.sectors) <= SECTORS, body.name
    assert len({(body.name, body.code, body.since) for body in known}) == len(known)


def test_acronyms_lead_to_organisations() -> None:
    for name, code in (("IAEA", "IGO"), ("UNHCR", "UNO"), ("EU", "EUR"), ("MSF", "NGO"),
                       ("ISIS", "IMG"),
                       ("Hezbollah", "LBN")):  # fmt: skip
        found = reference.organisation(name)
        assert found is not None
        assert found.code == code
    assert reference.organisation("is") is None


def test_agent_nouns_have_sectors_in_singular_and_plural() -> None:
    assert len(rows("agents.csv", 2)) >= 250
    for noun, sectors in rows("agents.csv", 2):
        assert set(sectors.split(";")) <= SECTORS, noun
    assert reference.agent("lawmakers") == reference.agent("lawmaker") == ("LEG",)
    assert reference.agent("policemen") == ("COP",)
    assert reference.agent("spies") == ("SPY",)
    assert reference.agent("Riot police") == ("COP",)
    assert not reference.is_agent("table")


def test_a_title_means_the_office_of_its_country() -> None:
    def office(title: str, code: str | None) -> str | None:
        row = reference.title(title, code)
        return row.office if row else None

    assert office("secretary of state", "USA") == "Minister of Foreign Affairs"
    assert office("foreign secretary", "GBR") == "Minister of Foreign Affairs"
    assert office("foreign secretary", "IND") == "Foreign Secretary"
    assert office("foreign secretary", None) is None
    assert office("FM", "PAK") == "Minister of Foreign Affairs"
    assert office("premier", "CHN") == "Prime Minister"
    assert office("secretary of state", "KEN") is None


def test_terms_of_office_are_dated_and_in_order() -> None:
    codes = set(reference.countries()) | BODIES
    for term in reference.terms():
        assert term.code in codes
        assert DAY.match(term.start)
        assert not term.end or (DAY.match(term.end) and term.start < term.end), term
        assert term.end or DAY.match(term.seen), term
        assert not term.identifier or re.fullmatch(r"Q\d+", term.identifier)
        assert set(term.sectors) <= SECTORS
    assert len(reference.terms()) > 5000


@pytest.mark.parametrize(
    ("office", "code", "day", "name"),
    [
        ("Minister of Foreign Affairs", "RUS", "2004-03-09", "Sergey Lavrov"),
        ("Minister of Foreign Affairs", "RUS", "2020-06-18", "Sergey Lavrov"),
        ("Minister of Foreign Affairs", "RUS", "2026-11-01", "Sergey Lavrov"),
        ("Minister of Foreign Affairs", "PAK", "2018-08-20", "Shah Mahmood Qureshi"),
        ("Minister of Foreign Affairs", "PAK", "2022-04-09", "Shah Mahmood Qureshi"),
        ("Minister of Foreign Affairs", "IND", "2022-01-01", "Subrahmanyam Jaishankar"),
        ("Minister of Foreign Affairs", "CHN", "2023-05-01", "Qin Gang"),
        ("President", "USA", "1987-04-01", "Ronald Reagan"),
        ("President", "USA", "2025-01-20", "Donald Trump"),
        ("Prime Minister", "GBR", "2022-10-01", "Liz Truss"),
        ("Chancellor", "DEU", "2021-12-07", "Angela Merkel"),
        ("Monarch", "SAU", "2023-01-01", "King Salman"),
        ("Secretary-General of the United Nations", "UNO", "1995-01-01", "Boutros Boutros-Ghali"),
    ],
)
def test_the_holder_of_an_office_on_a_day(office: str, code: str, day: str, name: str) -> None:
    assert [term.name for term in reference.holders(office, code, day)] == [name]


def test_one_seat_is_held_by_one_at_a_time() -> None:
    """Where the sources overlap, the holder is doubtful, and is left out."""
    overlaps = 0
    for office in ("President", "Prime Minister", "Minister of Foreign Affairs"):
        for code in reference.countries():
            seat = sorted(reference.terms_of_office(office, code), key=lambda term: term.start)
            overlaps += sum(1 for a, b in itertools.pairwise(seat) if not a.end or b.start < a.end)
    assert overlaps == 0


def test_places_are_on_the_globe() -> None:
    for place in reference.places():
        assert (place.lat is None) == (place.lon is None)
        if place.lat is not None and place.lon is not None:
            assert -90 <= place.lat <= 90
            assert -180 <= place.lon <= 180
        assert place.kind in {"capital", "city", "region", "disputed"}
        assert place.code in reference.countries() or place.kind == "disputed"


def test_places_named_alike_come_likeliest_first() -> None:
    assert [place.code for place in reference.places_named("London")][:2] == ["GBR", "CAN"]
    assert reference.places_named("Kiev")[0].geonameid == 703448
    assert reference.places_named("Kashmir")[0].claimants == ("IND", "PAK", "CHN")
    assert reference.places_named("Nowhereville") == ()


def test_agencies_are_found_by_their_short_names() -> None:
    for name, full in (("AFP", "Agence France-Presse"), ("Radio Pakistan", "Radio Pakistan"),
                       ("Itar-Tass", "TASS"), ("AP", "Associated Press")):  # fmt: skip
        found = reference.agency(name)
        assert found is not None
        assert found.name == full
