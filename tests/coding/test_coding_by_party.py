"""Types that depend on who acts, and acts that are history by their date."""

from __future__ import annotations

import msgspec
from coding_words import claim

from readouts.coding import as_history, by_party
from readouts.records import When


def test_a_state_that_protests_disapproves() -> None:
    (read,) = by_party([claim("PROTEST", "CHL", "PER", modes=("demo",))])
    assert (read.type, read.modes) == ("ACCUSE", ("disapprove",))
    (strike,) = by_party([claim("PROTEST", "CHL", "PER", modes=("strike",))])
    assert strike.type == "PROTEST"


def test_an_exercise_of_one_country_is_its_own() -> None:
    (alone,) = by_party([claim("COOPERATE", "CHL", trigger_text="began exercise")])
    assert (alone.type, alone.modes) == ("MOBILIZE", ("troops",))
    (joint,) = by_party([claim("COOPERATE", "CHL PER", trigger_text="began exercise")])
    assert joint.type == "COOPERATE"


def test_three_countries_meet_multilaterally() -> None:
    (three,) = by_party([claim("CONSULT", "CHL PER BOL")])
    (two,) = by_party([claim("CONSULT", "CHL PER")])
    assert (three.modes, two.modes) == (("multilateral",), ())


def test_what_ended_long_before_the_report_is_history() -> None:
    def on(day: str) -> When:
        return When(start=day, end=day, reason="told")

    old = msgspec.structs.replace(claim("ACCUSE", "CHL"), when=on("2024-01-02"))
    new = msgspec.structs.replace(claim("ACCUSE", "CHL"), when=on("2024-06-01"))
    read = as_history([old, new], "2024-06-03")
    assert [c.background for c in read] == [True, False]
    assert as_history([old], None) == (old,)
