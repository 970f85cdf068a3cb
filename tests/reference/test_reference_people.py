"""Tables of people without office, of peoples without a state, and of roles."""

from __future__ import annotations

import pytest

from readouts import reference
from readouts.reference.people import people, people_named, people_with
from readouts.reference.peoples import land_of_people
from readouts.reference.roles import roles

INTERNATIONAL = {"IMG", "IGO", "UNO", "EUR", "NGO", "ISM", "MNC"}
SECTORS = set(
    "COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE "
    "REL SOC".split()
)


def test_every_person_has_a_country_sectors_and_days_in_order() -> None:
    for person in people():
        assert person.code in INTERNATIONAL | set(reference.countries()), person.name
        assert person.sectors, person.name
        assert set(person.sectors) <= SECTORS, person.name
        assert not (person.start and person.end) or person.start < person.end, person.name


def test_terms_of_one_person_do_not_overlap() -> None:
    for person in people():
        others = [p for p in people_named(person.name) if p is not person]
        for other in others:
            assert (person.end or "9") <= other.start or (other.end or "9") <= person.start


@pytest.mark.parametrize(
    ("name", "day", "code", "sector"),
    [
        ("Usama bin Ladin", "2001-09-20", "IMG", "REB"),
        ("Aung San Suu Kyi", "2005-01-01", "MMR", "OPP"),
        ("Alexey Navalny", "2020-08-20", "RUS", "OPP"),
        ("Prachanda", "2003-01-01", "NPL", "REB"),
    ],
)
def test_people_are_found_under_their_names(name: str, day: str, code: str, sector: str) -> None:
    (found,) = [person for person in people_named(name) if person.held(day)]
    assert (found.code, found.sectors[0]) == (code, sector)


def test_people_are_found_by_a_word_of_the_name() -> None:
    assert {person.name for person in people_with("navalny")} == {"Alexei Navalny"}
    assert people_with("nobodyatall") == ()


def test_peoples_have_a_country_in_capitals_only() -> None:
    assert land_of_people("Rohingya") == "MMR"
    assert land_of_people("Chechens") == "RUS"
    assert land_of_people("karen") == ""
    assert land_of_people("Kurds") == ""


def test_a_noun_may_have_several_roles() -> None:
    assert roles("spokesmen") == {"staff"}
    assert roles("delegations") == {"staff", "part", "posted"}
    assert roles("tree") == frozenset()
