from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readouts.language.casing import sentence_case

WORDS = frozenset(
    "leader criticizes response crisis troops kill six talks begin to sign pact".split()
)


def is_word(word: str) -> bool:
    return word in WORDS


@pytest.mark.parametrize(
    ("headline", "sentence"),
    [
        (
            "Kenya Leader Criticizes Uganda's Response to Crisis",
            "Kenya leader criticizes Uganda's response to crisis",
        ),
        ("TURKISH TROOPS KILL SIX IN SYRIA", "Turkish troops kill six in Syria"),
        ("EU, Japan Sign Talks Pact", "EU, Japan sign talks pact"),
    ],
)
def test_headlines_are_written_as_sentences(headline: str, sentence: str) -> None:
    assert sentence_case(headline, is_word) == sentence


@pytest.mark.parametrize(
    "text",
    [
        "Kenya criticised Uganda on Monday.",
        "Minister Ana Sow",
        "OSLO (AP)",
        "",
        "Foreign Minister Ana Duarte met Ambassador Jon Hale in Cape Town on Friday.",
        "San Pedro Sula and La Ceiba were hit by Hurricane Eta.",
        "Kenyan opposition leader Jared Omolo met President Peter Kimani in Nairobi on Monday.",
    ],
)
def test_sentences_and_names_stay(text: str) -> None:
    assert sentence_case(text, is_word) == text


@given(st.text(max_size=300))
def test_offsets_hold(text: str) -> None:
    assert len(sentence_case(text, is_word)) == len(text)
