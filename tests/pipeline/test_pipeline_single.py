from __future__ import annotations

from news import CURFEW, TALKS

from readouts.pipeline import code_report, code_reports
from readouts.records import Mark, Published, Report, Span

REPORT = Report(id="r1", text=TALKS, published=Published("2021-03-02", "given"))


def test_a_report_is_coded_with_codes_days_and_places() -> None:
    sentences, claims = code_report(REPORT)
    assert [s.text for s in sentences] == [s.span.of(TALKS) for s in sentences]
    talks = next(c for c in claims if c.type == "CONSULT")
    assert {who.code for who in (*talks.actors, *talks.recipients)} == {"CHL", "PER"}
    assert not talks.directed
    assert talks.when is not None
    assert talks.when.start == "2021-03-01"
    assert talks.topics == ("fishing rights", "border railway")
    praise = next(c for c in claims if c.type == "SUPPORT")
    assert [who.code for who in praise.actors] == ["CHL"]
    assert [who.code for who in praise.recipients] == ["PER"]


def test_several_reports_come_in_their_order_and_do_not_mix() -> None:
    other = Report(id="r2", text=CURFEW)
    together = code_reports([other, REPORT, other])
    assert together == [code_report(other), code_report(REPORT), code_report(other)]
    assert {c.report for c in together[1][1]} == {"r1"}
    assert code_reports([]) == []


def test_the_gate_saves_parses() -> None:
    text = "It rained. The river rose. Kenya condemned Uganda."
    sentences, claims = code_report(Report(id="r", text=text))
    assert [s.parsed is not None for s in sentences] == [False, False, True]
    assert [c.type for c in claims] == ["ACCUSE"]


def test_headlines_and_bylines_are_no_sentences() -> None:
    text = "Kenya condemns Uganda\n\nBy Rosa Quispe\n\nKenya condemned Uganda."
    marks = (Mark("headline", Span(0, 21), "x"), Mark("byline", Span(23, 37), "Rosa Quispe"))
    sentences, claims = code_report(Report(id="r", text=text, marks=marks))
    assert [s.text for s in sentences] == ["Kenya condemned Uganda."]
    assert len(claims) == 1


def test_an_empty_report() -> None:
    assert code_report(Report(id="r", text="")) == ((), ())
