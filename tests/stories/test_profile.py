from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from readouts.records import Claim, Mark, Published, Report, Span, When, Where, Who
from readouts.stories import keys, profile
from readouts.stories.profile import MAX_NAMES, MAX_TERMS

TEXT = (
    "NAIROBI, March 3 - Foreign Minister Amara Okello met her Norwegian counterpart Ingrid Dahl "
    "on Wednesday. Okello said both countries would share 14 patrol boats. Dahl agreed."
)


def claim(
    *, start: str | None = None, basis: str = "stated", city: str | None = None, **more: object
) -> Claim:
    when = When(start=start, precision="day", basis=basis, reason="") if start else None  # type: ignore[arg-type] # the tests name real bases
    where = Where(extracted_place=city, city=city, resolution=4, reason="") if city else None
    return Claim(
        id="c1", report="ra", sentence=0, span=Span(0, 1), text="", trigger=Span(0, 1),
        trigger_text="", type="CONSULT", when=when, where=where, **more,  # type: ignore[arg-type] # fields as given
    )  # fmt: skip


@given(st.text(), st.none() | st.text())
def test_any_text_gives_a_bounded_profile_of_unit_length(text: str, title: str | None) -> None:
    found = profile(Report(id="ra", text=text, title=title), ())
    assert len(found.terms) <= MAX_TERMS
    assert len(found.names) <= MAX_NAMES
    length = math.sqrt(sum(weight**2 for weight in found.terms.values()))
    assert not found.terms or math.isclose(length, 1, abs_tol=0.01)
    assert list(keys(found)) == sorted(set(keys(found)))


def test_names_are_words_with_capitals_inside_sentences() -> None:
    found = profile(Report(id="ra", text=TEXT), ())
    assert {"okello", "ingrid", "dahl", "norway"} <= set(found.names)
    assert found.names["okello"] == 2
    assert not {"both", "wednesday", "march"} & set(found.names)


def test_what_marks_hold_is_not_counted() -> None:
    end = TEXT.index(" - ") + 3
    marked = Report(id="ra", text=TEXT, marks=(Mark("dateline", Span(0, end), "Nairobi"),))
    assert "nairobi" in profile(Report(id="ra", text=TEXT), ()).terms
    assert "nairobi" not in profile(marked, ()).terms


def test_rare_words_weigh_more_than_common_ones() -> None:
    terms = profile(Report(id="ra", text=TEXT), ()).terms
    assert terms["okello"] > terms["minister"]
    assert "the" not in terms


def test_claims_give_parties_types_days_and_towns() -> None:
    parties = (Who(text="Kenya", span=Span(0, 1), code="KEN", sector="GOV"),)
    claims = [
        claim(start="2021-03-03", city="Nairobi", actors=parties),
        claim(start="2021-03-05", basis="publication"),
        claim(start="1999-01-01", background=True, city="Oslo"),
        claim(start="2021-04-01", reality="hypothetical"),
    ]
    report = Report(id="ra", text=TEXT, published=Published("2021-03-04T08:00Z", "given"))
    found = profile(report, claims)
    assert found.day == "2021-03-04"
    assert found.event_days == ("2021-03-03",)
    assert found.parties == ("KEN/GOV",)
    assert found.places == ("nairobi",)
    assert found.types == ("CONSULT",)


def test_announcements_look_ahead() -> None:
    def ahead(title: str) -> bool:
        return profile(Report(id="ra", text=TEXT, title=title), ()).ahead

    assert ahead("Okello to meet Dahl next week")
    assert ahead("Ministers will discuss patrol boats")
    assert not ahead("Okello, Dahl discuss patrol boats")


def test_reports_within_three_days_share_keys_and_later_ones_only_those_of_names() -> None:
    def on(day: str) -> set[str]:
        published = Published(day, "given")
        return set(keys(profile(Report(id="ra", text=TEXT, published=published), ())))

    first = on("2021-03-01")
    for day in ("2021-03-01", "2021-03-02", "2021-03-03", "2021-03-04"):
        assert any(key.startswith("d") for key in first & on(day))
    assert all(key.startswith("t|") for key in first & on("2021-03-12"))


def test_a_report_without_a_day_meets_one_with_a_day() -> None:
    dated = Report(id="ra", text=TEXT, published=Published("2021-03-04", "given"))
    undated = Report(id="rb", text=TEXT)
    assert set(keys(profile(dated, ()))) & set(keys(profile(undated, ())))


def test_the_opening_gives_a_day_where_no_claim_does() -> None:
    def lead(opening: str) -> str | None:
        published = Published("2021-03-04", "given")  # a Thursday
        return profile(Report(id="ra", text=f"{opening} More.", published=published), ()).lead_day

    assert lead("The ministers spoke by phone on Wednesday.") == "2021-03-03"
    assert lead("The ministers spoke by phone yesterday.") == "2021-03-03"
    assert lead("She said on Thursday that ten died on Tuesday.") == "2021-03-02"
    assert lead("Oslo called off talks that were to be held on Friday.") is None
    assert lead("The ministers spoke by phone.") is None


def test_a_people_is_its_country_and_a_spelled_figure_its_digits() -> None:
    found = profile(Report(id="ra", text="Here Norwegian crews met fourteen men of Norway."), ())
    assert found.names["norway"] == 2
    assert "14" in found.terms
