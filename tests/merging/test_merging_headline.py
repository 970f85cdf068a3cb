"""Which event is the headline, what reports agree on, and what is denied."""

from __future__ import annotations

import pytest
from merging_world import World, on, party

from readouts.records import Who

CHILE, KENYA, PERU = party("Chile", "CHL"), party("Kenya", "KEN"), party("Peru", "PER")


def test_a_report_of_history_alone_has_no_headline(world: World) -> None:
    report = world.report("In 1979 she interpreted when Chile met Kenya.")
    world.claim(report, "met", "CONSULT", [CHILE, KENYA], directed=False, background=True)
    events, readout = world.merge()
    assert [event.headline for event in events] == [False]
    assert (readout.headline, readout.events) == (None, (events[0].id,))
    assert readout.sentence == "No political event was found in this report."


@pytest.mark.parametrize(
    ("actor", "reality"),
    [
        (party("the cook"), "occurred"),
        (party("Farmers", "ZAF", "AGR"), "hypothetical"),
    ],
)
def test_private_talk_and_plans_are_no_headline(world: World, actor: Who, reality: str) -> None:
    report = world.report("They promised rain.")
    world.claim(report, "promised", "AGREE", [actor], reality=reality)
    assert world.merge()[1].headline is None


def test_violence_is_a_headline_whoever_did_it(world: World) -> None:
    report = world.report("Gunmen attacked a ferry.")
    world.claim(report, "attacked", "ASSAULT", [party("gunmen")])
    assert world.merge()[1].headline is not None


def test_the_first_act_of_the_lead_goes_before_its_reason(world: World) -> None:
    report = world.report(
        "Chile freed nine Peruvian sailors who were held for entering its waters.",
        title="Nine sailors come home",
    )
    sailors = party("nine Peruvian sailors", "PER", "LAB")
    freed = world.claim(report, "freed", "RETREAT", [CHILE], [sailors], modes=("release",))
    world.claim(report, "entering", "MOBILIZE", [sailors], modes=("troops",))
    assert world.merge()[0][0].claims == (freed,)


def test_a_party_that_is_known_goes_before_a_pronoun(world: World) -> None:
    report = world.report("She urged calm there.", "Chile urged Kenya to pay.")
    world.claim(report, "urged calm", "REQUEST", [party("She")])
    known = world.claim(report, "urged Kenya", "REQUEST", [CHILE], [KENYA])
    assert world.merge()[0][0].claims == (known,)


def test_a_sentence_of_two_verbs_is_one_statement(world: World) -> None:
    report = world.report("Chile thanked Kenya for tents and thanked Peru for boats.")
    world.claim(report, "thanked Kenya", "SUPPORT", [CHILE], [KENYA])
    world.claim(report, "thanked Peru", "SUPPORT", [CHILE], [PERU])
    events, readout = world.merge()
    assert len(events) == 2
    assert [(s.speaker, s.stance) for s in readout.statements] == [("Chile", "supports")]


def test_what_reports_agree_on_is_not_said_by_one_alone(world: World) -> None:
    for source, line in (
        ("A", "Chile expelled two envoys of Kenya on Monday."),
        ("B", "The Kenyan pair were thrown out by Santiago before noon, a porter said."),
    ):
        report = world.report(line, source=source)
        trigger = "expelled" if source == "A" else "thrown out"
        world.claim(
            report,
            trigger,
            "SANCTION",
            [CHILE],
            [KENYA],
            entry="SANCTION/expel",
            topics=("spying",),
            when=on("2021-03-01"),
        )
    events, readout = world.merge()
    assert len(events) == 1
    assert [fact.text for fact in readout.shared] == ["On 1 March 2021 Chile expelled Kenya."]
    whole = {line.text for lines in world.sentences.values() for line in lines}
    assert not {item.text for item in readout.only_in} & whole


def test_a_fact_is_not_quoted_from_a_sentence_of_which_part_is_said_alone(world: World) -> None:
    world.report("The mill at Aruvo burnt down on Sunday.", source="A")
    world.report("The mill at Aruvo burnt down on Sunday, and forty goats escaped.", source="B")
    readout = world.merge()[1]
    alone = {item.text for item in readout.only_in}
    assert all(part not in fact.text for fact in readout.shared for part in alone)


def test_an_allegation_meets_its_denial(world: World) -> None:
    one = world.report("A union accused police of firing gas at the march.", source="A")
    two = world.report("Police denied firing gas at the march.", source="B")
    police = party("police", "CHL", "COP")
    for report, reality in ((one, "hypothetical"), (two, "denied")):
        world.claim(report, "firing gas", "ASSAULT", [police], reality=reality)
    (event,) = world.merge()[0]
    (found,) = event.disagreements
    assert (found.field, [stand.value for stand in found.values]) == (
        "reality",
        ["alleged", "denied"],
    )


def test_a_short_sentence_of_one_new_word_is_said_alone(world: World) -> None:
    one = world.report("Nobody was hurt in the village.", "A ferry was.", source="A")
    world.report("Nobody was hurt in the village.", source="B")
    assert [(i.report, i.text) for i in world.merge()[1].only_in] == [(one.id, "A ferry was.")]


def test_an_act_goes_before_one_that_follows_from_it(world: World) -> None:
    report = world.report("A court convicted Kenya of fraud.")
    court = [party("A court", "CHL", "JUD")]
    derived = "SANCTION/convict; sentenced to prison"
    world.claim(report, "convicted", "COERCE", court, [KENYA], modes=("arrest",), entry=derived)
    world.claim(report, "convicted", "SANCTION", court, [KENYA], entry="SANCTION/convict")
    events, readout = world.merge()
    assert [event.type for event in events] == ["SANCTION", "COERCE"]
    assert readout.sentence.startswith("A court in Chile convicted Kenya")
