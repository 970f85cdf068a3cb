"""Where an event happened: the sentence's grammar, the report's other places, no datelines."""

from __future__ import annotations

import functools

import msgspec
import pytest

from readouts.language import Parser, split
from readouts.records import Claim, Report, Span, Where
from readouts.resolving.cast import Cast
from readouts.resolving.places import where_of
from readouts.resolving.toponyms import context_of


@functools.cache
def parser() -> Parser:
    return Parser()


def place(text: str, trigger: str, kind: str = "ASSAULT") -> Where | None:
    sentences = split(text, ())
    parses = parser().parse([sentence.text for sentence in sentences])
    parsed = tuple(
        msgspec.structs.replace(s, parsed=one) for s, one in zip(sentences, parses, strict=True)
    )
    at = text.index(trigger)
    sentence = next(s for s in parsed if s.span.start <= at < s.span.end)
    claim = Claim(
        id="c1", report="r1", sentence=sentence.number, span=sentence.span, text=sentence.text,
        trigger=Span(at, at + len(trigger)), trigger_text=trigger, type=kind,
    )  # fmt: skip
    cast = Cast(Report(id="r1", text=text), None)
    return where_of(claim, sentence, cast, context_of(parsed))


@pytest.mark.parametrize(
    ("text", "trigger", "found"),
    [
        ("Rebels attacked Butembo in North Kivu.", "attacked", ("Butembo", "COD", 4)),
        ("Syrian forces shelled Saraqib in Idlib province.", "shelled", ("Saraqib", "SYR", 4)),
        ("Gunmen killed nine people in Idlib province.", "killed", ("Idlib", "SYR", 2)),
        ("Police in Springfield, Ill., arrested two.", "arrested", ("Springfield", "USA", 4)),
        ("Workers rallied in Paris, Texas, on Sunday.", "rallied", ("Paris", "USA", 4)),
        ("Students marched in Victoria, Seychelles.", "marched", ("Victoria", "SYC", 4)),
        ("The agency delivered food to the Zaatari camp.", "delivered", ("Za'atari", "JOR", 5)),
        ("Thousands marched in the capital of Kenya.", "marched", ("Nairobi", "KEN", 4)),
    ],
)  # fmt: skip
def test_the_place_of_an_event(text: str, trigger: str, found: tuple[str, str, int]) -> None:
    where = place(text, trigger)
    assert where is not None
    assert (where.resolved_place, where.country_code, where.resolution) == found


def test_a_disputed_territory_has_its_claimants_and_no_country() -> None:
    where = place("Indian and Pakistani troops clashed in Kashmir.", "clashed")
    assert where is not None
    assert (where.country_code, set(where.claimants)) == (None, {"IND", "PAK", "CHN"})


def test_a_country_is_no_point() -> None:
    where = place("Thousands protested in Peru on Monday.", "protested", "PROTEST")
    assert where is not None
    assert (where.resolution, where.lat) == (1, None)


def test_a_dateline_is_no_place_of_an_event() -> None:
    assert place("DAKAR (Reuters) - Mali accused France.", "accused", "ACCUSE") is None


def test_a_village_elsewhere_is_not_pinned() -> None:
    """There are hundreds of this name, and none in the only country that the report names."""
    where = place("Raiders killed nine in the village of Santa Cruz, in Mali.", "killed")
    assert where is None or where.country_code == "MLI"
