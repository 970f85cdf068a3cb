from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readouts.coding.cues import contexts, modes, read_cues
from readouts.ontology import load


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("Ghana's army deployed two battalions.", "military"),
        ("Two diplomats were summoned.", "diplomatic"),
        ("Voters queued at polling stations.", "election"),
        ("The refugees crossed at night.", "migration"),
        ("The ministry reported a cholera outbreak.", "health"),
        ("Negotiators discussed debt relief.", "economic"),
        ("He was held over bribery.", "corruption"),
        ("The islands are disputed territory.", "territory"),
        ("Floods cut off the town.", "disasters"),
        ("The court upheld the verdict.", "legal"),
        ("ENVOYS OF BOTH SIDES MET.", "diplomatic"),
    ],
)
def test_telling_words(text: str, tag: str) -> None:
    assert tag in contexts(text)


@pytest.mark.parametrize(
    "text",
    [
        "The minister opened a bridge in Accra.",
        "A generous gift reached the village.",
        "They parted on good terms after lunch.",
        "The floodlights failed during the tradesmen's fair.",
        "A court-side seat costs a fortune.",
        "",
    ],
)
def test_other_words_mean_nothing(text: str) -> None:
    assert contexts(text) == ()


def test_crime_gives_way_to_its_special_kinds() -> None:
    assert contexts("The gang was tried for fraud.") == ("crime",)
    assert contexts("The gang lived off cocaine.") == ("illegal_drugs",)


def test_about_everything_is_about_nothing() -> None:
    four = "The army, the refugees, cholera and an election were on the list"
    assert len(contexts(four)) == 4
    assert contexts(four + ", as were trade and floods.") == ()


CUES: dict[str, dict[str, list[str]]] = read_cues("contexts.yaml")


@pytest.mark.parametrize("tag", CUES)
def test_the_examples_of_a_context_have_it(tag: str) -> None:
    row = CUES[tag]
    assert len(row["examples"]) >= 3
    assert [text for text in row["examples"] if tag not in contexts(text)] == []


@pytest.mark.parametrize("tag", CUES)
def test_the_counter_examples_of_a_context_do_not(tag: str) -> None:
    assert len(CUES[tag]["counter"]) >= 2
    assert [text for text in CUES[tag]["counter"] if tag in contexts(text)] == []


def test_the_cues_are_of_all_contexts_and_enough() -> None:
    assert set(CUES) == set(load().contexts)
    assert {t for t, row in CUES.items() if len({*row["strong"], *row["weak"]}) < 25} == set()
    assert {g for row in CUES.values() for g in row.get("gives_way_to", [])} <= set(CUES)


def test_weak_words_count_in_pairs() -> None:
    assert contexts("The jury was out for a day.") == ()
    assert contexts("The trial is over and the jury went home.") == ("legal",)


def test_words_that_mean_something_else_are_no_cues() -> None:
    assert contexts("Police dispersed football fans with tear gas.") == ()
    assert "cbrn" not in contexts("France will build a nuclear power station.")


@given(st.text(max_size=200))
def test_contexts_are_few_sorted_and_known(text: str) -> None:
    found = contexts(text)
    assert len(found) <= 4
    assert list(found) == sorted(set(found))
    assert set(found) <= set(load().contexts)


@pytest.mark.parametrize(
    ("event_type", "clause", "mode"),
    [
        ("CONSULT", "spoke with the emir by telephone", "phone"),
        ("CONSULT", "met on the sidelines of the summit", "multilateral"),
        ("ASSAULT", "a drone hit the depot with a bomb", "drone"),
        ("ASSAULT", "opened fire on the crowd", "firearms"),
        ("ASSAULT", "a suicide bomber attacked", "suicide-attack"),
        ("PROTEST", "went on hunger strike", "hunger"),
        ("PROTEST", "students marched", "demo"),
        ("MOBILIZE", "sent two frigates", "weapons"),
        ("COERCE", "imposed a curfew", "curfew"),
        ("RETREAT", "freed three sailors", "release"),
    ],
)
def test_the_first_mode_that_the_clause_tells(event_type: str, clause: str, mode: str) -> None:
    assert modes(event_type, clause) == (mode,)


def test_no_mode_without_its_words() -> None:
    assert modes("CONSULT", "met the envoy in Quito") == ()
    assert modes("ASSAULT", "attacked the gunpowder shop") == ()
    assert modes("SUPPORT", "by telephone") == ()
    assert modes("NOT-A-TYPE", "by telephone") == ()


@given(st.sampled_from(sorted(load().types)), st.text(max_size=200))
def test_modes_belong_to_their_type(event_type: str, clause: str) -> None:
    assert set(modes(event_type, clause)) <= set(load().types[event_type].modes)
