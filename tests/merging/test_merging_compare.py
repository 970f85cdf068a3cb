"""Parties, dates and places: when two values can be one, and which of many is believed."""

from __future__ import annotations

import pytest
from merging_world import at, count, on, party

from readouts.merging import dates, places
from readouts.merging.agenda import _head
from readouts.merging.countries import country_name
from readouts.merging.naming import office_text, parties_text
from readouts.merging.numbers import compatible
from readouts.merging.parties import comparable, deduplicate
from readouts.merging.parties import party as ready
from readouts.merging.phrases import phrases
from readouts.merging.plain import when_text
from readouts.ontology import load
from readouts.records import When, Who

RUIZ = party("Ruiz", "CHL", "GOV", name="Ana Ruiz", office="Minister of Foreign Affairs")
SOTO = party("Soto", "CHL", "GOV", name="Juan Soto", office="President")


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (party("Chile", "CHL"), party("the government", "CHL", "GOV"), True),
        (party("Chile", "CHL"), party("Kenya", "KEN"), False),
        (party("police", "CHL", "COP"), party("the army", "CHL", "MIL"), False),
        (RUIZ, party("Chile", "CHL"), True),
        (RUIZ, SOTO, False),
        (party("the two ministers"), RUIZ, True),
        (party("miners"), party("striking miners"), True),
        (party("miners"), party("students"), False),
        (party("Harbour Watch", "NGO"), party("the Harbour Watch group", "NGO"), True),
        (party("Harbour Watch", "NGO"), party("Forest Watch Union", "NGO"), False),
    ],
)
def test_parties_compare_by_code_then_name(a: Who, b: Who, expected: bool) -> None:  # noqa: FBT001 # a table of cases
    assert comparable(ready(a), ready(b)) is expected
    assert comparable(ready(b), ready(a)) is expected


def test_the_mention_that_says_most_stands_for_the_party() -> None:
    kept = deduplicate([party("Chile", "CHL"), party("Kenya", "KEN"), RUIZ], [5, 1, 1])
    assert kept == (RUIZ, party("Kenya", "KEN"))


def test_a_told_day_beats_any_number_of_report_dates() -> None:
    own = [on(f"2021-03-0{day}", basis="publication") for day in (4, 4, 4)]
    told = on("2021-03-02", basis="relative")
    assert dates.believe([*own, told], ["a", "b", "c", "d"]) == told
    assert dates.believe([None], ["a"]).start is None


def test_a_day_within_a_told_month_is_narrower_and_wins() -> None:
    month = When(
        start="2021-03-01", end="2021-03-31", precision="month", basis="stated", reason="test"
    )
    day = on("2021-03-02", basis="relative")
    assert dates.believe([month, month, day], ["a", "b", "c"]) == day


def test_most_independent_origins_are_believed() -> None:
    first, second = on("2021-03-01"), on("2021-03-02")
    assert dates.believe([first, first, second, second], ["a", "a", "b", "c"]) == second


def test_dates_of_reports_leave_days_open() -> None:
    told, printed = on("2021-03-01"), on("2021-03-04", basis="publication")
    assert dates.gap(dates.days(told), dates.days(printed)) == 0
    assert dates.gap(dates.days(told), dates.days(on("2021-03-04"))) == 3


def test_places_compare_from_the_country_down() -> None:
    lima, cusco, nairobi = at("Lima", "PER"), at("Cusco", "PER"), at("Nairobi", "KEN")
    relation = places.relation
    assert relation(places.place(lima), places.place(lima)) == "same"
    assert relation(places.place(lima), places.place(cusco)) == "near"
    assert relation(places.place(lima), places.place(nairobi)) == "apart"
    assert relation(places.place(lima), None) == "open"


def test_ranges_are_compared_as_ranges() -> None:
    at_least_12, exactly_15, exactly_12 = (
        count("dead", 12, None),
        count("dead", 15, 15),
        count("dead", 12, 12),
    )
    assert compatible(at_least_12, exactly_15)
    assert compatible(at_least_12, exactly_12)
    assert not compatible(exactly_12, exactly_15)


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (on("2021-03-04"), "On 4 March 2021"),
        (on("2021-03-04", end="2021-03-06"), "Between 4 March 2021 and 6 March 2021"),
        (on("2021-03-04", basis="publication"), "As reported on 4 March 2021,"),
        (When(reason="nothing is said"), ""),
        (
            When(start="2021-03-01", end="2021-03-31", precision="month", reason="test"),
            "In March 2021",
        ),
    ],
)
def test_dates_read_by_their_precision(when: When, words: str) -> None:
    assert when_text(when) == words


def test_parties_read_as_people_say_them() -> None:
    assert parties_text([RUIZ, party("Kenya", "KEN")]) == (
        "Ana Ruiz, foreign minister of Chile, and Kenya"
    )
    assert parties_text([party("Nairobi", "KEN", "GOV")]) == "the government of Kenya"
    assert parties_text([party("UN", "UNO")]) == "the United Nations"
    assert parties_text([party(word) for word in "abcdef"]) == "a, b, c and 3 others"
    assert office_text("Minister of Foreign Affairs") == "foreign minister"
    assert country_name("USA") == "the United States"


def test_every_type_and_only_known_modes_have_phrases() -> None:
    types = load().types
    assert set(phrases().verbs) == set(types)
    for name, forms in phrases().verbs.items():
        assert set(forms) - {"any"} <= set(types[name].modes)


def test_the_head_of_a_topic_is_its_noun() -> None:
    assert _head("enhanced port cooperation with Kenya") == "cooperation"
