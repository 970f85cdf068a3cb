from __future__ import annotations

import pytest
from evaluation_world import claim, who

from readouts.evaluation import read_line
from readouts.evaluation.own import labelled_pairs, triples_of_words
from readouts.records import Claim

DIRECTED = read_line("A>B ACCUSE disapprove | [A Norway] condemned [B Iceland] and Malta.")
MUTUAL = read_line("A+B CONSULT | [A Norway] met [B Iceland].")
VICTIM = read_line(">B ASSAULT | A bomb hit [B Norway] and [C Iceland].")


def accusing(actor: str, recipient: str, kind: str = "ACCUSE") -> Claim:
    text = DIRECTED.text
    return claim(
        text,
        kind,
        actors=(who(text, actor),),
        recipients=(who(text, recipient),),
        modes=("disapprove",),
    )


@pytest.mark.parametrize(
    ("told", "right"),
    [
        (accusing("Norway", "Iceland"), 1.0),
        (accusing("Iceland", "Norway"), 0.0),
        (accusing("Norway", "Malta"), 0.0),
        (accusing("Norway", "Iceland", "REJECT"), 0.0),
    ],
)
def test_type_actor_and_recipient_must_be_right(told: Claim, right: float) -> None:
    result = triples_of_words("own", [DIRECTED], [[told]])
    assert result.figure("triple precision") == right
    assert result.figure("triple recall") == right
    assert len(result.errors) == (right == 0.0)
    if right:
        assert result.figure("modes") == 1.0


def test_mutual_events_go_either_way() -> None:
    text = MUTUAL.text
    sides = (who(text, "Norway"), who(text, "Iceland"))
    for told in (
        claim(text, "CONSULT", actors=sides, directed=False),
        claim(text, "CONSULT", actors=sides[1:], recipients=sides[:1]),
    ):
        assert triples_of_words("own", [MUTUAL], [[told]]).figure("triple F1") == 1.0
    alone = claim(text, "CONSULT", actors=sides[:1])
    assert triples_of_words("own", [MUTUAL], [[alone]]).figure("triple F1") == 0.0


def test_who_is_not_named_must_not_be_found() -> None:
    text = VICTIM.text
    victim = (who(text, "Norway"),)
    named = claim(text, "ASSAULT", recipients=victim)
    blamed = claim(text, "ASSAULT", actors=(who(text, "Iceland"),), recipients=victim)
    assert triples_of_words("own", [VICTIM], [[named]]).figure("triple F1") == 1.0
    assert triples_of_words("own", [VICTIM], [[blamed]]).figure("triple F1") == 0.0


def test_one_event_is_found_once() -> None:
    twice = [accusing("Norway", "Iceland"), accusing("Norway", "Iceland")]
    assert triples_of_words("own", [DIRECTED], [twice]).figure("triple precision") == 0.5


def test_events_with_two_sides_are_questions_to_the_scorer() -> None:
    pairs = labelled_pairs([DIRECTED, MUTUAL, VICTIM])
    assert [pair.type for pair in pairs] == ["ACCUSE", "CONSULT"]
    start, end = pairs[0].actors[0]
    assert pairs[0].text[start:end] == "Norway"
