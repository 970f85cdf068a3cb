"""The plain sentence: what the report's verb says, and parties in its words."""

from __future__ import annotations

import pytest
from merging_world import World, party

from readouts.merging.naming import party_text
from readouts.merging.own_words import said
from readouts.records import Who

CHILE, KENYA = party("Chile", "CHL"), party("Kenya", "KEN")
JUDGES = party("The Arica High Court", "CHL", "JUD")


def sentence(world: World, line: str, trigger: str, said: str, entry: str, **fields: object) -> str:
    """The plain sentence of a story of one claim, without its date and doubt."""
    report = world.report(line)
    kind = str(fields.pop("kind", entry.partition("/")[0]))
    actors = fields.pop("actors", [CHILE])
    recipients = fields.pop("recipients", [KENYA])
    world.claim(report, trigger, kind, actors, recipients, said=said, entry=entry, **fields)  # type: ignore[arg-type] # lists of parties, as the cases give them
    told = world.merge()[1].sentence
    return told.removesuffix(" (reported by one outlet).").removeprefix("Chile ")


@pytest.mark.parametrize(
    ("line", "trigger", "said", "entry", "told"),
    [
        ("Chile praised Kenya.", "praised", "praised", "SUPPORT/praise", "praised Kenya"),
        ("Chile thanked Kenya.", "thanked", "thanked", "SUPPORT/thank", "thanked Kenya"),
        (
            "Chile congratulated Kenya.",
            "congratulated",
            "congratulated",
            "SUPPORT/congratulate",
            "congratulated Kenya",
        ),
        (
            "Chile offered its heartfelt condolences to Kenya.",
            "offered its heartfelt condolences",
            "offered condolences",
            "SUPPORT/offer condolence|sympathy",
            "offered heartfelt condolences to Kenya",
        ),
        (
            "Chile signed a fishing treaty with Kenya.",
            "signed a fishing treaty",
            "signed treaty",
            "SUPPORT/sign agreement|treaty",
            "signed a fishing treaty with Kenya",
        ),
        (
            "Chile ratified the accord with Kenya.",
            "ratified the accord",
            "ratified accord",
            "SUPPORT/ratify agreement|accord",
            "ratified the accord with Kenya",
        ),
        (
            "Chile recognised Kenya.",
            "recognised",
            "recognised",
            "SUPPORT/recognise",
            "recognised Kenya",
        ),
        (
            "Chile imposed new tariffs on Kenya.",
            "imposed new tariffs",
            "imposed tariffs",
            "SANCTION/impose sanction|tariff",
            "imposed new tariffs on Kenya",
        ),
        (
            "Chile summoned the ambassador of Kenya.",
            "summoned the ambassador",
            "summoned ambassador",
            "ACCUSE/summon ambassador|envoy",
            "summoned the ambassador of Kenya",
        ),
        (
            "Chile called off the talks with Kenya.",
            "called off the talks",
            "called off talks",
            "REJECT/call off meeting|talk",
            "called off the talks with Kenya",
        ),
        (
            "Chile declared a ceasefire with Kenya.",
            "declared a ceasefire",
            "declared ceasefire",
            "CONCEDE/declare ceasefire|truce",
            "declared a ceasefire with Kenya",
        ),
        (
            "Chile pledged tents to Kenya.",
            "pledged",
            "pledged",
            "AGREE/pledge",
            "made a pledge to Kenya",
        ),
    ],
)
def test_the_sentence_says_what_the_trigger_says(
    world: World, line: str, trigger: str, said: str, entry: str, told: str
) -> None:
    assert sentence(world, line, trigger, said, entry) == told


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ("RETREAT/resign", "resigned"),
        ("SUPPORT/praise", "gave praise"),
        ("SUPPORT/sign agreement", "signed a pact"),
        ("SANCTION/expel", "ordered expulsions"),
    ],
)
def test_actors_alone(world: World, entry: str, told: str) -> None:
    line, trigger = f"Chile {told} today.", told
    said_words = "signed pact" if "pact" in told else told
    assert sentence(world, line, trigger, said_words, entry, recipients=[]) == told


def test_recipients_alone(world: World) -> None:
    told = sentence(
        world, "Miners were freed.", "freed", "freed", "RETREAT/free", actors=[], recipients=[KENYA]
    )
    assert told == "Kenya was freed"


def test_an_unknown_verb_falls_back_on_the_type(world: World) -> None:
    told = sentence(world, "Chile zigged Kenya.", "zigged", "zigged", "SUPPORT/zig")
    assert told == "expressed support for Kenya"


def test_a_meeting_to_come_is_planned(world: World) -> None:
    told = sentence(
        world,
        "Chile will meet Kenya.",
        "meet",
        "meet",
        "CONSULT/meet; CONSULT to come or undone is AGREE",
        kind="AGREE",
    )
    assert told == "planned talks with Kenya"


def test_expelled_diplomats_are_not_their_government(world: World) -> None:
    for source, words in (("A", "two Kenyan diplomats"), ("B", "its diplomats")):
        report = world.report(f"Chile expelled {words}.", source=source)
        whom = party(words, "KEN", "GOV")
        world.claim(report, "expelled", "SANCTION", [CHILE], [whom], entry="SANCTION/expel")
    assert world.merge()[1].sentence == "Chile expelled two Kenyan diplomats."


@pytest.mark.parametrize(
    ("who", "text"),
    [
        (party("Bus and lorry drivers", "ARG", "LAB"), "bus and lorry drivers in Argentina"),
        (party("Police in Chad", "TCD", "COP"), "police in Chad"),
        (party("Police", "TCD", "COP"), "the police of Chad"),
        (party("Its diplomats", "KEN", "GOV"), "the government of Kenya"),
        (party("their families", "KEN", "CVL"), "families in Kenya"),
        (JUDGES, "the Arica High Court"),
        (party("The foreign ministers of Chile", "CHL", "GOV"), "the foreign ministers of Chile"),
        (party("The foreign ministry", "CHL", "GOV"), "the foreign ministry of Chile"),
        (party("the Government of Chile", "CHL", "GOV"), "the government of Chile"),
        (party("the provincial government", "CHL", "GOV"), "the provincial government in Chile"),
        (party("The Minister", "CHL", "GOV"), "the government of Chile"),
        (party("It", "CHL", "GOV"), "the government of Chile"),
        (party("Santiago", "CHL", "GOV"), "the government of Chile"),
        (party("She", stands_for="Mayor Rosa Pinto"), "Mayor Rosa Pinto"),
        (party("The European Union", "EUR", name="European Union"), "the European Union"),
        (party("Twenty-two women", "CHL", "CVL"), "twenty-two women in Chile"),
        (party("Houthi fighters", "YEM", "REB"), "Houthi fighters"),
    ],
)
def test_parties_read_in_the_reports_words(who: Who, text: str) -> None:
    assert party_text(who) == text


def test_pronouns_are_left_out(world: World) -> None:
    told = sentence(
        world, "Chile thanked it.", "thanked", "thanked", "SUPPORT/thank", recipients=[party("it")]
    )
    assert told == "expressed thanks"


def test_places_and_days_are_no_topics(world: World) -> None:
    report = world.report("Chile signed a pact with Kenya on whales.")
    topics = ("whales", "the sidelines of the summit", "Monday", "behalf of the bloc")
    world.claim(report, "signed", "SUPPORT", [CHILE], [KENYA], topics=topics)
    events, readout = world.merge()
    assert events[0].topics == ("whales",)
    assert [item.topic for item in readout.agenda] == ["whales"]


def test_small_letters_do_not_touch_names() -> None:
    assert said("The Maoists of the Hill Front") == "the Maoists of the Hill Front"
    assert said("UN peacekeepers") == "UN peacekeepers"


def test_a_noun_that_is_the_recipient_is_said_once(world: World) -> None:
    told = sentence(
        world,
        "Chile summoned Kenya's ambassador over whales.",
        "summoned Kenya's ambassador",
        "summoned ambassador",
        "ACCUSE/summon ambassador|envoy",
        recipients=[party("Kenya's ambassador", "KEN", "GOV")],
    )
    assert told == "summoned Kenya's ambassador"
