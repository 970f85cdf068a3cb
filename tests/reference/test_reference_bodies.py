"""Bodies, organs of states, NGOs, companies, agent nouns: facts, and what must hold of all."""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readouts import reference
from readouts.reference.fold import fold, is_acronym
from readouts.reference.index import Index
from readouts.reference.organisations import Organisation
from readouts.reference.tables import parts, rows

TABLES = {"bodies": 380, "state": 500, "ngos": 180, "companies": 150}
INTERNATIONAL = {"UNO", "EUR", "IGO", "NGO", "ISM", "IMG", "MNC"}
SECTORS = set(
    "COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE "
    "REL SOC".split()
)
# What newswire calls a body, though it is also a word: always written with a capital.
BODIES_AND_WORDS = {"Amnesty", "Chevron", "Commons", "Commonwealth", "Congress", "Diet", "Fed"}


def table(name: str) -> list[Organisation]:
    return [
        Organisation(row[0], parts(row[1]), row[2], parts(row[3]), row[4], row[5], row[6])
        for row in rows(f"organisations/{name}.csv", 7)
    ]


ALL = [body for name in TABLES for body in table(name)]


def found(name: str, day: str | None = None) -> tuple[str, str]:
    body = reference.organisation(name, day)
    return (body.code, ";".join(body.sectors)) if body else ("", "")


@pytest.mark.parametrize(("name", "least"), TABLES.items())
def test_as_many_as_are_needed(name: str, least: int) -> None:
    assert len({(body.name, body.code) for body in table(name)}) >= least


def test_codes_and_sectors_are_those_of_plover() -> None:
    countries = set(reference.countries())
    for body in ALL:
        assert body.code in countries | INTERNATIONAL, body
        assert set(body.sectors) <= SECTORS, body
        assert len(set(body.sectors)) == len(body.sectors), body
    assert {body.code for body in table("bodies")} <= INTERNATIONAL | {"USA", "IRQ", "SAU"}
    assert all(body.code in countries and body.sectors for body in table("state"))


def test_days_are_days_in_order() -> None:
    for body in ALL:
        for day in (body.since, body.until):
            assert not day or date.fromisoformat(day).isoformat() == day, body
        assert not (body.since and body.until) or body.since < body.until, body


def test_one_body_is_one_thing_on_a_day() -> None:
    """Rows of one name and code do not overlap, in whichever table they stand."""
    named: dict[tuple[str, str], list[Organisation]] = defaultdict(list)
    for body in reference.organisations():
        named[body.name, body.code].append(body)
    for same in named.values():
        for a, b in itertools.combinations(same, 2):
            assert (a.until and a.until <= b.since) or (b.until and b.until <= a.since), (a, b)


def test_every_region_has_its_parliaments_and_forces() -> None:
    kinds: dict[str, set[str]] = defaultdict(set)
    for body in table("state"):
        kinds[body.kind].add(body.code)
    assert len(kinds["parliament"]) >= 180
    assert len(kinds["intelligence"]) >= 80
    assert len(kinds["police"]) >= 70
    assert len(kinds["military"]) >= 80


def test_no_row_gives_a_name_twice() -> None:
    """Only an acronym may come again in small letters, as "NATO" and "Nato"."""
    for body in ALL:
        names = [body.name, *body.aliases]
        assert all(fold(name) for name in names), body
        for key, times in Counter(map(fold, names)).items():
            same = [name for name in names if fold(name) == key]
            assert times == 1 or len({is_acronym(name) for name in same}) == times, same


def test_a_name_has_a_capital_and_is_no_everyday_word() -> None:
    words = set(
        "aid aim alliance arrow care concern court direct emergency enough fellow force front "
        "guard hope house leader memorial mission orange peace plan police pride rally save "
        "solidarity union unity us vision who".split()
    )
    for body in ALL:
        for name in (body.name, *body.aliases):
            assert any(char.isupper() or char.isdigit() for char in name[:4]), name
            assert is_acronym(name) or fold(name) not in words, body
    assert all(reference.organisation(word) for word in BODIES_AND_WORDS)
    for word in words:
        assert reference.organisation(word) is None, word


def test_no_name_of_a_state_hides_another_country() -> None:
    """A name that the table of countries knows stands for the same country there."""
    for body in table("state"):
        for name in (body.name, *body.aliases):
            codes = {sense.code for sense in reference.senses(name)}
            assert not codes or body.code in codes, (name, body.code, codes)


@pytest.mark.parametrize(
    ("name", "day", "code", "sectors"),
    [
        # missions and courts of the United Nations
        ("MONUC", "2005-01-01", "UNO", "MIL"),
        ("Monusco", "2015-01-01", "UNO", "MIL"),
        ("UNAMA", None, "UNO", ""),
        ("United Nations Interim Force in Lebanon", None, "UNO", "MIL"),
        ("MINURSO", None, "UNO", "MIL"),
        ("Unprofor", "1994-01-01", "UNO", "MIL"),
        ("the World Court", None, "UNO", "JUD"),
        ("ICTY", "2004-01-01", "UNO", "JUD"),
        ("Unicef", None, "UNO", ""),
        ("World Health Organisation", None, "UNO", "MED"),
        # other bodies between states
        ("Nato", None, "IGO", ""),
        ("KFOR", None, "IGO", "MIL"),
        ("International Criminal Court", None, "IGO", "JUD"),
        ("Organisation for Security and Co-operation in Europe", None, "IGO", ""),
        ("Opec", None, "IGO", ""),
        ("OPEC+", None, "IGO", ""),
        ("Mekong River Commission", None, "IGO", ""),
        ("Permanent Indus Commission", None, "IGO", ""),
        ("Pacific Islands Forum", None, "IGO", ""),
        ("Caricom", None, "IGO", ""),
        ("East African Legislative Assembly", None, "IGO", "LEG"),
        ("OAU", "1995-01-01", "IGO", ""),
        ("AMISOM", "2015-01-01", "IGO", "MIL"),
        # the European Union
        ("EEC", "1985-01-01", "EUR", ""),
        ("European Parliament", None, "EUR", "LEG"),
        ("Frontex", None, "EUR", "COP"),
        ("EULEX", None, "EUR", ""),
        ("Operation Irini", None, "EUR", "MIL"),
        # parliaments
        ("Knesset", None, "ISR", "LEG"),
        ("Majlis", None, "IRN", "LEG"),
        ("Jatiya Sangsad", None, "BGD", "LEG"),
        ("Lok Sabha", None, "IND", "LEG"),
        ("Sejm", None, "POL", "LEG"),
        ("Verkhovna Rada", None, "UKR", "LEG"),
        ("Storting", None, "NOR", "LEG"),
        ("Oireachtas", None, "IRL", "LEG"),
        ("Great Khural", None, "MNG", "LEG"),
        ("Bunge", None, "TZA", "LEG"),
        ("Pyidaungsu Hluttaw", None, "MMR", "LEG"),
        ("Fono", None, "WSM", "LEG"),
        ("Câmara dos Deputados", None, "BRA", "LEG"),
        ("Supreme Soviet", "1988-01-01", "SUN", "LEG"),
        # intelligence, police
        ("FSB", None, "RUS", "SPY"),
        ("Inter-Services Intelligence", None, "PAK", "SPY;MIL"),
        ("MIT", None, "TUR", "SPY"),
        ("Sebin", None, "VEN", "SPY"),
        ("NDS", "2015-01-01", "AFG", "SPY"),
        ("Stasi", "1985-01-01", "DDR", "SPY"),
        ("Carabinieri", None, "ITA", "COP"),
        ("RCMP", None, "CAN", "COP"),
        ("Rapid Action Battalion", None, "BGD", "COP"),
        ("Berkut", "2014-01-01", "UKR", "COP"),
        ("Garda Síochána", None, "IRL", "COP"),
        # forces
        ("Revolutionary Guards", None, "IRN", "MIL"),
        ("Quds Force", None, "IRN", "MIL"),
        ("FARDC", None, "COD", "MIL"),
        ("Tatmadaw", None, "MMR", "MIL"),
        ("Rapid Support Forces", "2020-01-01", "SDN", "PRM"),
        ("RSF", "2023-05-01", "SDN", "REB"),
        ("Azov Battalion", "2014-06-01", "UKR", "PRM"),
        ("Azov Regiment", "2022-04-01", "UKR", "MIL"),
        # courts, banks, election bodies, other organs
        ("Bundesverfassungsgericht", None, "DEU", "JUD"),
        ("Sandiganbayan", None, "PHL", "JUD"),
        ("Reserve Bank of India", None, "IND", "GOV"),
        ("Bundesbank", None, "DEU", "GOV"),
        ("INEC", None, "NGA", "GOV"),
        ("IEBC", None, "KEN", "GOV"),
        ("State Department", None, "USA", "GOV"),
        ("SLORC", "1995-01-01", "MMR", "GOV"),
        # non-governmental organisations, unions, religious bodies
        ("Médecins Sans Frontières", None, "NGO", "MED"),
        ("Committee to Protect Journalists", None, "NGO", "JRN"),
        ("Chatham House", None, "GBR", "EDU"),
        ("Cosatu", None, "", ""),
        ("COSATU", None, "ZAF", "LAB"),
        ("UGTT", None, "TUN", "LAB"),
        ("Russian Orthodox Church", None, "RUS", "REL"),
        ("Al-Azhar", None, "EGY", "REL"),
        ("White Helmets", None, "SYR", "SOC"),
        ("B'Tselem", None, "ISR", "SOC"),
        ("Fifa", None, "NGO", ""),
        # companies
        ("Gazprom", None, "RUS", "BUS"),
        ("Saudi Aramco", None, "SAU", "BUS"),
        ("Petrobras", None, "BRA", "BUS"),
        ("Huawei", None, "MNC", ""),
        ("Exxon Mobil", None, "MNC", ""),
        ("Eskom", None, "ZAF", "BUS"),
    ],
)
def test_bodies_of_every_continent(name: str, day: str | None, code: str, sectors: str) -> None:
    assert found(name, day) == (code, sectors)


@pytest.mark.parametrize(
    ("name", "day", "is_called"),
    [
        ("House of Representatives", None, "USA"),
        ("CSIS", None, "CAN"),
        ("RSF", "2005-01-01", "NGO"),
        ("Transitional Military Council", "2019-05-01", "SDN"),
        ("Transitional Military Council", "2021-06-01", "TCD"),
        ("National Constituent Assembly", "2012-06-01", "TUN"),
        ("National Constituent Assembly", "2018-06-01", "VEN"),
    ],
)
def test_of_two_bodies_the_one_of_the_day_comes_first(
    name: str, day: str | None, is_called: str
) -> None:
    known = reference.organisations_named(name, day)
    assert known[0].code == is_called
    assert len({body.code for body in known}) > 1


@given(st.booleans(), st.sampled_from(["NATO", "OPEC", "UNESCO"]))
def test_an_acronym_with_an_alias_in_small_letters_is_found_in_both(
    small_first: bool,  # noqa: FBT001  # hypothesis gives it by position
    acronym: str,
) -> None:
    names = [acronym.capitalize(), acronym] if small_first else [acronym, acronym.capitalize()]
    index = Index((name, 1) for name in names)
    assert index.get(acronym) == index.get(acronym.capitalize()) == (1,)
    assert Index([(acronym, 1)]).get(acronym.capitalize()) == ()


@pytest.mark.parametrize(
    ("nouns", "sectors"),
    [
        ("security forces;riot police;appeals police chief", "COP;COP;"),
        ("appeals court;constitutional tribunal;investigating judge", "JUD;JUD;JUD"),
        ("truck drivers;dockworkers;striking workers;trade union leaders", "LAB;LAB;LAB;LAB"),
        ("opposition lawmakers;opposition MPs", "LEG,OPP;LEG,OPP"),
        ("pro-government militia;tribal fighters;village guards", "PRM;PRM;PRM"),
        ("coast guard;peacekeepers;un troops;special forces units", "MIL;MIL;MIL;MIL"),
        ("electoral commission;central election commission;election officials", "GOV;GOV;GOV"),
        ("gunmen;masked gunmen;unidentified gunmen;hitmen", "UAF;UAF;UAF;UAF"),
        ("coca growers;dairy farmers;landless peasants", "AGR;AGR;AGR"),
        ("oil company;chief executives;state-owned companies", "BUS;BUS;BUS"),
        ("drug cartels;people smugglers;serial killers", "CRM;CRM;CRM"),
        ("jewish settlers;pilgrims;indigenous people;victims' families", "CVL;CVL;CVL;CVL"),
        ("university students;nuclear scientists;political analysts", "EDU;EDU;EDU"),
        ("former foreign ministers;deposed presidents;exiled kings", "ELI;ELI;ELI"),
        ("war correspondents;state news agency;newspaper editors", "JRN;JRN;JRN"),
        ("health workers;junior doctors;polio vaccinators", "MED;MED;MED"),
        ("asylum seekers;internally displaced persons;economic migrants", "REF;REF;REF"),
        ("exiled opposition;pro-democracy activists;dissidents", "OPP;OPP;OPP"),
        ("grand imam;bishops' conference;hindu priests", "REL;REL;REL"),
        ("human rights watchdogs;election observers;tribal chiefs", "SOC;SOC;SOC"),
        ("spy chief;counterintelligence officers;double agents", "SPY;SPY;SPY"),
        ("armed rebels;separatist militants;coup plotters", "REB;REB;REB"),
        ("military junta;army chief of staff;retired generals", "GOV,MIL;MIL;ELI,MIL"),
    ],
)
def test_agent_nouns_of_every_sector(nouns: str, sectors: str) -> None:
    read = [",".join(reference.agent(noun)) for noun in nouns.split(";")]
    assert read == sectors.split(";")


def test_agent_nouns_are_many_valid_and_given_once() -> None:
    nouns = rows("agents.csv", 2)
    assert len(nouns) >= 2200
    assert {sector for _, sectors in nouns for sector in parts(sectors)} >= SECTORS - {"PRE"}
    for noun, sectors in nouns:
        assert parts(sectors), noun
        assert set(parts(sectors)) <= SECTORS, noun
        assert len(noun.split()) <= 7, noun
    assert len({fold(noun) for noun, _ in nouns}) == len(nouns)


def test_things_places_and_verbs_are_no_agents() -> None:
    words = "missile base border outlaw repatriate sovereign orchestra capital talks treaty storm"
    for word in words.split():
        assert not reference.is_agent(word), word
