from __future__ import annotations

import functools

import msgspec
import pytest

from readouts.language import Parser, split
from readouts.records import Claim, Mark, Published, Report, Sentence, Span, Who
from readouts.resolving import resolve


@functools.cache
def parser() -> Parser:
    return Parser()


def read(text: str, skip: tuple[Span, ...] = ()) -> tuple[Sentence, ...]:
    sentences = split(text, skip)
    parses = parser().parse([sentence.text for sentence in sentences])
    return tuple(
        msgspec.structs.replace(sentence, parsed=parsed)
        for sentence, parsed in zip(sentences, parses, strict=True)
    )


def one(
    report: Report, trigger: str, *, actors: tuple[str, ...] = (), type: str = "CONSULT",  # noqa: A002 -- the record's own word
    stands_for: dict[str, str] | None = None, background: bool = False,
) -> Claim:  # fmt: skip
    """The claim of a trigger, resolved."""
    sentences = read(report.text, tuple(mark.span for mark in report.marks))
    at = report.text.index(trigger)
    sentence = next(s for s in sentences if s.span.holds(Span(at, at + len(trigger))))

    def who(text: str) -> Who:
        start = report.text.index(text, sentence.span.start)
        return Who(text=text, span=Span(start, start + len(text)))

    claim = Claim(
        id="c1", report=report.id, sentence=sentence.number, span=sentence.span,
        text=sentence.text, trigger=Span(at, at + len(trigger)), trigger_text=trigger, type=type,
        actors=tuple(who(text) for text in actors), background=background,
    )  # fmt: skip
    fuller = {who(text).span: full for text, full in (stands_for or {}).items()}
    (resolved,) = resolve(report, sentences, [claim], fuller)
    return resolved


def report(text: str, day: str | None = "2020-06-18", marks: tuple[Mark, ...] = ()) -> Report:
    published = Published(day, "given") if day else None
    return Report(id="r1", text=text, published=published, marks=marks)


def test_a_title_that_stands_for_a_named_minister_has_the_codes_of_both() -> None:
    text = "Foreign Minister Shah Mahmood Qureshi spoke. The minister met envoys in Lahore."
    claim = one(
        report(text), "met", actors=("The minister",),
        stands_for={"The minister": "Foreign Minister Shah Mahmood Qureshi"},
    )  # fmt: skip
    (who,) = claim.actors
    assert (who.code, who.sector, who.cow, who.gw) == ("PAK", "GOV", 770, 770)
    assert (who.name, who.identifier) == ("Shah Mahmood Qureshi", "Q1543422")
    assert who.office == "Minister of Foreign Affairs"
    assert "stands for" in who.reason


def test_a_surname_is_the_person_named_in_full_in_the_report() -> None:
    text = "Kenyan trade minister Amara Odinga arrived. Odinga praised Peru."
    (who,) = one(report(text), "praised", actors=("Odinga",), type="SUPPORT").actors
    assert (who.code, who.sector, who.name) == ("KEN", "GOV", "Amara Odinga")
    assert "named in full" in who.reason


def test_a_stranger_of_a_well_known_name_is_not_the_well_known() -> None:
    text = "Publisher Otto Merkel arrived. Merkel praised Peru."
    (who,) = one(report(text), "praised", actors=("Merkel",), type="SUPPORT").actors
    assert who.code is None
    (known,) = one(report("Merkel praised Peru."), "praised", actors=("Merkel",)).actors
    assert (known.code, known.identifier) == ("DEU", "Q567")


def test_two_sides_become_two_parties() -> None:
    claim = one(
        report("The two sides agreed to talk."), "agreed", actors=("The two sides",), type="AGREE",
        stands_for={"The two sides": "Ghana and Togo"},
    )  # fmt: skip
    assert [who.code for who in claim.actors] == ["GHA", "TGO"]
    assert len({who.span for who in claim.actors}) == 1


def test_two_named_ministers_become_two_parties() -> None:
    claim = one(
        report("The two ministers agreed to talk."), "agreed", actors=("The two ministers",),
        type="AGREE",
        stands_for={"The two ministers": "Foreign Minister Heiko Maas and Sergey Lavrov"},
    )  # fmt: skip
    assert [(who.code, who.name) for who in claim.actors] == [
        ("DEU", "Heiko Maas"),
        ("RUS", "Sergey Lavrov"),
    ]


def test_one_country_with_two_names_stays_one() -> None:
    claim = one(
        report("It agreed to talk."), "agreed", actors=("It",), type="AGREE",
        stands_for={"It": "Trinidad and Tobago"},
    )  # fmt: skip
    assert [who.code for who in claim.actors] == ["TTO"]


def test_a_capital_acts_as_government_and_suffers_as_people() -> None:
    text = "Ottawa condemned the raid. Shells hit Tripoli."
    (acting,) = one(report(text), "condemned", actors=("Ottawa",), type="ACCUSE").actors
    assert (acting.code, acting.sector) == ("CAN", "GOV")
    (hit,) = one(report(text), "hit", actors=("Tripoli",), type="ASSAULT").actors
    assert (hit.code, hit.sector) == ("LBY", "CVL")


def test_a_country_as_a_whole_has_no_sector() -> None:
    (who,) = one(report("Chile thanked Peru."), "thanked", actors=("Chile",), type="SUPPORT").actors
    assert (who.code, who.sector, who.other_sectors) == ("CHL", None, ())


def test_the_unknown_stays_unknown_and_says_what_was_tried() -> None:
    (who,) = one(report("The envoy met others."), "met", actors=("The envoy",)).actors
    assert (who.code, who.cow, who.sector) == (None, None, "GOV")
    assert "no country" in who.reason


def test_an_earlier_state_is_coded_for_its_time() -> None:
    text = "Soviet troops left the valley."
    (who,) = one(
        report(text, "1987-05-02"), "left", actors=("Soviet troops",), type="RETREAT"
    ).actors
    assert (who.code, who.sector, who.cow) == ("SUN", "MIL", 365)


@pytest.mark.parametrize(
    ("text", "trigger", "start", "basis"),
    [
        ("Chad and Mali held talks on Tuesday.", "talks", "2020-06-16", "relative"),
        ("Chad and Mali held talks on Thursday.", "talks", "2020-06-18", "relative"),
        ("Chad and Mali held talks on 5 June.", "talks", "2020-06-05", "stated"),
        ("Chad and Mali held talks.", "talks", "2020-06-18", "publication"),
        ("Chad criticised the 2016 agreement.", "criticised", "2020-06-18", "publication"),
        ("Chad and Mali held talks, an aide said on Wednesday.", "talks", "2020-06-17", "relative"),
    ],
)
def test_the_day_of_an_event(text: str, trigger: str, start: str, basis: str) -> None:
    when = one(report(text), trigger).when
    assert when is not None
    assert (when.start, when.basis) == (start, basis)


def test_the_day_of_a_planned_meeting_is_not_the_day_of_the_promise() -> None:
    when = one(report("The ministers will meet in Vienna on Monday."), "meet", type="AGREE").when
    assert when is not None
    assert (when.start, when.basis) == ("2020-06-18", "publication")


def test_a_date_line_counts_and_says_when_a_weekday_agrees() -> None:
    text = "2020-06-18 Peru and Chile reopened talks. A broadcaster said so on Thursday."
    mark = Mark("date", Span(0, 10), "2020-06-18")
    when = one(report(text, "2020-06-19", (mark,)), "talks").when
    assert when is not None
    assert (when.start, when.basis, when.precision) == ("2020-06-18", "dateline", "day")
    assert "agrees" in when.reason


def test_without_any_day_the_date_is_unknown_with_a_reason() -> None:
    when = one(report("Peru and Chile met.", None), "met").when
    assert when is not None
    assert (when.start, when.basis) == (None, None)
    assert "neither" in when.reason


def test_history_does_not_take_the_report_s_day() -> None:
    when = one(report("Peru and Chile met."), "met", background=True).when
    assert when is not None
    assert when.start is None


def test_a_place_tied_to_the_act_is_its_place() -> None:
    where = one(report("Kenya and Uganda held talks in Geneva on Monday."), "talks").where
    assert where is not None
    assert (where.city, where.country_code, where.resolution) == ("Geneva", "CHE", 4)
    assert where.geonameid == 2660646


def test_a_country_has_no_point_on_the_map() -> None:
    where = one(report("Kenya and Uganda held talks in Switzerland."), "talks").where
    assert where is not None
    assert (where.country_code, where.lat, where.lon, where.resolution) == ("CHE", None, None, 1)


def test_disputed_land_has_claimants_and_no_country() -> None:
    where = one(report("Soldiers killed a farmer in Kashmir."), "killed", type="ASSAULT").where
    assert where is not None
    assert (where.resolved_place, where.country_code) == ("Kashmir", None)
    assert "IND, PAK, CHN" in where.reason


def test_a_dateline_or_a_topic_is_no_place_of_the_act() -> None:
    text = "NAIROBI - Kenya and Uganda discussed the situation in Somalia."
    mark = Mark("dateline", Span(0, 9), "Nairobi")
    assert one(report(text, marks=(mark,)), "discussed").where is None


def test_the_same_input_gives_the_same_claims() -> None:
    text = "Kenya and Uganda held talks in Geneva on Monday."
    assert one(report(text), "talks", actors=("Kenya",)) == one(
        report(text), "talks", actors=("Kenya",)
    )
