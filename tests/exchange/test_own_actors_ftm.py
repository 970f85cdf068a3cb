"""Entities of FollowTheMoney as actors."""

from __future__ import annotations

import json

from readouts.exchange.own_actors import read_actors

PERSON = {
    "id": "p1",
    "schema": "Person",
    "properties": {
        "name": ["Amina Sow"],
        "alias": ["Aminata Sow"],
        "country": ["sn"],
        "topics": ["role.pep"],
        "wikidataId": ["Q900"],
    },
}
POST = {
    "id": "post",
    "schema": "Position",
    "properties": {
        "name": ["Minister of Foreign Affairs of Senegal"],
        "country": ["sn"],
        "topics": ["gov.executive", "gov.national"],
    },
}
HELD = {
    "id": "o1",
    "schema": "Occupancy",
    "properties": {
        "holder": ["p1"],
        "post": ["post"],
        "startDate": ["2020-03"],
        "endDate": ["2022-05-02"],
        "status": ["ended"],
    },
}


def _lines(*entities: object) -> bytes:
    return "\n".join(json.dumps(one) for one in entities).encode()


def test_a_person_has_a_row_for_each_post_held() -> None:
    read = read_actors(_lines(HELD, POST, PERSON), "peps.json")
    assert (read.format, read.faults) == ("FollowTheMoney", ())
    (one,) = read.actors
    assert (one.name, one.aliases, one.identifier) == ("Amina Sow", ("Aminata Sow",), "Q900")
    assert (one.code, one.office, one.sectors) == ("SEN", "Minister of Foreign Affairs", ("GOV",))
    assert (one.start, one.end) == ("2020-03-01", "2022-05-02")


def test_entities_inside_each_other_give_the_same() -> None:
    held = {**HELD, "properties": {**HELD["properties"], "post": [POST], "holder": []}}  # type: ignore[dict-item]  # a test's plain data
    nested = {**PERSON, "properties": {**PERSON["properties"], "positionOccupancies": [held]}}  # type: ignore[dict-item]  # a test's plain data
    beside = read_actors(_lines(PERSON, POST, HELD), "a").actors
    assert read_actors(_lines(nested), "a").actors == beside


def test_an_ended_post_without_an_end_is_no_term() -> None:
    known = {key: value for key, value in HELD["properties"].items() if key != "endDate"}  # type: ignore[attr-defined]  # a test's plain data
    open_ended = {**HELD, "properties": known}
    (one,) = read_actors(_lines(PERSON, POST, open_ended), "a").actors
    assert (one.office, one.start) == ("", "")


def test_bodies_take_their_sector_from_topics_or_schema() -> None:
    body = {"id": "b", "schema": "PublicBody",
            "properties": {"name": ["Office of Wells"], "jurisdiction": ["ke"]}}  # fmt: skip
    firm = {
        "id": "c",
        "schema": "Company",
        "properties": {"name": ["Wells plc"], "country": ["gb"]},
    }
    found = {one.name: (one.kind, one.code, one.sectors) for one in
             read_actors(_lines(body, firm), "a").actors}  # fmt: skip
    assert found == {
        "Office of Wells": ("organisation", "KEN", ("GOV",)),
        "Wells plc": ("organisation", "GBR", ("BUS",)),
    }


def test_what_is_no_actor_is_counted_and_what_is_no_entity_is_told() -> None:
    address = {"id": "a", "schema": "Address", "properties": {"full": ["1 Quay"]}}
    read = read_actors(_lines(PERSON, address) + b"\n{broken", "a")
    assert read.passed_over == 1
    assert [fault.line for fault in read.faults] == [3]
