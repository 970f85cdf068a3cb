from __future__ import annotations

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from readouts.records import Report
from readouts.store import View, Writer
from readouts.store.words import match_query
from record_samples import FIRST, SECOND, SECOND_TEXT, STORY_ID, THIRD


def found(view: View, words: str) -> set[str]:
    return {hit.report for hit in view.search(words)}


def test_words_are_found_in_any_order_and_inflection(view: View) -> None:
    assert found(view, "counterparts phones") == {FIRST.id, SECOND.id}
    assert found(view, "port bridge") == set()
    assert found(view, "CAFE") == {SECOND.id}, "accents and case do not matter"


def test_quotes_keep_words_together(view: View) -> None:
    assert found(view, '"fishing talks"') == {SECOND.id}
    assert found(view, '"talks fishing"') == set()


def test_a_star_ends_a_beginning(view: View) -> None:
    assert found(view, "bri*") == {THIRD.id}


def test_operators_are_words(view: View) -> None:
    assert found(view, "bridge OR port") == set()
    assert found(view, "NOT bridge") == set()
    assert found(view, "title:lund") == set()


def test_the_title_counts_for_more(view: View) -> None:
    hits = view.search("Nairobi")
    assert [hit.report for hit in hits] == [FIRST.id, SECOND.id]
    assert hits[0].score > hits[1].score
    assert hits[0].matches == (), "only the title has it"
    assert hits[0].text


def test_offsets_count_characters_of_the_text(view: View) -> None:
    (hit,) = view.search("cafe cheered")
    assert [span.of(SECOND_TEXT) for span in hit.matches] == ["Café", "cheered"]
    assert hit.text == hit.snippet.of(SECOND_TEXT)
    assert hit.snippet.holds(hit.matches[0])
    assert (hit.story, hit.title, hit.source) == (STORY_ID, None, "Lake Herald")
    assert hit.published == "2031-03-06"


def test_a_long_text_is_cut_between_words(full: Writer) -> None:
    words = " ".join(f"word{n}" for n in range(400))
    full.add_reports([Report(id="r" + "m" * 13, text=f"{words} needle {words}")])
    with View.open(full.path) as view:
        (hit,) = view.search("needle")
    assert len(hit.text) < 260
    assert set(hit.text.split()) <= {*words.split(), "needle"}
    assert "needle" in hit.text


def test_a_text_that_holds_our_marks_gets_no_wrong_offsets(full: Writer) -> None:
    full.add_reports([Report(id="r" + "n" * 13, text="a \ufdd0 needle \ufdd1 here")])
    with View.open(full.path) as view:
        (hit,) = view.search("needle")
    assert hit.matches == ()


@pytest.mark.parametrize("words", ["", "   ", '"', '""', "***", "()", "-", "\x00"])
def test_without_a_word_there_are_no_hits(view: View, words: str) -> None:
    assert match_query(words) is None
    assert view.search(words) == ()


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=200
)
@given(words=st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
@example('port" OR "bridge')
@example("port AND NEAR(bridge, 3) ^x {title text}: -y +z")
@example('a\x00b "c\x00')
@example("'; DROP TABLE report; --")
@example("x*y* **z")
@example("𞤀 ፩ ² ½ ①")
@example("word " * 5000)
def test_no_string_breaks_a_search(view: View, words: str) -> None:
    for hit in view.search(words):
        assert hit.report in {FIRST.id, SECOND.id, THIRD.id}
