from __future__ import annotations

import re

import pytest

from readouts.coding.contexts import contexts_of, in_context, neighbours
from readouts.records import Claim, Report, Sentence, Span


def sentences(text: str) -> tuple[Sentence, ...]:
    found = re.finditer(r"\S[^.]*\.", text)
    return tuple(
        Sentence(number, Span(m.start(), m.end()), m.group()) for number, m in enumerate(found)
    )


def claim(text: str, sentence: Sentence, kind: str = "REQUEST", *modes: str) -> Claim:
    return Claim(
        id="c1",
        report="r1",
        sentence=sentence.number,
        span=sentence.span,
        text=sentence.text,
        trigger=Span(sentence.span.start, sentence.span.start + 1),
        trigger_text=text[sentence.span.start],
        type=kind,
        modes=modes,
    )


@pytest.mark.parametrize(
    ("before", "text", "tags"),
    [
        (
            "Lesbos shelters 900 refugees.",
            "The mayor wants them in boats to Athens.",
            ("migration",),
        ),
        ("Hackers took the port offline.", "They also wiped its tapes.", ("cyber",)),
        ("The army lost a tank.", "Fishermen blocked the harbour.", ()),
        ("The army lost a tank.", "They fear for the harvest and a cholera outbreak.", ("health",)),
        ("", "They fear for the harvest.", ()),
    ],
)
def test_the_paragraph_adds_only_what_belongs(
    before: str, text: str, tags: tuple[str, ...]
) -> None:
    assert contexts_of(text, before) == tags


def test_two_weak_words_in_two_sentences() -> None:
    first, second = "The jury was out for a day.", "The trial ended on Monday."
    assert contexts_of(first) == contexts_of(second) == ()
    assert contexts_of(second, first) == contexts_of(first, "", second) == ("legal",)


def test_neighbours_end_at_a_blank_line() -> None:
    text = "One. Two.\nThree.\n \nFour."
    found = sentences(text)
    assert neighbours(text, found, 0) == ("", "Two.")
    assert neighbours(text, found, 1) == ("One.", "Three.")
    assert neighbours(text, found, 2) == ("Two.", "")
    assert neighbours(text, found, 3) == ("", "")


def test_claims_get_the_contexts_of_their_paragraph_and_mode() -> None:
    text = "Hackers took the port offline. They asked for coins.\n\nThey spoke."
    found = sentences(text)
    claims = [claim(text, found[1]), claim(text, found[2])]
    coded = in_context(claims, Report(id="r1", text=text), found)
    assert [c.contexts for c in coded] == [("cyber",), ()]


@pytest.mark.parametrize("mode", ["cyber", "misinformation"])
def test_some_modes_give_the_context_of_their_name(mode: str) -> None:
    text = "Berlin accused Minsk."
    one = claim(text, sentences(text)[0], "COERCE", "seize", mode)
    assert in_context([one], Report(id="r1", text=text), sentences(text))[0].contexts == (mode,)


@pytest.mark.parametrize(("kind", "tags"), [("ACCUSE", ("misinformation",)), ("CONSULT", ())])
def test_an_accusation_of_misinformation_is_about_it(kind: str, tags: tuple[str, ...]) -> None:
    text = "On disinformation, cholera, refugees, floods and tariffs Berlin spoke to Minsk."
    one = claim(text, sentences(text)[0], kind)
    assert in_context([one], Report(id="r1", text=text), sentences(text))[0].contexts == tags
