from __future__ import annotations

from collections.abc import Callable

from readouts.records import Reject, Report

Read = Callable[[str, bytes], list[Report | Reject]]


def test_rows_are_reports(read: Read) -> None:
    data = (
        "\ufeffID,Title,Text,Date,Desk\r\n"
        '1,Talks,"The ministers met.\r\nThey said ""yes"".",2021-03-04,world\r\n'
        "2,,,2021-03-05,home\r\n"
        "3,Vote,The vote was put off.,,\r\n"
    ).encode()
    first, empty, last = read("n.csv", data)
    assert isinstance(first, Report)
    assert first.text == 'The ministers met.\r\nThey said "yes".'
    assert (first.external_id, first.title, first.extra) == ("1", "Talks", {"Desk": "world"})
    assert first.published is not None
    assert first.published.stamp == "2021-03-04"
    assert isinstance(empty, Reject)
    assert (empty.reason, empty.item[-7:]) == ("no-text", "n.csv:4")
    assert isinstance(last, Report)
    assert last.published is None


def test_tabs_and_semicolons(read: Read) -> None:
    for name, mark in (("n.tsv", "\t"), ("n.csv", ";")):
        (found,) = read(name, f"id{mark}text\n9{mark}One, two, three.\n".encode())
        assert isinstance(found, Report)
        assert (found.external_id, found.text) == ("9", "One, two, three.")


def test_missing_columns_are_named(read: Read) -> None:
    (found,) = read("n.csv", b"headline,body\nTalks,They met.\n")
    assert isinstance(found, Reject)
    assert found.reason == "no-text"
    assert "'headline', 'body'" in found.detail


def test_cells_beyond_the_header_are_kept(read: Read) -> None:
    (found,) = read("n.csv", b"id,text\n1,They met.,more,still\n")
    assert isinstance(found, Report)
    assert found.extra == {"more_cells": ["more", "still"]}


def test_a_text_longer_than_the_cap_of_csv(read: Read) -> None:
    text = "They met again. " * 10_000
    (found,) = read("n.csv", f'id,text\n1,"{text}"\n'.encode())
    assert isinstance(found, Report)
    assert found.text == text


def test_a_header_alone_is_empty(read: Read) -> None:
    (found,) = read("n.csv", b"id,text\n")
    assert isinstance(found, Reject)
    assert found.reason == "empty"
