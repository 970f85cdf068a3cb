from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from readouts.records import Link
from readouts.stories import group, story_id

NAMES = [f"r{letter}" for letter in "abcdefgh"]
DAYS = st.dictionaries(
    st.sampled_from(NAMES), st.sampled_from([None, "2021-01-01", "2021-01-02"]), min_size=1
)


def link(a: str, b: str, score: float) -> Link:
    return Link(a=a, b=b, joined=score >= 0.5, score=score)


LINKS = st.lists(
    st.builds(
        lambda pair, score: link(*sorted(pair), score),
        st.lists(st.sampled_from(NAMES), min_size=2, max_size=2, unique=True),
        st.sampled_from([0.0, 0.1, 0.3, 0.5, 0.5, 0.8, 1.0]),
    ),
    max_size=20,
)


@given(DAYS, LINKS, st.randoms(use_true_random=False))
def test_the_order_of_reports_and_links_makes_no_difference(
    days: dict[str, str | None], links: list[Link], draw: object
) -> None:
    names, shuffled = list(days), list(links)
    draw.shuffle(names)  # type: ignore[attr-defined] # hypothesis gives a random.Random
    draw.shuffle(shuffled)  # type: ignore[attr-defined] # likewise
    assert group(days, links) == group({name: days[name] for name in names}, shuffled)


@given(DAYS, LINKS)
def test_each_report_is_in_one_story_and_stories_are_in_order(
    days: dict[str, str | None], links: list[Link]
) -> None:
    stories = group(days, links)
    assert sorted(name for story in stories for name in story) == sorted(days)
    for story in stories:
        assert list(story) == sorted(story, key=lambda name: (days[name] or "9999", name))
        assert story_id(story) == "s" + story[0][1:]


def test_close_reports_join_and_others_stay_alone() -> None:
    days = {"ra": "2021-01-02", "rb": "2021-01-01", "rc": None}
    assert group(days, [link("ra", "rb", 0.9), link("rb", "rc", 0.1)]) == (("rb", "ra"), ("rc",))


def test_a_chain_does_not_become_one_story() -> None:
    names = [f"r{i:02}" for i in range(16)]
    chain = [link(a, b, 0.9) for a, b in pairwise(names)]
    stories = group(dict.fromkeys(names, "2021-01-01"), chain)
    assert max(len(story) for story in stories) < 8


def test_links_to_reports_that_are_not_there_are_passed_over() -> None:
    assert group({"ra": None}, [link("ra", "rz", 1.0)]) == (("ra",),)
