"""Who held which office when: the table's facts, overlaps, gaps, and its rebuild."""

from __future__ import annotations

import importlib
import itertools
import os
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from readouts import reference
from readouts.reference import Term

ROOT = Path(__file__).parents[2]
TABLE = ROOT / "src" / "readouts" / "reference" / "data" / "offices.csv"
HEADS = ("President", "Prime Minister", "Chancellor", "Monarch", "Supreme Leader", "Head of State",
         "Pope", "Captain Regent")  # fmt: skip
ONE_AT_A_TIME = (*HEADS[:-1], "Minister of Foreign Affairs", "Minister of Defence",
                 "Minister of the Interior", "Minister of Finance", "Central Bank Governor",
                 "Secretary-General of the United Nations", "Secretary General of NATO",
                 "President of the European Commission")  # fmt: skip
NO_MEMBERS = {"DDR", "CSK", "YUG", "SUN", "YMD", "RVN", "ATA", "HKG", "TWN", "KOS", "PSE"}
# States without a head on these days, as far as we know, and why.
NO_HEAD = {
    "2010-06-01": {"SMR", "SSD"},  # captains regent are known from 2021; South Sudan is of 2011
    "2020-06-18": {"SMR"},
    "2024-06-01": set(),
}
FOREIGN = "Minister of Foreign Affairs"
LARGE = {
    "USA": "President", "RUS": "President", "CHN": "President", "FRA": "President",
    "GBR": "Prime Minister", "ARG": "President", "AUS": "Prime Minister", "BRA": "President",
    "CAN": "Prime Minister", "DEU": "Chancellor", "IND": "Prime Minister", "IDN": "President",
    "ITA": "Prime Minister", "JPN": "Prime Minister", "KOR": "President", "MEX": "President",
    "SAU": "Monarch", "ZAF": "President", "TUR": "President",
}  # fmt: skip


def names(office: str, code: str, day: str) -> list[str]:
    return [term.name for term in reference.holders(office, code, day)]


def test_as_many_terms_of_as_many_people_as_are_asked_for() -> None:
    held = [term for term in reference.terms() if term.office]
    people = {term.identifier or (term.code, term.name) for term in held}
    assert len(held) >= 12_000
    assert len(people) >= 8_000
    assert TABLE.stat().st_size <= 4_000_000


def test_terms_begin_before_they_end_and_say_what_is_certain() -> None:
    for term in reference.terms():
        assert not term.end or term.start < term.end, term
        assert term.end or term.seen, term
        assert not term.seen or term.start <= term.seen, term
        assert not (term.end and term.seen) or term.seen < term.end, term
        assert term.precision in {"", "month", "year", "listed"}, term
        assert term.source, term
        assert "1940" < term.start < "2027", term


def test_one_seat_has_one_holder_a_day() -> None:
    overlaps = []
    for office in ONE_AT_A_TIME:
        for code in {*reference.countries(), "UNO", "IGO", "EUR"}:
            seat = sorted(reference.terms_of_office(office, code), key=lambda term: term.start)
            overlaps += [
                (a, b) for a, b in itertools.pairwise(seat) if b.start < (a.seen or a.end)
            ]  # fmt: skip
    assert not overlaps


@pytest.mark.parametrize("day", NO_HEAD)
def test_every_member_state_has_a_head(day: str) -> None:
    members = set(reference.countries()) - NO_MEMBERS
    without = {c for c in members if not any(names(office, c, day) for office in HEADS)}
    assert without == NO_HEAD[day]


def gaps(code: str, offices: tuple[str, ...]) -> list[tuple[str, int]]:
    """Spans without a holder from 2000 to 2024: the first day, and how many days."""
    day, last = date(2000, 1, 1), date(2024, 12, 31)
    missing = []
    while day <= last:
        if not any(reference.holders(office, code, day.isoformat()) for office in offices):
            missing.append(day)
        day += timedelta(days=1)
    spans: list[tuple[str, int]] = []
    for day in missing:
        if spans and date.fromisoformat(spans[-1][0]) + timedelta(days=spans[-1][1]) == day:
            spans[-1] = (spans[-1][0], spans[-1][1] + 1)
        else:
            spans.append((day.isoformat(), 1))
    return spans


@pytest.mark.parametrize("code", LARGE)
def test_large_states_have_heads_and_foreign_ministers_without_long_gaps(code: str) -> None:
    for office in (LARGE[code], FOREIGN):
        assert [gap for gap in gaps(code, (office,)) if gap[1] > 120] == [], office


def test_the_union_and_the_organisation_have_heads_without_gaps() -> None:
    assert gaps("UNO", ("Secretary-General of the United Nations",)) == []
    assert gaps("IGO", ("Secretary General of NATO",)) == []
    assert gaps("EUR", ("High Representative for Foreign Affairs and Security Policy",)) == []


@pytest.mark.parametrize(
    ("office", "code", "day", "name"),
    [
        (FOREIGN, "PAK", "2020-06-18", "Shah Mahmood Qureshi"),
        (FOREIGN, "RUS", "2003-05-01", "Igor Ivanov"),
        (FOREIGN, "RUS", "2016-01-20", "Sergey Lavrov"),
        (FOREIGN, "USA", "2003-02-05", "Colin Powell"),
        (FOREIGN, "USA", "2006-02-05", "Condoleezza Rice"),
        (FOREIGN, "USA", "2011-02-05", "Hillary Clinton"),
        (FOREIGN, "USA", "2015-07-14", "John Kerry"),
        (FOREIGN, "USA", "2017-07-14", "Rex Tillerson"),
        (FOREIGN, "USA", "2019-07-14", "Mike Pompeo"),
        (FOREIGN, "USA", "2023-07-14", "Antony Blinken"),
        (FOREIGN, "USA", "2025-07-14", "Marco Rubio"),
        (FOREIGN, "IND", "2003-01-01", "Yashwant Sinha"),
        (FOREIGN, "IND", "2018-01-01", "Sushma Swaraj"),
        (FOREIGN, "TUR", "2014-12-01", "Mevlut Cavusoglu"),
        (FOREIGN, "KOR", "2005-01-01", "Ban Ki-moon"),
        (FOREIGN, "CHE", "2014-03-01", "Didier Burkhalter"),
        (FOREIGN, "NGA", "2018-03-01", "Geoffrey Onyeama"),
        (FOREIGN, "ETH", "2014-03-01", "Tedros Adhanom"),
        ("Minister of Defence", "USA", "2004-03-01", "Donald Rumsfeld"),
        ("Minister of Defence", "IND", "2012-03-01", "A. K. Antony"),
        ("Minister of Defence", "DEU", "2016-03-01", "Ursula von der Leyen"),
        ("Minister of Defence", "ISR", "2014-07-20", "Moshe Yaalon"),
        ("Prime Minister", "JPN", "2008-01-01", "Yasuo Fukuda"),
        ("Prime Minister", "ITA", "2005-01-01", "Silvio Berlusconi"),
        ("Prime Minister", "LKA", "2022-06-01", "Ranil Wickremesinghe"),
        ("President", "VEN", "2005-06-01", "Hugo Chavez"),
        ("President", "CHE", "2013-06-01", "Ueli Maurer"),
        ("Head of State", "SDN", "2020-06-18", "Abdel Fattah al-Burhan"),
        ("Monarch", "KWT", "2015-06-01", "Sabah Al-Ahmad Al-Sabah"),
        ("Chief of Army Staff", "PAK", "2010-06-01", "Ashfaq Parvez Kayani"),
        ("Director of the Central Intelligence Agency", "USA", "2012-02-01", "David Petraeus"),
        ("Chief Minister of Punjab", "PAK", "2020-06-18", "Usman Buzdar"),
        ("Director-General of the World Health Organization", "UNO", "2009-06-11", "Margaret Chan"),
        ("Managing Director of the International Monetary Fund", "IGO", "2015-01-01",
         "Christine Lagarde"),
        ("Chairperson of the African Union Commission", "IGO", "2020-06-18", "Moussa Faki"),
    ],
)  # fmt: skip
def test_the_holder_on_a_day(office: str, code: str, day: str, name: str) -> None:
    assert names(office, code, day) == [name]


def test_nobody_is_named_where_the_sources_do_not_say() -> None:
    for office, code, day in (
        (FOREIGN, "IND", "2012-10-27"),
        ("President", "POL", "2010-05-01"),
    ):
        assert names(office, code, day) == []


def test_between_the_last_sighting_and_the_successor_nothing_is_said() -> None:
    term = Term("A B", (), "PAK", "Minister of Health", ("GOV",), "2019-01-01", "2021-06-01",
                "2019-12-31", "", "list", "listed")  # fmt: skip
    assert not term.held("2018-12-31")
    assert term.held("2019-06-01")
    assert not term.held("2020-06-01")
    open_end = term._replace(end="", seen="2019-12-31")
    assert open_end.held("2021-12-01")
    assert not open_end.sure("2020-06-01")
    assert open_end._replace(seen="2025-01-24").sure("2025-12-01")
    assert term._replace(end="", seen="").held("2040-01-01")


def test_who_left_before_a_day_is_known_to_have_left() -> None:
    found = [t for t in reference.terms_named("Imran Khan") if t.office == "Prime Minister"]
    assert [(t.code, t.end) for t in found] == [("PAK", "2022-04-10")]


@pytest.mark.parametrize(
    ("title", "code", "day", "name"),
    [
        ("CIA director", "USA", "2016-01-01", "John Brennan"),
        ("secretary of state", "USA", "2021-06-01", "Antony Blinken"),
        ("external affairs minister", "IND", "2021-06-01", "Subrahmanyam Jaishankar"),
        ("chancellor", "DEU", "2014-01-01", "Angela Merkel"),
        ("chancellor", "GBR", "2014-01-01", "George Osborne"),
        ("home secretary", "GBR", "2014-01-01", "Theresa May"),
        ("home minister", "IND", "2010-01-01", "P. Chidambaram"),
        ("foreign secretary", "IND", "2016-01-01", "Subrahmanyam Jaishankar"),
        ("Fed chair", "USA", "2016-01-01", "Janet Yellen"),
        ("army chief", "PAK", "2020-01-01", "Qamar Javed Bajwa"),
        ("IMF chief", "IGO", "2010-01-01", "Dominique Strauss-Kahn"),
        ("UN human rights chief", "UNO", "2020-01-01", "Michelle Bachelet"),
        ("Knesset speaker", "ISR", "2023-06-01", "Amir Ohana"),
        ("chief minister of Punjab", "PAK", "2019-06-01", "Usman Buzdar"),
        ("Texas governor", "USA", "2020-01-01", "Greg Abbott"),
        ("EU foreign policy chief", "EUR", "2022-01-01", "Josep Borrell"),
    ],
)
def test_a_title_leads_to_its_holder(title: str, code: str, day: str, name: str) -> None:
    row = reference.title(title, code)
    assert row is not None
    assert names(row.office, code, day) == [name]


def test_a_civil_servant_is_no_minister() -> None:
    row = reference.title("defence secretary", "IND")
    assert row is not None
    assert row.office == "Defence Secretary"
    assert not names(row.office, "IND", "2020-01-01")


@pytest.mark.skipif(
    not os.environ.get("READOUTS_OFFICES"), reason="READOUTS_OFFICES names no folder of sources"
)
def test_the_table_is_what_its_sources_make(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "path", [str(ROOT / "scripts"), *sys.path])
    build = importlib.import_module("offices.build")
    build.build_offices(Path(os.environ["READOUTS_OFFICES"]), tmp_path / "offices.csv", quiet=True)
    assert (tmp_path / "offices.csv").read_bytes() == TABLE.read_bytes()
