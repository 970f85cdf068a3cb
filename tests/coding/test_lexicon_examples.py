"""Every phrase of the lexicon reads its own example, and leaves its counter-example alone."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from readouts.coding.code import code
from readouts.coding.entries import Entry, load_lexicon
from readouts.language import Parser
from readouts.ontology import load
from readouts.records import Claim, Report, Sentence, Span

ENTRIES = load_lexicon().entries
COUNTERED = [entry for entry in ENTRIES if entry.counter]

# Sentences that the engine reads wrongly yet, each with the reason; one that starts to pass fails.
_PRIVATE = "a private person or pronoun can be the actor of a public act"
_NAME = "a capitalised common noun at the head of a sentence is taken for a name"
_HOMONYM = "a diet, the food, is taken for a parliament"
_SENSE = "the object's sense, or the field of business, is not told apart"
KNOWN_FAILURES: Mapping[str, str] = {
    "not verb PROTEST/demonstrate": _PRIVATE,
    "not verb ASSAULT/detonate": _PRIVATE,
    "not verb ACCUSE/grill": _PRIVATE,
    "not verb ASSAULT/thrash": _PRIVATE,
    "not verb COERCE/take over": _NAME,
    "not verb COERCE/impose restriction|ban|blockade|lockdown|siege": _HOMONYM,
    "not verb CONCEDE/drop investigation|probe|inquiry|objection|opposition|plan|bid": _PRIVATE,
    "not verb CONSULT/visit": _PRIVATE,
    "not verb PROTEST/disrupt traffic|session": _NAME,
    "not verb REQUEST/set deadline": _PRIVATE,
    "not verb RETREAT/leave base|post|position": _PRIVATE,
    "not verb THREATEN/declare war": _SENSE,
}


def _key(entry: Entry) -> str:
    return f"{entry.group.shape} {entry.id}"


def test_known_failures_are_of_entries() -> None:
    keys = {_key(entry) for entry in ENTRIES}
    assert [key for key in KNOWN_FAILURES if key.removeprefix("not ") not in keys] == []


def _read_by(entry: Entry, claims: tuple[Claim, ...]) -> list[Claim]:
    return [claim for claim in claims if claim.entry.split("; ")[0] == entry.id]


@pytest.fixture(scope="session")
def coded() -> dict[str, tuple[Claim, ...]]:
    texts = [text for e in ENTRIES for text in (e.example, e.counter) if text]
    distinct = list(dict.fromkeys(texts))
    return {
        text: code(
            Report(id="r", text=text),
            [Sentence(number=0, span=Span(0, len(text)), text=text, parsed=parsed)],
            vote=False,
        )
        for text, parsed in zip(distinct, Parser().parse(distinct), strict=True)
    }


def test_every_entry_has_an_example() -> None:
    assert [e.id for e in ENTRIES if not e.example] == []


def test_no_phrase_stands_twice() -> None:
    phrases = [_key(entry) for entry in ENTRIES]
    assert len(phrases) == len(set(phrases))


def test_every_type_and_mode_has_a_phrase_or_a_cue() -> None:
    assert {entry.type for entry in ENTRIES} == set(load().types)


def test_modes_belong_to_their_types() -> None:
    types = load().types
    wrong = [e.id for e in ENTRIES if e.group.mode and e.group.mode not in types[e.type].modes]
    assert wrong == []


@pytest.mark.parametrize("entry", ENTRIES, ids=_key)
def test_example_is_read(entry: Entry, coded: dict[str, tuple[Claim, ...]]) -> None:
    found = _read_by(entry, coded[entry.example])
    passes = any(claim.type == entry.type for claim in found)
    assert passes == (_key(entry) not in KNOWN_FAILURES)


@pytest.mark.parametrize("entry", COUNTERED, ids=_key)
def test_counter_example_is_left_alone(entry: Entry, coded: dict[str, tuple[Claim, ...]]) -> None:
    found = _read_by(entry, coded[entry.counter or ""])
    assert (found == []) == (f"not {_key(entry)}" not in KNOWN_FAILURES)
