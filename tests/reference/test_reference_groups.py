"""Armed groups, parties and movements: facts with days, and what must hold of every row."""

from __future__ import annotations

import itertools
from datetime import date

import pytest

from readouts import reference
from readouts.reference.fold import fold, is_acronym
from readouts.reference.organisations import Organisation
from readouts.reference.tables import parts, rows

TABLES = ("armed_groups", "parties")


def table(name: str) -> list[Organisation]:
    return [
        Organisation(row[0], parts(row[1]), row[2], parts(row[3]), row[4], row[5], row[6])
        for row in rows(f"organisations/{name}.csv", 7)
    ]


ALL = [body for name in TABLES for body in table(name)]


def test_as_many_as_the_issue_asks_for() -> None:
    groups, parties = ({(b.name, b.code) for b in table(name)} for name in TABLES)
    assert len(groups) >= 320
    assert len(parties) >= 520
    assert len({code for _, code in parties}) >= 120
    assert len({code for _, code in groups}) >= 90


def test_days_are_days_in_order() -> None:
    for body in ALL:
        for day in (body.since, body.until):
            assert not day or date.fromisoformat(day).isoformat() == day, body
        assert not (body.since and body.until) or body.since < body.until, body


def test_one_group_is_one_thing_on_a_day() -> None:
    named: dict[tuple[str, str], list[Organisation]] = {}
    for body in ALL:
        named.setdefault((body.name, body.code), []).append(body)
    for same in named.values():
        for a, b in itertools.combinations(same, 2):
            apart = (a.until and a.until <= b.since) or (b.until and b.until <= a.since)
            assert apart, (a, b)


def test_sectors_fit_the_table() -> None:
    for body in table("armed_groups"):
        assert body.sectors, body
        assert body.code not in {"UNO", "EUR", "IGO", "MNC"}, body
    for body in table("parties"):
        if body.kind == "party":
            assert {"PTY", "REB", "OPP"} & set(body.sectors), body
        assert not {"GOV", "OPP"} <= set(body.sectors), body
        assert body.code == "ISM" or body.sectors, body


def test_a_name_is_given_once_in_a_row_unless_capitals_tell_more() -> None:
    for body in ALL:
        seen: dict[str, bool] = {}
        for name in (body.name, *body.aliases):
            key, capitals = fold(name), is_acronym(name)
            assert key, body
            assert key not in seen or (seen[key] and not capitals), (body.name, name)
            seen[key] = capitals


def test_no_name_is_an_ordinary_word() -> None:
    """A name must begin with a capital or a digit, or with "al-", "uM" and the like."""
    for body in ALL:
        for name in (body.name, *body.aliases):
            assert any(char.isupper() or char.isdigit() for char in name[:4]), (body.name, name)
    words = "hope unity reform union greens liberals mend model fact labor umma justice"
    for word in words.split():
        assert reference.organisation(word) is None, word


@pytest.mark.parametrize(
    ("name", "day", "code", "sectors"),
    [
        # groups that came to power or lost it
        ("Taliban", "1995-06-01", "AFG", "REB"),
        ("the Taliban", "1999-01-01", "AFG", "GOV"),
        ("Taliban", "2001-11-13", "AFG", "REB"),
        ("Taliban", "2021-08-14", "AFG", "REB"),
        ("Taleban", "2021-08-15", "AFG", "GOV"),
        ("HTS", "2024-12-07", "SYR", "REB"),
        ("Hayat Tahrir al-Sham", "2024-12-08", "SYR", "GOV"),
        ("Baath Party", "2010-01-01", "SYR", "PTY;GOV"),
        ("AFDL", "1997-03-01", "COD", "REB"),
        ("AFDL", "1997-06-01", "COD", "GOV"),
        ("Khmer Rouge", "1977-01-01", "KHM", "GOV"),
        ("Khmer Rouge", "1996-01-01", "KHM", "REB"),
        ("Sandinistas", "1978-01-01", "NIC", "REB"),
        ("FSLN", "1988-01-01", "NIC", "PTY;GOV"),
        ("Sandinista", "1995-01-01", "NIC", "PTY;OPP"),
        ("Rwandan Patriotic Front", "1993-01-01", "RWA", "REB"),
        ("RPF", "2010-01-01", "RWA", "PTY;GOV"),
        ("EPRDF", "1990-01-01", "ETH", "REB"),
        ("EPRDF", "2010-01-01", "ETH", "PTY;GOV"),
        ("TPLF", "2021-01-01", "ETH", "REB;PTY"),
        ("TPLF", "2024-01-01", "ETH", "PTY;OPP"),
        # groups that became parties
        ("FARC", "2016-01-01", "COL", "REB"),
        ("Farc", "2017-06-27", "COL", "PTY"),
        ("Comunes", "2022-01-01", "COL", "PTY"),
        ("Renamo", "1990-01-01", "MOZ", "REB"),
        ("RENAMO", "1995-01-01", "MOZ", "PTY;OPP"),
        ("Unita", "2001-01-01", "AGO", "REB"),
        ("UNITA", "2020-01-01", "AGO", "PTY;OPP"),
        ("FMLN", "1990-01-01", "SLV", "REB"),
        ("FMLN", "2015-01-01", "SLV", "PTY;GOV"),
        ("GAM", "2004-01-01", "IDN", "REB"),
        ("M-19", "1985-11-06", "COL", "REB"),
        ("Fretilin", "1990-01-01", "TLS", "REB;PTY"),
        ("PLO", "1990-01-01", "PSE", "REB"),
        ("P.L.O.", "1998-01-01", "PSE", "GOV"),
        ("Frelimo", "2010-01-01", "MOZ", "PTY;GOV"),
        ("Swapo", "1985-01-01", "NAM", "REB"),
        ("SWAPO", "2005-01-01", "NAM", "PTY;GOV"),
        ("SPLM", "2004-01-01", "SDN", "REB"),
        ("SPLM", "2015-01-01", "SSD", "PTY;GOV"),
        ("SPLA", "2012-01-01", "SSD", "MIL"),
        ("SPLM-N", "2015-01-01", "SDN", "REB"),
        # others
        ("Houthis", "2020-01-01", "YEM", "REB"),
        ("Ansar Allah", "2024-01-01", "YEM", "REB"),
        ("Hamas", "2010-01-01", "PSE", "REB;PTY"),
        ("Hizbollah", "2006-07-12", "LBN", "REB;PTY"),
        ("al-Qaida", "2001-09-11", "IMG", "REB"),
        ("Daesh", "2015-01-01", "IMG", "REB"),
        ("Shebab", "2012-01-01", "SOM", "REB"),
        ("JNIM", "2022-01-01", "IMG", "REB"),
        ("Tamil Tigers", "2000-01-01", "LKA", "REB"),
        ("New People's Army", "2000-01-01", "PHL", "REB"),
        ("Continuity IRA", "2009-03-10", "GBR", "REB"),
        ("UVF", "1994-01-01", "GBR", "PRM"),
        ("'Ndrangheta", "2010-01-01", "ITA", "CRM"),
        ("Jalisco New Generation Cartel", "2019-01-01", "MEX", "CRM"),
        ("Wagner Group", "2022-01-01", "RUS", "PRM"),
        ("Tren de Aragua", "2024-01-01", "VEN", "CRM"),
        ("Kuki National Army", "2000-01-01", "IND", "REB"),
        ("Casamance", "2000-01-01", None, ""),
    ],
)
def test_a_group_is_what_it_was_on_the_day(
    name: str, day: str, code: str | None, sectors: str
) -> None:
    found = reference.organisation(name, day)
    assert (found.code if found else None) == code
    assert ";".join(found.sectors if found else ()) == sectors


@pytest.mark.parametrize(
    ("name", "code", "day", "sectors"),
    [
        ("BJP", "IND", "2003-01-01", "PTY;GOV"),
        ("BJP", "IND", "2014-05-25", "PTY;OPP"),
        ("BJP", "IND", "2014-05-26", "PTY;GOV"),
        ("Congress party", "IND", "2010-01-01", "PTY;GOV"),
        ("Congress party", "IND", "2020-01-01", "PTY;OPP"),
        ("Tories", "GBR", "1990-01-01", "PTY;GOV"),
        ("Tories", "GBR", "2005-01-01", "PTY;OPP"),
        ("Labour", "GBR", "2024-07-05", "PTY;GOV"),
        ("Labour Party", "GBR", "2020-01-01", "PTY;OPP"),
        ("Labour Party", "NZL", "2020-01-01", "PTY;GOV"),
        ("Labour Party", "NOR", "2023-01-01", "PTY;GOV"),
        ("Labor Party", "AUS", "2010-01-01", "PTY;GOV"),
        ("Labor Party", "ISR", "1993-09-13", "PTY;GOV"),
        ("Likud", "ISR", "2015-01-01", "PTY;GOV"),
        ("Likud", "ISR", "2022-01-01", "PTY;OPP"),
        ("CDU", "DEU", "2000-01-01", "PTY;OPP"),
        ("CDU", "DEU", "2010-01-01", "PTY;GOV"),
        ("SPD", "DEU", "2023-01-01", "PTY;GOV"),
        ("PSOE", "ESP", "1990-01-01", "PTY;GOV"),
        ("PiS", "POL", "2020-01-01", "PTY;GOV"),
        ("Law and Justice", "POL", "2010-01-01", "PTY;OPP"),
        ("Syriza", "GRC", "2016-01-01", "PTY;GOV"),
        ("PASOK", "GRC", "2010-01-01", "PTY;GOV"),
        ("Kuomintang", "TWN", "2010-01-01", "PTY;GOV"),
        ("DPP", "TWN", "2019-01-01", "PTY;GOV"),
        ("DPP", "MWI", "2015-01-01", "PTY;GOV"),
        ("Liberal Democratic Party", "JPN", "2010-01-01", "PTY;OPP"),
        ("Komeito", "JPN", "2020-01-01", "PTY;GOV"),
        ("Pheu Thai", "THA", "2012-01-01", "PTY;GOV"),
        ("UMNO", "MYS", "2018-05-09", "PTY;GOV"),
        ("Umno", "MYS", "2019-01-01", "PTY;OPP"),
        ("National League for Democracy", "MMR", "2018-01-01", "PTY;GOV"),
        ("NLD", "MMR", "2022-01-01", "PTY;OPP"),
        ("Awami League", "BGD", "2020-01-01", "PTY;GOV"),
        ("UNP", "LKA", "2003-01-01", "PTY;GOV"),
        ("PTI", "PAK", "2020-01-01", "PTY;GOV"),
        ("PML-N", "PAK", "2020-01-01", "PTY;OPP"),
        ("ANC", "ZAF", "2010-01-01", "PTY;GOV"),
        ("ANC", "ZAF", "1988-01-01", "OPP"),
        ("ZANU-PF", "ZWE", "2010-01-01", "PTY;GOV"),
        ("MMD", "ZMB", "2005-01-01", "PTY;GOV"),
        ("Kanu", "KEN", "1995-01-01", "PTY;GOV"),
        ("PDP", "NGA", "2010-01-01", "PTY;GOV"),
        ("APC", "NGA", "2020-01-01", "PTY;GOV"),
        ("APC", "SLE", "2010-01-01", "PTY;GOV"),
        ("NPP", "GHA", "2020-01-01", "PTY;GOV"),
        ("NDC", "GHA", "2020-01-01", "PTY;OPP"),
        ("Pastef", "SEN", "2024-06-01", "PTY;GOV"),
        ("PRI", "MEX", "1990-01-01", "PTY;GOV"),
        ("PRI", "MEX", "2005-01-01", "PTY;OPP"),
        ("Workers' Party", "BRA", "2010-01-01", "PTY;GOV"),
        ("Workers' Party", "BRA", "2020-01-01", "PTY;OPP"),
        ("Peronists", "ARG", "2017-01-01", "PTY;OPP"),
        ("Chavistas", "VEN", "2015-01-01", "PTY;GOV"),
        ("Colorado Party", "PRY", "2010-01-01", "PTY;OPP"),
        ("Colorado Party", "URY", "1996-01-01", "PTY;GOV"),
        ("National Party", "NZL", "2010-01-01", "PTY;GOV"),
        ("National Party", "ZAF", "1990-01-01", "PTY;GOV"),
        ("Fidesz", "HUN", "2015-01-01", "PTY;GOV"),
        ("Georgian Dream", "GEO", "2020-01-01", "PTY;GOV"),
        ("Party of Regions", "UKR", "2013-01-01", "PTY;GOV"),
        ("AKP", "TUR", "2015-01-01", "PTY;GOV"),
        ("CHP", "TUR", "2015-01-01", "PTY;OPP"),
        ("Justice and Development Party", "MAR", "2015-01-01", "PTY;GOV"),
        ("Ennahda", "TUN", "2012-06-01", "PTY;GOV"),
        ("National Democratic Party", "EGY", "2005-01-01", "PTY;GOV"),
        ("Muslim Brotherhood", "EGY", "2013-01-01", "GOV"),
        ("Muslim Brotherhood", "EGY", "2015-01-01", "OPP"),
        ("Communist Party", "CHN", "2000-01-01", "PTY;GOV"),
        ("Communist Party", "SUN", "1988-01-01", "PTY;GOV"),
        ("Sinn Fein", "IRL", "2023-01-01", "PTY;OPP"),
        ("Democratic Party", "KOR", "2020-01-01", "PTY;GOV"),
        ("Democratic Party", "ITA", "2023-01-01", "PTY;OPP"),
    ],
)
def test_a_party_governs_or_opposes_by_its_days(
    name: str, code: str, day: str, sectors: str
) -> None:
    found = [b for b in reference.organisations_named(name, day) if b.code == code and b.held(day)]
    assert found
    assert ";".join(found[0].sectors) == sectors


@pytest.mark.parametrize(
    ("name", "code"),
    [("Labour Party", "GBR"), ("Democratic Party", "USA"), ("Republican Party", "USA"),
     ("Liberal Democratic Party", "JPN"), ("Communist Party", "CHN"), ("Socialist Party", "FRA"),
     ("Social Democratic Party", "DEU"), ("Conservative Party", "GBR"), ("Liberal Party", "CAN"),
     ("DPP", "TWN"), ("Justice and Development Party", "TUR"), ("National Front", "FRA")],
)  # fmt: skip
def test_of_a_shared_name_the_likeliest_comes_first(name: str, code: str) -> None:
    found = reference.organisations_named(name, "2015-01-01")
    assert found[0].code == code
