"""What is left out because nobody named, no public party or only companies act."""

from __future__ import annotations

import msgspec
import pytest
from coding_words import claim

from readouts.coding import named, public
from readouts.records import Claim, Span, Who


def told(event_type: str, *parties: tuple[str, str | None, str | None]) -> Claim:
    """A claim whose first party acts on the others: words, code, sector of each."""
    who = [
        Who(text=text, span=Span(0, len(text)), code=code, sector=sector)
        for text, code, sector in parties
    ]
    made = claim(event_type, "")
    return msgspec.structs.replace(made, actors=(who[0],), recipients=tuple(who[1:]))


def test_a_pronoun_that_stands_for_nobody_is_no_actor() -> None:
    she = told("ACCUSE", ("she", None, None), ("Togo", "TGO", None))
    assert named([she]) == ()
    meant = msgspec.structs.replace(she.actors[0], stands_for="Ama Koffi")
    assert len(named([msgspec.structs.replace(she, actors=(meant,))])) == 1


@pytest.mark.parametrize(("event_type", "kept"), [("ACCUSE", False), ("ASSAULT", True)])
def test_private_people_are_news_by_force_only(event_type: str, *, kept: bool) -> None:
    quarrel = told(event_type, ("a baker", None, "CVL"), ("a driver", None, "CVL"))
    assert bool(public([quarrel])) == kept


def test_crowds_speak_in_public() -> None:
    plea = told("REQUEST", ("residents", None, "CVL"), ("the villagers", None, "CVL"))
    assert len(public([plea])) == 1


def test_companies_among_themselves_are_no_politics() -> None:
    deal = told("AGREE", ("Volta Mining Ltd", None, "BUS"), ("Sahel Gold Inc", None, "BUS"))
    assert public([deal]) == ()
    state = told("AGREE", ("Volta Mining Ltd", None, "BUS"), ("Ghana", "GHA", "GOV"))
    assert len(public([state])) == 1


def test_what_the_scorer_alone_reads_needs_a_party_that_is_known() -> None:
    unknown = msgspec.structs.replace(
        claim("ACCUSE", ""), actors=(Who(text="Dart", span=Span(0, 4)),), entry="scorer; read"
    )
    known = msgspec.structs.replace(
        unknown, actors=(Who(text="Dart", span=Span(0, 4), code="USA", sector="GOV"),)
    )
    assert public([unknown, known]) == (known,)
    assert public([msgspec.structs.replace(unknown, entry="ACCUSE/allege")]) != ()
