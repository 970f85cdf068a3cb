from __future__ import annotations

import pytest

from readouts.coding.entries import load_lexicon
from readouts.coding.gaps import every_gap, gaps, verb_of
from readouts.coding.gate import may_code
from readouts.coding.sentence import drafts_of
from readouts.coding.verbs import verbs
from readouts.language import Parser
from readouts.records import Sentence, Span


@pytest.fixture(scope="module")
def parser() -> Parser:
    return Parser()


def sentence(parser: Parser, text: str) -> Sentence:
    (parsed,) = parser.parse([text])
    return Sentence(number=0, span=Span(0, len(text)), text=text, parsed=parsed)


def test_a_clause_without_a_phrase_is_proposed_with_its_parties(parser: Parser) -> None:
    said = sentence(parser, "Ghana's president razzed Togo's envoy at dinner.")
    (gap,) = every_gap(said, ())
    assert verb_of(gap) in {"razz", "razze"}
    assert [m.text(gap.tree) for m in gap.actors] == ["Ghana's president"]
    assert [m.text(gap.tree) for m in gap.recipients] == ["Togo's envoy"]


def test_what_did_not_happen_is_not_proposed(parser: Parser) -> None:
    said = sentence(parser, "Ghana's president might razz Togo's envoy.")
    assert every_gap(said, ()) == []


def test_nothing_is_proposed_where_the_gate_is_shut(parser: Parser) -> None:
    said = sentence(parser, "Rain fell on the hills of Wales.")
    assert not may_code(said.text)
    assert gaps(said, ()) == []


def test_at_most_two_clauses_are_judged(parser: Parser) -> None:
    said = sentence(
        parser,
        "Ghana shunned Togo, Mali spurned Niger, Chad berated Benin, Peru nagged Chile and "
        "Laos rued the day Burma wooed Nepal.",
    )
    assert len(gaps(said, drafts_of(said, load_lexicon()))) <= 2


def test_verbs_of_the_gate_are_judged_too() -> None:
    assert verbs().gate <= verbs().judged
