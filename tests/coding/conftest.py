"""Sentences coded with the real parser, each parsed once a session."""

from __future__ import annotations

from functools import cache

import pytest
from coding_words import Coded, Grow, One, Parse, only

from readouts.coding import code, load_lexicon
from readouts.coding.code import _claim
from readouts.coding.discourse import complete
from readouts.coding.sentence import drafts_of, settle
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
    """The claims of a report of one sentence, past the gate, as the lexicon alone reads it.

    Grammar is tested by itself: what the scorer makes of it changes with each training.
    """

    @cache
    def claims(text: str) -> tuple[Claim, ...]:
        return code(Report(id="r", text=text), [parse(text)], vote=False)

    return claims


@pytest.fixture(scope="session")
def by_lexicon(parse: Parse) -> Coded:
    """The claims of a sentence by the lexicon alone, before the scorer votes."""

    @cache
    def claims(text: str) -> tuple[Claim, ...]:
        report = Report(id="r", text=text)
        drafts = settle(drafts_of(parse(text), load_lexicon()))
        return complete([_claim(report, draft) for draft in drafts])

    return claims


@pytest.fixture(scope="session")
def one(coded: Coded) -> One:
    """The only claim of a type in a sentence."""

    def claim(text: str, event_type: str) -> Claim:
        return only(coded, text, event_type)

    return claim
