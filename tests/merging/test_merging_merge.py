"""Merging as a whole: invented reports of an invented call between Chile and Kenya."""

from __future__ import annotations

import random

from merging_world import World, at, count, on, party

from readouts.merging import merge

RUIZ = party("Ana Ruiz", "CHL", "GOV", name="Ana Ruiz", office="Minister of Foreign Affairs")
OTIENO = party("James Otieno", "KEN", "GOV", name="James Otieno", office="Prime Minister")
CHILE, KENYA = party("Chile", "CHL"), party("Kenya", "KEN")
PERU = party("Peru", "PER")


def call(world: World) -> World:
    one = world.report(
        "Ana Ruiz spoke by phone with James Otieno on 3 March about fishing rights.",
        "The two ministers discussed fishing rights and port fees.",
        "Ruiz voiced concern over Peru's trawlers near the islands.",
        source="The Lantern",
        title="Ruiz and Otieno talk fish",
    )
    two = world.report(
        "Chile and Kenya held a telephone call, the ministry announced.",
        "Peru's trawlers near the islands were a concern, Ruiz added.",
        "Otieno praised Chile for its harbour loans.",
        source="Coast Daily",
    )
    when = on("2021-03-03")
    world.claim(
        one, "spoke", "CONSULT", [RUIZ, OTIENO], directed=False, modes=("phone",), when=when
    )
    world.claim(one, "discussed", "CONSULT", [party("The two ministers")], directed=False)
    world.claim(one, "voiced concern", "ACCUSE", [RUIZ], [PERU], topics=("Peru's trawlers",))
    world.claim(two, "held", "CONSULT", [CHILE, KENYA], directed=False)
    world.claim(two, "concern", "ACCUSE", [RUIZ], [PERU], topics=("trawlers near the islands",))
    world.claim(two, "praised", "SUPPORT", [OTIENO], [CHILE])
    return world


def test_the_call_is_one_event_and_the_headline(world: World) -> None:
    events, readout = call(world).merge()
    assert [event.type for event in events] == ["CONSULT", "ACCUSE", "SUPPORT"]
    head = events[0]
    assert head.headline
    assert readout.headline == head.id
    assert len(head.claims) == 3
    assert head.actors == (RUIZ, OTIENO)
    assert not head.directed
    assert (head.n_reports, head.n_outlets, head.n_independent) == (2, 2, 2)
    assert head.when.start == "2021-03-03"
    assert head.modes == ("phone",)


def test_the_sentence_is_plain(world: World) -> None:
    _, readout = call(world).merge()
    assert readout.sentence == (
        "On 3 March 2021 Ana Ruiz, foreign minister of Chile, and James Otieno, prime minister of "
        "Kenya, spoke by phone."
    )
    assert readout.countries == ("CHL", "KEN", "PER")
    assert readout.title == "Ruiz and Otieno talk fish"


def test_the_id_names_the_first_claim(world: World) -> None:
    events, _ = call(world).merge()
    for event in events:
        assert event.id == "e" + event.claims[0].id[1:]


def test_accusations_on_different_subjects_stay_apart(world: World) -> None:
    report = world.report(
        "Chile condemned Peru over illegal trawlers.",
        "Chile also criticised Peru for jailing two journalists.",
    )
    world.claim(report, "condemned", "ACCUSE", [CHILE], [PERU], topics=("illegal trawlers",))
    world.claim(report, "criticised", "ACCUSE", [CHILE], [PERU], topics=("jailed journalists",))
    events, _ = world.merge()
    assert len(events) == 2


def test_two_calls_on_two_days_stay_apart(world: World) -> None:
    report = world.report(
        "Chile and Kenya held talks in May.", "Chile and Kenya held a call in June."
    )
    world.claim(report, "talks", "CONSULT", [CHILE, KENYA], directed=False, when=on("2021-05-02"))
    world.claim(report, "call", "CONSULT", [CHILE, KENYA], directed=False, when=on("2021-06-02"))
    assert len(world.merge()[0]) == 2


def test_other_parties_are_another_meeting(world: World) -> None:
    report = world.report("Chile met Kenya.", "Chile held talks with Peru.")
    world.claim(report, "met", "CONSULT", [CHILE, KENYA], directed=False)
    world.claim(report, "talks", "CONSULT", [CHILE, PERU], directed=False)
    assert len(world.merge()[0]) == 2


def test_a_denial_joins_what_it_denies(world: World) -> None:
    one = world.report("Peru shelled a Chilean outpost on Monday.", source="A")
    two = world.report("Peru denied that it shelled the Chilean outpost.", source="B")
    world.claim(one, "shelled", "ASSAULT", [PERU], [CHILE], when=on("2021-03-01"))
    world.claim(two, "shelled", "ASSAULT", [PERU], [CHILE], reality="denied", speaker=PERU)
    events, readout = world.merge()
    assert len(events) == 1
    assert events[0].reality == "occurred"
    assert [d.field for d in events[0].disagreements] == ["reality"]
    assert readout.disagreements[0].event == events[0].id
    assert "denied by Peru" in readout.sentence


def test_numbers_disagree_only_where_both_cannot_be_right(world: World) -> None:
    lines = ("Rebels attacked a Kenyan convoy, killing 12.", "Rebels attacked the Kenyan convoy.")
    rebels = party("Rebels")
    for source, number in (("A", count("dead", 12, 12)), ("B", count("dead", 10, None))):
        report = world.report(lines[0], source, source=source)
        world.claim(report, "attacked", "ASSAULT", [rebels], [KENYA], quantities=(number,))
    assert world.merge()[0][0].disagreements == ()
    report = world.report(lines[1], source="C")
    number = count("dead", 15, 15)
    world.claim(report, "attacked", "ASSAULT", [rebels], [KENYA], quantities=(number,))
    events, _ = world.merge()
    assert len(events) == 1
    (found,) = events[0].disagreements
    assert found.field == "dead"
    assert [stand.value for stand in found.values] == ["12", "at least 10", "15"]
    assert [stand.claims for stand in found.values] == [(0,), (1,), (2,)]


def test_who_began_is_a_disagreement(world: World) -> None:
    one = world.report("Peru attacked Chile's patrol boat near the cape.", source="A")
    two = world.report("Chile's patrol boat attacked Peru near the cape.", source="B")
    world.claim(one, "attacked", "ASSAULT", [PERU], [CHILE], when=on("2021-03-01"))
    world.claim(two, "attacked", "ASSAULT", [CHILE], [PERU], when=on("2021-03-01"))
    events, _ = world.merge()
    assert len(events) == 1
    assert [d.field for d in events[0].disagreements] == ["initiator"]
    assert [s.value for s in events[0].disagreements[0].values] == ["PER", "CHL"]


def test_places_of_two_countries_are_two_events(world: World) -> None:
    crowd = party("protesters", None, "CVL")
    for city, code in (("Lima", "PER"), ("Santiago", "CHL")):
        report = world.report(f"Protesters marched in {city} against fuel prices.", source=city)
        world.claim(report, "marched", "PROTEST", [crowd], where=at(city, code))
    assert len(world.merge()[0]) == 2


def test_copies_add_no_confidence(world: World) -> None:
    line = "Kenya expelled two Peruvian envoys."
    reports = [world.report(line, source=source) for source in ("A", "B", "C")]
    for report in reports:
        world.claim(report, "expelled", "SANCTION", [KENYA], [PERU], confidence=0.5)
    alone = world.merge()[0][0]
    assert (alone.confidence, alone.n_independent) == (0.875, 3)
    world.one_origin(*reports)
    copied = world.merge()[0][0]
    assert (copied.confidence, copied.n_independent, copied.n_reports) == (0.5, 1, 3)


def test_a_story_without_claims_still_has_a_readout(world: World) -> None:
    world.report("The bakery on the corner has a new oven.")
    events, readout = world.merge()
    assert events == ()
    assert readout.headline is None
    assert readout.sentence == "No political event was found in this report."
    assert readout.title == "The bakery on the corner has a new oven."


def test_order_of_input_does_not_matter(world: World) -> None:
    call(world)
    expected = world.merge()
    for seed in range(5):
        shuffle = random.Random(seed).shuffle
        shuffle(world.claims)
        story = world.story
        reports = list(world.reports)
        shuffle(reports)
        assert merge(story, reports, world.claims, world.sentences, ()) == expected
