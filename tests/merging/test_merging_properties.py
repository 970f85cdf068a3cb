"""What must hold of merging for any claims at all."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st
from merging_world import World, at, on, party

from readouts.merging import merge
from readouts.merging.blocking import WINDOW, candidates
from readouts.merging.compare import fact
from readouts.records import Claim, Event, Readout

PARTIES = (
    party("Chile", "CHL"),
    party("Ana Ruiz", "CHL", "GOV", name="Ana Ruiz", office="Minister of Foreign Affairs"),
    party("Kenya", "KEN"),
    party("the Kenyan army", "KEN", "MIL"),
    party("the two ministers"),
    party("miners"),
)
LINES = (
    "The envoys met in the old harbour hall.",
    "Both sides met again and criticised the fish quota.",
    "Miners marched past the harbour and criticised the quota.",
    "The army attacked a camp and met no answer.",
)
TRIGGERS = {"met": "CONSULT", "criticised": "ACCUSE", "marched": "PROTEST", "attacked": "ASSAULT"}
DAYS = (
    None,
    on("2021-03-01"),
    on("2021-03-02"),
    on("2021-04-20"),
    on("2021-03-04", basis="dateline"),
)
SPOTS = (None, at("Lima", "PER"), at("Nairobi", "KEN"))


@st.composite
def worlds(draw: st.DrawFn) -> World:
    world = World()
    for number in range(draw(st.integers(1, 4))):
        report = world.report(
            *draw(st.lists(st.sampled_from(LINES), min_size=1, max_size=4)),
            f"Edition {number} of the harbour paper.",
            source=draw(st.sampled_from(("A", "B", None))),
        )
        for trigger, kind in TRIGGERS.items():
            if trigger in report.text and draw(st.booleans()):
                world.claim(
                    report,
                    trigger,
                    kind,
                    draw(st.lists(st.sampled_from(PARTIES), max_size=2, unique=True)),
                    draw(st.lists(st.sampled_from(PARTIES), max_size=1)),
                    directed=draw(st.booleans()),
                    when=draw(st.sampled_from(DAYS)),
                    where=draw(st.sampled_from(SPOTS)),
                    reality=draw(st.sampled_from(("occurred", "denied", "hypothetical"))),
                    background=draw(st.booleans()),
                    topics=tuple(
                        draw(st.lists(st.sampled_from(("fish quota", "harbour")), max_size=2))
                    ),
                )
    return world


def shuffled(world: World, seed: int) -> tuple[tuple[Event, ...], Readout]:
    claims, reports = list(world.claims), list(world.reports)
    random.Random(seed).shuffle(claims)
    random.Random(seed + 1).shuffle(reports)
    sentences = {report.id: world.sentences[report.id] for report in reports}
    return merge(world.story, reports, claims, sentences, world.passages)


@settings(max_examples=150, deadline=None)
@given(worlds(), st.integers(0, 99))
def test_order_does_not_matter_and_a_second_run_gives_the_same(world: World, seed: int) -> None:
    assert shuffled(world, seed) == world.merge()


@settings(max_examples=150, deadline=None)
@given(worlds())
def test_every_claim_is_in_exactly_one_event(world: World) -> None:
    events, readout = world.merge()
    merged: list[Claim] = [claim for event in events for claim in event.claims]
    assert sorted(c.id for c in merged) == sorted({c.id for c in world.claims})
    assert readout.events == tuple(event.id for event in events)
    assert len(set(readout.events)) == len(events)
    assert not any(event.headline for event in events[1:])
    assert readout.headline == next((event.id for event in events if event.headline), None)


@settings(max_examples=150, deadline=None)
@given(worlds())
def test_spans_say_what_their_texts_say(world: World) -> None:
    texts = {report.id: report.text for report in world.reports}
    _, readout = world.merge()
    for item in readout.only_in:
        assert item.text == item.span.of(texts[item.report])
        assert item.text.strip()
    for statement in readout.statements:
        assert statement.text == statement.span.of(texts[statement.report])
    for variant in (v for wording in readout.wording for v in wording.variants):
        assert variant.reports


@settings(max_examples=150, deadline=None)
@given(worlds())
def test_counts_and_disagreements_point_at_what_is_there(world: World) -> None:
    for event in world.merge()[0]:
        reports = {claim.report for claim in event.claims}
        assert event.n_independent <= event.n_reports == len(reports)
        assert event.n_outlets <= event.n_reports
        assert 0 <= event.confidence <= 0.99
        for item in event.disagreements:
            assert len(item.values) > 1
            for stand in item.values:
                assert stand.reports
                assert all(event.claims[i].report in stand.reports for i in stand.claims)


def many(reports: int) -> World:
    """A story in which every report tells the call and four statements in words of its own."""
    world, draw = World(), random.Random(reports)
    nouns = [f"{a}{b}" for a in ("tar", "mol", "ben", "sil", "cor") for b in "abcdefghijklmno"]
    for number in range(reports):
        lines = ["Ana Ruiz met her colleague for talks on the quota."]
        for subject in range(4):
            words = " ".join(draw.sample(nouns, 6))
            lines.append(f"Ruiz criticised Kenya over case{subject} and the {words} question.")
        report = world.report(*lines, f"Edition {number}.", source=f"Paper {number}")
        world.claim(report, "met", "CONSULT", [PARTIES[1], PARTIES[2]], directed=False)
        for subject in range(4):
            world.claim(
                report,
                f"criticised Kenya over case{subject}",
                "ACCUSE",
                [PARTIES[1]],
                [PARTIES[2]],
                topics=(f"case{subject}",),
            )
    return world


def test_many_reports_of_one_call_are_still_one_call() -> None:
    events, _ = many(200).merge()
    assert [(event.type, len(event.claims)) for event in events] == [
        ("CONSULT", 200),
        *[("ACCUSE", 200)] * 4,
    ]


def test_the_work_on_five_hundred_reports_is_bounded_by_claims() -> None:
    facts = [fact(claim) for claim in many(500).claims]
    pairs = list(candidates(facts))
    assert len(set(pairs)) == len(pairs)
    assert len(pairs) <= len(facts) * 9 * WINDOW
