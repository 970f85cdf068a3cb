"""A user's table of actors: every cell that people get wrong is told with its line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readouts.exchange.own_actors import read_actors

GOOD = (
    "name,country,office,start,end\n"
    "Amina Sow,Senegal,foreign minister,2020-03-01,2022-05-02\n"
    "Jean Diatta,SEN,foreign minister,2022-05-02,\n"
)


def _faults(text: str) -> list[tuple[int | None, str]]:
    return [(f.line, f.what) for f in read_actors(text.encode(), "own.csv").faults]


def test_a_table_becomes_terms_of_canonical_offices() -> None:
    read = read_actors(GOOD.encode(), "own.csv")
    assert not read.faults
    sow, diatta = read.actors
    assert (sow.code, sow.office, sow.sectors) == ("SEN", "Minister of Foreign Affairs", ("GOV",))
    assert (sow.start, sow.end) == ("2020-03-01", "2022-05-02")
    assert (diatta.start, diatta.end, diatta.file) == ("2022-05-02", "", "own.csv")


def test_separators_comments_marks_and_other_names_of_columns() -> None:
    text = "\ufeff# ours\nlabel;nationality;position;since\nAmina Sow;sn;President;2020\n"
    (one,) = read_actors(text.encode(), "own.csv").actors
    assert (one.name, one.code, one.office, one.start) == (
        "Amina Sow", "SEN", "President", "2020-01-01",
    )  # fmt: skip


def test_a_year_or_month_as_end_is_served_to_its_last_day() -> None:
    text = "name,country,end\nA B,KEN,2020\nC D,KEN,2020-02\n"
    assert [one.end for one in read_actors(text.encode(), "o").actors] == [
        "2021-01-01", "2020-03-01",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("", None, "empty"),
        ("name,land\nA,KEN\n", 1, "no column 'country'"),
        ("name,country\nA B,Wakanda\n", 2, "'Wakanda' is no country"),
        ("name,country\n,KEN\n", 2, "the name is empty"),
        ("name,country,sector\nA B,KEN,XYZ\n", 2, "'XYZ' is no sector"),
        ("name,country,start\nA B,KEN,2020-13-01\n", 2, "no date"),
        ("name,country,start,end\nA B,KEN,2021-01-01,2020-01-01\n", 2, "before it starts"),
        ("name,country,kind\nA B,KEN,robot\n", 2, "no kind"),
        ('name,country\n"A B,KEN\n' + "C D,KEN\n" * 20_000, None, "not CSV"),
    ],
)
def test_what_people_get_wrong_is_told_with_its_line(
    text: str, line: int | None, words: str
) -> None:
    faults = _faults(text)
    assert len(faults) == 1
    assert words in faults[0][1]
    assert line is None or faults[0][0] == line


def test_a_near_country_is_suggested() -> None:
    (fault,) = read_actors(b"name,country\nA B,Senegall\n", "o").faults
    assert "SEN" in fault.fix


def test_two_holders_of_one_seat_on_one_day_are_a_fault() -> None:
    text = GOOD.replace("2022-05-02\nJ", "2022-06-01\nJ")
    ((line, words),) = _faults(text)
    assert line == 3
    assert "line 2" in words
    assert "Amina Sow" in words


def test_two_members_of_parliament_are_none() -> None:
    text = GOOD.replace("foreign minister", "member of parliament").replace("2022-05-02\nJ", "\nJ")
    assert _faults(text) == []


def test_latin_letters_of_another_encoding_are_told() -> None:
    (fault,) = read_actors("name,country\nJosé,PRT\n".encode("latin-1"), "o").faults
    assert (fault.line, fault.what) == (2, "not UTF-8")


@given(st.text(max_size=300))
def test_no_text_makes_the_reader_fall(text: str) -> None:
    read = read_actors(text.encode(), "own.csv")
    assert read.faults or read.actors
