from __future__ import annotations

from datetime import date

import pytest

from readouts.reading import report_from_record
from readouts.records import Report
from readouts.resolving.date_mentions import date_mentions
from readouts.resolving.setting import Base, base_of

THURSDAY = date(2020, 6, 18)


def base(text: str, stamp: str, source: str = "") -> Base:
    record = {"text": text, "published": stamp, "source": source, "language": "en"}
    report = report_from_record(record, "x")
    assert isinstance(report, Report)
    return base_of(report)


def test_a_mention_has_its_words_days_and_reason() -> None:
    text = "They met on Tuesday and will meet on 3 July."
    first, second = date_mentions(text, THURSDAY)
    assert first.when is not None
    assert second.when is not None
    assert (first.text, first.kind, first.span.of(text)) == ("on Tuesday", "date", "on Tuesday")
    assert (first.when.start, first.when.basis) == ("2020-06-16", "relative")
    assert "counted from the given day (2020-06-18)" in first.when.reason
    assert (second.when.start, second.when.basis) == ("2020-07-03", "stated")


def test_what_cannot_be_told_is_a_mention_without_days() -> None:
    (mention,) = date_mentions("They were freed for Eid al-Fitr.", THURSDAY)
    assert mention.when is not None
    assert mention.when.start is None
    assert "moon" in mention.when.reason


def test_two_readings_are_candidates_and_the_first_is_taken() -> None:
    (mention,) = date_mentions("He came on Friday, June 18.", THURSDAY)
    assert mention.when is not None
    assert [c.name for c in mention.candidates] == ["2020-06-18", "2020-06-19"]
    assert mention.when.start == mention.candidates[0].name
    assert mention.candidates[0].score > mention.candidates[1].score


def test_without_a_base_only_full_dates_are_told() -> None:
    found = date_mentions("On Thursday, on 5 June and on 5 June 2019.", None)
    assert [m.when.start for m in found if m.when] == ["2019-06-05"]


@pytest.mark.parametrize(
    ("text", "stamp", "day"),
    [
        ("The two met again.", "2023-11-09T23:30:00-05:00", "2023-11-09"),
        ("The two met again.", "2023-11-10T02:30:00Z", "2023-11-10"),
        ("WASHINGTON -- The two met again.", "2023-11-10T02:30:00Z", "2023-11-09"),
        ("TOKYO -- The two met again.", "2023-11-09T22:40:00Z", "2023-11-10"),
        ("TOKYO -- The two met again.", "2023-11-09T22:40:00-05:00", "2023-11-09"),
        ("LONDON -- The two met again.", "2023-11-09T23:30:00Z", "2023-11-09"),
        ("TOKYO -- The two met again.", "2023-11-09", "2023-11-09"),
    ],
)
def test_the_day_is_that_of_the_stamp_s_zone_or_of_the_dateline(
    text: str, stamp: str, day: str
) -> None:
    assert base(text, stamp).text == day


def test_the_country_is_the_dateline_s_then_the_outlet_s() -> None:
    assert base("CANBERRA -- They met.", "2020-06-18").place[:2] == (False, True)
    assert base("They met.", "2020-06-18", "Associated Press").place[:2] == (True, False)
    assert base("They met.", "2020-06-18", "The Unheard Of").place[:2] == (None, None)
