"""Words for days of every kind, read from a day of which the calendar is known."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readouts.resolving.days import Place, Unknown, all_days, read_days
from readouts.resolving.days.spans import easter, orthodox_easter, third, week

WEDNESDAY = date(2023, 7, 12)


def read(text: str, place: Place = Place()) -> list[tuple[str, str]]:  # noqa: B008 -- frozen
    return [
        (days.first.isoformat(), days.last.isoformat())
        for days in read_days(text, WEDNESDAY, place=place)
    ]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("He resigned last Tuesday.", "2023-07-04", "2023-07-04"),
        ("They meet next Thursday.", "2023-07-20", "2023-07-20"),
        ("They meet this coming Saturday.", "2023-07-15", "2023-07-15"),
        ("It opens on Friday week.", "2023-07-21", "2023-07-21"),
        ("He left on Monday last.", "2023-07-10", "2023-07-10"),
        ("It sat on Tuesday of last week.", "2023-07-04", "2023-07-04"),
        ("The court will rule on Friday.", "2023-07-14", "2023-07-14"),
        ("On Friday the court will rule.", "2023-07-14", "2023-07-14"),
        ("He will go, he said on Friday.", "2023-07-07", "2023-07-07"),
        ("They have until noon on Friday to agree.", "2023-07-14", "2023-07-14"),
        ("It is to end the day after tomorrow.", "2023-07-14", "2023-07-14"),
        ("Two Sundays ago he fled.", "2023-07-02", "2023-07-02"),
        ("It was signed ten years ago this week.", "2013-07-08", "2013-07-14"),
        ("It fell two and a half years ago.", "2021-01-01", "2021-01-31"),
        ("It was shelled in the past three days.", "2023-07-09", "2023-07-12"),
        ("He fled in the week before last.", "2023-06-26", "2023-07-02"),
        ("It ended in mid-June.", "2023-06-11", "2023-06-20"),
        ("It ended late last year.", "2022-09-01", "2022-12-31"),
        ("It opened in the third week of June.", "2023-06-15", "2023-06-21"),
        ("It fell in the third quarter of 2022.", "2022-07-01", "2022-09-30"),
        ("He ruled from 1998 to 2003.", "1998-01-01", "2003-12-31"),
        ("The war of 1914-18 ended.", "1914-01-01", "1918-12-31"),
        ("It was so in the 1990s.", "1990-01-01", "1999-12-31"),
        ("He ruled from June 2008 to August 2011.", "2008-06-01", "2011-08-31"),
        ("It met from December 30 to January 2.", "2022-12-30", "2023-01-02"),
        ("It met from June 28 to July 2, 2019.", "2019-06-28", "2019-07-02"),
        ("It met on July 9, 10 and 11.", "2023-07-09", "2023-07-11"),
        ("It ran from Monday to Friday next week.", "2023-07-17", "2023-07-21"),
        ("It lasted from Saturday to Monday.", "2023-07-08", "2023-07-10"),
        ("They have held it since Monday.", "2023-07-10", "2023-07-12"),
        ("It must close by the end of the year.", "2023-07-12", "2023-12-31"),
        ("Dated 13/07/2023.", "2023-07-13", "2023-07-13"),
        ("Dated 07/13/2023.", "2023-07-13", "2023-07-13"),
        ("Dated 6.7.2023.", "2023-07-06", "2023-07-06"),
        ("Dated 6-Jul-23.", "2023-07-06", "2023-07-06"),
        ("Dated the 6th inst.", "2023-07-06", "2023-07-06"),
        ("Seen on Thurs., July 6.", "2023-07-06", "2023-07-06"),
        ("It rose on the Fourth of July.", "2023-07-04", "2023-07-04"),
        ("They met on Easter Monday.", "2023-04-10", "2023-04-10"),
        ("They marched on Thanksgiving.", "2022-11-24", "2022-11-24"),
        ("It was scheduled for June 20.", "2023-06-20", "2023-06-20"),
        ("It will be held on June 1.", "2023-06-01", "2023-06-01"),
        ("It will be held on March 1.", "2024-03-01", "2024-03-01"),
        ("It opens a week tomorrow.", "2023-07-20", "2023-07-20"),
        ("It ends six months from now.", "2024-01-01", "2024-01-31"),
        ("They met last autumn.", "2022-09-01", "2022-11-30"),
    ],
)
def test_words_for_days(text: str, first: str, last: str) -> None:
    assert read(text) == [(first, last)]


@pytest.mark.parametrize(
    "text",
    [
        "Every Friday he prays at the mosque.",
        "The Sunday Times and the Monday Club were wrong.",
        "Resolution 1701 and 1,998 tents.",
        "On Sundays they rest.",
        "The crew may march.",
        "A three-day visit and a 48-hour truce.",
        "Bloody Sunday is remembered.",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("They met on 3 June. The following day he fled.", "2023-06-04"),
        ("They met on Monday. Two days later he fled.", "2023-07-12"),
        ("He was shot on 10 May 2009; the previous evening he had dined.", "2009-05-09"),
        ("Police came on Wednesday. A day earlier, a boy had died.", "2023-07-11"),
    ],
)
def test_a_day_beside_another_is_counted_from_it(text: str, days: str) -> None:
    found = read_days(text, WEDNESDAY)[-1]
    assert found.first.isoformat() == days
    assert "counted from" in found.note


@pytest.mark.parametrize(
    "words",
    ["Eid al-Fitr", "Independence Day", "a few days ago", "in recent weeks", "06/07/2023"],
)
def test_what_cannot_be_told_has_a_reason(words: str) -> None:
    (found,) = all_days(f"It was so {words} there.", WEDNESDAY)
    assert isinstance(found, Unknown)
    assert found.note


def test_figures_are_read_as_the_country_of_the_report_does() -> None:
    text = "Dated 06/07/2023."
    assert read(text, Place(month_first=True)) == [("2023-06-07", "2023-06-07")]
    assert read(text, Place(month_first=False)) == [("2023-07-06", "2023-07-06")]


def test_seasons_are_those_of_the_half_of_the_earth() -> None:
    text = "It began in the spring of 2011."
    assert read(text, Place(south=True)) == [("2011-09-01", "2011-11-30")]
    assert read(text, Place(south=False)) == [("2011-03-01", "2011-05-31")]
    (days,) = read_days(text, WEDNESDAY)
    assert "does not say" in days.note


def test_a_weekday_that_contradicts_its_date_is_told() -> None:
    (days,) = read_days("He came on Friday, July 6.", WEDNESDAY)
    assert days.first == date(2023, 7, 6)
    assert "one of the two is wrong" in days.note
    assert days.other == (date(2023, 7, 7), date(2023, 7, 7))


@pytest.mark.parametrize(
    ("text", "thing", "role"),
    [
        ("They tore up the 2016 agreement.", True, ""),
        ("They recalled the September 11 attacks.", True, ""),
        ("They recalled Monday's attack.", True, ""),
        ("It was signed in 2016.", False, ""),
        ("It is closed until September.", False, "until"),
        ("It is closed since June.", False, "since"),
        ("It was shut before Friday.", False, "before"),
    ],
)
def test_a_thing_s_date_and_an_edge_are_told_apart(text: str, thing: bool, role: str) -> None:  # noqa: FBT001 -- a parameter of the cases
    (days,) = read_days(text, WEDNESDAY)
    assert (days.thing, days.role) == (thing, role)


@pytest.mark.parametrize(
    ("year", "western", "eastern"),
    [(2020, (4, 12), (4, 19)), (2021, (4, 4), (5, 2)), (2024, (3, 31), (5, 5)),
     (2017, (4, 16), (4, 16)), (2008, (3, 23), (4, 27))],
)  # fmt: skip
def test_easter(year: int, western: tuple[int, int], eastern: tuple[int, int]) -> None:
    assert easter(year) == date(year, *western)
    assert orthodox_easter(year) == date(year, *eastern)


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.sampled_from(["early", "mid", "late"]))
def test_thirds_lie_within(day: date, part: str) -> None:
    for span in (week(day), (day.replace(day=1), day.replace(day=28))):
        first, last = third(span, part)
        assert span[0] <= first <= last <= span[1]


_WORDS = st.sampled_from(
    "on in the from to until since by next last this Monday Friday week month year June May 3 12 31"
    " 2016 2019, two days later ago ’s 's - and of early late first third quarter spring weekend"
    " yesterday Easter 06/07/2020 18.6.2020 Sept. Thurs. following day before".split()
)


@given(st.lists(_WORDS, max_size=14).map(" ".join), st.dates(date(1800, 1, 1), date(2200, 1, 1)))
def test_any_words_give_intervals_in_order_that_do_not_overlap(text: str, base: date) -> None:
    end = 0
    for found in all_days(text, base):
        assert end <= found.start < found.end <= len(text)
        end = found.end
        if not isinstance(found, Unknown):
            assert found.first <= found.last


@given(st.dates(date(1950, 1, 1), date(2100, 1, 1)))
def test_a_weekday_alone_is_within_the_week_that_ends_with_the_report(base: date) -> None:
    for name in ("Monday", "Thursday", "Sunday"):
        (days,) = read_days(f"They met on {name}.", base)
        assert 0 <= (base - days.first).days < 7
        assert f"{days.first:%A}" == name
