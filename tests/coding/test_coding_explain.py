from __future__ import annotations

import pytest
from coding_words import Parse

from readouts.coding import Explained, code, context_words, explain, load_lexicon
from readouts.coding.gate import MAX_CHARACTERS
from readouts.records import Report, Sentence, Span

TALK = [
    "Kenya criticised Ghana on Monday.",
    "The minister said that Chad had agreed to release 40 soldiers.",
    "Peru refused to meet Chile, according to the ministry.",
    "Iran denied that it had attacked Iraq.",
    "Police broke up a march against corruption in Lima.",
    "Togo and Benin signed a pact, met in Accra and condemned the coup in Niger.",
    "The group met nobody.",
    "They pushed the door.",
]


def told(sentence: Sentence) -> Explained:
    (explained,) = explain(Report(id="r", text=sentence.text), [sentence])
    return explained


@pytest.mark.parametrize("text", TALK)
def test_the_claims_explained_are_those_that_are_coded(text: str, parse: Parse) -> None:
    sentence = parse(text)
    claims = code(Report(id="r", text=text), [sentence])
    candidates = told(sentence).candidates
    assert {c.claim.id for c in candidates if c.claim} == {claim.id for claim in claims}
    assert all((c.claim is not None) == (c.fate == "claim") for c in candidates)


def test_it_holds_for_a_tenth_of_the_lexicon(parse: Parse) -> None:
    for entry in load_lexicon().entries[::25]:
        sentence = parse(entry.example)
        claims = code(Report(id="r", text=sentence.text), [sentence])
        explained = {c.claim.id for c in told(sentence).candidates if c.claim}
        assert explained == {claim.id for claim in claims}, entry.id


def test_a_claim_is_told_with_entry_words_and_confidence(parse: Parse) -> None:
    sentence = parse("Kenya criticised Ghana on Monday.")
    candidate = next(c for c in told(sentence).candidates if c.claim)
    assert candidate.entry is not None
    assert candidate.entry.id == "ACCUSE/criticise"
    words = [s.of(sentence.text) for s in (candidate.trigger, *candidate.actors)]
    assert words == ["criticised", "Kenya"]
    assert [s.of(sentence.text) for s in candidate.recipients] == ["Ghana"]
    assert candidate.parts[0] == ("of the entry's group", candidate.entry.group.confidence)
    assert dict(candidate.scores)["ACCUSE"] > 0.5
    assert candidate.standing == "told as a fact"


def test_what_makes_an_act_unreal_is_told(parse: Parse) -> None:
    candidates = told(parse("Iran denied that it had attacked Iraq.")).candidates
    (denied,) = [c for c in candidates if c.type == "ASSAULT"]
    assert denied.reality == "denied"
    assert denied.standing == "denied, under 'denied'"
    assert denied.scores == ()


def test_a_phrase_without_its_parties_is_told(parse: Parse) -> None:
    phrases = told(parse("The group met nobody.")).phrases
    assert [(p.entry, p.words) for p in phrases] == [("CONSULT/meet", "met")]
    assert "parties" in phrases[0].why


def test_a_phrase_that_another_takes_in_is_told(parse: Parse) -> None:
    phrases = told(parse("Chad urged Mali to release the soldiers.")).phrases
    assert ("RETREAT/release", "another phrase") in {(p.entry, p.why[:14]) for p in phrases}


def test_offsets_count_from_the_report(parse: Parse) -> None:
    text = "Kenya criticised Ghana on Monday."
    moved = Sentence(number=1, span=Span(7, 7 + len(text)), text=text, parsed=parse(text).parsed)
    report = Report(id="r", text=f"Hello. {text}")
    (explained,) = explain(report, [moved])
    assert explained.candidates[0].trigger.of(report.text) == "criticised"


def test_what_stopped_a_sentence_is_told() -> None:
    long = Sentence(number=0, span=Span(0, 3000), text="Kenya. " * 500, parsed=None)
    assert str(MAX_CHARACTERS) in (told(long).stopped or "")
    short = Sentence(number=0, span=Span(0, 14), text="It was a calm.", parsed=None)
    assert (told(short).stopped or "").startswith("the gate: it holds no phrase")


def test_a_report_of_the_sports_desk_is_told(parse: Parse) -> None:
    text = "The goalkeeper, the midfielder and the striker met the referee at half-time."
    explained = told(parse(text))
    assert explained.stopped == "the report is one of the sport desk, which is not coded"
    assert explained.candidates == ()


def test_the_words_that_give_a_context_are_the_shortest() -> None:
    text = "Police broke up a march against corruption in Lima."
    assert context_words(text, "corruption") == ("corruption",)
    assert context_words(text, "no such context") == ()


def test_a_clause_that_the_scorer_was_not_asked_about_is_not_called_vetoed(parse: Parse) -> None:
    # where an act of the lexicon stands, the scorer is not asked about the other clauses
    sentence = parse("Kenya criticised Ghana after its minister drove past Togo's embassy.")
    candidates = told(sentence).candidates
    assert any(c.claim for c in candidates if c.entry is not None)
    assert [c.words for c in candidates if c.entry is None] == []
