from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readouts.resolving.days import read_days

THURSDAY = date(2020, 6, 18)


@pytest.mark.parametrize(
    ("text", "first", "last", "precision", "basis"),
    [
        ("on Thursday", "2020-06-18", "2020-06-18", "day", "relative"),
        ("on Friday", "2020-06-12", "2020-06-12", "day", "relative"),
        ("last Thursday", "2020-06-11", "2020-06-11", "day", "relative"),
        ("next Monday", "2020-06-22", "2020-06-22", "day", "relative"),
        ("yesterday", "2020-06-17", "2020-06-17", "day", "relative"),
        ("last week", "2020-06-08", "2020-06-14", "week", "relative"),
        ("earlier this week", "2020-06-15", "2020-06-18", "week", "relative"),
        ("earlier this month", "2020-06-01", "2020-06-18", "month", "relative"),
        ("last month", "2020-05-01", "2020-05-31", "month", "relative"),
        ("at the weekend", "2020-06-13", "2020-06-14", "week", "relative"),
        ("two days ago", "2020-06-16", "2020-06-16", "day", "relative"),
        ("three months ago", "2020-03-01", "2020-03-31", "month", "relative"),
        ("in March", "2020-03-01", "2020-03-31", "month", "stated"),
        ("in November", "2019-11-01", "2019-11-30", "month", "stated"),
        ("on 5 June", "2020-06-05", "2020-06-05", "day", "stated"),
        ("on December 28", "2019-12-28", "2019-12-28", "day", "stated"),
        ("June 5, 2019", "2019-06-05", "2019-06-05", "day", "stated"),
        ("June 5-7", "2020-06-05", "2020-06-07", "day", "stated"),
        ("in February 1989", "1989-02-01", "1989-02-28", "month", "stated"),
        ("in 1998", "1998-01-01", "1998-12-31", "year", "stated"),
        ("2020-06-03", "2020-06-03", "2020-06-03", "day", "stated"),
    ],
)
def test_words_for_days_are_read(
    text: str, first: str, last: str, precision: str, basis: str
) -> None:
    (days,) = read_days(f"They met {text} again", THURSDAY)
    assert (days.first.isoformat(), days.last.isoformat()) == (first, last)
    assert (days.precision, days.basis) == (precision, basis)


def test_without_a_base_only_full_dates_are_read() -> None:
    assert read_days("on Thursday, in March, on 5 June", None) == []
    assert len(read_days("on 5 June 2019", None)) == 1


def test_a_plan_s_weekday_lies_ahead() -> None:
    (days,) = read_days("on Friday", THURSDAY, ahead=True)
    assert days.first == date(2020, 6, 19)


def test_no_date_is_no_date() -> None:
    assert read_days("June 31, 2019 may be a march", THURSDAY) == []
    assert read_days("the march of the may bugs", THURSDAY) == []


@given(st.text(alphabet="JuneMarch 0123456789-,.ondaymtFridlwk", max_size=50), st.dates())
def test_intervals_are_in_order_and_inside_the_text(text: str, base: date) -> None:
    for days in read_days(text, base):
        assert days.first <= days.last
        assert 0 <= days.start < days.end <= len(text)
