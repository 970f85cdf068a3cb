from __future__ import annotations

import pytest
from coding_words import Coded, One


@pytest.mark.parametrize(
    ("text", "speaker", "how"),
    [
        ("The Zambian minister said Malawi attacked Tanzania.", "The Zambian minister", "says"),
        ("Malawi attacked Tanzania, the Zambian minister said.", "the Zambian minister", "says"),
        ('"Malawi attacked Tanzania," said President Banda.', "President Banda", "says"),
        ("Malawi, the minister said, attacked Tanzania.", "the minister", "says"),
        ("The minister claimed that Malawi attacked Tanzania.", "The minister", "claims"),
        ("The minister told reporters that Malawi attacked Tanzania.", "The minister", "says"),
        ("According to the army, Malawi attacked Tanzania.", "the army", "according to"),
        (
            "Malawi attacked Tanzania, according to the United Nations.",
            "the United Nations",
            "according to",
        ),
    ],
)
def test_whose_word_it_is(one: One, text: str, speaker: str, how: str) -> None:
    claim = one(text, "ASSAULT")
    assert claim.speaker is not None
    assert (claim.speaker.text, claim.how) == (speaker, how)
    assert claim.speaker.span.of(text) == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Malawi attacked Tanzania.",
        "Malawi attacked Tanzania and said little.",
        "Malawi attacked Tanzania, which said nothing.",
        "Malawi attacked Tanzania after the minister spoke.",
    ],
)
def test_the_reporters_own_word(one: One, text: str) -> None:
    claim = one(text, "ASSAULT")
    assert (claim.speaker, claim.how) == (None, None)


def test_saying_is_no_act(coded: Coded) -> None:
    assert coded("The minister said the weather was fine.") == ()
