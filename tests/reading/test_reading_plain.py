from __future__ import annotations

from collections.abc import Callable

from readouts.reading import report_from_text
from readouts.records import Published, Reject, Report

Read = Callable[[str, bytes], list[Report | Reject]]

NEWS = (
    "Norway and Chile to hold talks on fisheries\n\n\n"
    "OSLO: The foreign minister of Norway spoke with her counterpart from Chile by telephone.\n\n"
    "They agreed that their deputies would meet in May.\n"
)


def only(found: list[Report | Reject]) -> Report:
    (report,) = found
    assert isinstance(report, Report), report
    return report


def test_a_file_is_one_report(read: Read) -> None:
    report = only(read("talks.txt", NEWS.encode()))
    assert report.text == NEWS
    assert report.title == "Norway and Chile to hold talks on fisheries"
    assert [(mark.kind, mark.value) for mark in report.marks] == [
        ("headline", "Norway and Chile to hold talks on fisheries"),
        ("dateline", "Oslo"),
    ]
    assert report.published is None
    assert report.language == "en"
    assert report.path is not None
    assert report.path.endswith("talks.txt")


def test_a_leading_date_is_the_publication(read: Read) -> None:
    text = " date 2021-03-04 OSLO – Norway and Chile agreed on Thursday to meet again.\n"
    report = only(read("dated.txt", text.encode()))
    assert report.published == Published("2021-03-04", "text")
    assert [(m.kind, m.span.of(text), m.value) for m in report.marks] == [
        ("date", "date 2021-03-04", "2021-03-04"),
        ("dateline", "OSLO –", "Oslo"),
    ]


def test_line_ends_and_spaces_stay(read: Read) -> None:
    text = "  \tOne line of it here.\r\nAnother.\rThird.\n\n  "
    assert only(read("ends.txt", text.encode())).text == text


def test_nul_becomes_a_space(read: Read) -> None:
    found = only(read("nul.txt", b"The talks were held on Monday\0and ended on Tuesday, he said."))
    assert found.text == "The talks were held on Monday and ended on Tuesday, he said."


def test_a_moved_file_is_the_same_report(read: Read) -> None:
    assert only(read("a/x.txt", NEWS.encode())).id == only(read("b/y.txt", NEWS.encode())).id


def test_what_is_given_wins_over_what_is_found() -> None:
    report = report_from_text(
        NEWS, "given", title="Another", published="2021-03-04", source="Fjord"
    )
    assert isinstance(report, Report)
    assert report.title == "Another"
    assert report.published == Published("2021-03-04", "given")
    assert report.source == "Fjord"
    bare = report_from_text(NEWS, "given")
    assert isinstance(bare, Report)
    assert bare.id != report.id


def test_a_gzipped_text_is_read(read: Read) -> None:
    import gzip

    assert only(read("talks.txt.gz", gzip.compress(NEWS.encode()))).text == NEWS
