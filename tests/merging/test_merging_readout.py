"""The parts of a readout: agenda, statements, shared facts, what one says alone, wording."""

from __future__ import annotations

import pytest
from merging_world import World, at, count, on, party

from readouts.records import Report, Span
from readouts.records.report import Mark

RUIZ = party("Ana Ruiz", "CHL", "GOV", name="Ana Ruiz", office="Minister of Foreign Affairs")
OTIENO = party("James Otieno", "KEN", "GOV", name="James Otieno", office="Prime Minister")
PERU = party("Peru", "PER")


def two_papers(world: World) -> tuple[Report, Report]:
    """One call in two papers, the words of each its own where they differ."""
    one = world.report(
        "Ana Ruiz and James Otieno spoke by phone on Tuesday about fishing rights.",
        "Ruiz voiced concern over patrols around the disputed Skerry Isles, Harbour Radio said.",
        "Otieno asked for patience with the port reform.",
        "The weather kept the trawlers at anchor all week.",
        source="The Lantern",
        marks=[],
    )
    two = world.report(
        "James Otieno and Ana Ruiz spoke by phone on Tuesday about fishing rights.",
        "Ruiz voiced concern over patrols around the liberated Skerry Isles.",
        "Otieno asked for patience with the port reform.",
        source="Coast Daily",
    )
    for report in (one, two):
        world.claim(
            report,
            "spoke",
            "CONSULT",
            [RUIZ, OTIENO],
            directed=False,
            modes=("phone",),
            topics=("fishing rights",),
        )
        world.claim(report, "voiced concern", "ACCUSE", [RUIZ], [PERU], topics=("patrols",))
        world.claim(
            report, "asked", "REQUEST", [OTIENO], modes=("assist",), topics=("the port reform",)
        )
    return one, two


def test_agenda_says_who_raised_what(world: World) -> None:
    one, two = two_papers(world)
    both = (one.id, two.id)
    _, readout = world.merge()
    assert [(a.topic, a.raised_by, a.reports) for a in readout.agenda] == [
        ("fishing rights", None, both),
        ("patrols", ("CHL",), both),
        ("port reform", ("KEN",), both),
    ]


def test_agenda_folds_wordings_of_one_topic(world: World) -> None:
    report = world.report("They discussed trade.", "They discussed bilateral trade and visas.")
    for trigger, topics in (
        ("discussed trade", ("trade",)),
        ("discussed bi", ("bilateral trade",)),
    ):
        world.claim(report, trigger, "CONSULT", [RUIZ, OTIENO], directed=False, topics=topics)
    _, readout = world.merge()
    assert [item.topic for item in readout.agenda] == ["trade"]


def test_statements_have_speaker_stance_and_words(world: World) -> None:
    one, _ = two_papers(world)
    events, readout = world.merge()
    assert [(s.speaker, s.stance, s.report) for s in readout.statements] == [
        ("Ana Ruiz", "concerned", one.id),
        ("James Otieno", "requests", one.id),
    ]
    assert readout.statements[0].event == events[1].id
    assert readout.statements[0].span.of(one.text) == readout.statements[0].text


def test_only_in_finds_sentences_and_clauses(world: World) -> None:
    one, _ = two_papers(world)
    _, readout = world.merge()
    assert [(item.report, item.text) for item in readout.only_in] == [
        (one.id, "Harbour Radio said"),
        (one.id, "The weather kept the trawlers at anchor all week."),
    ]


def test_a_credit_that_one_report_gives_is_listed(world: World) -> None:
    line = "The strike at the mill ended (Delta News)."
    start = line.index("Delta")
    credit = Mark("credit", Span(start, start + 10), "Delta News")
    one = world.report(line, source="A", marks=[credit])
    world.report("The strike at the mill ended.", source="B")
    _, readout = world.merge()
    assert [(item.report, item.text) for item in readout.only_in] == [(one.id, "Delta News")]


def test_datelines_are_not_said_by_one_report_alone(world: World) -> None:
    mark = Mark("dateline", Span(0, 10), "Valparaiso")
    world.report("VALPARAISO – The strike at the mill ended on Sunday.", marks=[mark])
    world.report("The strike at the mill ended on Sunday.")
    assert world.merge()[1].only_in == ()


def test_one_report_has_nothing_to_be_compared_with(world: World) -> None:
    world.report("The strike at the mill ended on Sunday.")
    readout = world.merge()[1]
    assert (readout.only_in, readout.shared, readout.wording) == ((), (), ())


def test_facts_are_shared_only_between_origins(world: World) -> None:
    one, two = two_papers(world)
    shared = world.merge()[1].shared
    assert [fact.reports for fact in shared] == [(one.id, two.id)] * 3
    world.one_origin(one, two)
    assert world.merge()[1].shared == ()


def test_wording_finds_two_names_for_one_thing(world: World) -> None:
    one, two = two_papers(world)
    (found,) = world.merge()[1].wording
    assert [(v.text, v.reports) for v in found.variants] == [
        ("disputed Skerry", (one.id,)),
        ("liberated Skerry", (two.id,)),
    ]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The army shelled the villages near Ostrov on Friday, officials said.",) * 2,
        (
            "The army shelled the villages near Ostrov on Friday, officials said.",
            "The Army shells the villages near Ostrov on Friday, an official said.",
        ),
        (
            "The army shelled three villages near Ostrov on Friday, officials said.",
            "The army shelled 5 villages near Ostrov on Friday, officials said.",
        ),
    ],
)
def test_grammar_case_and_numbers_are_no_wording(world: World, left: str, right: str) -> None:
    world.report(left, source="A")
    world.report(right, source="B")
    assert world.merge()[1].wording == ()


def test_two_towns_are_not_two_words_for_one(world: World) -> None:
    for town in ("Lima", "Cusco"):
        report = world.report(f"Miners marched through the streets of {town} on Friday.")
        world.claim(report, "marched", "PROTEST", [party("Miners")], where=at(town, "PER"))
    assert world.merge()[1].wording == ()


def test_those_who_agreed_are_those_who_met(world: World) -> None:
    report = world.report(
        "Ana Ruiz met James Otieno.", "The two ministers agreed to open a ferry line."
    )
    world.claim(report, "met", "CONSULT", [RUIZ, OTIENO], directed=False)
    world.claim(report, "agreed", "AGREE", [party("The two ministers")], directed=False)
    events, readout = world.merge()
    assert [who.code for who in events[1].actors] == ["CHL", "KEN"]
    assert events[1].actors[0].stands_for == "Ana Ruiz"
    assert events[1].claims[0].actors[0].code is None
    assert readout.statements[0].speaker == "Ana Ruiz and James Otieno"


def test_a_protest_reads_plainly(world: World) -> None:
    report = world.report("Some 4,000 miners marched in Lima.", source="A")
    world.claim(
        report,
        "marched",
        "PROTEST",
        [party("miners", None, "LAB")],
        where=at("Lima", "PER"),
        modes=("demo",),
        when=on("2021-03-03"),
        quantities=(count("injured", 3, None),),
    )
    assert world.merge()[1].sentence == (
        "On 3 March 2021 miners demonstrated in Lima, at least 3 injured (reported by one outlet)."
    )


def test_a_day_of_publication_does_not_pass_for_the_event_s(world: World) -> None:
    for source in ("A", "B"):
        report = world.report(f"Peru criticised Kenya, paper {source} writes.", source=source)
        when = on("2021-03-04", basis="publication")
        world.claim(report, "criticised", "ACCUSE", [PERU], [OTIENO], when=when)
    assert world.merge()[1].sentence == (
        "As reported on 4 March 2021, Peru criticised James Otieno, prime minister of Kenya."
    )


def test_a_meeting_outranks_what_was_said_on_it(world: World) -> None:
    report = world.report(
        "Ana Ruiz criticised Peru over its patrols.",
        "She praised Kenya for its patience.",
        "Ruiz spoke in talks with James Otieno.",
        "Last year rebels attacked a port.",
    )
    world.claim(report, "criticised", "ACCUSE", [RUIZ], [PERU])
    world.claim(report, "praised", "SUPPORT", [RUIZ], [OTIENO])
    world.claim(report, "attacked", "ASSAULT", [party("rebels")], background=True)
    meeting = world.claim(report, "talks", "CONSULT", [RUIZ, OTIENO], directed=False)
    assert world.merge()[0][0].claims == (meeting,)


def test_a_counterpart_is_the_office_holder_whom_the_report_names(world: World) -> None:
    report = world.report("Ana Ruiz called her Kenyan counterpart.", "James Otieno thanked her.")
    counterpart = party("her Kenyan counterpart", "KEN", "GOV")
    world.claim(report, "called", "CONSULT", [RUIZ, counterpart], directed=False)
    world.claim(report, "thanked", "SUPPORT", [OTIENO], [RUIZ])
    events, _ = world.merge()
    assert [who.name for who in events[0].actors] == ["Ana Ruiz", "James Otieno"]
    assert events[0].actors[1].text == "her Kenyan counterpart"
    assert events[0].claims[0].actors[1].name is None


def test_another_office_does_not_bear_a_title_out(world: World) -> None:
    report = world.report("Ana Ruiz called the Kenyan chancellor.", "James Otieno thanked her.")
    chancellor = party("the Kenyan chancellor", "KEN", "GOV")
    world.claim(report, "called", "CONSULT", [RUIZ, chancellor], directed=False)
    world.claim(report, "thanked", "SUPPORT", [OTIENO], [RUIZ])
    assert [who.name for who in world.merge()[0][0].actors] == ["Ana Ruiz", None]
