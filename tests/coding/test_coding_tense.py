"""The table of PLOVER 2.0, section on tense and negation, row by row."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readouts.coding.reality import Standing
from readouts.coding.tense import demand_mode, promised, recoded, threat_mode
from readouts.ontology import load

COOPERATIVE = ["CONSULT", "SUPPORT", "COOPERATE", "AID"]
YIELDING = ["RETREAT", "CONCEDE"]
FORCE = ["ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "PROTEST"]
SPOKEN = ["AGREE", "ACCUSE", "REQUEST", "REJECT", "THREATEN"]
TYPES = st.sampled_from(sorted(load().types))

PAST = Standing()
FUTURE = Standing(future=True)
UNDONE = Standing(negated=True)
WILL_NOT = Standing(future=True, negated=True)


def test_the_rows_hold_every_type() -> None:
    assert sorted([*COOPERATIVE, *YIELDING, *FORCE, *SPOKEN]) == sorted(load().types)


@pytest.mark.parametrize("event_type", sorted(load().types))
def test_what_happened_keeps_its_type(event_type: str) -> None:
    assert recoded(event_type, PAST) == (event_type, "occurred")


@pytest.mark.parametrize("event_type", COOPERATIVE)
def test_cooperation_to_come_is_agree(event_type: str) -> None:
    assert recoded(event_type, FUTURE) == ("AGREE", "occurred")


@pytest.mark.parametrize("event_type", YIELDING)
def test_yielding_to_come_is_concede(event_type: str) -> None:
    assert recoded(event_type, FUTURE) == ("CONCEDE", "occurred")


@pytest.mark.parametrize("event_type", FORCE)
def test_force_to_come_is_threaten(event_type: str) -> None:
    assert recoded(event_type, FUTURE) == ("THREATEN", "occurred")


@pytest.mark.parametrize("event_type", SPOKEN)
def test_words_to_come_keep_their_type(event_type: str) -> None:
    assert recoded(event_type, FUTURE) == (event_type, "occurred")


@pytest.mark.parametrize("event_type", [*COOPERATIVE, "AGREE"])
def test_cooperation_that_was_not_is_reject(event_type: str) -> None:
    assert recoded(event_type, UNDONE) == ("REJECT", "occurred")
    assert recoded(event_type, WILL_NOT) == ("REJECT", "occurred")


@pytest.mark.parametrize("event_type", FORCE)
def test_force_that_was_not_is_dropped(event_type: str) -> None:
    assert recoded(event_type, UNDONE) is None
    assert recoded(event_type, WILL_NOT) is None


@given(TYPES, st.tuples(st.booleans(), st.booleans(), st.booleans()))
def test_denial_and_doubt_are_kept_apart(event_type: str, drawn: tuple[bool, bool, bool]) -> None:
    negated, future, doubt = drawn
    denied = Standing(negated=negated, future=future, hypothetical=doubt, denied=True)
    assert recoded(event_type, denied) == (event_type, "denied")
    thought_of = Standing(negated=negated, future=future, hypothetical=True)
    assert recoded(event_type, thought_of) == (event_type, "hypothetical")


@pytest.mark.parametrize(
    ("content", "mode"),
    [
        ("CONSULT", "meet"),
        ("AID", "assist"),
        ("COOPERATE", "assist"),
        ("RETREAT", "yield"),
        ("CONCEDE", "yield"),
        ("COERCE", "change"),
        ("PROTEST", "change"),
        (None, None),
    ],
)
def test_what_is_asked_for_is_the_mode(content: str | None, mode: str | None) -> None:
    assert demand_mode(content) == mode


@pytest.mark.parametrize(
    ("content", "own", "mode"),
    [
        ("ASSAULT", None, "violence"),
        ("ASSAULT", "aerial", "violence"),
        ("COERCE", "arrest", "arrest"),
        ("SANCTION", "expel", "expel"),
        ("COERCE", "seize", "territory"),
        ("SANCTION", "discontinue", "relations"),
        ("COERCE", "curfew", "restrict"),
        (None, None, None),
    ],
)
def test_what_is_threatened_is_the_mode(
    content: str | None, own: str | None, mode: str | None
) -> None:
    assert threat_mode(content, own) == mode


@given(TYPES)
def test_modes_given_are_modes_of_the_type(content: str) -> None:
    types = load().types
    assert demand_mode(content) in types["REQUEST"].modes
    assert demand_mode(content) in types["REJECT"].modes
    for own in (None, *types[content].modes):
        assert threat_mode(content, own) in {None, *types["THREATEN"].modes}


@given(TYPES)
def test_promised_is_what_is_to_come_but_to_agree_to_yield_is_to_agree(content: str) -> None:
    if content in {*YIELDING, "MOBILIZE"}:  # promised forces are sent in help
        assert promised(content) == "AGREE"
    else:
        assert recoded(content, FUTURE) == (promised(content), "occurred")
