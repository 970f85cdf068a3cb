from __future__ import annotations

import random
import time
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from readouts.records import Mark, Report, Span
from readouts.reuse import passages
from readouts.reuse.passages import MIN_RUN, MIN_WORDS
from readouts.reuse.words import folded_words

RELEASE = (
    "The two sides reviewed the state of their economic ties and agreed to convene the next "
    "round of the joint commission before the end of the year"
)
FEW = st.lists(st.sampled_from("alpha beta gamma delta".split()), max_size=60)
MANY = st.lists(st.sampled_from([f"word{i}" for i in range(30)]), max_size=60)


def report(name: str, text: str, *marks: Mark) -> Report:
    return Report(id=name, text=text, marks=marks)


@given(FEW | MANY, FEW | MANY)
def test_both_spans_say_the_same_and_none_overlap(x: list[str], y: list[str]) -> None:
    a, b = report("ra", " ".join(x)), report("rb", ", ".join(y).upper())
    found = passages(a, b)
    for passage in found:
        ours = folded_words(passage.a_span.of(a.text))
        assert ours == folded_words(passage.b_span.of(b.text))
        assert len(ours) == passage.words >= MIN_RUN
    for one, other in combinations(found, 2):
        assert one.a_span.end <= other.a_span.start
        assert not one.b_span.overlaps(other.b_span)


@given(MANY, MANY)
def test_the_order_of_the_two_makes_no_difference(x: list[str], y: list[str]) -> None:
    a, b = report("ra", " ".join(x)), report("rb", " ".join(y))
    assert passages(a, b) == passages(b, a)


@given(MANY)
def test_a_text_shares_all_its_words_with_its_copy(words: list[str]) -> None:
    found = passages(report("ra", " ".join(words)), report("rb", " ".join(words)))
    assert sum(p.words for p in found) == (len(words) if len(words) >= MIN_WORDS else 0)


def test_quotes_case_and_punctuation_are_tolerated() -> None:
    a = report("ra", f'He said: "{RELEASE}", an aide\'s note said.')
    b = report("rb", f"“{RELEASE.upper()}” — that was all.")
    (passage,) = passages(a, b)
    assert passage.a_span.of(a.text) == RELEASE
    assert passage.b_span.of(b.text) == RELEASE.upper()


def test_an_edited_word_splits_a_passage_and_is_never_part_of_it() -> None:
    a = report("ra", RELEASE)
    b = report("rb", RELEASE.replace("agreed to convene", "decided to convene"))
    before, after = passages(a, b)
    assert before.a_span.of(a.text).endswith("economic ties and")
    assert after.a_span.of(a.text).startswith("to convene")


def test_paragraphs_in_another_order_are_found() -> None:
    second = "Both ministers thanked their hosts in the capital for a warm and generous welcome"
    a, b = report("ra", f"{RELEASE}. {second}."), report("rb", f"{second}. {RELEASE}.")
    assert [p.a_span.of(a.text) for p in passages(a, b)] == [RELEASE, second]


def test_short_agreement_is_no_passage() -> None:
    a = report("ra", "The foreign minister of Norway arrived on Monday for talks on fisheries.")
    b = report("rb", "Protesters met the foreign minister of Norway with whistles and banners.")
    assert passages(a, b) == ()


def test_marked_boilerplate_does_not_count() -> None:
    foot = "Sign up here for our daily letter with all the news of the day from around the world"
    texts = f"{RELEASE}. {foot}", f"Rain fell. {foot}"
    marked = [
        report(name, text, Mark("boilerplate", Span(text.index(foot), len(text)), ""))
        for name, text in zip(("ra", "rb"), texts, strict=True)
    ]
    assert passages(report("ra", texts[0]), report("rb", texts[1])) != ()
    assert passages(*marked) == ()


def test_a_report_shares_nothing_with_itself() -> None:
    assert passages(report("ra", RELEASE), report("ra", RELEASE)) == ()


def test_hundred_thousand_repetitive_words_are_bounded() -> None:
    draw = random.Random(3)
    block = [f"w{draw.randrange(400)}" for _ in range(50)]
    a = report("ra", " ".join([*block, "left"] * 2000))
    b = report("rb", " ".join([*block, "right"] * 2000))
    started = time.perf_counter()
    found = passages(a, b)
    assert time.perf_counter() - started < 10  # about 0.3 s; 10^10 steps if it were a product
    assert sum(p.words for p in found) == 100_000
