from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

import readouts
from readouts import exchange, service
from readouts.errors import BadRecord

TEXT = "Kenya criticised Ghana on Monday. Peru was not mentioned."


def test_a_text_becomes_plover_records_with_offsets_into_it() -> None:
    (event,) = readouts.code(TEXT, date="2031-03-05")
    assert event["event"] == ["ACCUSE"]
    assert [actor["code"] for actor in event["actor"]] == ["KEN"]
    assert [recipient["code"] for recipient in event["recipient"]] == ["GHA"]
    assert event["date"] == "2031-03-03"
    (claim,) = event["claims"]
    assert TEXT[claim["start"] : claim["end"]] == claim["text"]


def test_the_relation_is_best_first_and_knows_direction() -> None:
    forth = readouts.relate(TEXT, "Kenya", "Ghana")
    assert (forth[0]["event"], forth[0]["mode"]) == ("ACCUSE", "disapprove")
    assert sum(one["probability"] for one in forth) == pytest.approx(1, abs=0.001)
    assert readouts.relate(TEXT, "Ghana", "Kenya")[0]["event"] == "NONE"


def test_lines_hold_to_their_schema() -> None:
    line = {"id": "1", "text": TEXT, "date": "2031-03-05", "actor": "Kenya", "recipient": "Ghana"}
    (coded,) = service.code_lines([json.dumps(line).encode()])
    assert not isinstance(coded, BadRecord)
    resources = [Resource.from_contents(exchange.schema(name)) for name in ("code", "plover")]
    registry: Registry[Any] = Registry().with_resources((one.id() or "", one) for one in resources)
    Draft202012Validator(exchange.schema("code"), registry=registry).validate(coded)


def test_nothing_that_happened_is_no_event() -> None:
    assert readouts.code("The lake was calm and the sky was clear all day.") == []


@pytest.mark.parametrize(
    ("record", "words"),
    [
        (b"{", "not a JSON object"),
        (b"[1]", "not a JSON object"),
        (b"\xff\xfe", "not a JSON object"),
        (b'{"text": "x"}', "has no id"),
        (b'{"id": "1"}', "no text"),
        (b'{"id": "1", "text": "Kenya met Peru.", "date": "someday"}', "'someday' is not a date"),
        (b'{"id": "1", "text": "Kenya met Peru.", "actor": "Kenya"}', "the recipient None"),
    ],
)
def test_a_line_that_cannot_be_coded_says_why(record: bytes, words: str) -> None:
    good = json.dumps({"id": "2", "text": "The lake was calm."}).encode()
    bad, fine = service.code_lines([record, b"\n", good])
    assert isinstance(bad, BadRecord)
    assert words in str(bad)
    assert str(bad).startswith("line 1: ")
    assert fine == {"id": "2", "events": []}


def test_an_empty_text_is_an_error() -> None:
    with pytest.raises(BadRecord):
        readouts.code("  ")
    with pytest.raises(BadRecord):
        readouts.relate(TEXT, "Chile", "Ghana")
