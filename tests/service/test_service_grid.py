from __future__ import annotations

from pathlib import Path

import msgspec

from readouts import service
from readouts.records import Claim, Event, Origin, Quantity, Readout, Report, Span, When
from readouts.service.grid import Grid, Row, grid
from record_samples import BLAME, CALL, EVENTS, FIRST, READOUT, SECOND, a_report, sentences_of


def row_of(table: Grid, question: str) -> Row:
    return next(row for row in table.rows if row.question == question)


def marks(table: Grid, question: str) -> list[str]:
    return [cell.mark for cell in row_of(table, question).cells]


def values(table: Grid, question: str) -> list[str | None]:
    return [cell.value for cell in row_of(table, question).cells]


def compared(*events: Event, reports: tuple[Report, ...] = (FIRST, SECOND)) -> Grid:
    readout = msgspec.structs.replace(READOUT, reports=tuple(report.id for report in reports))
    return grid(readout, events, reports, {report.id: sentences_of(report) for report in reports})


def with_claims(*claims: Claim) -> Event:
    return msgspec.structs.replace(CALL, claims=claims)


def test_the_rows_are_the_questions(sample_db: Path) -> None:
    with service.open(sample_db) as desk:
        table = desk.compare(READOUT.id)
    assert [row.question for row in table.rows] == [
        "Who", "Did what", "When", "Where", "Numbers", "Said by", "Headline",
        "Opening", "Only here",
    ]  # fmt: skip
    assert [column.report for column in table.columns] == [FIRST.id, SECOND.id]
    assert all(len(row.cells) == 2 for row in table.rows)


def test_what_two_reports_say_alike_agrees() -> None:
    table = compared(*EVENTS)
    assert marks(table, "Who") == ["agrees", "agrees"]
    assert marks(table, "When") == ["agrees", "agrees"]
    assert values(table, "When") == ["4 March 2031", "4 March 2031"]


def test_what_a_report_does_not_say_is_not_stated() -> None:
    table = compared(*EVENTS)
    assert values(table, "Where") == [None, None]
    assert values(table, "Headline") == ["Lund calls Nairobi", None]
    assert values(table, "Only here") == [BLAME.text, None]
    assert values(table, "Said by")[1] is None
    assert marks(table, "Said by")[0] == "alone"


def test_different_days_differ() -> None:
    first, second = CALL.claims
    when = When(start="2031-03-03", end="2031-03-03", basis="stated", reason="in full")
    event = with_claims(first, msgspec.structs.replace(second, when=when))
    table = compared(event)
    assert marks(table, "When") == ["differs", "differs"]


def test_an_answer_that_says_less_is_no_contradiction() -> None:
    first, second = CALL.claims
    event = with_claims(first, msgspec.structs.replace(second, actors=second.actors[:1]))
    assert marks(compared(event), "Who") == ["agrees", "agrees"]


def test_a_publication_day_is_no_answer_to_when() -> None:
    first, second = CALL.claims
    when = When(start="2031-03-06", end="2031-03-06", basis="publication", reason="stands in")
    event = with_claims(first, msgspec.structs.replace(second, when=when))
    assert values(compared(event), "When") == ["4 March 2031", None]


def test_numbers_keep_the_bounds_that_the_words_leave_open() -> None:
    first, second = CALL.claims
    dead = Quantity(field="dead", low=12, high=None, text="at least 12", span=Span(0, 4))
    event = with_claims(msgspec.structs.replace(first, quantities=(dead,)), second)
    assert values(compared(event), "Numbers") == ["dead: at least 12", None]


def test_every_citation_stands_where_it_says() -> None:
    texts = {FIRST.id: FIRST.text, SECOND.id: SECOND.text}
    quotes = [q for row in compared(*EVENTS).rows for cell in row.cells for q in cell.quotes]
    assert quotes
    for quote in quotes:
        assert texts[quote.report][quote.start : quote.end] == quote.text


def test_more_than_four_reports_fold_by_origin() -> None:
    reports = tuple(a_report(f"Report {n}. It says so.", f"Outlet {n}", None) for n in range(5))
    copies = Origin(id="o1", reports=(reports[0].id, reports[3].id), kind="copy")
    readout: Readout = msgspec.structs.replace(
        READOUT, reports=tuple(r.id for r in reports), origins=(copies,), only_in=()
    )
    sentences = {report.id: sentences_of(report) for report in reports}
    table = grid(readout, (), reports, sentences)
    assert [column.stands_for for column in table.columns] == [(1, 4), (2,), (3,), (5,)]
    four = reports[:4]
    small = msgspec.structs.replace(readout, reports=tuple(r.id for r in four))
    assert len(grid(small, (), four, sentences).columns) == 4
