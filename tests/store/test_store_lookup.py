from __future__ import annotations

import pytest

from readouts.errors import NoSuchId
from readouts.records import Report
from readouts.store import View, Writer
from record_samples import BLAME, BLAMED, CALL, CALL_IN_SECOND, FIRST, SECOND, STORY_ID, THIRD


def test_an_exact_id_is_itself(view: View) -> None:
    assert view.resolve_id(FIRST.id) == ("report", FIRST.id)
    assert view.resolve_id(BLAME.id) == ("claim", BLAME.id)
    assert view.resolve_id(f" {CALL.id}\n") == ("event", CALL.id)
    assert view.resolve_id(STORY_ID) == ("story", STORY_ID)


def test_four_characters_are_enough(view: View) -> None:
    assert view.resolve_id(BLAMED.id[:4]) == ("event", BLAMED.id)
    assert view.resolve_id(STORY_ID[:6]) == ("story", STORY_ID)


def test_three_are_not(view: View) -> None:
    with pytest.raises(NoSuchId, match="first 4 characters"):
        view.resolve_id(STORY_ID[:3])


def test_an_ambiguous_beginning_lists_what_it_may_be(full: Writer) -> None:
    full.add_reports([Report(id=f"rzzzz{n:09d}", text="a") for n in range(2)])
    with View.open(full.path) as view, pytest.raises(NoSuchId) as caught:
        view.resolve_id("rzzzz")
    assert "rzzzz000000000" in str(caught.value)
    assert "rzzzz000000001" in str(caught.value)


def test_an_old_event_leads_through_its_claim(view: View) -> None:
    old = "e" + CALL_IN_SECOND.id[1:]
    assert view.resolve_id(old) == ("event", CALL.id)
    assert view.resolve_id(old[:7]) == ("event", CALL.id)


def test_an_old_story_leads_through_its_report(view: View) -> None:
    old = "s" + SECOND.id[1:]
    assert view.resolve_id(old) == ("story", STORY_ID)
    assert view.resolve_id(old[:7]) == ("story", STORY_ID)


def test_the_id_of_the_input_is_found(view: View) -> None:
    assert view.resolve_id("ft-77") == ("report", FIRST.id)


def test_an_input_id_given_twice_is_ambiguous(full: Writer) -> None:
    full.add_reports([Report(id="r" + "q" * 13, text="another", external_id="ft-77")])
    with View.open(full.path) as view, pytest.raises(NoSuchId, match="may be any of"):
        view.resolve_id("ft-77")


def test_a_story_that_is_no_more_and_led_nowhere_says_what_is_near(view: View) -> None:
    with pytest.raises(NoSuchId) as caught:
        view.resolve_id("s" + THIRD.id[1:])
    assert STORY_ID in str(caught.value)


@pytest.mark.parametrize(
    "text", ["", " ", "x", "%", "e%%%%", "r____", "'; DROP TABLE report", "\x00\ud7ff"]
)
def test_anything_else_is_no_id(view: View, text: str) -> None:
    with pytest.raises(NoSuchId, match="nothing has the id"):
        view.resolve_id(text)


def test_an_empty_store_says_that_it_is_empty(writer: Writer) -> None:
    with View.open(writer.path) as view, pytest.raises(NoSuchId, match="no event yet"):
        view.resolve_id("eabcd")
