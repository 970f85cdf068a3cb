"""Countries and territories: facts with days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readouts import reference
from readouts.errors import DataError
from readouts.reference.countries import _name, _numbers, code_of_name
from readouts.reference.tables import parts, rows

DAYS = st.dates(date(1945, 1, 1), date(2026, 12, 31)).map(date.isoformat)
ISO_DEPENDENCIES = (
    "Åland Islands;Anguilla;Aruba;American Samoa;French Southern Territories;Bonaire;Bermuda;"
    "Bouvet Island;Saint Barthélemy;Cocos (Keeling) Islands;Cook Islands;Curaçao;Christmas Island;"
    "Cayman Islands;Western Sahara;Falkland Islands;Faroe Islands;Guernsey;Gibraltar;Guadeloupe;"
    "Greenland;French Guiana;Guam;Heard Island and McDonald Islands;Isle of Man;"
    "British Indian Ocean Territory;Jersey;Macao;Saint Martin (French part);"
    "Northern Mariana Islands;Montserrat;Martinique;Mayotte;New Caledonia;Norfolk Island;Niue;"
    "Pitcairn;Puerto Rico;French Polynesia;Réunion;Saint Helena;"
    "South Georgia and the South Sandwich Islands;Svalbard and Jan Mayen;"
    "Saint Pierre and Miquelon;Sint Maarten;Turks and Caicos Islands;Tokelau;"
    "United States Minor Outlying Islands;British Virgin Islands;US Virgin Islands;"
    "Wallis and Futuna"
)


@pytest.mark.parametrize(
    ("code", "day", "cow", "gw"),
    [
        ("DEU", "1954-01-01", None, 260),
        ("DEU", "1987-06-12", 260, 260),
        ("DDR", "1989-11-09", 265, 265),
        ("DDR", "1990-10-03", None, None),
        ("YUG", "1985-01-01", 345, 345),
        ("YUG", "2004-01-01", 345, 345),
        ("YUG", "2006-06-10", None, None),
        ("SRB", "2006-06-10", 345, 340),
        ("CSK", "1992-12-31", 315, 315),
        ("CZE", "1993-01-01", 316, 316),
        ("SUN", "1991-12-25", 365, 365),
        ("RUS", "1991-12-26", 365, 365),
        ("YEM", "1989-01-01", 678, 678),
        ("YEM", "1990-05-22", 679, 678),
        ("YMD", "1968-01-01", 680, 680),
        ("YMD", "1990-05-22", None, None),
        ("RVN", "1970-01-01", 817, 817),
        ("RVN", "1975-05-01", None, None),
        ("SYR", "1960-01-01", None, None),
        ("SYR", "1973-10-06", 652, 652),
        ("TLS", "2002-06-01", None, 860),
        ("ERI", "1993-05-24", 531, 531),
        ("MNE", "2006-06-03", 341, 341),
        ("SSD", "2011-07-08", None, None),
        ("SSD", "2011-07-09", 626, 626),
        ("NAM", "1990-03-20", None, None),
        ("KOS", "2007-01-01", None, None),
        ("BGD", "1971-12-01", None, None),
        ("NGA", "1960-10-01", 475, 475),
        ("BRN", "1983-12-31", None, None),
        ("NRU", "1990-01-01", None, 971),
        ("HKG", "2000-01-01", None, None),
        ("VAT", "2000-01-01", None, None),
    ],
)
def test_numbers_hold_while_the_state_is_a_member(
    code: str, day: str, cow: int | None, gw: int | None
) -> None:
    assert reference.numbers(code, day) == (cow, gw)


def test_without_a_day_a_number_that_never_changed_is_known() -> None:
    assert reference.numbers("SYR", None) == (652, 652)
    assert reference.numbers("DEU", None) == (None, 260)


@given(DAYS)
def test_no_two_states_have_one_number_on_a_day(day: str) -> None:
    for which in (0, 1):
        given_out = [
            n for code in reference.countries() if (n := reference.numbers(code, day)[which])
        ]
        assert len(given_out) == len(set(given_out))


def test_members_of_the_state_system_are_as_many_as_the_list_says() -> None:
    """State System Membership, v2016: 195 states at the end of 2016; none came or went since."""

    def members(day: str) -> int:
        return sum(reference.numbers(code, day)[0] is not None for code in reference.countries())

    assert members("2016-12-31") == 195
    assert members("2026-11-01") == 195
    assert members("1946-12-31") < 75


@pytest.mark.parametrize(
    ("name", "day", "code", "kind"),
    [
        # states that came and went
        ("Germany", "1987-01-01", "DEU", "country"),
        ("East German", "1987-01-01", "DDR", "demonym"),
        ("Serbia", "2004-01-01", "YUG", "country"),
        ("Serbia", "2010-01-01", "SRB", "country"),
        ("Serbs", "2003-01-01", "YUG", "demonym"),
        ("Belgrade", "1995-01-01", "YUG", "capital"),
        ("Belgrade", None, "SRB", "capital"),
        ("Yugoslavia", "1985-01-01", "YUG", "country"),
        ("Yugoslavia", "1995-01-01", "YUG", "country"),
        ("Serbia and Montenegro", "2005-01-01", "YUG", "country"),
        ("Czechoslovakia", "1992-06-01", "CSK", "country"),
        ("Russia", "1985-01-01", "SUN", "country"),
        ("Russians", "1992-01-01", "RUS", "demonym"),
        ("Moscow", None, "RUS", "capital"),
        ("USSR", "1991-08-19", "SUN", "country"),
        ("South Vietnam", "1968-01-30", "RVN", "country"),
        ("North Vietnam", "1968-01-30", "VNM", "country"),
        ("Saigon", "1970-01-01", "RVN", "capital"),
        ("South Yemen", "1986-01-13", "YMD", "country"),
        ("Yemen Arab Republic", "1986-01-13", "YEM", "country"),
        ("Southern Sudan", "1998-01-01", "SDN", "country"),
        # old, long and short names
        ("Zaire", "1996-10-01", "COD", "country"),
        ("D.R. Congo", None, "COD", "country"),
        ("Burma", "1988-08-08", "MMR", "country"),
        ("Swaziland", None, "SWZ", "country"),
        ("Upper Volta", None, "BFA", "country"),
        ("Dahomey", None, "BEN", "country"),
        ("Ceylon", None, "LKA", "country"),
        ("Rhodesia", "1975-01-01", "ZWE", "country"),
        ("East Pakistan", "1970-11-12", "BGD", "country"),
        ("U.A.E.", None, "ARE", "country"),
        ("PNG", None, "PNG", "country"),
        ("ROK", None, "KOR", "country"),
        ("D.P.R.K.", None, "PRK", "country"),
        ("Democratic Socialist Republic of Sri Lanka", None, "LKA", "country"),
        ("the Libyan Arab Jamahiriya", "1992-01-01", "LBY", "country"),
        ("Cabo Verde", None, "CPV", "country"),
        ("the Holy See", None, "VAT", "country"),
        ("Congo-Brazzaville", None, "COG", "country"),
        # peoples
        ("Kazakhstani", None, "KAZ", "demonym"),
        ("Batswana", None, "BWA", "demonym"),
        ("Motswana", None, "BWA", "demonym"),
        ("Basotho", None, "LSO", "demonym"),
        ("Ni-Vanuatu", None, "VUT", "demonym"),
        ("Burkinabè", None, "BFA", "demonym"),
        ("Emiratis", None, "ARE", "demonym"),
        ("Argentines", None, "ARG", "demonym"),
        ("Filipina", None, "PHL", "demonym"),
        ("Scots", None, "GBR", "demonym"),
        ("Englishmen", None, "GBR", "demonym"),
        ("Spaniards", None, "ESP", "demonym"),
        ("Danes", None, "DNK", "demonym"),
        ("Turks", None, "TUR", "demonym"),
        ("Bosniaks", None, "BIH", "demonym"),
        ("Yemenite", None, "YEM", "demonym"),
        ("Congolese", None, "COD", "demonym"),
        ("Nigeriens", None, "NER", "demonym"),
        ("Kittitian", None, "KNA", "demonym"),
        # capitals, past and present, and seats
        ("Bonn", "1987-01-01", "DEU", "capital"),
        ("Berlin", "2000-01-01", "DEU", "capital"),
        ("Berlin", "1987-01-01", "DDR", "capital"),
        ("Rangoon", "1990-01-01", "MMR", "capital"),
        ("Naypyidaw", "2021-02-01", "MMR", "capital"),
        ("Lagos", "1985-01-01", "NGA", "capital"),
        ("Almaty", "1995-01-01", "KAZ", "capital"),
        ("Nur-Sultan", "2020-01-01", "KAZ", "capital"),
        ("The Hague", None, "NLD", "capital"),
        ("Abidjan", None, "CIV", "capital"),
        ("Putrajaya", None, "MYS", "capital"),
        ("Sucre", None, "BOL", "capital"),
        ("Dodoma", None, "TZA", "capital"),
        ("Aden", "1988-01-01", "YMD", "capital"),
        # metonyms
        ("Zhongnanhai", None, "CHN", "metonym"),
        ("Itamaraty", None, "BRA", "metonym"),
        ("the Élysée", None, "FRA", "metonym"),
        ("Élysée Palace", None, "FRA", "metonym"),
        ("Palazzo Chigi", None, "ITA", "metonym"),
        ("Malacañang", None, "PHL", "metonym"),
        ("Ballhausplatz", None, "AUT", "metonym"),
        ("Beit Aghion", None, "ISR", "metonym"),
        ("the Muqataa", None, "PSE", "metonym"),
        ("Raisina Hill", None, "IND", "metonym"),
        ("Aso Rock", None, "NGA", "metonym"),
        ("the Union Buildings", None, "ZAF", "metonym"),
        ("Bankova", None, "UKR", "metonym"),
    ],
)
def test_a_name_means_the_country_of_its_day(
    name: str, day: str | None, code: str, kind: str
) -> None:
    sense = reference.senses(name, day)[0]
    assert (sense.code, sense.kind) == (code, kind)


@pytest.mark.parametrize(
    ("name", "day"),
    [("Bonn", "2010-01-01"), ("Bonn", None), ("Lagos", "2015-01-01"), ("Almaty", "2022-01-06"),
     ("Salisbury", "2018-03-04"), ("Yangon", "2021-02-01"), ("Aden", "2000-10-12"),
     ("Saigon", "2020-01-01"), ("Biafra", "2021-01-01"), ("Victoria", None), ("Franco", None),
     ("Luso", None), ("Trump administration", None), ("RI", None), ("Pak", None)],
)  # fmt: skip
def test_what_names_no_country_then(name: str, day: str | None) -> None:
    assert reference.senses(name, day) == ()


@pytest.mark.parametrize(
    ("name", "sector"),
    [("the Pentagon", "MIL"), ("Rawalpindi GHQ", "MIL"), ("Capitol Hill", "LEG"),
     ("Lubyanka", "SPY"), ("the Kremlin", ""), ("Foggy Bottom", "")],
)  # fmt: skip
def test_a_metonym_may_be_of_another_sector_than_the_government(name: str, sector: str) -> None:
    assert reference.senses(name)[0].sector == sector


@pytest.mark.parametrize(
    ("form", "day", "code"),
    [("Sino", None, "CHN"), ("Indo", None, "IND"), ("Franco", None, "FRA"), ("Anglo", None, "GBR"),
     ("Russo", "2020-01-01", "RUS"), ("Russo", "1980-01-01", "SUN"), ("Pak", None, "PAK"),
     ("Turco", None, "TUR"), ("Perso", None, "IRN"), ("Nippo", None, "JPN")],
)  # fmt: skip
def test_combining_forms(form: str, day: str | None, code: str) -> None:
    sense = reference.combining_form(form, day)
    assert sense is not None
    assert sense.code == code


def test_no_combining_form_in_small_letters_or_of_a_continent() -> None:
    for word in ("franco", "sino", "Afro", "Euro", "Inter", "Pakistani"):
        assert reference.combining_form(word) is None


def test_every_dependency_of_iso_folds_into_a_state() -> None:
    for name in ISO_DEPENDENCIES.split(";"):
        sense = reference.senses(name, "2015-01-01")[0]
        assert sense.kind == "country"
        assert reference.numbers(sense.code, "2015-01-01")[0], name


@pytest.mark.parametrize(
    ("name", "day", "code", "sector"),
    [
        ("Abkhazia", None, "GEO", "PRE"),
        ("South Ossetians", None, "GEO", "PRE"),
        ("Luhansk People's Republic", "2015-01-01", "UKR", "PRE"),
        ("DNR", "2016-01-01", "UKR", "PRE"),
        ("Artsakh", "2020-10-01", "AZE", "PRE"),
        ("TRNC", None, "CYP", "PRE"),
        ("Turkish Cypriots", None, "CYP", "PRE"),
        ("Pridnestrovie", None, "MDA", "PRE"),
        ("Somaliland", None, "SOM", "PRE"),
        ("Sahrawi", None, "MAR", "PRE"),
        ("Biafran", "1968-01-01", "NGA", "PRE"),
        ("Krajina Serbs", "1994-01-01", "HRV", "PRE"),
        ("Chechen Republic of Ichkeria", "1997-01-01", "RUS", "PRE"),
        ("Chechnya", None, "RUS", ""),
        ("Bosnian Serbs", "1994-01-01", "BIH", ""),
        ("Republika Srpska", None, "BIH", ""),
        ("Katanga", "1961-01-01", "COD", ""),
        ("Crimea", "2016-01-01", "UKR", ""),
        ("Puntland", None, "SOM", ""),
        ("Bougainville", None, "PNG", ""),
        ("Kanaks", None, "FRA", ""),
        ("Tibetans", None, "CHN", ""),
        ("East Turkestan", None, "CHN", ""),
        ("Macau", "1995-01-01", "PRT", ""),
        ("Macao", "2005-01-01", "CHN", ""),
        ("Diego Garcia", None, "GBR", ""),
        ("Iraqi Kurdistan", None, "IRQ", ""),
        ("Greenlanders", None, "DNK", ""),
    ],
)
def test_territories_are_coded_as_the_state(
    name: str, day: str | None, code: str, sector: str
) -> None:
    sense = reference.senses(name, day)[0]
    assert (sense.code, sense.sector) == (code, sector)


def test_territories_belong_to_countries_on_days_in_order() -> None:
    for row in rows("territories.csv", 8):
        _, _, _, code, sector, _, since, until = row
        assert code in reference.countries()
        assert sector in {"", "PRE", "GOV"}
        for day in (since, until):
            assert not day or date.fromisoformat(day).isoformat() == day
        assert not (since and until) or since < until


@given(st.sampled_from(sorted(reference.countries())), DAYS)
def test_every_name_of_today_is_found_on_every_day(code: str, day: str) -> None:
    land = reference.countries()[code]
    for name in (land.name, *land.names, *land.demonyms):
        assert code in {sense.code for sense in reference.senses(name, day)}, name


@given(st.sampled_from(sorted(reference.countries())))
def test_a_dated_name_is_read_from_its_first_day_to_its_last(code: str) -> None:
    spoken = reference.countries()[code].spoken
    for name in (*spoken.names, *spoken.demonyms, *spoken.capitals, *spoken.metonyms):
        if name.until:
            last = date.fromisoformat(name.until)
            after = (last + timedelta(days=1)).isoformat()
            assert name.held(name.until)
            assert not name.held(after)
            held = {s.code for s in reference.senses(name.text, after) if s.dated}
            assert code not in held, name


def test_names_of_other_tables_lead_to_the_state_of_today() -> None:
    known = code_of_name()
    assert known["russia"] == "RUS"
    assert known["serbia"] == "SRB"
    assert known["republic of korea"] == "KOR"


@pytest.mark.parametrize("cell", ["2@1990", "x", "2@1990-1-1..", "2@..90"])
def test_a_wrong_number_is_an_error(cell: str) -> None:
    with pytest.raises(DataError, match=r"number@first\.\.last"):
        _numbers(cell)


@pytest.mark.parametrize("cell", ["Bonn@1999", "Bonn@mil", "@MIL", "A@MIL@SPY"])
def test_a_wrong_name_is_an_error(cell: str) -> None:
    with pytest.raises(DataError, match=r"name@first\.\.last"):
        _name(cell)


def test_no_name_is_empty_or_given_twice() -> None:
    for row in rows("countries.csv", 10):
        for cell in row[3:8]:
            assert len(set(parts(cell))) == len(parts(cell)), row[0]
