"""The coder's one way in: what holds for any report."""

from __future__ import annotations

import msgspec
import pytest
from coding_words import Coded, Parse
from hypothesis import given, settings
from hypothesis import strategies as st

from readouts.coding import code, load_lexicon
from readouts.ontology import load
from readouts.records import Claim, Report, Sentence, Span, Who

BANK = (
    "Kenya condemned Uganda’s seizure of two\nfishing boats on Friday.",
    "Chile and Peru held talks in Geneva on fishing rights.",
    "Trade was discussed.",
    "The Zambian\n    minister said that he urged Malawi to release the sailors.",
    "At least 12 people were killed when rebels attacked soldiers in the town of Alto Verde.",
    "“Norway provided aid to Malawi,” said President Banda — again!",
    "It rained.",
    "Hundreds of teachers marched in Accra and police arrested 40 students.",
    "The Ghanaian foreign minister, Ama Boateng, will visit Togo next week.",
    "Four soldiers were kidnapped near the border.",
    "PERU CONDEMNED CHILE.",
    "Ésta es una frase española sobre Perú y 🇨🇱.",
    "",
)
GAPS = st.sampled_from([" ", "\n", "\n\n", "  \t", "\r\n", " 😀 "])
ORDERS = st.lists(st.sampled_from(BANK), max_size=8)


def arranged(parse: Parse, texts: list[str], gaps: list[str]) -> tuple[Report, list[Sentence]]:
    text, sentences = "", []
    for number, (sentence, gap) in enumerate(zip(texts, gaps, strict=True)):
        text += gap
        span = Span(len(text), len(text) + len(sentence))
        text += sentence
        sentences.append(msgspec.structs.replace(parse(sentence), number=number, span=span))
    return Report(id="r", text=text), sentences


def whos(claim: Claim) -> list[Who]:
    return [*claim.actors, *claim.recipients, *([claim.speaker] if claim.speaker else [])]


def check(report: Report, claim: Claim) -> None:
    assert claim.text == claim.span.of(report.text)
    assert claim.span.holds(claim.trigger)
    inside = claim.trigger.of(report.text)
    assert all(word in inside for word in claim.trigger_text.split())
    for who in whos(claim):
        assert who.text == " ".join(who.span.of(report.text).split())
        assert who.text
    for quantity in claim.quantities:
        assert claim.span.holds(quantity.span)
        assert quantity.text == quantity.span.of(report.text)
    kind = load().types[claim.type]
    assert set(claim.modes) <= set(kind.modes)
    assert 0 < claim.confidence <= 1
    assert claim.when is None
    assert claim.where is None


@settings(max_examples=60, deadline=None)
@given(ORDERS, st.data())
def test_spans_are_exact_wherever_sentences_stand(
    parse: Parse, texts: list[str], data: st.DataObject
) -> None:
    gaps = [data.draw(GAPS) for _ in texts]
    report, sentences = arranged(parse, texts, gaps)
    claims = code(report, sentences)
    for claim in claims:
        check(report, claim)
    assert [c.sentence for c in claims] == sorted(c.sentence for c in claims)
    assert len({c.id for c in claims}) == len(claims)
    assert code(report, sentences) == claims


@settings(max_examples=30, deadline=None)
@given(st.permutations(BANK))
def test_the_order_of_sentences_only_moves_claims(parse: Parse, texts: list[str]) -> None:
    def gist(order: list[str]) -> list[tuple[str, str, str, tuple[str, ...]]]:
        report, sentences = arranged(parse, order, [" "] * len(order))
        found = code(report, sentences)
        told = [c for c in found if "told before" not in c.entry]
        return sorted(
            (c.text, c.type, c.trigger_text, tuple(w.text for w in whos(c))) for c in told
        )

    assert gist(texts) == gist(list(BANK))


def test_ids_depend_on_report_and_place(parse: Parse) -> None:
    report, sentences = arranged(parse, list(BANK), [" "] * len(BANK))
    ids = [c.id for c in code(report, sentences)]
    assert ids == [c.id for c in code(report, sentences)]
    other = msgspec.structs.replace(report, id="other")
    assert set(ids).isdisjoint(c.id for c in code(other, sentences))
    retitled = msgspec.structs.replace(report, title="A title", source="The Post")
    assert ids == [c.id for c in code(retitled, sentences)]


def test_sentences_without_a_parse_are_passed_over(parse: Parse) -> None:
    report, sentences = arranged(parse, list(BANK), [" "] * len(BANK))
    bare = [msgspec.structs.replace(s, parsed=None) for s in sentences]
    assert code(report, bare) == ()
    assert code(report, []) == ()


def test_a_claim_says_which_entry_made_it(coded: Coded) -> None:
    known = {entry.id for entry in load_lexicon().entries}
    for text in BANK:
        for claim in coded(text):
            assert claim.entry.split("; ")[0] in known


def test_a_change_of_type_is_explained(coded: Coded) -> None:
    (claim,) = coded("Chile's president will visit Peru.")
    assert "CONSULT to come or undone is AGREE" in claim.entry


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("A court in Lima convicted the mayor, who was accused of fraud by Chile.", ["SANCTION"]),
        ("Kenya sent troops to the border and attacked rebels.", ["ASSAULT"]),
        ("Rebels attacked soldiers and killed four soldiers.", ["ASSAULT", "ASSAULT"]),
    ],
)
def test_acts_that_exclude_each_other(coded: Coded, text: str, types: list[str]) -> None:
    assert [c.type for c in coded(text)] == types


def test_numbers_and_contexts_of_the_sentence(coded: Coded) -> None:
    (claim,) = [c for c in coded(BANK[7]) if c.type == "PROTEST"]
    assert {q.field: (q.low, q.high) for q in claim.quantities} == {
        "size": (200, 999),
        "arrested": (40, 40),
    }
