from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from readouts.errors import BadRecord, NoSuchId
from readouts.records import (
    Entity,
    Mark,
    Parsed,
    Published,
    Reject,
    Report,
    Sentence,
    Span,
    Story,
    Token,
    make_id,
)
from readouts.store import View, Writer, sentence_key
from readouts.store.codec import pack, unpack
from record_samples import (
    BLAME,
    CALL,
    CALL_IN_FIRST,
    CALL_IN_SECOND,
    CLAIMS,
    EVENTS,
    FIRST,
    READOUT,
    REPORTS,
    SECOND,
    STORY,
    STORY_ID,
    TALKS,
    THIRD,
    sentences_of,
)

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=80)
MAYBE = st.none() | TEXT
PLAIN: st.SearchStrategy[Any] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=6,
)
MARKS = st.builds(
    Mark,
    st.sampled_from(["date", "credit"]),
    st.builds(Span, st.integers(0, 9), st.integers(9, 20)),
    TEXT,
)
PUBLISHED = st.builds(Published, st.dates().map(str), st.sampled_from(["given", "text"]))


@st.composite
def reports(draw: st.DrawFn) -> Report:
    report = Report(
        id="",
        text=draw(TEXT),
        title=draw(MAYBE),
        source=draw(MAYBE),
        url=draw(MAYBE),
        language=draw(MAYBE),
        published=draw(st.none() | PUBLISHED),
        external_id=draw(MAYBE),
        path=draw(MAYBE),
        marks=tuple(draw(st.lists(MARKS, max_size=2))),
        extra=draw(st.dictionaries(TEXT, PLAIN, max_size=3)),
    )
    return msgspec.structs.replace(report, id=make_id("r", repr(report)))


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60
)
@given(some=st.lists(reports(), max_size=4, unique_by=lambda report: report.id))
def test_any_report_comes_back_as_it_was(writer: Writer, some: list[Report]) -> None:
    writer.add_reports(some)
    assert list(writer.reports(report.id for report in some)) == some


@given(
    text=TEXT,
    tokens=st.lists(
        st.builds(
            Token,
            TEXT,
            TEXT,
            TEXT,
            TEXT,
            TEXT,
            st.integers(0, 5),
            st.integers(0, 5),
            st.integers(0, 5),
        ),
        max_size=4,
    ),
    entities=st.lists(st.builds(Entity, st.integers(0, 5), st.integers(0, 5), TEXT), max_size=2),
)
def test_any_parse_comes_back_as_it_was(
    text: str, tokens: list[Token], entities: list[Entity]
) -> None:
    parsed = Parsed(text, tuple(tokens), tuple(entities))
    assert unpack(pack(parsed)) == parsed


def test_a_report_is_new_once(writer: Writer) -> None:
    assert writer.add_reports([FIRST, FIRST, SECOND]) == [True, False, True]
    changed = msgspec.structs.replace(FIRST, path="elsewhere.txt")
    assert writer.add_reports([changed]) == [False]
    assert writer.report(FIRST.id) == FIRST, "the first is kept"


def test_reports_come_in_the_order_asked_for(full: Writer) -> None:
    wanted = [SECOND.id, "r-unknown", FIRST.id]
    assert full.reports(wanted) == (SECOND, FIRST)
    assert [report.id for report in full.each_report()] == sorted(r.id for r in REPORTS)
    assert full.days() == {FIRST.id: "2031-03-05", SECOND.id: "2031-03-06", THIRD.id: None}


def test_what_is_not_there_says_so(view: View) -> None:
    for ask in (view.report, view.claim, view.event, view.story, view.readout, view.sentences):
        with pytest.raises(NoSuchId, match="nothing-at-all"):
            ask("nothing-at-all")


def test_sentences_come_back_with_the_parses_of_the_model_named(writer: Writer) -> None:
    writer.add_reports([SECOND])
    first, second, third = sentences_of(SECOND)
    token = Token("Foreign", "foreign", "ADJ", "JJ", "ROOT", 0, 0, 7)
    parsed = Parsed(first.text, (token,), (Entity(0, 1, "ORG"),))
    odd = msgspec.structs.replace(third, text="Cafe owners cheered")
    with_parse = Sentence(first.number, first.span, first.text, parsed)
    writer.add_sentences(SECOND.id, [with_parse, second, odd])
    writer.add_parses("small-1", {first.text: parsed})
    assert writer.sentences(SECOND.id) == (first, second, odd), "no model, no parses"
    assert writer.sentences(SECOND.id, "small-1") == (with_parse, second, odd)
    assert writer.sentences(SECOND.id, "small-2") == (first, second, odd)
    writer.add_sentences(SECOND.id, [first])
    assert writer.sentences(SECOND.id) == (first,), "later ones take the place of earlier ones"


def test_parses_are_found_by_words_and_model(writer: Writer) -> None:
    parsed = Parsed("They met.", (), ())
    writer.add_parses("small-1", {"They met.": parsed})
    writer.add_parses("small-1", {"They met.": parsed})
    assert writer.parses("small-1", ["They met.", "They left."]) == {"They met.": parsed}
    assert writer.parses("small-2", ["They met."]) == {}
    assert sentence_key("They met.") != sentence_key("They met")


def test_sentences_need_their_report(writer: Writer) -> None:
    with pytest.raises(NoSuchId):
        writer.add_sentences("r-unknown", ())


def test_a_step_goes_on_where_it_stopped(writer: Writer, db: Path) -> None:
    writer.add_reports(reversed(REPORTS))
    assert list(writer.pending("code")) == [FIRST.id, SECOND.id, THIRD.id], "by day, none last"
    for id_ in writer.pending("code"):
        writer.mark_done("code", [id_])
        break
    writer.close()
    with Writer.open(db) as again:
        assert list(again.pending("code")) == [SECOND.id, THIRD.id]
        assert len(list(again.pending("link"))) == 3
        again.mark_done("code", [SECOND.id, SECOND.id, FIRST.id])
        assert list(again.pending("code")) == [THIRD.id]
        again.forget_done("code")
        assert len(list(again.pending("code"))) == 3


def test_claims_come_back_in_the_order_of_the_text(full: Writer) -> None:
    assert full.claims(FIRST.id) == (CALL_IN_FIRST, BLAME)
    found = full.claims_of_reports([SECOND.id, FIRST.id])
    assert sorted(found, key=lambda claim: claim.id) == sorted(CLAIMS, key=lambda claim: claim.id)
    assert [claim.report for claim in found] == sorted(claim.report for claim in found)
    assert full.claim(TALKS.id) == TALKS
    pairs = list(full.each_claim())
    assert [claim for claim, _ in pairs] == list(found)
    assert all(report.id == claim.report for claim, report in pairs)


def test_the_same_claims_again_change_nothing(full: Writer) -> None:
    full.add_claims(FIRST.id, (BLAME, CALL_IN_FIRST))
    assert full.readout(STORY_ID) == READOUT


def test_other_claims_take_back_what_was_made_from_the_old(full: Writer) -> None:
    full.add_claims(FIRST.id, (BLAME,))
    assert full.claims(FIRST.id) == (BLAME,)
    assert full.events_of_story(STORY_ID) == ()
    assert list(full.stories_due()) == [STORY_ID]
    assert full.story(STORY_ID) == STORY


def test_claims_need_their_report(writer: Writer) -> None:
    with pytest.raises(BadRecord, match="not stored"):
        writer.add_claims(FIRST.id, (BLAME,))


def test_a_story_comes_back_whole(view: View) -> None:
    assert view.story(STORY_ID) == STORY
    assert view.readout(STORY_ID) == READOUT
    assert view.event(CALL.id) == CALL
    assert set(view.events_of_story(STORY_ID)) == set(EVENTS)
    assert view.events_of_story(STORY_ID)[0] == CALL, "the headline comes first"
    assert view.story_of([FIRST.id, SECOND.id, THIRD.id]) == {
        FIRST.id: STORY_ID,
        SECOND.id: STORY_ID,
    }
    assert list(view.each_story()) == [(READOUT, (FIRST, SECOND))]


def test_what_is_unknown_comes_back_as_unknown(full: Writer) -> None:
    empty = msgspec.structs.replace(READOUT, date=None, headline=None, events=(), agenda=())
    full.put_story(STORY, (), empty)
    assert full.readout(STORY_ID) == empty
    assert full.stories() == (empty,)


def test_putting_a_story_again_changes_nothing(full: Writer) -> None:
    before = list(full._db._connection.iterdump())
    full.put_story(STORY, EVENTS, READOUT)
    full.replace_stories((), [STORY])
    full.replace_stories([STORY_ID], [STORY])
    assert list(full._db._connection.iterdump()) == before


def test_a_story_put_anew_loses_its_old_events(full: Writer) -> None:
    full.put_story(STORY, (CALL,), READOUT)
    assert full.events_of_story(STORY_ID) == (CALL,)


def test_a_new_story_takes_the_place_of_those_it_shares_reports_with(full: Writer) -> None:
    apart = Story(id="s" + SECOND.id[1:], reports=(SECOND.id, THIRD.id))
    full.replace_stories((), [apart])
    assert full.story_of([FIRST.id, SECOND.id]) == {SECOND.id: apart.id}
    assert list(full.stories_due()) == [apart.id]
    assert list(full.each_event()) == []


def test_stories_can_be_removed(full: Writer) -> None:
    full.replace_stories([STORY_ID], ())
    assert full.story_of([FIRST.id]) == {}
    assert list(full.each_event()) == []
    assert full.claims(FIRST.id) == (CALL_IN_FIRST, BLAME), "claims stay"


def test_an_event_needs_its_claims(writer: Writer) -> None:
    writer.add_reports(REPORTS)
    writer.add_claims(SECOND.id, (CALL_IN_SECOND,))
    with pytest.raises(BadRecord, match="not stored"):
        writer.put_story(STORY, (CALL,), READOUT)
    assert writer.story_of([FIRST.id]) == {}, "nothing of the story was stored"


def test_all_that_is_derived_can_be_made_again_with_the_same_ids(full: Writer) -> None:
    before = list(full._db._connection.iterdump())
    full.clear_derived()
    assert list(full.each_event()) == []
    assert full.claims_of_reports([FIRST.id, SECOND.id]) != ()
    full.put_story(STORY, EVENTS, READOUT)
    assert list(full._db._connection.iterdump()) == before


def test_runs_keep_their_manifest_and_their_rejects(writer: Writer) -> None:
    refused = Reject(step="read", item="a.bin", reason="binary", detail="no text in it")
    first = writer.start_run({"paths": ["a.bin"]})
    writer.add_rejects(first, [refused, refused])
    writer.finish_run(first, {"reports": 0, "versions": {"readouts": "0.1"}})
    second = writer.start_run({"paths": []})
    writer.add_rejects(second, [refused])
    done, killed = writer.runs()
    assert (done.id, done.config, done.manifest) == (
        first,
        {"paths": ["a.bin"]},
        {"reports": 0, "versions": {"readouts": "0.1"}},
    )
    assert done.finished is not None
    assert done.started <= done.finished
    assert (killed.id, killed.finished, killed.manifest) == (second, None, None)
    assert writer.rejects() == writer.rejects(first) == (refused,), "the same reject counts once"
    assert writer.rejects(99) == ()
    with pytest.raises(NoSuchId):
        writer.finish_run(99, {})


def test_counts_say_how_much_there_is(view: View) -> None:
    found = view.counts()
    assert {
        name: found[name] for name in ("reports", "claims", "stories", "events", "outlets")
    } == {
        "reports": 3,
        "claims": 4,
        "stories": 1,
        "events": 3,
        "outlets": 2,
    }
