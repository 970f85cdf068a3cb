from __future__ import annotations

import gzip
import json
from collections.abc import Callable

import pytest

from readouts.reading import report_from_record
from readouts.records import Published, Reject, Report, make_id

Read = Callable[[str, bytes], list[Report | Reject]]

FULL = {
    "id": "k-1",
    "title": "Chile thanks Norway",
    "text": "SANTIAGO (EFE) - Chile thanked Norway on Friday for its offer of help.",
    "published": "2021-03-05T08:00:00-03:00",
    "source": "El Ejemplo",
    "url": "https://example.org/1",
    "language": "en",
    "section": ["world"],
}


def lines(*records: object) -> bytes:
    return "".join(json.dumps(record) + "\n" for record in records).encode()


def report(found: Report | Reject) -> Report:
    assert isinstance(found, Report), found
    return found


def test_every_key_finds_its_field(read: Read) -> None:
    (found,) = read("n.jsonl", lines(FULL))
    got = report(found)
    assert got.external_id == "k-1"
    assert got.title == "Chile thanks Norway"
    assert got.text == FULL["text"]
    assert got.published == Published("2021-03-05T08:00:00-03:00", "given")
    assert (got.source, got.url, got.language) == ("El Ejemplo", "https://example.org/1", "en")
    assert got.extra == {"section": ["world"]}
    assert got.id == make_id(
        "r", "k-1", "El Ejemplo", "https://example.org/1", "2021-03-05T08:00:00-03:00",
        "Chile thanks Norway", str(FULL["text"]),
    )  # fmt: skip


def test_aliases() -> None:
    got = report(report_from_record({"text": "A b.", "date": "2021-03-05", "lang": "en"}, "x"))
    assert got.published == Published("2021-03-05", "given")
    assert got.language == "en"


def test_an_unreadable_date_is_kept_raw() -> None:
    got = report(report_from_record({"text": "A b.", "published": "last week"}, "x"))
    assert got.published is None
    assert got.extra == {"published_raw": "last week"}


def test_values_of_the_wrong_kind_are_kept_as_extra() -> None:
    record = {"text": "A b.", "id": 7, "source": {"name": "Ejemplo"}, "title": None}
    got = report(report_from_record(record, "x"))
    assert (got.external_id, got.source, got.title) == ("7", None, None)
    assert got.extra == {"source": {"name": "Ejemplo"}}


@pytest.mark.parametrize("record", [{}, {"text": None}, {"text": 5}, {"body": "A b."}])
def test_a_record_without_text_is_refused(record: dict[str, object]) -> None:
    found = report_from_record(record, "n.jsonl:3")
    assert isinstance(found, Reject)
    assert (found.step, found.item, found.reason) == ("read", "n.jsonl:3", "no-text")


def test_a_bad_line_costs_that_line_alone(read: Read) -> None:
    data = lines(FULL) + b'{"text": "cut off\n\n[1]\n' + lines({"text": "The talks ended."})
    first, bad, wrong, last = read("n.jsonl", data)
    assert isinstance(first, Report)
    assert isinstance(bad, Reject)
    assert (bad.item[-9:], bad.reason) == ("n.jsonl:2", "invalid-json")
    assert isinstance(wrong, Reject)
    assert (wrong.item[-9:], wrong.reason) == ("n.jsonl:4", "no-text")
    assert isinstance(last, Report)


def test_what_json_writers_do_wrong_is_let_through(read: Read) -> None:
    data = b'\xef\xbb\xbf{"text": "Half \\ud83d pair.", "n": NaN, "big": 123456789012345678901}\n'
    got = report(read("n.jsonl", data)[0])
    assert got.text == "Half \ufffd pair."
    assert got.extra == {"n": "nan", "big": "123456789012345678901"}


def test_windows_lines_in_a_utf8_file(read: Read) -> None:
    data = '{"text": "Café one."}\n'.encode() + '{"text": "Café two."}\n'.encode("cp1252")
    assert [report(found).text for found in read("n.jsonl", data)] == ["Café one.", "Café two."]


def test_utf16_and_gzip(read: Read) -> None:
    data = '{"text": "Café one."}\n{"text": "Café two."}\n'
    expected = ["Café one.", "Café two."]
    assert [report(f).text for f in read("n.jsonl", data.encode("utf-16"))] == expected
    assert [report(f).text for f in read("n.jsonl.gz", gzip.compress(data.encode()))] == expected


def test_a_json_array(read: Read) -> None:
    good, bad = read("n.json", json.dumps([FULL, {"id": 2}], indent=2).encode())
    assert report(good).external_id == "k-1"
    assert isinstance(bad, Reject)
    assert (bad.item[-8:], bad.reason) == ("n.json:2", "no-text")


def test_one_object_and_lines_under_the_name_json(read: Read) -> None:
    assert report(read("n.json", json.dumps(FULL, indent=2).encode())[0]).external_id == "k-1"
    assert len(read("m.json", lines(FULL, FULL))) == 2


def test_a_too_long_line_is_passed_over(read: Read) -> None:
    data = b'{"text": "' + b"a" * 10_000_001 + b'"}\n' + lines(FULL)
    long, good = read("n.jsonl", data)
    assert isinstance(long, Reject)
    assert (long.reason, long.item[-2:]) == ("too-long", ":1")
    assert report(good).external_id == "k-1"
