from __future__ import annotations

import functools

import msgspec
import pytest

from readouts.language import Parser, split
from readouts.language.references import references
from readouts.records import Sentence, Span

CALL = (
    "Kenyan Foreign Minister Raila Omondi spoke by phone with Norwegian Foreign Minister "
    "Astrid Solberg on Monday. The minister thanked his Norwegian counterpart for the loan. "
    "He said the office of Omondi would follow up. The two ministers agreed to meet again. "
    "The Norwegian Foreign Minister promised support. The two sides signed a deal."
)
HOME = (
    "In a call with Chilean counterpart Marta Allende, Foreign Minister Luis Quiroga stressed "
    "trade ties. Quiroga also raised fishing. The Foreign Minister briefed his Chilean "
    "counterpart on the talks. The Chilean Foreign Minister thanked him."
)
KENYAN = "Kenyan Foreign Minister Raila Omondi"
NORWEGIAN = "Norwegian Foreign Minister Astrid Solberg"
QUIROGA = "Foreign Minister Luis Quiroga"


@functools.cache
def read(text: str) -> tuple[Sentence, ...]:
    sentences = split(text)
    parses = Parser().parse([sentence.text for sentence in sentences])
    return tuple(
        msgspec.structs.replace(sentence, parsed=parsed)
        for sentence, parsed in zip(sentences, parses, strict=True)
    )


def stands_for(text: str, mention: str, number: int = 0) -> str | None:
    at = -1
    for _ in range(number + 1):
        at = text.index(mention, at + 1)
    span = Span(at, at + len(mention))
    return references(read(text), [span]).get(span)


@pytest.mark.parametrize(
    ("text", "mention", "number", "fuller"),
    [
        (CALL, "The minister", 0, KENYAN),
        (CALL, "his Norwegian counterpart", 0, NORWEGIAN),
        (CALL, "He", 0, KENYAN),
        (CALL, "Omondi", 1, KENYAN),
        (CALL, "The two ministers", 0, f"{KENYAN} and {NORWEGIAN}"),
        (CALL, "The Norwegian Foreign Minister", 0, NORWEGIAN),
        (CALL, "The two sides", 0, "Kenya and Norway"),
        (HOME, "Quiroga", 1, QUIROGA),
        (HOME, "The Foreign Minister", 0, QUIROGA),
        (HOME, "his Chilean counterpart", 0, "Chilean counterpart Marta Allende"),
        (HOME, "The Chilean Foreign Minister", 0, "Chilean counterpart Marta Allende"),
        (HOME, "him", 0, QUIROGA),
    ],
)
def test_a_mention_stands_for_the_fuller_one(
    text: str, mention: str, number: int, fuller: str
) -> None:
    assert stands_for(text, mention, number) == fuller


def test_an_acronym_stands_for_what_the_report_says() -> None:
    text = "The Sahel Relief Front (SRF) left a town in Mali. The SRF gave no reason."
    assert stands_for(text, "SRF", 1) == "Sahel Relief Front"
    assert stands_for(text, "SRF", 0) is None


def test_countries_act_together() -> None:
    text = "Ghana and Togo agreed to reopen the border. They also agreed on trade."
    assert stands_for(text, "They") == "Ghana and Togo"
    text += " Both countries will send envoys."
    assert stands_for(text, "Both countries") == "Ghana and Togo"


def test_an_object_pronoun_is_not_its_own_subject() -> None:
    text = "President Paul Biya received Spanish envoy Carmen Ruiz. Ruiz thanked him."
    assert stands_for(text, "him") == "President Paul Biya"


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("A minister resigned.", "A minister"),
        ("The minister resigned.", "The minister"),
        ("Ghana, Togo and Benin met. The two sides agreed.", "The two sides"),
        (CALL, "Kenyan Foreign Minister Raila Omondi"),
        ("It rained in Ghana. He left.", "He"),
        ("Foreign Minister Ana Ruiz met Foreign Minister Eva Soto. Aides left. The minister sat.",
         "The minister"),
    ],
)  # fmt: skip
def test_what_is_not_sure_is_left_out(text: str, mention: str) -> None:
    assert stands_for(text, mention) is None


def test_sentences_without_a_parse_are_taken() -> None:
    sentences = split(HOME)
    at = HOME.index("Quiroga also")
    span = Span(at, at + len("Quiroga"))
    assert references(sentences, [span]) == {span: QUIROGA}


def test_the_order_of_mentions_does_not_matter() -> None:
    spans = [Span(i, i + 2) for i in range(len(CALL)) if CALL[i : i + 2] == "He"]
    spans += [Span(CALL.index("The minister"), CALL.index("The minister") + 12)]
    assert references(read(CALL), spans) == references(read(CALL), reversed(spans))
