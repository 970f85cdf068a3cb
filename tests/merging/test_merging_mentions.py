"""Whom mentions stand for: several, plurals, pronouns, names without a code."""

from __future__ import annotations

import msgspec
import pytest
from merging_world import World, on, party

from readouts.records import Event, Who

RUIZ = party("Ana Ruiz", "CHL", "GOV", name="Ana Ruiz", office="Minister of Foreign Affairs")
OTIENO = party("James Otieno", "KEN", "GOV", name="James Otieno", office="Prime Minister")
BOTH = "Ana Ruiz and James Otieno"


def names(event: Event) -> list[str | None]:
    return [who.name for who in event.actors]


def first_of(text: str) -> Who:
    """A plural as a resolver gives it that knows the first of those meant."""
    return msgspec.structs.replace(RUIZ, text=text, stands_for=BOTH)


def called(world: World) -> None:
    report = world.report(
        "Ana Ruiz called James Otieno.", "The two ministers agreed to cut tolls.", source="A"
    )
    world.claim(report, "called", "CONSULT", [RUIZ], [OTIENO], modes=("phone",))
    world.claim(report, "agreed", "AGREE", [first_of("The two ministers")])


def test_a_mention_of_several_is_several_parties(world: World) -> None:
    called(world)
    events, readout = world.merge()
    assert [names(event) for event in events] == [["Ana Ruiz", "James Otieno"]] * 2
    assert not events[1].directed
    assert readout.statements[0].speaker == BOTH


def test_claims_stay_as_they_were_coded(world: World) -> None:
    called(world)
    events, _ = world.merge()
    assert {claim for event in events for claim in event.claims} == set(world.claims)


def test_a_plural_with_one_of_its_parties_opposite_is_both(world: World) -> None:
    report = world.report("Ana Ruiz met James Otieno.", "They agreed to cut tolls.")
    world.claim(report, "met", "CONSULT", [RUIZ, OTIENO], directed=False)
    they = msgspec.structs.replace(RUIZ, text="They", stands_for="Ana Ruiz")
    world.claim(report, "agreed", "AGREE", [they], [OTIENO])
    agreed = next(event for event in world.merge()[0] if event.type == "AGREE")
    assert (names(agreed), agreed.recipients) == (["Ana Ruiz", "James Otieno"], ())


@pytest.mark.parametrize("words", ["Both ministers", "The two leaders", "They"])
def test_a_plural_that_names_no_one_is_those_who_met(world: World, words: str) -> None:
    report = world.report("Ana Ruiz met James Otieno.", f"{words} condemned Peru.")
    world.claim(report, "met", "CONSULT", [RUIZ, OTIENO], directed=False)
    guessed = party(words, "STP", "GOV")  # a country that only stood nearby
    world.claim(report, "condemned", "ACCUSE", [guessed], [party("Peru", "PER")])
    blamed = next(event for event in world.merge()[0] if event.type == "ACCUSE")
    assert names(blamed) == ["Ana Ruiz", "James Otieno"]


def test_a_plural_stays_where_two_meetings_are_told(world: World) -> None:
    report = world.report(
        "Ana Ruiz met James Otieno.", "Peru met Chad.", "Both leaders condemned Mali."
    )
    world.claim(report, "met James", "CONSULT", [RUIZ, OTIENO], directed=False)
    sides = [party("Peru", "PER"), party("Chad", "TCD")]
    world.claim(report, "met Chad", "CONSULT", sides, directed=False)
    world.claim(report, "condemned", "ACCUSE", [party("Both leaders")], [party("Mali", "MLI")])
    blamed = next(event for event in world.merge()[0] if event.type == "ACCUSE")
    assert [who.text for who in blamed.actors] == ["Both leaders"]


def test_a_name_without_a_code_is_the_one_another_report_names(world: World) -> None:
    one = world.report("He thanked Peru, paper A wrote.", source="A")
    two = world.report("James Otieno thanked Peru in paper B.", source="B")
    he = party("He", stands_for="Hon. James Otieno")
    world.claim(one, "thanked", "SUPPORT", [he], [party("Peru", "PER")])
    world.claim(two, "thanked", "SUPPORT", [OTIENO], [party("Peru", "PER")])
    (event,) = world.merge()[0]
    assert [(who.name, who.code) for who in event.actors] == [("James Otieno", "KEN")]


def test_nobody_does_it_to_himself(world: World) -> None:
    report = world.report("Ana Ruiz told her colleague of it.")
    her = msgspec.structs.replace(RUIZ, text="her colleague", stands_for="Ana Ruiz")
    world.claim(report, "told", "REQUEST", [RUIZ], [her])
    assert world.merge()[0][0].recipients == ()


def test_parties_stand_in_the_order_of_the_sentence_that_names_them(world: World) -> None:
    one = world.report("The two ministers spoke of tolls.", source="A")
    two = world.report("Ana Ruiz called James Otieno about tolls.", source="B")
    turned = msgspec.structs.replace(
        OTIENO, text="The two ministers", stands_for="James Otieno and Ana Ruiz"
    )
    world.claim(one, "spoke", "CONSULT", [turned])
    world.claim(two, "called", "CONSULT", [RUIZ], [OTIENO])
    assert names(world.merge()[0][0]) == ["Ana Ruiz", "James Otieno"]


def test_a_country_and_its_minister_are_one_party(world: World) -> None:
    one = world.report("Chile and Kenya agreed to cut tolls on copper.", source="A")
    two = world.report("Ana Ruiz and James Otieno agreed to cut tolls on copper.", source="B")
    countries = [party("Chile", "CHL"), party("Kenya", "KEN")]
    world.claim(one, "agreed", "AGREE", countries, directed=False)
    world.claim(two, "agreed", "AGREE", [RUIZ, OTIENO], directed=False)
    (event,) = world.merge()[0]
    assert names(event) == ["Ana Ruiz", "James Otieno"]


def test_what_one_sentence_alone_is_read_to_name_is_no_party(world: World) -> None:
    for source, extra in (("A", []), ("B", []), ("C", [party("stranded students", None, "EDU")])):
        report = world.report(f"Ana Ruiz spoke with James Otieno, {source} says.", source=source)
        world.claim(report, "spoke", "CONSULT", [RUIZ, OTIENO, *extra], directed=False)
    assert names(world.merge()[0][0]) == ["Ana Ruiz", "James Otieno"]


def test_an_army_without_a_country_is_its_like_in_another_report(world: World) -> None:
    one = world.report("Chadian soldiers and rebels fought near Abou.", source="A")
    two = world.report("The army fought the Dune Bloc near Abou.", source="B")
    sides = [party("Chadian soldiers", "TCD", "MIL"), party("rebels", "TCD", "REB")]
    world.claim(one, "fought", "ASSAULT", sides, directed=False)
    others = [party("The army", None, "MIL"), party("the Dune Bloc")]
    world.claim(two, "fought", "ASSAULT", others, directed=False)
    (event,) = world.merge()[0]
    assert [who.code for who in event.actors] == ["TCD", "TCD"]


def test_an_undated_event_takes_the_day_of_the_main_one(world: World) -> None:
    report = world.report("Ana Ruiz met James Otieno.", "Ruiz praised Peru.", "Chad left in 1990.")
    world.claim(report, "met", "CONSULT", [RUIZ, OTIENO], directed=False, when=on("2021-03-02"))
    world.claim(report, "praised", "SUPPORT", [RUIZ], [party("Peru", "PER")])
    world.claim(report, "left", "SANCTION", [party("Chad", "TCD")], background=True)
    days = {event.type: event.when for event in world.merge()[0]}
    assert (days["SUPPORT"].start, days["SUPPORT"].basis) == ("2021-03-02", "stated")
    assert "main event" in days["SUPPORT"].reason
    assert days["SANCTION"].start is None
