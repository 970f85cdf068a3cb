from __future__ import annotations

import pytest

from readouts.coding import code
from readouts.language import Parser
from readouts.records import Claim, Report, Sentence, Span


@pytest.fixture(scope="module")
def parser() -> Parser:
    return Parser()


def coded(parser: Parser, text: str) -> tuple[Claim, ...]:
    (parsed,) = parser.parse([text])
    sentence = Sentence(number=0, span=Span(0, len(text)), text=text, parsed=parsed)
    return code(Report(id="r1", text=text), [sentence])


def test_a_claim_says_what_lexicon_and_scorer_read(parser: Parser) -> None:
    (claim,) = coded(parser, "Norway condemned Iceland on Tuesday over its herring quota.")
    assert claim.type == "ACCUSE"
    assert claim.entry.startswith("ACCUSE/condemn; the scorer reads ACCUSE")
    assert 0.5 < claim.confidence <= 1


@pytest.mark.parametrize(
    "text",
    [
        "Kenya attacked early and Uganda never recovered from the second goal.",
        "Shares in Seoul retreated after the bank in Tokyo warned of slower growth.",
        "A museum in Oslo will show how Sweden invaded Norway in 1814.",
    ],
)
def test_the_scorer_vetoes_what_is_no_event(parser: Parser, text: str) -> None:
    assert coded(parser, text) == ()


def test_the_scorer_finds_what_the_lexicon_lacks(parser: Parser) -> None:
    (claim,) = coded(parser, "Peru's foreign minister poured scorn on Chile's fishing plans.")
    assert claim.type == "ACCUSE"
    assert [who.text for who in claim.actors] == ["Peru's foreign minister"]


def test_coding_twice_gives_the_same(parser: Parser) -> None:
    text = "Togo expelled two diplomats from Benin after the army arrested a pastor in Lomé."
    assert coded(parser, text) == coded(parser, text)
