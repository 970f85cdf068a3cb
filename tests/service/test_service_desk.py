from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from readouts import service
from readouts.errors import NoSuchId, NoSuchTerm, NotOurStore, StoreWriteFailed, UnsupportedFormat
from readouts.service import Desk
from readouts.service.page import EventPage, ReportPage, StoryPage
from readouts.store import EventFilter
from record_samples import (
    BLAME,
    BLAMED,
    CALL,
    FIRST,
    FIRST_TEXT,
    PLANNED,
    READOUT,
    SECOND,
    STORY_ID,
    THIRD,
)


@pytest.fixture
def desk(sample_db: Path) -> Iterator[Desk]:
    with service.open(sample_db) as opened:
        yield opened


def test_a_story_page_cites_every_statement_by_its_number(desk: Desk) -> None:
    page = desk.show(STORY_ID)
    assert isinstance(page, StoryPage)
    assert page.sentence == READOUT.sentence
    assert [(s.number, s.report) for s in page.sources] == [(1, FIRST.id), (2, SECOND.id)]
    assert [(p.text, p.label, p.sources) for p in page.agenda] == [
        ("fishing", "raised by Kenya", (2,)),
        ("the port", None, (1,)),
    ]
    assert page.shared[0].sources == (1, 2)
    assert page.statements[0].sources == (1,)
    assert [a.sources for a in page.disagreements[0].answers] == [(1,), (2,)]
    assert [a.text for a in page.wording[0].answers] == ["the port", "Mombasa"]


def test_every_quote_stands_in_its_report_where_it_says(desk: Desk) -> None:
    page = desk.show(STORY_ID)
    assert isinstance(page, StoryPage)
    texts = {FIRST.id: FIRST.text, SECOND.id: SECOND.text}
    quotes = [*page.only_in, *(quote for event in page.events for quote in event.quotes)]
    assert quotes
    for quote in quotes:
        assert texts[quote.report][quote.start : quote.end] == quote.text
        assert page.sources[quote.source - 1].report == quote.report


def test_the_origins_are_told_in_words(desk: Desk) -> None:
    page = desk.show(STORY_ID)
    assert isinstance(page, StoryPage)
    assert page.origins == (
        "2 reports, 2 outlets, 1 independent origin: [1] and [2] each print words of one text"
        " that none of them wrote, and Coast Radio is credited."
    )


def test_an_event_page_says_who_when_and_on_whose_word(desk: Desk) -> None:
    page = desk.show(BLAMED.id)
    assert isinstance(page, EventPage)
    assert [(p.role, p.code, p.sector) for p in page.parties] == [
        ("actor", "NOR", "GOV"),
        ("recipient", "KEN", "GOV"),
    ]
    assert page.parties[0].words == "Kari Lund, foreign minister of Norway"
    assert page.when.startswith("Tuesday, 4 March 2031")
    assert "on Tuesday" in page.when
    assert page.where is None
    assert (page.quad, page.quad_name, page.scale) == (3, "verbal conflict", -2.0)
    assert [q.speaker for q in page.quotes] == ["the ministry"]
    assert [s.report for s in page.sources] == [FIRST.id]


def test_an_unknown_date_says_why(desk: Desk) -> None:
    page = desk.show(PLANNED.id)
    assert isinstance(page, EventPage)
    assert page.when == "Not known: the report does not say"
    assert page.where == "Nairobi"


def test_a_report_page_has_the_text_as_stored_and_who_shares_it(desk: Desk) -> None:
    page = desk.show(FIRST.id)
    assert isinstance(page, ReportPage)
    assert page.text == FIRST_TEXT
    assert {id_ for id_, _ in page.events} == {CALL.id, BLAMED.id}
    assert [(shared.report, shared.words) for shared in page.shared] == [(SECOND.id, 8)]
    assert page.story == STORY_ID


def test_a_report_in_no_story_has_a_page(desk: Desk) -> None:
    page = desk.show(THIRD.id)
    assert isinstance(page, ReportPage)
    assert page.story is None
    assert page.events == ()


@pytest.mark.parametrize(
    ("given", "kind"),
    [
        (STORY_ID[:6], "story"),
        (CALL.id[:6], "event"),
        (BLAME.id, "event"),
        ("ft-77", "report"),
    ],
)
def test_beginnings_claims_and_outside_ids_are_understood(
    desk: Desk, given: str, kind: str
) -> None:
    page = desk.show(given)
    assert page.__struct_config__.tag == kind


def test_an_unknown_id_is_an_error_with_advice(desk: Desk) -> None:
    with pytest.raises(NoSuchId, match="szzzz"):
        desk.show("szzzz")


@pytest.mark.parametrize("given", [STORY_ID, CALL.id, FIRST.id, BLAME.id])
def test_compare_means_the_story_whatever_id_is_given(desk: Desk, given: str) -> None:
    assert desk.compare(given).story == STORY_ID


def test_compare_of_a_report_in_no_story_is_an_error(desk: Desk) -> None:
    with pytest.raises(NoSuchId):
        desk.compare(THIRD.id)


def test_lists_hold_ids_that_can_be_shown(desk: Desk) -> None:
    stories = desk.stories()
    assert [item.id for item in stories.items] == [STORY_ID]
    assert not stories.more
    events = desk.events(limit=2)
    assert len(events.items) == 2
    assert events.more
    for item in events.items:
        assert desk.show(item.id)


def test_a_story_is_listed_if_one_of_its_events_passes_all_filters(desk: Desk) -> None:
    assert desk.stories(EventFilter(type="accuse", recipient="KEN")).items
    assert not desk.stories(EventFilter(type="accuse", recipient="NOR")).items


def test_an_empty_list_names_the_filter_that_took_the_last_event(desk: Desk) -> None:
    listing = desk.events(EventFilter(actor="NOR", type="CONSULT", mode="visit"))
    assert listing.why_empty == (
        "Nothing is left: no event has --mode visit among the events with"
        " --actor NOR --type CONSULT."
    )


@pytest.mark.parametrize("wanted", [EventFilter(type="CONSLT"), EventFilter(mode="fone")])
def test_a_misspelt_type_or_mode_is_an_error_not_an_empty_list(
    desk: Desk, wanted: EventFilter
) -> None:
    with pytest.raises(NoSuchTerm):
        desk.events(wanted)


def test_search_finds_words_and_where_they_stand(desk: Desk) -> None:
    (hit,) = desk.search("condemned")
    assert hit.report == FIRST.id
    assert [span.of(FIRST_TEXT) for span in hit.matches] == ["condemned"]


def test_exports_leave_out_what_is_only_imagined_unless_asked(desk: Desk) -> None:
    some, every = io.StringIO(), io.StringIO()
    assert desk.export("plover", some) == 2
    assert desk.export("plover", every, all_realities=True) == 3
    ids = {json.loads(line)["id"] for line in some.getvalue().splitlines()}
    assert ids == {CALL.id, BLAMED.id}


def test_an_exported_file_is_written_whole(desk: Desk, tmp_path: Path) -> None:
    target = tmp_path / "stories.jsonl"
    assert desk.export_file("stories", target) == 1
    assert json.loads(target.read_text(encoding="utf-8"))["id"] == STORY_ID
    assert [path.name for path in tmp_path.iterdir()] == ["stories.jsonl"]


def test_an_export_that_cannot_be_written_says_so(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(StoreWriteFailed, match="nowhere"):
        desk.export_file("plover", tmp_path / "nowhere" / "events.jsonl")
    with pytest.raises(UnsupportedFormat, match="plover"):
        desk.export("polver", io.StringIO())


def test_no_database_is_made_by_looking(tmp_path: Path) -> None:
    with pytest.raises(NotOurStore, match=r"readouts run PATH\.\.\. --db"):
        service.open(tmp_path / "none.db")
    assert list(tmp_path.iterdir()) == []


def test_the_richest_story_comes_first(desk: Desk) -> None:
    assert [item.id for item in desk.richest(3)] == [STORY_ID]
    assert [reject.reason for reject in desk.rejects()] == ["empty"]
    assert desk.counts()["stories"] == 1
