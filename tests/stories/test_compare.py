"""The hard cases, as small reports written for these tests."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readouts.records import Link, Passage, Profile, Published, Report, Span
from readouts.stories import compare, group, keys, profile

WORDS = st.dictionaries(st.sampled_from("okello dahl boat port 14 treaty".split()), st.floats(0, 1))
DAY = st.sampled_from([None, "2021-03-01", "2021-03-02", "2021-03-20", "not a day"])
TUPLES = st.lists(st.sampled_from(["KEN/GOV", "NOR/GOV", "oslo", "2021-03-01"]), unique=True)
PROFILES = st.builds(
    Profile,
    report=st.sampled_from(["ra", "rb"]),
    day=DAY,
    event_days=TUPLES.map(tuple),
    parties=TUPLES.map(tuple),
    names=st.dictionaries(st.sampled_from(["okello", "dahl", "oslo"]), st.integers(1, 5)),
    terms=WORDS,
    places=TUPLES.map(tuple),
    words=st.integers(0, 500),
    ahead=st.booleans(),
)


def told(name: str, day: str | None, title: str, text: str) -> Profile:
    published = Published(day, "given") if day else None
    return profile(Report(id=name, title=title, text=text, published=published), ())


CALL = told(
    "ra", "2021-03-04", "Okello, Dahl discuss patrol boats by phone",
    "Kenyan Foreign Minister Amara Okello spoke by telephone with her Norwegian counterpart Ingrid "
    "Dahl on Thursday about the delivery of patrol boats. Okello thanked Norway for training crews "
    "in Mombasa. Dahl raised the trial of a Norwegian skipper, the ministry in Nairobi said.",
)  # fmt: skip
SAME_CALL = told(
    "rb", "2021-03-05", "Oslo presses Kenya over jailed captain",
    "Norway's foreign minister Ingrid Dahl has asked Kenya to speed up the trial of a skipper from "
    "Bergen held in Mombasa. She took up the case in a phone call with Amara Okello on Thursday. "
    "The two also talked about patrol boats that Norway is to deliver.",
)  # fmt: skip
BRIEF = told(
    "rc", "2021-03-04", "Kenya and Norway talk",
    "Foreign ministers Amara Okello and Ingrid Dahl spoke about patrol boats on Thursday.",
)  # fmt: skip
NEXT_CALL = told(
    "rd", "2021-03-15", "Okello and Dahl speak by phone on fisheries",
    "Kenyan Foreign Minister Amara Okello spoke by telephone with her Norwegian counterpart Ingrid "
    "Dahl on Monday about a fisheries accord. Okello thanked Norway for its support in the United "
    "Nations, the ministry in Nairobi said.",
)  # fmt: skip
TO_CHINA = told(
    "re", "2021-03-04", "Okello calls Chinese counterpart Shen on railway debt",
    "Kenyan Foreign Minister Amara Okello spoke by telephone with China's Shen Guowei on Thursday "
    "about repayment of the loan for the railway. Shen promised to look at a longer term, the "
    "ministry in Nairobi said.",
)  # fmt: skip
TO_EGYPT = told(
    "rf", "2021-03-04", "Okello, Egypt's Mansour talk about Nile dam",
    "Kenyan Foreign Minister Amara Okello held a telephone conversation with Egypt's Tarek Mansour "
    "on Thursday on filling of the dam on the Nile. Mansour asked Kenya to mediate, the ministry "
    "in Nairobi said.",
)  # fmt: skip
PLANNED = told(
    "rg", "2021-06-07", "Presidents Vasko and Terim to meet in Sarun on Wednesday",
    "President Milan Vasko will meet his neighbour Selim Terim in Sarun on Wednesday, his office "
    "announced. The two will sign a treaty on the border river.",
)  # fmt: skip
HELD = told(
    "rh", "2021-06-09", "Vasko and Terim sign river treaty in Sarun",
    "President Milan Vasko and his neighbour Selim Terim signed a treaty on the border river in "
    "Sarun on Wednesday. Crowds lined the bridge as the two embraced after two hours of talks.",
)  # fmt: skip
BOMB_NORTH = told(
    "ri", "2021-09-01", "Car bomb kills nine at Dahuk market",
    "A car bomb killed nine people and wounded thirty at a vegetable market in Dahuk on Wednesday, "
    "police said. Nobody claimed the attack. Hospital director Azad Hama appealed for blood.",
)  # fmt: skip
BOMB_SOUTH = told(
    "rj", "2021-09-01", "Car bomb near Samawah court kills four",
    "A car bomb killed four people and wounded eleven outside a court in Samawah on Wednesday, "
    "police said. Nobody claimed the attack. Governor Hatem Jabr ordered a curfew.",
)  # fmt: skip

TOGETHER = [(CALL, SAME_CALL), (CALL, BRIEF)]
APART = {
    "the same two, days later": (CALL, NEXT_CALL),
    "one minister, another counterpart": (CALL, TO_CHINA),
    "one minister, a third counterpart": (TO_CHINA, TO_EGYPT),
    "announced and held": (PLANNED, HELD),
    "two bombings, one day": (BOMB_NORTH, BOMB_SOUTH),
}
ALL = [CALL, SAME_CALL, BRIEF, NEXT_CALL, TO_CHINA, TO_EGYPT, PLANNED, HELD, BOMB_NORTH, BOMB_SOUTH]


@given(PROFILES, PROFILES)
def test_the_order_of_the_two_makes_no_difference(a: Profile, b: Profile) -> None:
    if a.report != b.report:
        assert compare(a, b, ()) == compare(b, a, ())
        assert 0 <= compare(a, b, ()).score <= 1


@pytest.mark.parametrize(("a", "b"), TOGETHER)
def test_one_happening_with_other_focus_or_length_comes_together(a: Profile, b: Profile) -> None:
    assert set(keys(a)) & set(keys(b))
    assert compare(a, b, ()).joined, compare(a, b, ())


@pytest.mark.parametrize("case", APART)
def test_two_happenings_that_look_alike_come_apart(case: str) -> None:
    a, b = APART[case]
    assert not compare(a, b, ()).joined, compare(a, b, ())


def test_the_hard_cases_in_one_stream_give_their_stories() -> None:
    links = [compare(a, b, ()) for a, b in combinations(ALL, 2) if set(keys(a)) & set(keys(b))]
    stories = group({p.report: p.day for p in ALL}, links)
    assert ("ra", "rc", "rb") in stories
    assert len(stories) == len(ALL) - 2


def copies(day: str) -> Link:
    text = 3 * (
        "Prices of wheat at the port rose by {} percent in the week to Friday, traders said. "
    )
    a = told("ra", "2021-03-01", "Wheat at the port", text.replace("{}", "2"))
    b = told("rb", day, "Wheat at the port", text.replace("{}", "5"))
    shared = Passage(a="ra", a_span=Span(0, 200), b="rb", b_span=Span(0, 200), words=45)
    return compare(a, b, [shared])


def test_copies_of_one_day_join_and_the_same_words_a_week_later_do_not() -> None:
    assert copies("2021-03-01").joined
    assert not copies("2021-03-08").joined


def test_event_days_and_towns_speak_louder_than_words() -> None:
    a = Profile(report="ra", terms={"bomb": 0.7}, event_days=("2021-03-01",), places=("sarun",))
    b = Profile(report="rb", terms={"bomb": 0.7}, event_days=("2021-03-01",), places=("sarun",))
    other = Profile(report="rb", terms={"bomb": 0.7}, event_days=("2021-03-09",), places=("oslo",))
    assert compare(a, b, ()).joined
    assert not compare(a, other, ()).joined


def test_a_late_report_that_states_the_same_day_joins_and_one_of_other_days_does_not() -> None:
    terms = {"okello": 0.8, "dahl": 0.6}
    held = ("2021-03-04",)
    prompt = Profile(report="ra", day="2021-03-04", terms=terms, event_days=held)
    late = Profile(report="rb", day="2021-03-11", terms=terms, event_days=held)
    weekly = Profile(report="rb", day="2021-03-11", terms=terms, event_days=("2021-03-11",))
    assert compare(prompt, late, ()).joined
    assert not compare(prompt, weekly, ()).joined


def test_one_more_call_between_the_same_parties_is_told_by_its_parties() -> None:
    kenya, norway, china = "KEN/GOV", "NOR/GOV", "CHN/GOV"
    terms = {"okello": 0.5, "telephon": 0.2}
    a = Profile(report="ra", day="2021-03-04", terms=terms, parties=(kenya, norway))
    same = Profile(report="rb", day="2021-03-04", terms=terms, parties=(kenya, norway))
    other = Profile(report="rb", day="2021-03-04", terms=terms, parties=(china, kenya))
    assert compare(a, same, ()).score > compare(a, other, ()).score
    assert not compare(a, other, ()).joined


def test_the_weights_of_the_features_are_the_score() -> None:
    link = compare(CALL, SAME_CALL, ())
    weights = [abs(feature.weight) for feature in link.features]
    assert weights == sorted(weights, reverse=True)
    assert {"terms", "names", "publication days"} <= {feature.name for feature in link.features}
    terms = next(feature for feature in link.features if feature.name == "terms")
    assert "okello" in terms.a


def test_passages_of_other_pairs_are_passed_over() -> None:
    other = Passage(a="rx", a_span=Span(0, 9), b="ry", b_span=Span(0, 9), words=40)
    assert compare(CALL, SAME_CALL, [other]) == compare(CALL, SAME_CALL, ())


def test_twins_two_days_apart_that_share_all_words_come_apart() -> None:
    terms, parties = {"okello": 0.8, "dahl": 0.6}, ("KEN/GOV", "NOR/GOV")
    names = {"okello": 2, "dahl": 2}

    def on(name: str, day: str, *event_days: str) -> Profile:
        return Profile(
            report=name, day=day, terms=terms, names=names, parties=parties, types=("CONSULT",),
            event_days=event_days, lead_day=event_days[-1],
        )  # fmt: skip

    first = on("ra", "2021-03-02", "2021-03-02")
    assert not compare(first, on("rb", "2021-03-04", "2021-03-04"), ()).joined
    assert compare(first, on("rb", "2021-03-03", "2021-03-02"), ()).joined


def test_parties_without_codes_say_nothing() -> None:
    coded = Profile(report="ra", parties=("COL/MIL",))
    words = Profile(report="rb", parties=("the army", "the teacher"))
    assert "parties" not in {feature.name for feature in compare(coded, words, ()).features}
