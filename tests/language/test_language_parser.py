from __future__ import annotations

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readouts.errors import MissingExtra
from readouts.language import DEFAULT_MODEL, Parser, model_name, sentence_key

TEXT = "Kenya’s minister,\nAma Boateng, met envoys of the European Union in Accra."
CHARACTERS = st.text(
    alphabet=st.one_of(st.characters(max_codepoint=0x24F), st.sampled_from("’“”—😀中\u200b\ud83d")),
    max_size=80,
)


def check(parser: Parser, texts: list[str]) -> None:
    parses = parser.parse(texts)
    assert len(parses) == len(texts)
    for text, parsed in zip(texts, parses, strict=True):
        assert len(parsed.text) == len(text)
        end = 0
        for token in parsed.tokens:
            assert token.text == parsed.text[token.start : token.end]
            assert token.start >= end
            assert 0 <= token.head < len(parsed.tokens)
            assert token.lemma == token.lemma.lower()
            end = token.end
        for entity in parsed.entities:
            assert 0 <= entity.first < entity.last <= len(parsed.tokens)


@settings(max_examples=25, deadline=None)
@given(texts=st.lists(CHARACTERS, max_size=4))
def test_tokens_stand_where_they_say(parser: Parser, texts: list[str]) -> None:
    check(parser, texts)


def test_line_breaks_and_quotes_move_no_offset(parser: Parser) -> None:
    check(parser, [TEXT])
    (parsed,) = parser.parse([TEXT])
    boateng = next(t for t in parsed.tokens if t.text == "Boateng")
    assert TEXT[boateng.start : boateng.end] == "Boateng"
    root = next(t for i, t in enumerate(parsed.tokens) if t.head == i and t.dep == "ROOT")
    assert (root.text, root.lemma, root.pos) == ("met", "meet", "VERB")
    labels = {" ".join(t.text for t in parsed.tokens[e.first : e.last]): e.label
              for e in parsed.entities}  # fmt: skip
    assert labels["Ama Boateng"] == "PERSON"
    assert labels["Accra"] == "GPE"


def test_copies_that_differ_in_line_breaks_share_a_parse(parser: Parser) -> None:
    flat = TEXT.replace("\n", " ").replace("’", "'")
    assert sentence_key(TEXT) == flat
    assert len(sentence_key(TEXT)) == len(TEXT)
    assert parser.parse([TEXT]) == parser.parse([flat])


@settings(max_examples=5, deadline=None)
@given(order=st.permutations(["Chile met Peru.", TEXT, "", "It rained in Mali on Friday."]))
def test_a_parse_depends_on_its_text_alone(parser: Parser, order: list[str]) -> None:
    alone = {text: parser.parse([text])[0] for text in order}
    assert parser.parse(order) == [alone[text] for text in order]


def test_nothing_to_parse(parser: Parser) -> None:
    assert parser.parse([]) == []
    (empty,) = parser.parse([""])
    assert (empty.text, empty.tokens, empty.entities) == ("", (), ())


def test_the_model_has_a_name_and_version(parser: Parser) -> None:
    assert parser.model == model_name() == model_name(DEFAULT_MODEL)
    name, _, version = parser.model.rpartition("-")
    assert name == DEFAULT_MODEL
    assert version[0].isdigit()


def test_an_unknown_model_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(MissingExtra) as caught:
        Parser("no_such_model_md")
    assert "no_such_model_md" in str(caught.value)
    assert "install it" in str(caught.value)
    assert caught.value.code in str(caught.value)
    monkeypatch.setenv("READOUTS_MODEL", "another_missing_model")
    assert model_name() == "another_missing_model"
    with pytest.raises(MissingExtra, match="another_missing_model"):
        Parser()


def test_an_argument_overrules_the_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READOUTS_MODEL", "another_missing_model")
    assert Parser(DEFAULT_MODEL).model.startswith(DEFAULT_MODEL)
    monkeypatch.setenv("READOUTS_MODEL", "")
    assert os.environ["READOUTS_MODEL"] == ""
    assert Parser().model.startswith(DEFAULT_MODEL)
