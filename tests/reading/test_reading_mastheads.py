from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readouts.reading import report_from_text
from readouts.reading.marks import find_marks
from readouts.records import Report

TITLE = "Two ministers agree to meet again"
PROSE = (
    "Norway and Chile agreed on Thursday to meet again in the spring, after a long day of talks"
    " about fish, ports and the price of ice."
)
WRAPPED = (
    "Norway and Chile agreed on Thursday\nto meet again in the spring, after a\nlong day of talks."
)


def report(text: str, **given_values: str) -> Report:
    found = report_from_text(text, "t", **given_values)  # type: ignore[arg-type]  # all are texts
    assert isinstance(found, Report)
    return found


def kinds(found: Report) -> list[str]:
    return [mark.kind for mark in found.marks]


DATES = [
    ("5 March 2021", "2021-03-05"),
    ("Friday, March 5, 2021", "2021-03-05"),
    ("Friday 5 March 2021", "2021-03-05"),
    ("Mar. 5, 2021", "2021-03-05"),
    ("5th March, 2021", "2021-03-05"),
    ("05.03.2021", "2021-03-05"),
    ("2021-03-05", "2021-03-05"),
    ("5 March 2021 18:05", "2021-03-05T18:05:00"),
    ("5 March 2021, 7pm", "2021-03-05T19:00:00"),
    ("5 March 2021 at 7.30 p.m.", "2021-03-05T19:30:00"),
    ("Friday, March 5, 2021 - 18:05", "2021-03-05T18:05:00"),
]


@pytest.mark.parametrize(("date", "stamp"), DATES)
@pytest.mark.parametrize("form", ["{}, {}", "{} | {}", "{} / {}", "{} - {}", "{} – {}", "{}\n{}"])
def test_the_outlet_and_the_day_in_every_form(date: str, stamp: str, form: str) -> None:
    found = report(f"{form.format('Fjord Courier', date)}\n\n{TITLE}\n\nOSLO: {PROSE}")
    assert (found.source, found.title) == ("Fjord Courier", TITLE)
    assert found.published is not None
    assert (found.published.stamp, found.published.basis) == (stamp, "text")
    assert kinds(found) == ["masthead", "date", "headline", "dateline"]


@pytest.mark.parametrize(
    "parts", list(itertools.permutations(["Fjord Courier", "Oslo", "5 March 2021"]))
)
@pytest.mark.parametrize("between", [" | ", "\n"])
def test_any_order_on_one_line_or_many(parts: tuple[str, ...], between: str) -> None:
    found = report(f"{between.join(parts)}\n\n{TITLE}\n\n{PROSE}")
    assert (found.source, found.title) == ("Fjord Courier", TITLE)
    assert found.published is not None
    assert found.published.stamp == "2021-03-05"


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        ("ICE AND WATER\n5 March 2021", "ICE AND WATER"),
        ("Le Canard du Fjord (English pages)\n5 March 2021", "Le Canard du Fjord"),
        ("Fjord Courier\nTromsø, 5 March 2021", "Fjord Courier"),
        ("5 March 2021  Fjord News / Oslo", "Fjord News"),
        ("Fjord Courier (Oslo), 5 March 2021", "Fjord Courier"),
        ("Fjord Courier / Arts / 5 March 2021", "Fjord Courier"),
        ("Radio Fjord, bulletin of 5 March 2021", "Radio Fjord"),
        ("FJORD COURIER March 5, 2021", "FJORD COURIER"),
        ("World in short | 5 March 2021", None),
        ("The Ice Times\nFriday, 5 March 2021 | Vol. 12, No. 3", "The Ice Times"),
        ("KINGDOM OF NORWAY\nMINISTRY OF FISHERIES\n5 March 2021", "MINISTRY OF FISHERIES"),
        (
            "Ministry of Ports, Ice and Works\nPress Statement No. 12\n5 March 2021",
            "Ministry of Ports, Ice and Works",
        ),
        ("MEDIA RELEASE\nOslo, 5 March 2021", None),
        ("Lund, Scania, 5 March 2021", None),
    ],
)
def test_mastheads_and_letterheads(head: str, outlet: str | None) -> None:
    found = report(f"{head}\n\n{TITLE}\n\n{PROSE}")
    assert (found.source, found.title) == (outlet, TITLE)
    assert found.published is not None
    assert found.published.stamp == "2021-03-05"
    masthead = found.marked("masthead")
    assert masthead
    assert outlet is None or outlet in {mark.value for mark in masthead}


def test_a_whole_page_head() -> None:
    text = (
        f"FJORD COURIER\n5 March 2021\n\n{TITLE}\nThe next round is to be in May\n\n"
        f"By Kari Nordmann, in Oslo\n\nVALLE CHICO - {PROSE}"
    )
    assert [(mark.kind, mark.value) for mark in report(text).marks] == [
        ("masthead", "FJORD COURIER"),
        ("date", "2021-03-05"),
        ("headline", TITLE),
        ("headline", "The next round is to be in May"),
        ("byline", "Kari Nordmann"),
        ("dateline", "Valle Chico"),
    ]


def test_the_masthead_may_stand_under_the_headline() -> None:
    found = report(f"{TITLE}\n\nThe Fjord Courier, 5 March 2021\n\nOSLO — {PROSE}")
    assert (found.source, found.title) == ("The Fjord Courier", TITLE)


def test_a_bulletin_has_no_headline() -> None:
    found = report(f"FJORD RADIO NEWS\nFriday 5 March 2021 7pm\n\n{PROSE}")
    assert (found.source, found.title) == ("FJORD RADIO NEWS", None)


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("Review by Kari Nordmann", "Kari Nordmann"),
        ("by Kari Nordmann, Oslo", "Kari Nordmann"),
        ("By Kari Nordmann in Oslo", "Kari Nordmann"),
        ("From our staff reporter Kari Nordmann", "Kari Nordmann"),
        ("From Kari Nordmann in Oslo", "Kari Nordmann"),
        ("By a Fjord Courier Reporter, Oslo", "a Fjord Courier Reporter"),
        ("Our correspondent", "Our correspondent"),
    ],
)
def test_bylines_under_a_masthead(line: str, value: str) -> None:
    found = report(f"Fjord Courier, 5 March 2021\n\n{TITLE}\n{line}\n\n{PROSE}")
    assert found.title == TITLE
    assert [mark.value for mark in found.marked("byline")] == [value]


@pytest.mark.parametrize(
    "title",
    [
        "Talks of 5 March 2021 ended in Oslo, ministers say",
        "Norway, Chile to meet on March 5, 2021",
        "Norway Wins Chess Cup, 5 March 2021",
        "Ministry of Fisheries Condemns Ice Prices",
        "Court Bans Morning Post",
        "NORWAY AND CHILE AGREED ON THURSDAY TO MEET",
        "Good News",
        "Minister Resigns",
        "Ports, Ice And Works",
    ],
)
def test_a_headline_stays_one(title: str) -> None:
    found = report(f"{title}\n\n{PROSE}")
    assert (found.title, found.source, kinds(found)) == (title, None, ["headline"])


@pytest.mark.parametrize(
    "text",
    [
        PROSE,
        WRAPPED,
        "The Ministry of Ports and\nIce said on Thursday that\nboats would be late, but not why.",
        "The Department of Fisheries\nsaid the boats would be late. It gave no reason.",
        "Norway and Chile agreed to meet again.",
        "Norway and Chile agreed to meet again",
        "The ice\nis late\nthe Morning Star\nis early\n\nand no one\nhas a boat.",
        "NORWAY AND CHILE AGREED ON THURSDAY TO MEET. Nobody else came.",
        "PORTS OF THE NORTH REPORT - MAR 5\n    Boats out 12\n    Boats in 11\n",
    ],
)
def test_without_a_head_nothing_is_marked(text: str) -> None:
    found = report(text)
    assert (found.marks, found.title, found.source) == ((), None, None)


def test_a_report_that_opens_with_its_dateline() -> None:
    found = report(f"OSLO, March 5, 2021 — {PROSE}")
    assert kinds(found) == ["dateline", "date"]
    assert (found.title, found.source) == (None, None)


def test_what_is_found_never_changes_the_id_and_never_wins() -> None:
    text = f"Fjord Courier, 5 March 2021\n\n{TITLE}\n\n{PROSE}"
    bare, named = report(text), report(text, source="Ice Wire")
    assert (bare.source, named.source) == ("Fjord Courier", "Ice Wire")
    assert report(text, source="Fjord Courier").id != bare.id
    assert named.published is not None
    assert named.published.basis == "text"


def test_the_given_title_is_no_masthead() -> None:
    found = report(
        f"Morning Star\n5 March 2021\n\nA boat comes home\n\n{PROSE}", title="Morning Star"
    )
    assert found.source is None
    assert found.marks[0].kind == "headline"


HEADS = [
    "Fjord Courier", "FJORD RADIO NEWS", "Press release", "REPUBLIC OF CHILE", "Oslo", "World",
    "Ministry of Ice", "5 March 2021", "Fjord Post, 5 March 2021", "Oslo, 5 March 2021", TITLE,
    "By Kari Nordmann", "Our correspondent", "", "Two boats | Oslo",
]  # fmt: skip
SENTENCES = [
    PROSE,
    WRAPPED,
    "The boats left.",
    "Ministry of Ice staff left Oslo.",
    "On 5 March 2021, the Fjord Courier closed.",
    "OSLO: The boats left.",
    "Fjord Courier readers wept.",
]
LINES = st.lists(st.sampled_from(HEADS), max_size=6)
BODY = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4)


@settings(max_examples=400, deadline=None)
@given(head=LINES, body=BODY, gap=st.sampled_from(["\n", "\n\n", "\r\n\r\n"]))
def test_no_mark_covers_prose(head: list[str], body: list[str], gap: str) -> None:
    text = gap.join([*head, *body])
    marks = find_marks(text).marks
    for mark in marks:
        words = mark.span.of(text)
        if mark.kind in {"masthead", "headline", "byline", "date"}:
            assert "\n" not in words
            assert not re.search(r"\.$", words)
        assert mark.kind != "dateline" or words == "OSLO:"
    assert find_marks(text).marks == marks
