"""Parties that another sentence of the report gives."""

from __future__ import annotations

import msgspec
from coding_words import Parse, claim, parties

from readouts.coding import address, code
from readouts.coding.discourse import complete
from readouts.records import Report, Sentence, Span

TALKS = "Chile's foreign minister held talks with Peru's envoy in Geneva."


def reported(parse: Parse, *texts: str) -> tuple[Report, list[Sentence]]:
    sentences, offset = [], 0
    for number, text in enumerate(texts):
        span = Span(offset, offset + len(text))
        sentences.append(msgspec.structs.replace(parse(text), number=number, span=span))
        offset = span.end + 1
    return Report(id="r", text="\n".join(texts)), sentences


def test_talks_without_parties_are_those_told_before(parse: Parse) -> None:
    claims = code(*reported(parse, TALKS, "Trade was discussed."))
    first, second = claims
    assert parties(second) == parties(first)
    assert second.topics == ("Trade",)
    assert second.confidence < first.confidence
    assert "told before" in second.entry


def test_without_earlier_talks_they_are_left_out(parse: Parse) -> None:
    assert code(*reported(parse, "Trade was discussed.")) == ()
    assert len(code(*reported(parse, "Trade was discussed.", TALKS))) == 1


def test_the_last_talks_told_give_the_parties() -> None:
    talks = [claim("CONSULT", "CHL PER"), claim("CONSULT", "MLI TCD"), claim("CONSULT", "")]
    assert [w.code for w in complete(talks)[-1].actors] == ["MLI", "TCD"]


def test_other_acts_take_no_parties_over() -> None:
    claims = (claim("CONSULT", "CHL PER"), claim("ASSAULT", "", "MLI"), claim("ACCUSE", "CHL"))
    assert complete(claims) == claims


def test_what_one_party_pledges_is_said_to_the_other() -> None:
    talks, pledge = claim("CONSULT", "CHL PER", directed=False), claim("AGREE", "CHL")
    _, addressed = address((talks, pledge))
    assert [w.code for w in addressed.recipients] == ["PER"]
    assert addressed.confidence == 0.4
    assert "other party" in addressed.entry


def test_the_visitor_speaks_to_the_host() -> None:
    visit, thanks = claim("CONSULT", "CHL", "PER"), claim("SUPPORT", "PER")
    assert [w.code for w in address((visit, thanks))[1].recipients] == ["CHL"]


def test_nothing_is_addressed_without_plain_talks_of_two() -> None:
    pledge = claim("AGREE", "CHL")
    for talks in (
        claim("CONSULT", "CHL PER BOL"),
        claim("CONSULT", "CHL"),
        claim("CONSULT", "CHL PER", reality="hypothetical"),
        claim("ACCUSE", "CHL", "PER"),
    ):
        assert address((talks, pledge)) == (talks, pledge)


def test_who_has_an_addressee_or_is_no_party_keeps_their_own() -> None:
    talks = claim("CONSULT", "CHL PER")
    for other in (
        claim("AGREE", "CHL", "BOL"),
        claim("AGREE", "BOL"),
        claim("AGREE", "CHL PER", directed=False),
        claim("AGREE", "CHL PER"),
        claim("ACCUSE", "CHL"),
    ):
        assert address((talks, other)) == (talks, other)


def test_no_claims() -> None:
    assert complete(()) == ()
    assert address(()) == ()
