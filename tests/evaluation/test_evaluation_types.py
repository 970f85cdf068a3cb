from __future__ import annotations

from evaluation_world import claim

from readouts.evaluation.coder import Cost
from readouts.evaluation.types import YIELD, Judged, types_found
from readouts.records import Claim

COST = Cost(sentences=4, parsed=4, parse=1.0, code=0.5)


def judged(gold: set[str], *claims: Claim, empty: bool = False) -> Judged:
    return Judged(text="x", gold=frozenset(gold), empty=empty, claims=claims)


def test_types_are_compared_sentence_by_sentence() -> None:
    sentences = [
        judged({"YIELD"}, claim("x", "RETREAT"), claim("x", "CONCEDE")),
        judged({"AID"}, claim("x", "ACCUSE", reality="hypothetical")),
        judged(set(), claim("x", "AID", confidence=0.7), empty=True),
        judged(set(), empty=True),
    ]
    result = types_found("plv", sentences, COST, YIELD)
    assert result.figure("precision") == 0.5
    assert result.figure("recall") == 0.5
    assert result.figure("silent") == 0.5
    assert result.figure("none coded") == 0.5
    assert [(w.gold, w.found, w.sure) for w in result.errors] == [
        ("nothing", "AID", 0.7),
        ("AID", "nothing", 0.0),
    ]


def test_codings_that_plover_has_no_type_for_are_not_silence() -> None:
    sentences = [judged({"AID"}), judged(set(), claim("x", "REQUEST"))]
    names = {figure.name for figure in types_found("gsr", sentences, COST).figures}
    assert "none coded" not in names


def test_a_set_without_events_tells_only_what_was_coded() -> None:
    sentences = [judged(set(), claim("x", "AID"), empty=True), judged(set(), empty=True)]
    result = types_found("no_event", sentences, COST)
    assert [figure.name for figure in result.figures] == ["none coded"]
    assert result.figure("none coded") == 0.5
    assert [(row.type, row.found) for row in result.rows] == [("AID", 1)]


def test_the_cost_of_a_handful_says_nothing() -> None:
    assert COST.figures() == ()
    many = Cost(sentences=200, parsed=100, parse=2.0, code=0.5)
    assert {f.name: f.value for f in many.figures()} == {
        "coding/parsing": 0.25,
        "sentences/s": 80.0,
    }
