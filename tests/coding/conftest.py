"""Sentences coded with the real parser, each parsed once a session."""

from __future__ import annotations

from functools import cache

import pytest
from coding_words import Coded, Grow, One, Parse

from readouts.coding import code
from readouts.coding.tree import Tree
from readouts.language import Parser
from readouts.records import Claim, Report, Sentence, Span


@pytest.fixture(scope="session")
def parse(parser: Parser) -> Parse:
    """A text as one parsed sentence that opens its report."""

    @cache
    def parsed(text: str) -> Sentence:
        (result,) = parser.parse([text])
        return Sentence(number=0, span=Span(0, len(text)), text=text, parsed=result)

    return parsed


@pytest.fixture(scope="session")
def tree(parse: Parse) -> Grow:
    def grown(text: str) -> Tree:
        parsed = parse(text).parsed
        assert parsed is not None
        return Tree(parsed)

    return grown


@pytest.fixture(scope="session")
def coded(parse: Parse) -> Coded:
    """The claims of a report of one sentence, past the gate."""

    @cache
    def claims(text: str) -> tuple[Claim, ...]:
        return code(Report(id="r", text=text), [parse(text)])

    return claims


@pytest.fixture(scope="session")
def one(coded: Coded) -> One:
    """The only claim of a type in a sentence."""

    def claim(text: str, event_type: str) -> Claim:
        found = [c for c in coded(text) if c.type == event_type]
        assert len(found) == 1, [(c.type, c.trigger_text) for c in coded(text)]
        return found[0]

    return claim
