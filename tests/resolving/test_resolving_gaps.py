"""What the tables lack: villages, present titles after a listed term, agents without a country."""

from __future__ import annotations

import functools

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readouts.language import Parser, split
from readouts.records import Claim, Published, Report, Sentence, Span, Where, Who
from readouts.reference import agent
from readouts.resolving import at_home, resolve
from readouts.resolving.identify import identify
from readouts.resolving.lands import lands_in


@functools.cache
def parser() -> Parser:
    return Parser()


def read(text: str) -> tuple[Sentence, ...]:
    sentences = split(text, ())
    parses = parser().parse([sentence.text for sentence in sentences])
    return tuple(
        msgspec.structs.replace(sentence, parsed=parsed)
        for sentence, parsed in zip(sentences, parses, strict=True)
    )


def claims_of(
    text: str, *told: tuple[str, str, tuple[str, ...], tuple[str, ...]], title: str | None = None
) -> tuple[Claim, ...]:
    """Claims of triggers: each with its type, actors and recipients, resolved and at home."""
    report = Report(id="r1", text=text, title=title, published=Published("2020-06-18", "given"))
    sentences = read(text)

    def claim(number: int, trigger: str, type_: str, parties: tuple[tuple[str, ...], ...]) -> Claim:
        at = text.index(trigger)
        sentence = next(s for s in sentences if s.span.holds(Span(at, at + len(trigger))))
        groups = [
            tuple(Who(text=t, span=Span(i, i + len(t))) for t in group
                  for i in [text.index(t, sentence.span.start)])
            for group in parties
        ]  # fmt: skip
        return Claim(
            id=f"c{number}", report="r1", sentence=sentence.number, span=sentence.span,
            text=sentence.text, trigger=Span(at, at + len(trigger)), trigger_text=trigger,
            type=type_, actors=groups[0], recipients=groups[1],
        )  # fmt: skip

    drafts = [
        claim(number, trigger, type_, (actors, recipients))
        for number, (trigger, type_, actors, recipients) in enumerate(told)
    ]
    return at_home(report, sentences, resolve(report, sentences, drafts, {}))


def where(
    text: str, trigger: str, type_: str = "CONSULT", title: str | None = None
) -> Where | None:
    (claim,) = claims_of(text, (trigger, type_, (), ()), title=title)
    return claim.where


@pytest.mark.parametrize(
    ("text", "trigger", "name", "code"),
    [("Peruvian and rebel envoys met near the village of Qorimarka.", "met", "Qorimarka", "PER"),
     ("Envoys met at the Zumbeloo crossing.", "met", "Zumbeloo", None),
     ("Ghana and Togo held talks at the Zumbeloo crossing.", "talks", "Zumbeloo", None),
     ("Rebels killed two men at a market in the northern Malian town of Tarkendu.", "killed",
      "Tarkendu", "MLI"),
     ("Rebels killed six people and wounded ten others at a mill in the Chadian town of Am Zirka.",
      "killed", "Am Zirka", "TCD"),
     ("Police imposed a curfew on the town of Velikuza.", "curfew", "Velikuza", None)],
)  # fmt: skip
def test_a_place_that_is_not_listed_is_given_in_the_words_of_the_report(
    text: str, trigger: str, name: str, code: str | None
) -> None:
    found = where(text, trigger, "ASSAULT")
    assert found is not None
    assert (found.extracted_place, found.resolved_place, found.resolution) == (name, None, None)
    assert found.country_code == code
    assert "not in the gazetteer" in found.reason


@pytest.mark.parametrize(
    ("text", "trigger", "place"),
    [("Workers marched through Rosario on Monday.", "marched", "Rosario"),
     ("The navies began an exercise off Mombasa.", "exercise", "Mombasa"),
     ("Envoys met outside the ministry's offices in Lima.", "met", "Lima"),
     ("Kenya and Uganda held talks in the Georgian capital.", "talks", "Tbilisi"),
     ("Envoys met on the outskirts of Lima.", "met", "Lima")],
)  # fmt: skip
def test_listed_places_are_found_through_more_words(text: str, trigger: str, place: str) -> None:
    found = where(text, trigger)
    assert found is not None
    assert found.resolved_place == place


@pytest.mark.parametrize(
    ("text", "trigger", "type_"),
    [("The Lima Chamber of Trade praised the plan.", "praised", "SUPPORT"),
     ("The two sides will meet in the village of Qorimarka.", "meet", "AGREE"),
     ("Envoys met in January.", "met", "CONSULT"),
     ("Envoys met in Ramadan.", "met", "CONSULT"),
     ("Envoys met at NATO.", "met", "CONSULT")],
)  # fmt: skip
def test_no_place_comes_from_names_plans_and_times(text: str, trigger: str, type_: str) -> None:
    assert where(text, trigger, type_) is None


def test_a_title_places_the_act_of_the_lead_in_a_city() -> None:
    text = "Trade ministers met on Monday at the headquarters. They met farmers later."
    found = where(text, "met", title="Trade ministers meet in Arusha")
    assert found is not None
    assert (found.resolved_place, found.country_code) == ("Arusha", "TZA")
    assert where(text, "met", title="Trade ministers to meet in Arusha") is None


def test_a_present_title_outlasts_the_term_in_the_table() -> None:
    titled = identify("British Prime Minister Boris Johnson", "2023-01-10")
    assert (titled.code, titled.sectors, titled.office) == ("GBR", ("GOV",), "Prime Minister")
    assert "by the report's words" in titled.why[-1]
    assert identify("former British Prime Minister Boris Johnson", "2023-01-10").sectors == ("ELI",)
    assert identify("Boris Johnson", "2024-01-10").sectors == ("ELI",)


def test_a_top_diplomat_posted_somewhere_is_no_foreign_minister() -> None:
    found = identify("Malawi's top diplomat in Tanzania", "2023-02-13")
    assert (found.code, found.sectors, found.office, found.name) == ("MWI", ("GOV",), "", "")


@pytest.mark.parametrize(
    ("noun", "sector"),
    [("county commissioner", "GOV"), ("municipal council", "GOV"), ("drivers", "LAB"),
     ("driver", "CVL"), ("fishermen", "CVL"), ("federation", "SOC"), ("seamen", "LAB"),
     ("clan", "CVL"), ("organisers", "SOC"), ("expert", "EDU"), ("secretary", "UNK")],
)  # fmt: skip
def test_agent_nouns(noun: str, sector: str) -> None:
    assert agent(noun) == (sector,)


def test_a_secretary_is_what_the_body_is() -> None:
    assert identify("the secretary of the miners' union", None).sectors == ("LAB",)
    assert identify("Peru's secretary", None).sectors == ("UNK",)


def test_one_noun_told_of_two_countries_is_told_of_both() -> None:
    text = "The navies of India and Kenya began an exercise."
    (claim,) = claims_of(text, ("exercise", "COOPERATE", ("The navies of India", "Kenya"), ()))
    assert [who.key for who in claim.actors] == ["IND/MIL", "KEN/MIL"]
    text = "The army of India and Kenya began an exercise."
    (claim,) = claims_of(text, ("exercise", "COOPERATE", ("The army of India", "Kenya"), ()))
    assert claim.actors[1].key == "KEN"


def test_an_agent_is_at_home_where_its_noun_was_told_before() -> None:
    text = "Peru's foreign ministry praised Chile. The foreign ministry then criticised Bolivia."
    claim = claims_of(text, ("criticised", "ACCUSE", ("The foreign ministry",), ("Bolivia",)))[0]
    assert claim.actors[0].key == "PER/GOV"
    assert "earlier in the report" in claim.actors[0].reason


def test_a_government_is_not_of_the_country_that_it_acts_on() -> None:
    text = "The foreign ministry criticised Bolivia."
    claim = claims_of(text, ("criticised", "ACCUSE", ("The foreign ministry",), ("Bolivia",)))[0]
    assert claim.actors[0].code is None


def test_people_from_a_country_are_that_countrys() -> None:
    text = "Eritrea freed 14 sailors from neighbouring Djibouti."
    (claim,) = claims_of(text, ("freed", "RETREAT", ("Eritrea",), ("14 sailors",)))
    assert claim.recipients[0].code == "DJI"


def test_the_day_follows_a_lead_in_the_perfect() -> None:
    text = "Peru has sent grain to Chile. The last ship was unloaded on Tuesday."
    when = claims_of(text, ("sent", "AID", ("Peru",), ("Chile",)))[0].when
    assert when is not None
    assert (when.start, when.basis) == ("2020-06-16", "relative")
    later = "Peru has sent grain to Chile. Another ship will leave on Tuesday."
    when = claims_of(later, ("sent", "AID", ("Peru",), ("Chile",)))[0].when
    assert when is not None
    assert when.basis == "publication"


def test_the_day_of_a_retelling_is_the_acts() -> None:
    text = "Peru pledged grain to Chile. Peru made the promise on Tuesday."
    told = (("pledged", "AGREE", ("Peru",), ("Chile",)), ("promise", "AGREE", ("Peru",), ()))
    first = claims_of(text, *told)[0].when
    assert first is not None
    assert (first.start, first.basis) == ("2020-06-16", "relative")
    assert "tells it again" in first.reason


def test_the_day_on_which_it_was_said_counts_for_an_announcement() -> None:
    text = "Peru has cancelled a meeting with Chile, the foreign ministry said on Tuesday."
    when = claims_of(text, ("cancelled", "REJECT", ("Peru",), ("Chile",)))[0].when
    assert when is not None
    assert (when.start, when.basis) == ("2020-06-16", "relative")


_LANDS = st.sampled_from(["Peru", "Kenyan", "Norway", "Thai", "Malawi's", "the", "a", "small"])
_NOUNS = st.sampled_from(["police", "the foreign ministry", "villagers", "the army", "envoys"])
_PLACES = st.sampled_from(["in the town of Velikuza", "in Lima", "at the Zumbeloo crossing", ""])


@settings(max_examples=40, deadline=None)
@given(_LANDS, _NOUNS, _NOUNS, _PLACES)
def test_no_country_comes_from_nowhere(land: str, actor: str, other: str, place: str) -> None:
    text = f"Near {land} hills {actor} met {other} {place}."
    (claim,) = claims_of(text, ("met", "CONSULT", (actor,), (other,)))
    named = set(lands_in(text, None))
    codes = {who.code for who in (*claim.actors, *claim.recipients)}
    codes |= {claim.where.country_code} if claim.where else set()
    assert codes - {None} <= named
