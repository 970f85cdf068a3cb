from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from readouts.records import Event
from readouts.store import EventFilter, StoryFilter, View
from record_samples import BLAMED, CALL, EVENTS, FIRST, PLANNED, READOUT, SECOND, STORY_ID

ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
ORDERED = tuple(sorted(EVENTS, key=lambda event: (event.when.start or "~", event.id)))


def in_order(*events: Event) -> tuple[Event, ...]:
    return tuple(event for event in ORDERED if event in events)


@pytest.mark.parametrize(
    ("filter_", "expected"),
    [
        (EventFilter(), EVENTS),
        (EventFilter(actor="NOR"), (CALL, BLAMED)),
        (EventFilter(actor="NOR/GOV"), (CALL, BLAMED)),
        (EventFilter(actor="NOR/MIL"), ()),
        (EventFilter(recipient="NOR"), (CALL,)),
        (EventFilter(recipient="KEN"), (CALL, BLAMED, PLANNED)),
        (EventFilter(actor="NOR", recipient="KEN"), (CALL, BLAMED)),
        (EventFilter(actor="kari LUND"), (CALL, BLAMED)),
        (EventFilter(actor="foreign affairs"), (CALL, BLAMED)),
        (EventFilter(actor="owners"), (PLANNED,)),
        (EventFilter(actor="100%"), ()),
        (EventFilter(type="CONSULT"), (CALL,)),
        (EventFilter(mode="phone"), (CALL,)),
        (EventFilter(mode="disapprove", context="diplomatic"), (BLAMED,)),
        (EventFilter(context="phone"), ()),
        (EventFilter(since="2031-03-04"), (CALL, BLAMED)),
        (EventFilter(since="2031-03-05"), ()),
        (EventFilter(until="2031-03-04"), (CALL, BLAMED)),
        (EventFilter(until="2031-03-03"), ()),
        (EventFilter(words="ports"), (BLAMED,)),
        (EventFilter(words="fishing talk"), (PLANNED,)),
        (EventFilter(words="!!!"), ()),
        (EventFilter(outlet="lake herald"), (CALL, PLANNED)),
        (EventFilter(reality="hypothetical"), (PLANNED,)),
        (EventFilter(story=STORY_ID, headline=True), (CALL,)),
        (EventFilter(headline=False), (BLAMED, PLANNED)),
        (EventFilter(min_independent=1), EVENTS),
        (EventFilter(min_independent=2), ()),
    ],
)
def test_a_filter_lets_through_what_it_says(
    view: View, filter_: EventFilter, expected: tuple[Event, ...]
) -> None:
    assert view.events(filter_) == in_order(*expected)


def test_pages_join_to_the_whole_list(view: View) -> None:
    pages, after = [], None
    while page := view.events(limit=1, after=after):
        pages.extend(page)
        after = page[-1].id
    assert tuple(pages) == ORDERED == view.events()
    assert tuple(view.each_event(limit=2)) == ORDERED[:2]


@pytest.mark.parametrize(
    ("filter_", "found"),
    [
        (StoryFilter(), True),
        (StoryFilter(party="KEN/GOV", type="ACCUSE", words="port", outlet="FJORD TIMES"), True),
        (StoryFilter(party="owners"), True),
        (StoryFilter(party="PER"), False),
        (StoryFilter(type="ASSAULT"), False),
        (StoryFilter(since="2031-03-04", until="2031-03-04"), True),
        (StoryFilter(since="2031-03-05"), False),
        (StoryFilter(until="2031-03-03"), False),
        (StoryFilter(words="bridge"), False),
        (StoryFilter(min_reports=2, min_independent=1), True),
        (StoryFilter(min_reports=3), False),
        (StoryFilter(min_independent=2), False),
    ],
)
def test_stories_are_filtered_too(view: View, filter_: StoryFilter, *, found: bool) -> None:
    assert view.stories(filter_) == ((READOUT,) if found else ())
    assert list(view.each_story(filter_)) == ([(READOUT, (FIRST, SECOND))] if found else [])


def test_pages_of_stories(view: View) -> None:
    assert view.stories(limit=1) == (READOUT,)
    assert view.stories(after=STORY_ID) == ()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(value=ANY)
def test_no_value_breaks_a_filter(view: View, value: str) -> None:
    every = EventFilter(
        actor=value, recipient=value, type=value, mode=value, words=value, outlet=value, since=value
    )
    assert set(view.events(every)) <= set(EVENTS)
    view.stories(StoryFilter(party=value, type=value, words=value, outlet=value))
