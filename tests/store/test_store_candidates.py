from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from readouts.errors import BadRecord, NoSuchId
from readouts.records import Report, Span
from readouts.store import Writer
from readouts.store.codec import signed
from record_samples import FIRST, LINK, PASSAGE, PROFILE, REPORTS, SECOND, THIRD


@pytest.fixture
def stocked(writer: Writer) -> Writer:
    writer.add_reports(REPORTS)
    return writer


@given(st.integers(0, 2**64 - 1))
def test_any_64_bits_fit_and_keep_apart(number: int) -> None:
    assert -(2**63) <= signed(number) < 2**63
    assert signed(number) % 2**64 == number
    assert signed(signed(number)) == signed(number)


def test_reports_that_share_enough_fingerprints_are_found(stocked: Writer) -> None:
    stocked.add_fingerprints(FIRST.id, (1, 2**64 - 1, 2**63))
    stocked.add_fingerprints(FIRST.id, (1, 2**64 - 1, 2**63))
    stocked.add_fingerprints(SECOND.id, (2**64 - 1, 2**63, 9))
    stocked.add_fingerprints(THIRD.id, (1, 10))
    mine = (1, 2**64 - 1, 2**63)
    assert stocked.sharing_fingerprints(FIRST.id, mine, 2) == [SECOND.id]
    assert stocked.sharing_fingerprints(FIRST.id, mine, 1) == sorted((SECOND.id, THIRD.id))
    assert stocked.sharing_fingerprints(FIRST.id, (), 1) == []


def test_boilerplate_does_not_count(stocked: Writer) -> None:
    for report in REPORTS:
        stocked.add_fingerprints(report.id, (7,))
        stocked.add_blocks(report.id, ("busy",))
    assert stocked.sharing_fingerprints(FIRST.id, (7,), 1, most=2) == []
    assert len(stocked.sharing_fingerprints(FIRST.id, (7,), 1, most=3)) == 2
    assert stocked.sharing_blocks(FIRST.id, ("busy",), most=2) == []
    assert len(stocked.sharing_blocks(FIRST.id, ("busy",), most=3)) == 2


def test_blocks_of_a_report_are_replaced(stocked: Writer) -> None:
    stocked.add_blocks(FIRST.id, ("KEN|NOR", "2031-03-04"))
    stocked.add_blocks(SECOND.id, ("KEN|NOR",))
    assert stocked.sharing_blocks(SECOND.id, ("KEN|NOR",)) == [FIRST.id]
    stocked.add_blocks(FIRST.id, ("PER",))
    assert stocked.sharing_blocks(SECOND.id, ("KEN|NOR",)) == []


def test_unknown_reports_are_named(stocked: Writer) -> None:
    with pytest.raises(NoSuchId, match="r-unknown"):
        stocked.add_fingerprints("r-unknown", (1,))
    with pytest.raises(NoSuchId, match="r-unknown"):
        stocked.add_blocks("r-unknown", ("a",))
    with pytest.raises(BadRecord):
        stocked.add_links([msgspec.structs.replace(LINK, b="z-unknown")])


def test_profiles_come_back(stocked: Writer) -> None:
    stocked.add_profile(msgspec.structs.replace(PROFILE, types=()))
    stocked.add_profile(PROFILE)
    assert stocked.profiles([FIRST.id, SECOND.id]) == {FIRST.id: PROFILE}


def test_passages_come_back_when_both_reports_are_asked_for(stocked: Writer) -> None:
    stocked.add_passages([msgspec.structs.replace(PASSAGE, a_span=Span(1, 40), words=7)])
    stocked.add_passages([PASSAGE, PASSAGE])
    assert stocked.passages_among(report.id for report in REPORTS) == (PASSAGE,)
    assert stocked.passages_among([FIRST.id, THIRD.id]) == ()


def test_links_are_found_from_either_side(stocked: Writer) -> None:
    stocked.add_links([msgspec.structs.replace(LINK, joined=False)])
    stocked.add_links([LINK])
    assert stocked.link(FIRST.id, SECOND.id) == stocked.link(SECOND.id, FIRST.id) == LINK
    assert stocked.link(FIRST.id, THIRD.id) is None
    assert stocked.links_of([FIRST.id]) == stocked.links_of([SECOND.id]) == (LINK,)
    assert stocked.links_of([FIRST.id, SECOND.id]) == (LINK,), "each once"
    assert stocked.links_among([FIRST.id, SECOND.id]) == (LINK,)
    assert stocked.links_among([FIRST.id, THIRD.id]) == ()


def test_a_story_larger_than_the_bound_is_still_found_by_rarer_words(writer: Writer) -> None:
    crowd = [Report(id=f"r{n:013d}", text="x") for n in range(300)]
    writer.add_reports(crowd)
    with writer.batch():
        for number, report in enumerate(crowd):
            writer.add_fingerprints(report.id, (5, 1000 + number // 2))
    assert writer.sharing_fingerprints(crowd[0].id, (5, 1000), 1) == [crowd[1].id]
